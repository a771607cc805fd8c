// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/ids.h"
#include "forms/oddcharacters.h"
#include "providers/checkall.h"
#include "providers/editing.h"
#include "ui/pages/providers/providerspage_p.h"
#include "ui/pages/shared/secretchanges.h"

#include "diagnosis/errortext.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

const QString kNewId = u"new-provider"_s; ///< until the first Save names it
const QString kGuideDone = u"guideDone"_s;

QString shownName(const workspace::ProviderConfiguration &provider)
{
    return forms::visibleText(provider.nickname().isEmpty() ? provider.id : provider.nickname(),
                              60);
}

} // namespace

const workspace::Document &ProvidersPage::Private::document() const
{
    return context.engine.workspace().document();
}

const workspace::ProviderConfiguration *ProvidersPage::Private::current() const
{
    return document().provider(currentId);
}

const providers::ProviderKind *ProvidersPage::Private::kindOf(const QString &id) const
{
    const auto *provider = document().provider(id);
    return provider ? context.engine.registry().providerKind(provider->kind) : nullptr;
}

workspace::ProviderConfiguration ProvidersPage::Private::edited() const
{
    workspace::ProviderConfiguration provider = *current();
    if (editor.model() && editor.objectId() == currentId) {
        provider.fields = editor.model()->values();
        // A secret row without a value is not a credential.
        for (const auto &[key, value] : editor.model()->values())
            if (value.isSecret() && !editor.model()->hasSecret(key))
                provider.fields.insert(key, forms::FieldValue(QString()));
    }
    return provider;
}

QList<std::pair<QString, QString>> ProvidersPage::Private::kinds() const
{
    QList<std::pair<QString, QString>> all;
    for (const auto *kind : context.engine.registry().providerKinds())
        all.append({kind->id(), kind->descriptor().name});
    return all;
}

ObjectState ProvidersPage::Private::stateOfProvider(const QString &id) const
{
    const auto *provider = document().provider(id);
    const auto *kind = kindOf(id);
    if (!provider || !kind)
        return {Severity::Warning, tr("unknown kind"),
                provider ? forms::visibleText(provider->kind, 60) : QString()};
    return stateOf(providers::checkAll(*kind, document(), *provider), kind->descriptor().name);
}

void ProvidersPage::Private::insert(const QString &label,
                                    const workspace::ProviderConfiguration &provider)
{
    const QString before = std::exchange(currentId, provider.id);
    const bool done = context.engine.workspace().edit(
        label, [&](workspace::Document &changed) { changed.providers.append(provider); });
    if (done)
        area->showForm();
    else
        currentId = before;
}

void ProvidersPage::Private::add(const QString &kindId)
{
    const auto *kind = context.engine.registry().providerKind(kindId);
    if (!kind)
        return;
    workspace::ProviderConfiguration provider{.id = document().freeId(kNewId), .kind = kindId};
    provider.fields = kind->descriptor().initialValues();
    if (document().accounts.size() == 1)
        provider.account = document().accounts.first().id;
    const auto choices = kind->endpoints(document(), provider);
    if (!provider.account.isEmpty() && !choices.isEmpty())
        provider.fields.insert(u"endpoint"_s, forms::FieldValue(choices.first().url));
    context.engine.workspace().setDraft(provider.id, {});
    insert(tr("Add provider"), provider);
    form->focusForm();
}

void ProvidersPage::Private::duplicate(const QString &id)
{
    const auto *from = document().provider(id);
    if (!from)
        return;
    workspace::ProviderConfiguration to = *from;
    to.id = document().freeId(from->id);
    to.savedAt.reset();
    to.extras.remove(kGuideDone);
    to.fields.insert(u"nickname"_s, forms::FieldValue(tr("%1 copy").arg(from->nickname())));
    to.fields.insert(u"default"_s, forms::FieldValue(false));
    context.engine.workspace().setDraft(to.id, {});
    copySecrets(*from, to);
}

void ProvidersPage::Private::copySecrets(const workspace::ProviderConfiguration &from,
                                         workspace::ProviderConfiguration to)
{
    const auto *kind = context.engine.registry().providerKind(from.kind);
    QList<SecretChange> changes;
    if (kind)
        for (const auto &key : kind->secretKeys(from))
            changes.append({.key = {to.id, key.field}, .from = key});
    if (document().environmentOf(from) == Environment::Sandbox) {
        // Its secrets never see the keychain: the copy has to be a sandbox object first.
        insert(tr("Duplicate provider"), to);
        (new SecretChanges(context.engine.secretStore(), changes, q))->start();
        return;
    }
    auto *job = new SecretChanges(context.engine.secretStore(), changes, q);
    QObject::connect(job, &Job::finished, q, [this, job, to]() mutable {
        if (!job->error()) {
            insert(tr("Duplicate provider"), to);
            return;
        }
        // Without their values the marks would say what is not so; the rows stay as a draft.
        const forms::FieldValues all = to.fields;
        for (const auto &[key, value] : all)
            if (value.isSecret())
                to.fields.remove(key);
        context.engine.workspace().setDraft(to.id, all);
        insert(tr("Duplicate provider"), to);
        context.prompts.tell(q, tr("The secrets were not copied"),
                             diagnosis::sentence(*job->error()),
                             tr("Everything else was. Enter the secrets again in the copy."));
    });
    job->start();
}

void ProvidersPage::Private::askRemove(const QString &id)
{
    const auto *provider = document().provider(id);
    if (!provider)
        return;
    context.prompts.ask(q,
                        {.id = u"provider.remove"_s,
                         .title = tr("Remove “%1”?").arg(shownName(*provider)),
                         .text = tr("The configuration leaves the workspace and its secrets leave "
                                    "the keychain. CleverTap's own set-up stays as it is. Undo "
                                    "brings all of it back until the program ends."),
                         .confirm = tr("Remove"),
                         .destructive = true},
                        [this, id](bool yes) {
                            if (yes)
                                remove(id);
                        });
}

void ProvidersPage::Private::remove(const QString &id)
{
    const auto *provider = document().provider(id);
    if (!provider)
        return;
    const auto *kind = context.engine.registry().providerKind(provider->kind);
    const auto keys = kind ? kind->secretKeys(*provider) : QList<secrets::SecretKey>{};
    const QString name = shownName(*provider);
    const bool done =
        context.engine.workspace().edit(tr("Remove provider"), [&](workspace::Document &changed) {
            changed.providers.removeIf([&](const auto &one) { return one.id == id; });
        });
    if (!done)
        return;
    parking.park(keys);
    context.toast(tr("“%1” removed; Undo brings it back").arg(name));
}

/// A new configuration gets its id from its nickname, once, before its secrets are stored under it.
void ProvidersPage::Private::nameById()
{
    const auto *provider = current();
    const QString nickname = editor.model()->value(u"nickname"_s).text().trimmed();
    if (provider->savedAt || !currentId.startsWith(kNewId) || nickname.isEmpty())
        return;
    const QString from = currentId;
    const QString to = document().freeId(nickname.left(64));
    editor.rename(to);
    currentId = to;
    context.engine.workspace().edit(
        tr("Save provider"),
        [&](workspace::Document &changed) {
            if (auto *one = changed.provider(from))
                one->id = to;
        },
        u"save:"_s + to);
}

bool ProvidersPage::Private::commit(const QString &id, const forms::FieldValues &values)
{
    const auto *before = document().provider(id);
    if (!before)
        return false;
    const auto *kind = context.engine.registry().providerKind(before->kind);
    const auto had = kind ? kind->secretKeys(*before) : QList<secrets::SecretKey>{};
    workspace::ProviderConfiguration provider = *before;
    provider.fields = values;
    provider.savedAt = context.engine.clock().now();
    const auto &registry = context.engine.registry();
    const bool done = context.engine.workspace().edit(
        tr("Save provider"),
        [&](workspace::Document &changed) {
            providers::putProvider(changed, provider,
                                   [&](const workspace::ProviderConfiguration &other) {
                                       return registry.shareDefault(provider, other);
                                   });
        },
        u"save:"_s + id);
    if (done)
        parking.park(had);
    return done;
}

void ProvidersPage::Private::chooseAccount(const QString &accountId)
{
    const auto *kind = kindOf(currentId);
    auto *open = editor.model();
    if (!kind || !open || current()->account == accountId)
        return;
    // An address that was filled in, and not written by hand, follows the account.
    const QString endpoint = open->value(u"endpoint"_s).text();
    const auto before = kind->endpoints(document(), edited());
    const bool filled = endpoint.contains(u"{{"_s) ||
                        std::any_of(before.begin(), before.end(),
                                    [&](const auto &one) { return one.url == endpoint; });
    context.engine.workspace().edit(tr("Choose account"), [&](workspace::Document &changed) {
        if (auto *provider = changed.provider(currentId))
            provider->account = accountId;
    });
    const auto choices = kind->endpoints(document(), edited());
    if (filled && !accountId.isEmpty() && !choices.isEmpty())
        open->setValue(u"endpoint"_s, forms::FieldValue(choices.first().url));
}

QStringList ProvidersPage::Private::doneSteps() const
{
    QStringList steps;
    const auto array = QJsonDocument::fromJson(current()->extras.value(kGuideDone)).array();
    for (const auto &step : array)
        steps.append(step.toString());
    return steps;
}

void ProvidersPage::Private::saveDone(const QStringList &steps)
{
    const QByteArray json =
        QJsonDocument(QJsonArray::fromStringList(steps)).toJson(QJsonDocument::Compact);
    context.engine.workspace().edit(tr("Tick guide step"), [&](workspace::Document &changed) {
        if (auto *provider = changed.provider(currentId))
            provider->extras.insert(kGuideDone, json);
    });
}

Result<CallBox::Call> ProvidersPage::Private::preflightCall() const
{
    const auto route = context.engine.route(currentId);
    if (!route)
        return Failure(route.error());
    return CallBox::Call{.route = *route,
                         .message = {.kind = sending::MessageKind::Preflight, .id = newUlid()}};
}

Result<http::SentRequest> ProvidersPage::Private::previewRequest() const
{
    const auto *kind = kindOf(currentId);
    const auto route = context.engine.atSandbox(kind->route(document(), edited()));
    const sending::Message message{.kind = sending::MessageKind::Preflight, .id = newUlid()};
    const auto request = route->build(message, sending::markedSecrets(*route));
    if (!request)
        return Failure(request.error());
    return http::prepare(*request);
}

/// As CleverTap does: what is typed is saved first, then proved.
void ProvidersPage::Private::preflight()
{
    if (editor.isDirty() && !context.engine.workspace().isReadOnly()) {
        m_preflightAfterSave = true;
        editor.save();
        return;
    }
    side->checks().call().run();
}

void ProvidersPage::Private::sendTest()
{
    if (current())
        context.open(u"send"_s, currentId);
}

void ProvidersPage::Private::check()
{
    form->showAllFindings();
    runChecks();
    side->showChecks();
    area->showSide();
}

QList<PaletteEntry> ProvidersPage::Private::paletteEntries() const
{
    QList<PaletteEntry> entries;
    for (const auto &provider : document().providers)
        entries.append({.title = shownName(provider),
                        .subtitle = tr("Provider"),
                        .icon = u"providers"_s,
                        .keywords = {provider.id, provider.kind},
                        .run = [this, id = provider.id] { context.open(u"providers"_s, id); }});
    if (!context.engine.workspace().isReadOnly())
        for (const auto &[id, name] : kinds())
            entries.append({.title = tr("Add provider: %1").arg(name),
                            .subtitle = tr("Providers"),
                            .icon = u"plus"_s,
                            .keywords = {},
                            .run =
                                [this, kind = id] {
                                    context.open(u"providers"_s, {});
                                    q->d->add(kind);
                                },
                            .group = PaletteEntry::Group::Actions});
    return entries;
}

} // namespace sendbench::ui
