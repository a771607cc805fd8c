// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bundle/selection.h"

#include "workspace/references.h"

#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::bundle
{

namespace
{

/// Objects that are wanted, in the order of their ids.
template <typename Item, typename Id>
QList<Item> sorted(const QList<Item> &items, Id id, const QSet<ObjectRef> &wanted, ObjectType type)
{
    QList<Item> kept;
    std::copy_if(items.begin(), items.end(), std::back_inserter(kept), [&](const Item &item) {
        return wanted.contains(ObjectRef{type, id(item)});
    });
    // By code unit, never by locale: the same everywhere.
    std::sort(kept.begin(), kept.end(),
              [&](const Item &a, const Item &b) { return id(a) < id(b); });
    return kept;
}

const auto kAccountId = [](const workspace::Account &one) { return one.id; };
const auto kProviderId = [](const workspace::ProviderConfiguration &one) { return one.id; };
const auto kWebhookId = [](const workspace::StoredWebhook &one) { return one.id; };
const auto kTemplateId = [](const workspace::StoredTemplate &one) { return one.id; };
const auto kNumber = [](const workspace::TestRecipient &one) { return one.number; };

} // namespace

size_t qHash(const ObjectRef &object, size_t seed)
{
    return qHashMulti(seed, static_cast<int>(object.type), object.id);
}

QList<ObjectRef> allObjects(const workspace::Document &document)
{
    QList<ObjectRef> all;
    for (const auto &one : document.accounts)
        all.append({ObjectType::Account, one.id});
    for (const auto &one : document.providers)
        all.append({ObjectType::Provider, one.id});
    for (const auto &one : document.webhooks)
        all.append({ObjectType::Webhook, one.id});
    for (const auto &one : document.templates)
        all.append({ObjectType::Template, one.id});
    for (const auto &one : document.testRecipients)
        all.append({ObjectType::TestRecipient, one.number});
    std::sort(all.begin(), all.end(), [](const ObjectRef &a, const ObjectRef &b) {
        return a.type != b.type ? a.type < b.type : a.id < b.id;
    });
    return all;
}

std::optional<ObjectRef> findObject(const workspace::Document &document, const QString &id)
{
    const auto all = allObjects(document);
    const auto found = std::find_if(all.begin(), all.end(), [&](const ObjectRef &one) {
        return one.id == id || objectTypeName(one.type) + u':' + one.id == id;
    });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QList<ObjectRef> dependencies(const workspace::Document &document, const ObjectRef &object)
{
    if (object.type == ObjectType::Template) {
        const auto *one = document.storedTemplate(object.id);
        return one ? dependencies(document, *one) : QList<ObjectRef>();
    }
    if (object.type == ObjectType::Webhook) {
        const auto *one = document.webhook(object.id);
        return one ? QList<ObjectRef>{{ObjectType::Account, one->account}} : QList<ObjectRef>();
    }
    const auto *provider =
        object.type == ObjectType::Provider ? document.provider(object.id) : nullptr;
    QList<ObjectRef> needed;
    if (provider)
        for (const QString &account : workspace::accountsNamedBy(*provider))
            needed.append({ObjectType::Account, account});
    return needed;
}

QList<ObjectRef> dependencies(const workspace::Document &document,
                              const workspace::StoredTemplate &one)
{
    if (document.provider(one.provider))
        return {{ObjectType::Provider, one.provider}};
    if (document.account(one.provider))
        return {{ObjectType::Account, one.provider}};
    return {};
}

workspace::Document selection(const workspace::Document &whole, const QList<ObjectRef> &chosen)
{
    workspace::Document document = whole;
    document.makeIndex();
    QSet<ObjectRef> wanted(chosen.begin(), chosen.end());
    // From the top down: templates need providers, and providers accounts.
    for (const auto &one : std::as_const(document.templates))
        if (wanted.contains({ObjectType::Template, one.id}))
            for (const ObjectRef &needed : dependencies(document, one))
                wanted.insert(needed);
    for (const auto &one : std::as_const(document.providers))
        if (const ObjectRef provider{ObjectType::Provider, one.id}; wanted.contains(provider))
            for (const ObjectRef &needed : dependencies(document, provider))
                wanted.insert(needed);
    for (const auto &one : std::as_const(document.webhooks))
        if (wanted.contains({ObjectType::Webhook, one.id}))
            wanted.insert({ObjectType::Account, one.account});
    workspace::Document part;
    part.name = document.name;
    part.accounts = sorted(document.accounts, kAccountId, wanted, ObjectType::Account);
    part.providers = sorted(document.providers, kProviderId, wanted, ObjectType::Provider);
    part.webhooks = sorted(document.webhooks, kWebhookId, wanted, ObjectType::Webhook);
    part.templates = sorted(document.templates, kTemplateId, wanted, ObjectType::Template);
    part.testRecipients =
        sorted(document.testRecipients, kNumber, wanted, ObjectType::TestRecipient);
    return part;
}

QString objectTypeName(ObjectType type)
{
    switch (type) {
    case ObjectType::Account:
        return u"account"_s;
    case ObjectType::Provider:
        return u"provider"_s;
    case ObjectType::Webhook:
        return u"webhook"_s;
    case ObjectType::Template:
        return u"template"_s;
    case ObjectType::TestRecipient:
        break;
    }
    return u"recipient"_s;
}

} // namespace sendbench::bundle
