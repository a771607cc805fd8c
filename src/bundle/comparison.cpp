// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bundle/comparison.h"

#include "base/clock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::bundle
{

namespace
{

/// An object seen without its type: what there is to compare.
struct View {
    QString kind;
    QString title;
    forms::FieldValues fields; ///< with "kind", "account", "environment" among them
    QList<secrets::SecretKey> secrets;
    bool found = false;
};

View viewOf(const QString &id, const QString &kind, const forms::FieldValues &fields)
{
    View view{.kind = kind, .fields = fields, .found = true};
    for (const auto &[key, value] : fields)
        if (value.isSecret())
            view.secrets.append({id, key});
    view.fields.insert(u"kind"_s, kind);
    return view;
}

/// Members that this version does not know are part of the object too.
void addExtras(View &view, const JsonExtras &extras)
{
    for (const auto &[name, json] : extras)
        view.fields.insert(name, QString::fromUtf8(json));
}

View view(const workspace::Document &document, const ObjectRef &object)
{
    if (object.type == ObjectType::Account) {
        const auto *account = document.account(object.id);
        if (!account)
            return {};
        View view = viewOf(account->id, account->kind, account->fields);
        view.fields.insert(u"environment"_s, environmentName(account->environment));
        addExtras(view, account->extras);
        return view;
    }
    if (object.type == ObjectType::Provider) {
        const auto *provider = document.provider(object.id);
        if (!provider)
            return {};
        View view = viewOf(provider->id, provider->kind, provider->fields);
        view.title = provider->nickname();
        view.fields.insert(u"account"_s, provider->account);
        if (provider->savedAt)
            view.fields.insert(u"savedAt"_s, isoTime(*provider->savedAt));
        addExtras(view, provider->extras);
        return view;
    }
    const auto found =
        std::find_if(document.testRecipients.begin(), document.testRecipients.end(),
                     [&](const workspace::TestRecipient &one) { return one.number == object.id; });
    if (found == document.testRecipients.end())
        return {};
    View view{.title = found->label, .found = true};
    view.fields.insert(u"label"_s, found->label);
    addExtras(view, found->extras);
    return view;
}

QList<FieldChange> changes(const View &here, const View &there)
{
    QStringList keys = there.fields.keys();
    for (const QString &key : here.fields.keys())
        if (!keys.contains(key))
            keys.append(key);
    QList<FieldChange> all;
    for (const QString &key : keys)
        if (here.fields.value(key) != there.fields.value(key))
            all.append({key, here.fields.value(key).text(), there.fields.value(key).text()});
    return all;
}

/// Where requests go follows from these.
bool isAddress(const FieldChange &change)
{
    static const QStringList kNames{u"kind"_s,   u"account"_s, u"environment"_s,
                                    u"region"_s, u"tenant"_s,  u"subdomain"_s};
    const auto isUrl = [](const QString &text) { return text.contains(u"://"_s); };
    return kNames.contains(change.field) || change.field.startsWith(u"host."_s) ||
           change.field.contains(u"endpoint"_s, Qt::CaseInsensitive) || isUrl(change.here) ||
           isUrl(change.there);
}

bool hasStored(const QList<secrets::SecretKey> &stored, const QString &owner)
{
    return std::any_of(stored.begin(), stored.end(),
                       [&](const secrets::SecretKey &key) { return key.owner == owner; });
}

/// Secrets of a provider go where its account says, too.
bool redirects(const ImportItem &item, const QList<secrets::SecretKey> &stored)
{
    if (item.object.type == ObjectType::TestRecipient || !hasStored(stored, item.object.id))
        return false;
    // A new object of that id: the secret is left from another one.
    return item.state == ItemState::New ||
           std::any_of(item.fields.begin(), item.fields.end(), isAddress);
}

ImportItem itemOf(const ObjectRef &object, const View &here, const View &there)
{
    const View &known = there.found ? there : here;
    ImportItem item{.object = object, .kind = known.kind, .title = known.title};
    item.secrets = known.secrets;
    if (!here.found) {
        item.state = ItemState::New;
    } else if (!there.found) {
        item.state = ItemState::Missing;
    } else {
        item.fields = changes(here, there);
        item.state = item.fields.isEmpty() ? ItemState::Same : ItemState::Different;
    }
    return item;
}

template <typename Item>
void put(QList<Item> &items, const Item &item, const QString &id, QString Item::*name)
{
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const Item &one) { return one.*name == id; });
    if (found == items.end())
        items.append(item);
    else
        *found = item;
}

} // namespace

QList<ImportItem> compare(const workspace::Document &here, const workspace::Document &there,
                          const QList<secrets::SecretKey> &stored)
{
    QList<ImportItem> items;
    for (const ObjectRef &object : allObjects(there)) {
        ImportItem item = itemOf(object, view(here, object), view(there, object));
        for (const ObjectRef &needed : dependencies(there, object)) {
            if (there.account(needed.id))
                item.needs.append(needed);
            else if (!here.account(needed.id))
                item.missingAccount = needed.id;
        }
        item.redirectsSecrets = redirects(item, stored);
        items.append(item);
    }
    for (const ObjectRef &object : allObjects(here))
        if (!view(there, object).found)
            items.append(itemOf(object, view(here, object), {}));
    return items;
}

bool redirectsAnySecret(const QList<ImportItem> &items, const ImportItem &item)
{
    return item.redirectsSecrets ||
           std::any_of(items.begin(), items.end(), [&item](const ImportItem &other) {
               return other.redirectsSecrets && other.state == ItemState::New &&
                      item.needs.contains(other.object);
           });
}

QList<ObjectRef> defaultChoice(const QList<ImportItem> &items)
{
    QList<ObjectRef> chosen;
    for (const ImportItem &item : items)
        if ((item.state == ItemState::New || item.state == ItemState::Different) &&
            !redirectsAnySecret(items, item) && item.missingAccount.isEmpty())
            chosen.append(item.object);
    return chosen;
}

workspace::Document merged(const workspace::Document &here, const workspace::Document &there,
                           const QList<ObjectRef> &chosen)
{
    // What is needed comes along only where there is none: one that is here was chosen or not.
    QList<ObjectRef> wanted = chosen;
    for (const ObjectRef &object : chosen)
        for (const ObjectRef &needed : dependencies(there, object))
            if (!here.account(needed.id) && !wanted.contains(needed))
                wanted.append(needed);
    workspace::Document result = here;
    if (allObjects(here).isEmpty())
        result.name = there.name;
    for (const auto &account : there.accounts)
        if (wanted.contains(ObjectRef{ObjectType::Account, account.id}))
            put(result.accounts, account, account.id, &workspace::Account::id);
    for (const auto &provider : there.providers)
        if (wanted.contains(ObjectRef{ObjectType::Provider, provider.id}))
            put(result.providers, provider, provider.id, &workspace::ProviderConfiguration::id);
    for (const auto &recipient : there.testRecipients)
        if (wanted.contains(ObjectRef{ObjectType::TestRecipient, recipient.number}))
            put(result.testRecipients, recipient, recipient.number,
                &workspace::TestRecipient::number);
    return result;
}

QString itemStateName(ItemState state)
{
    switch (state) {
    case ItemState::New:
        return u"new"_s;
    case ItemState::Same:
        return u"same"_s;
    case ItemState::Different:
        return u"different"_s;
    case ItemState::Missing:
        break;
    }
    return u"missing"_s;
}

} // namespace sendbench::bundle
