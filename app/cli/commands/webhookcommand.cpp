// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/webhookcommand.h"

#include "app/cli/columns.h"
#include "app/cli/exitcode.h"
#include "base/visibletext.h"
#include "engine/migratejob.h"
#include "webhooks/adopt.h"

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

WebhookCommand::WebhookCommand(Context &context, QObject *parent)
    : ObjectCommand(context, integrations::webhookObjects(context.engine.registry()),
                    {.none = {},
                     .unknown = u"webhook.unknown"_s,
                     .unknownKind = u"webhook.product-unknown"_s},
                    parent)
{
    const auto verb = [this](const QString &name, const QString &words, qsizetype least,
                             qsizetype most, void (WebhookCommand::*method)(const QStringList &)) {
        addVerb({name, words, least, most,
                 [this, method](const QStringList &given) { (this->*method)(given); }});
    };
    addVerb({u"desired"_s, {}, 0, 0, [this](const QStringList &) { desired(); }});
    verb(u"add"_s, tr("ACCOUNT product=… field=value…"), 1, -1, &WebhookCommand::addWebhook);
    verb(u"list"_s, tr("[ACCOUNT…] [--product P]"), 0, -1, &WebhookCommand::list);
    verb(u"adopt"_s, tr("ACCOUNT [--product P] [--scope S] [--type T]"), 1, -1,
         &WebhookCommand::adopt);
    verb(u"who"_s, tr("EVENT SUBACCOUNT [--account A] [--others]"), 2, -1, &WebhookCommand::who);
    verb(u"plan"_s, tr("[FILE] [--account A] [--product P] [--only ID] [--anyway]"), 0, -1,
         &WebhookCommand::plan);
    verb(u"apply"_s, tr("[PLAN] [--yes]"), 0, -1, &WebhookCommand::apply);
    verb(u"delete"_s, tr("ACCOUNT product=… scope=… [type=…] [--yes] [--dry-run]"), 2, -1,
         &WebhookCommand::remove);
    verb(u"undo"_s, tr("RUN [--yes] [--anyway]"), 1, -1, &WebhookCommand::undo);
    verb(u"test"_s, tr("ID [--event E] [--to URL | --here] [--set PATH=VALUE] [--retry-ladder]"), 1,
         -1, &WebhookCommand::test);
    verb(u"simulate"_s,
         tr("EVENT --to URL | --here [--set PATH=VALUE] [--retry-ladder] [--speed N]"), 1, -1,
         &WebhookCommand::simulate);
    verb(u"migrate-wavecell"_s,
         tr("ACCOUNT [--sub-account S] [--every-type | --everything] [--apply] [--yes]"), 1, -1,
         &WebhookCommand::migrate);
    addVerb({u"runs"_s, tr("[ACCOUNT]"), 0, 1,
             [this](const QStringList &words) { runs(words.value(0)); }});
}

void WebhookCommand::stop()
{
    if (auto *migration = qobject_cast<engine::MigrateJob *>(m_job.data()))
        migration->stop(); // what has begun is brought to its end: nothing is received meanwhile
    else if (m_job)
        m_job->cancel();
    else
        ObjectCommand::stop();
}

ObjectCommand::Json WebhookCommand::row(const QString &id) const
{
    const auto wanted = engine::desiredWebhook(*document().webhook(id));
    return {{"id", id.toStdString()},
            {"account", wanted.account.toStdString()},
            {"product", wanted.product.toStdString()},
            {"scope", wanted.scope.toStdString()},
            {"type", wanted.type.toStdString()},
            {"name", wanted.name.toStdString()},
            {"url", wanted.url.toStdString()},
            {"auth", webhooks::authKindName(wanted.auth.kind).toStdString()},
            {"enabled", wanted.enabled}};
}

QStringList WebhookCommand::cells(const QString &id) const
{
    const auto wanted = engine::desiredWebhook(*document().webhook(id));
    const auto *api = engine().registry().webhookApi(wanted.product);
    return {visibleText(id, 60),
            visibleText(wanted.account, 40),
            visibleText(wanted.product, 20),
            visibleText(wanted.scope.isEmpty() ? wanted.name : wanted.scope, 50),
            visibleText(wanted.type, 20),
            visibleText(api ? api->shownUrl(wanted) : wanted.url, 120),
            webhooks::authTitle(wanted.auth),
            wanted.enabled ? tr("on") : tr("off")};
}

QString WebhookCommand::rowText(const QString &id) const
{
    return inColumns({cells(id)}).trimmed();
}

void WebhookCommand::desired()
{
    Json all = Json::array();
    QList<QStringList> lines;
    for (const QString &id : objects().ids(document())) {
        all.push_back(row(id));
        lines.append(cells(id));
    }
    printer().answer({{"webhooks", all}}, lines.isEmpty()
                                              ? tr("No webhooks are wanted yet. Take over what is "
                                                   "live with “webhook adopt”, or add one "
                                                   "with “webhook add”.")
                                              : inColumns(lines));
    end(ExitGood);
}

QString WebhookCommand::headline(const QString &id) const
{
    return rowText(id);
}

/// What moved to the keychain does not stay here.
void WebhookCommand::settle(workspace::Document &document, const QString &id, bool /*isNew*/) const
{
    if (auto *stored = document.webhook(id); engine::desiredWebhook(*stored).isAddressSecret())
        stored->fields.remove(u"url"_s);
}

ObjectCommand::Special WebhookCommand::special(workspace::Document &document,
                                               const QString &id) const
{
    return {{u"account"_s, [&document, id](const QString &text) -> Result<void> {
                 if (!document.account(text))
                     return Failure(Error{.kind = ErrorKind::Input,
                                          .code = u"account.unknown"_s,
                                          .where = id,
                                          .path = u"account"_s,
                                          .found = text});
                 document.webhook(id)->account = text;
                 return {};
             }}};
}

void WebhookCommand::addWebhook(const QStringList &words)
{
    const auto *account = document().account(words[0]);
    if (!account) {
        QStringList known;
        for (const auto &one : document().accounts)
            known.append(one.id);
        fail(Error{.kind = ErrorKind::Input,
                   .code = u"account.unknown"_s,
                   .where = words[0],
                   .expected = known.join(u", "_s),
                   .found = words[0]});
        return;
    }
    QMap<QString, QString> ours;
    QStringList rest;
    for (const QString &word : words.mid(1)) {
        const QString key = word.section(u'=', 0, 0);
        if (key == u"product"_s || key == u"id"_s)
            ours.insert(key, word.section(u'=', 1));
        else
            rest.append(word);
        if (key == u"scope"_s || key == u"type"_s)
            ours.insert(key, word.section(u'=', 1));
    }
    const QString product = ours.value(u"product"_s);
    const auto *api = engine().registry().webhookApi(product);
    if (!api) {
        failUnknownKind(product);
        return;
    }
    if (api->product().accountKind != account->kind) {
        fail(Error{.kind = ErrorKind::Input,
                   .code = u"webhook.account-kind"_s,
                   .where = account->id,
                   .path = product,
                   .expected = api->product().accountKind,
                   .found = account->kind});
        return;
    }
    const QString id = ours.contains(u"id"_s)
                           ? ours.value(u"id"_s)
                           : webhooks::freeWebhookId(document(), product, ours.value(u"scope"_s),
                                                     ours.value(u"type"_s));
    Error error{.kind = ErrorKind::Input, .where = id, .found = id};
    if (!workspace::isValidId(id))
        error.code = u"object.id"_s;
    else if (integrations::objectIds(document()).contains(id))
        error.code = u"object.exists"_s;
    if (!error.code.isEmpty()) {
        fail(error);
        return;
    }
    workspace::Document changed = document();
    changed.webhooks.append({.id = id,
                             .product = product,
                             .account = account->id,
                             .fields = api->form().initialValues(),
                             .written = {},
                             .extras = {}});
    store(changed, api->form(), id, rest, true, tr("Added %1.").arg(id));
}

} // namespace sendbench::cli
