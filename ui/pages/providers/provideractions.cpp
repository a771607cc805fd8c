// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/ids.h"
#include "providers/editing.h"
#include "ui/pages/providers/providerspage.h"
#include "workspace/references.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
const QString kNewId = u"new-provider"_s; ///< until the first Save names it
constexpr qsizetype kFewAccounts = 50;

/// The one account that a new configuration of this kind can be set up with; empty: there is none,
/// or there are several.
QString onlyAccountFor(const providers::ProviderKind &kind, const workspace::Document &document,
                       workspace::ProviderConfiguration provider)
{
    QStringList fitting;
    for (const auto &account : document.accounts.mid(0, kFewAccounts + 1)) {
        provider.account = account.id;
        const Findings found = kind.check(document, provider);
        if (std::none_of(found.begin(), found.end(),
                         [](const Finding &one) { return one.rule == u"provider.account"_s; }))
            fitting.append(account.id);
    }
    return fitting.size() == 1 && document.accounts.size() <= kFewAccounts ? fitting.first()
                                                                           : QString();
}
} // namespace

const workspace::ProviderConfiguration *ProvidersPage::current() const
{
    return document().provider(currentId());
}

const providers::ProviderKind *ProvidersPage::currentKind() const
{
    const auto *provider = current();
    return provider ? context().engine.registry().providerKind(provider->kind) : nullptr;
}

workspace::ProviderConfiguration ProvidersPage::edited() const
{
    workspace::ProviderConfiguration provider = *current();
    const auto *open = editor().model();
    if (!open || editor().objectId() != currentId())
        return provider;
    provider.fields = open->values();
    // A secret row without a value is not a credential.
    for (const auto &[key, value] : open->values())
        if (value.isSecret() && !open->hasSecret(key))
            provider.fields.insert(key, forms::FieldValue(QString()));
    return provider;
}

QList<providers::EndpointChoice> ProvidersPage::endpoints() const
{
    const auto *kind = currentKind();
    return kind ? kind->endpoints(document(), edited()) : QList<providers::EndpointChoice>{};
}

void ProvidersPage::add(const QString &kindId)
{
    const auto *kind = context().engine.registry().providerKind(kindId);
    if (!kind)
        return;
    workspace::ProviderConfiguration provider{.id = document().freeId(kNewId), .kind = kindId};
    provider.fields = kind->descriptor().initialValues();
    provider.account = onlyAccountFor(*kind, document(), provider);
    const auto choices = kind->endpoints(document(), provider);
    if (!provider.account.isEmpty() && !choices.isEmpty())
        provider.fields.insert(u"endpoint"_s, forms::FieldValue(choices.first().url));
    workspace().setDraft(provider.id, {});
    insert(tr("Add provider"), provider.id,
           [&](workspace::Document &changed) { changed.providers.append(provider); });
    form().focusForm();
}

void ProvidersPage::askRemove(const QString &id)
{
    if (!document().provider(id))
        return;
    const auto templates = static_cast<int>(workspace::templatesFor(document(), id));
    const QString stay = templates > 0
                             ? u' ' + tr("%n template(s) written for it stay.", nullptr, templates)
                             : QString();
    context().prompts.ask(this,
                          {.id = u"provider.remove"_s,
                           .title = tr("Remove “%1”?").arg(shownName(id)),
                           .text = tr("The configuration leaves the workspace and its secrets "
                                      "leave the keychain. CleverTap's own set-up stays as it is. "
                                      "Undo brings all of it back until the program ends.") +
                                   stay,
                           .confirm = tr("Remove"),
                           .destructive = true},
                          [this, id](bool yes) {
                              if (yes)
                                  remove(id);
                          });
}

/// A new configuration gets its id from its nickname, once, before its secrets are stored under it.
void ProvidersPage::beforeSave()
{
    const QString nickname = editor().model()->value(u"nickname"_s).text().trimmed();
    if (current()->savedAt || !currentId().startsWith(kNewId) || nickname.isEmpty())
        return;
    const QString to = document().freeId(nickname.left(64));
    rename(to, tr("Save provider"), u"save:"_s + to);
}

bool ProvidersPage::store(const QString &id, const forms::FieldValues &values)
{
    workspace::ProviderConfiguration provider = *document().provider(id);
    provider.fields = values;
    provider.savedAt = context().engine.clock().now();
    const auto &registry = context().engine.registry();
    return workspace().edit(
        tr("Save provider"),
        [&](workspace::Document &changed) {
            providers::putProvider(changed, provider,
                                   [&](const workspace::ProviderConfiguration &other) {
                                       return registry.shareDefault(provider, other);
                                   });
        },
        u"save:"_s + id);
}

void ProvidersPage::chooseAccount(const QString &accountId)
{
    const auto *kind = currentKind();
    auto *open = editor().model();
    if (!kind || !open || current()->account == accountId)
        return;
    // An address that was filled in, and not written by hand, follows the account.
    const QString endpoint = open->value(u"endpoint"_s).text();
    const auto before = endpoints();
    const bool filled = endpoint.contains(u"{{"_s) ||
                        std::any_of(before.begin(), before.end(),
                                    [&](const auto &one) { return one.url == endpoint; });
    workspace().edit(tr("Choose account"), [&](workspace::Document &changed) {
        if (auto *provider = changed.provider(currentId()))
            provider->account = accountId;
    });
    const auto choices = endpoints();
    if (filled && !accountId.isEmpty() && !choices.isEmpty())
        open->setValue(u"endpoint"_s, forms::FieldValue(choices.first().url));
}

Result<http::SentRequest> ProvidersPage::previewRequest() const
{
    const auto *kind = currentKind();
    auto made = kind->route(document(), edited());
    if (!made)
        return Failure(Error{
            .kind = ErrorKind::Input, .code = u"route.none"_s, .where = shownName(currentId())});
    const auto route = context().engine.atSandbox(std::move(made));
    const sending::Message message{.kind = sending::MessageKind::Preflight, .id = newUlid()};
    const auto request = route->build(message, sending::markedSecrets(*route));
    if (!request)
        return Failure(request.error());
    return http::prepare(*request);
}

} // namespace sendbench::ui
