// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/providercommand.h"

#include "base/clock.h"
#include "providers/editing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

ProviderCommand::ProviderCommand(Context &context, QObject *parent)
    : ObjectCommand(context, integrations::providerObjects(context.engine.registry()),
                    {.none = tr("No provider configurations yet. Add one with “provider add”."),
                     .unknown = u"provider.unknown"_s,
                     .unknownKind = u"provider.kind-unknown"_s},
                    parent)
{
    addVerb({u"check"_s, tr("ID [--online] [--yes]"), 1, -1,
             [this](const QStringList &words) { check(words); }});
    addVerb(
        {u"recipes"_s, tr("ID"), 1, 1, [this](const QStringList &words) { recipes(words[0]); }});
    addVerb({u"sheet"_s, tr("ID [--format text|md|html]"), 1, -1,
             [this](const QStringList &words) { sheet(words); }});
    addVerb({u"mail"_s, tr("ID [--eml FILE]"), 1, -1,
             [this](const QStringList &words) { mail(words); }});
    addVerb({u"export"_s, tr("ID [--to FOLDER]"), 1, -1,
             [this](const QStringList &words) { exportFiles(words); }});
    addVerb({u"plan"_s, tr("ID"), 1, 1, [this](const QStringList &words) { plan(words, false); }});
    addVerb({u"apply"_s, tr("ID [--yes]"), 1, -1,
             [this](const QStringList &words) { plan(words, true); }});
    addVerb({u"undo"_s, tr("RUN [--yes] [--anyway]"), 1, -1,
             [this](const QStringList &words) { undo(words); }});
    addVerb({u"try"_s, tr("ID [TRIAL] [field=value…] [--yes]"), 1, -1,
             [this](const QStringList &words) { tryOut(words); }});
    addVerb(
        {u"runs"_s, tr("[ID]"), 0, 1, [this](const QStringList &words) { runs(words.value(0)); }});
    addVerb({u"forget"_s, tr("RUN [--anyway]"), 1, -1,
             [this](const QStringList &words) { forget(words); }});
}

ProviderCommand::Found ProviderCommand::found(const QString &id)
{
    if (!exists(id))
        return {};
    const auto *provider = document().provider(id);
    const auto *kind = engine().registry().providerKind(provider->kind);
    if (!kind)
        failUnknownKind(provider->kind);
    return {provider, kind};
}

QString ProviderCommand::moreOfKind() const
{
    return u"    %1  %2\n"_s.arg(u"account"_s, -28)
        .arg(tr("The account whose region, sub-account and environment it uses"));
}

ObjectCommand::Json ProviderCommand::row(const QString &id) const
{
    const auto &provider = *document().provider(id);
    Json json{{"id", id.toStdString()},
              {"kind", provider.kind.toStdString()},
              {"nickname", provider.nickname().toStdString()},
              {"environment", environmentName(document().environmentOf(provider)).toStdString()},
              {"default", provider.fields.value(u"default"_s).flag()}};
    json["account"] =
        provider.account.isEmpty() ? Json(nullptr) : Json(provider.account.toStdString());
    json["savedAt"] =
        provider.savedAt ? Json(isoTime(*provider.savedAt).toStdString()) : Json(nullptr);
    return json;
}

QString ProviderCommand::rowText(const QString &id) const
{
    const auto &provider = *document().provider(id);
    return u"%1  %2  %3  %4"_s.arg(id, -24)
        .arg(provider.kind, -26)
        .arg(environmentName(document().environmentOf(provider)), -10)
        .arg(printer().shown(provider.nickname()));
}

QString ProviderCommand::headline(const QString &id) const
{
    const auto &provider = *document().provider(id);
    return u"%1  %2  %3  %4"_s.arg(id, provider.kind,
                                   provider.account.isEmpty() ? tr("no account") : provider.account,
                                   environmentName(document().environmentOf(provider)));
}

void ProviderCommand::append(workspace::Document &document, const forms::FormDescriptor &form,
                             const QString &id) const
{
    document.providers.append({.id = id, .kind = form.id, .fields = form.initialValues()});
}

namespace
{

/// The account is there, and of the kind that is needed (any, if none is named); else the error
/// lists those that are.
Result<void> checkAccount(const workspace::Document &document, const QString &owner,
                          const QString &account, const QString &kind)
{
    QStringList ids;
    for (const auto &one : document.accounts)
        if (kind.isEmpty() || one.kind == kind)
            ids.append(one.id);
    if (account.isEmpty() || ids.contains(account))
        return {};
    return Failure(Error{.kind = ErrorKind::Input,
                         .code = u"account.unknown"_s,
                         .where = owner,
                         .expected = ids.join(u", "_s),
                         .found = account});
}

} // namespace

ObjectCommand::Special ProviderCommand::special(workspace::Document &document,
                                                const QString &id) const
{
    Special special{{u"account"_s,
                     [&document, id](const QString &account) -> Result<void> {
                         if (auto good = checkAccount(document, id, account, {}); !good)
                             return good;
                         document.provider(id)->account = account;
                         return {};
                     }},
                    {u"recipe"_s, [this, &document, id](const QString &recipe) {
                         return useRecipe(*document.provider(id), recipe);
                     }}};
    const auto *kind = engine().registry().providerKind(document.provider(id)->kind);
    if (!kind)
        return special;
    for (const auto *field : kind->descriptor().valueFields())
        if (field->kind == forms::FieldKind::Account)
            special.insert(field->key,
                           [&document, id, key = field->key,
                            wanted = field->accountKind](const QString &account) -> Result<void> {
                               if (auto good = checkAccount(document, id, account, wanted); !good)
                                   return good;
                               auto &fields = document.provider(id)->fields;
                               if (account.isEmpty())
                                   fields.remove(key);
                               else
                                   fields.insert(key, account);
                               return {};
                           });
    return special;
}

void ProviderCommand::settle(workspace::Document &document, const QString &id, bool isNew) const
{
    workspace::ProviderConfiguration provider = *document.provider(id);
    const auto &registry = engine().registry();
    const auto &kind = *registry.providerKind(provider.kind);
    const QString endpoint = u"endpoint"_s;
    const QString now = provider.fields.value(endpoint).text();
    const qsizetype filledUpTo = now.lastIndexOf(u"}}"_s);
    const bool untouched =
        now == kind.descriptor().initialValues().value(endpoint).text() || filledUpTo >= 0;
    // {{subaccountid}} is filled from the account, unless an endpoint was given; a recipe may have
    // another path behind it.
    if (isNew && !provider.account.isEmpty() && untouched) {
        const auto choices = kind.endpoints(document, provider);
        const QString behind = filledUpTo >= 0 ? now.mid(filledUpTo + 2) : QString();
        const auto fits = std::find_if(choices.begin(), choices.end(), [&](const auto &choice) {
            return choice.url.endsWith(behind);
        });
        if (fits != choices.end())
            provider.fields.insert(endpoint, fits->url);
    }
    providers::putProvider(document, provider, [&](const workspace::ProviderConfiguration &other) {
        return registry.shareDefault(provider, other);
    });
}

} // namespace sendbench::cli
