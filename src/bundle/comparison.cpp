// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bundle/comparison.h"

#include "base/clock.h"
#include "bundle/templatechanges.h"
#include "library/library.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

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

/// "acme_wa · CADR"
QString webhookTitle(const workspace::StoredWebhook &webhook)
{
    QStringList parts{webhook.fields.value(u"name"_s).text(),
                      webhook.fields.value(u"scope"_s).text(),
                      webhook.fields.value(u"type"_s).text()};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
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
    if (object.type == ObjectType::Webhook) {
        const auto *webhook = document.webhook(object.id);
        if (!webhook)
            return {};
        View view = viewOf(webhook->id, webhook->product, webhook->fields);
        view.title = webhookTitle(*webhook);
        view.fields.insert(u"account"_s, webhook->account);
        addExtras(view, webhook->extras);
        return view;
    }
    return {};
}

View recipientView(const workspace::TestRecipient *found)
{
    if (!found)
        return {};
    View view{.title = found->label, .found = true};
    view.fields.insert(u"label"_s, found->label);
    addExtras(view, found->extras);
    return view;
}

/// One side with its look-ups: of thousands of objects, none is looked for from the start.
class Side
{
public:
    explicit Side(const workspace::Document &document)
        : m_document(document)
    {
        m_document.makeIndex();
        for (const auto &one : std::as_const(m_document.testRecipients))
            if (!m_recipients.contains(one.number))
                m_recipients.insert(one.number, &one);
    }
    Side(const Side &) = delete;
    Side &operator=(const Side &) = delete;

    [[nodiscard]] const workspace::Document &document() const { return m_document; }
    [[nodiscard]] View view(const ObjectRef &object) const
    {
        return object.type == ObjectType::TestRecipient
                   ? recipientView(m_recipients.value(object.id))
                   : bundle::view(m_document, object);
    }

private:
    workspace::Document m_document;
    QHash<QString, const workspace::TestRecipient *> m_recipients;
};

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

/// Secrets of a provider go where its account says, too. `owners` have a stored one.
bool redirects(const ImportItem &item, const QSet<QString> &owners)
{
    if (item.object.type == ObjectType::TestRecipient || item.object.type == ObjectType::Template ||
        !owners.contains(item.object.id))
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

ImportItem templateItem(const ObjectRef &object, const workspace::StoredTemplate *here,
                        const workspace::StoredTemplate *there)
{
    ImportItem item{.object = object, .title = library::title(there ? *there : *here)};
    if (!here) {
        item.state = ItemState::New;
    } else if (!there) {
        item.state = ItemState::Missing;
    } else {
        item.fields = templateChanges(*here, *there);
        item.state = item.fields.isEmpty() ? ItemState::Same : ItemState::Different;
    }
    return item;
}

bool has(const workspace::Document &document, const ObjectRef &object)
{
    return object.type == ObjectType::Account ? document.account(object.id) != nullptr
                                              : document.provider(object.id) != nullptr;
}

/// What it needs, also by way of what it needs; what is here already brings nothing along.
void addNeeds(ImportItem &item, const QList<ObjectRef> &needs, const workspace::Document &here,
              const workspace::Document &there)
{
    for (const ObjectRef &needed : needs) {
        if (has(there, needed)) {
            item.needs.append(needed);
            if (!has(here, needed))
                addNeeds(item, dependencies(there, needed), here, there);
        } else if (!has(here, needed)) {
            item.missingAccount = needed.id;
        }
    }
}

template <typename Item>
void put(QList<Item> &items, const QList<Item> &from, QString Item::*name, ObjectType type,
         const QSet<ObjectRef> &wanted)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < items.size(); ++i)
        places.insert(items.at(i).*name, i);
    for (const Item &item : from) {
        if (!wanted.contains(ObjectRef{type, item.*name}))
            continue;
        const qsizetype at = places.value(item.*name, -1);
        if (at < 0)
            items.append(item);
        else
            items[at] = item;
    }
}

} // namespace

QList<ImportItem> compare(const workspace::Document &here, const workspace::Document &there,
                          const QList<secrets::SecretKey> &stored)
{
    QSet<QString> owners;
    for (const secrets::SecretKey &key : stored)
        owners.insert(key.owner);
    const Side ours(here);
    const Side theirs(there);
    const auto itemHere = [&](const ObjectRef &object) {
        return ours.document().storedTemplate(object.id);
    };
    QList<ImportItem> items;
    for (const ObjectRef &object : allObjects(there)) {
        ImportItem item;
        if (object.type == ObjectType::Template) {
            const auto *one = theirs.document().storedTemplate(object.id);
            item = templateItem(object, itemHere(object), one);
            addNeeds(item, dependencies(theirs.document(), *one), ours.document(),
                     theirs.document());
        } else {
            item = itemOf(object, ours.view(object), theirs.view(object));
            addNeeds(item, dependencies(theirs.document(), object), ours.document(),
                     theirs.document());
            item.redirectsSecrets = redirects(item, owners);
        }
        items.append(item);
    }
    for (const ObjectRef &object : allObjects(here)) {
        if (object.type == ObjectType::Template) {
            if (!theirs.document().storedTemplate(object.id))
                items.append(templateItem(object, itemHere(object), nullptr));
        } else if (!theirs.view(object).found) {
            items.append(itemOf(object, ours.view(object), {}));
        }
    }
    return items;
}

QSet<ObjectRef> redirecting(const QList<ImportItem> &items)
{
    QSet<ObjectRef> comeAlong;
    for (const ImportItem &item : items)
        if (item.redirectsSecrets && item.state == ItemState::New)
            comeAlong.insert(item.object);
    QSet<ObjectRef> all;
    for (const ImportItem &item : items)
        if (item.redirectsSecrets ||
            std::any_of(item.needs.begin(), item.needs.end(),
                        [&](const ObjectRef &needed) { return comeAlong.contains(needed); }))
            all.insert(item.object);
    return all;
}

QList<ObjectRef> defaultChoice(const QList<ImportItem> &items)
{
    const QSet<ObjectRef> left = redirecting(items);
    QList<ObjectRef> chosen;
    for (const ImportItem &item : items)
        if ((item.state == ItemState::New || item.state == ItemState::Different) &&
            !left.contains(item.object) && item.missingAccount.isEmpty())
            chosen.append(item.object);
    return chosen;
}

workspace::Document merged(const workspace::Document &ours, const workspace::Document &theirs,
                           const QList<ObjectRef> &chosen)
{
    workspace::Document here = ours;
    workspace::Document there = theirs;
    here.makeIndex();
    there.makeIndex();
    // What is needed comes along only where there is none: one that is here was chosen or not.
    QSet<ObjectRef> wanted(chosen.begin(), chosen.end());
    const auto bring = [&](const QList<ObjectRef> &needs) {
        for (const ObjectRef &needed : needs)
            if (!has(here, needed))
                wanted.insert(needed);
    };
    for (const auto &one : std::as_const(there.templates))
        if (wanted.contains({ObjectType::Template, one.id}))
            bring(dependencies(there, one));
    for (const auto &one : std::as_const(there.providers))
        if (const ObjectRef provider{ObjectType::Provider, one.id}; wanted.contains(provider))
            bring(dependencies(there, provider));
    for (const auto &one : std::as_const(there.webhooks))
        if (const ObjectRef webhook{ObjectType::Webhook, one.id}; wanted.contains(webhook))
            bring(dependencies(there, webhook));
    workspace::Document result = here;
    if (allObjects(here).isEmpty())
        result.name = there.name;
    put(result.accounts, there.accounts, &workspace::Account::id, ObjectType::Account, wanted);
    put(result.providers, there.providers, &workspace::ProviderConfiguration::id,
        ObjectType::Provider, wanted);
    put(result.webhooks, there.webhooks, &workspace::StoredWebhook::id, ObjectType::Webhook,
        wanted);
    put(result.templates, there.templates, &workspace::StoredTemplate::id, ObjectType::Template,
        wanted);
    put(result.testRecipients, there.testRecipients, &workspace::TestRecipient::number,
        ObjectType::TestRecipient, wanted);
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
