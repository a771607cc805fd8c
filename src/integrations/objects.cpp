// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/objects.h"

#include "providers/checkall.h"

using namespace Qt::StringLiterals;

namespace sendbench::integrations
{

namespace
{

template <typename Object>
QStringList idsOf(const QList<Object> &list)
{
    QStringList ids;
    for (const auto &one : list)
        ids.append(one.id);
    return ids;
}

template <typename Object>
std::optional<ObjectView> viewOf(const Object *object)
{
    if (!object)
        return std::nullopt;
    return ObjectView{object->id, object->kind, object->fields, object->extras};
}

template <typename Object>
std::optional<ObjectRef> refTo(Object *object)
{
    if (!object)
        return std::nullopt;
    return ObjectRef{object->id, object->fields, object->extras};
}

template <typename Kind>
QList<const forms::FormDescriptor *> formsOf(const std::vector<const Kind *> &kinds)
{
    QList<const forms::FormDescriptor *> all;
    for (const auto *kind : kinds)
        all.append(&kind->descriptor());
    return all;
}

template <typename Kind>
const forms::FormDescriptor *formOf(const Kind *kind)
{
    return kind ? &kind->descriptor() : nullptr;
}

class AccountObjects final : public Objects
{
public:
    using Objects::Objects;

    QString word() const override { return u"account"_s; }
    QStringList ids(const workspace::Document &document) const override
    {
        return idsOf(document.accounts);
    }
    std::optional<ObjectView> find(const workspace::Document &document,
                                   const QString &id) const override
    {
        return viewOf(document.account(id));
    }
    std::optional<ObjectRef> edit(workspace::Document &document, const QString &id) const override
    {
        return refTo(document.account(id));
    }
    void remove(workspace::Document &document, const QString &id) const override
    {
        document.accounts.removeIf([&](const auto &one) { return one.id == id; });
    }
    QString name(const workspace::Document &, const QString &id) const override { return id; }
    Environment environment(const workspace::Document &document, const QString &id) const override
    {
        const auto *account = document.account(id);
        return account ? account->environment : Environment::Test;
    }
    QList<const forms::FormDescriptor *> kinds() const override
    {
        return formsOf(registry().accountKinds());
    }
    const forms::FormDescriptor *kind(const QString &kindId) const override
    {
        return formOf(registry().accountKind(kindId));
    }
    Findings findings(const workspace::Document &document, const QString &id,
                      const SecretStates &secrets) const override
    {
        const auto *account = document.account(id);
        const auto *kind = account ? registry().accountKind(account->kind) : nullptr;
        return kind ? providers::checkAll(*kind, document, *account, secrets) : Findings{};
    }
};

class ProviderObjects final : public Objects
{
public:
    using Objects::Objects;

    QString word() const override { return u"provider"_s; }
    QStringList ids(const workspace::Document &document) const override
    {
        return idsOf(document.providers);
    }
    std::optional<ObjectView> find(const workspace::Document &document,
                                   const QString &id) const override
    {
        return viewOf(document.provider(id));
    }
    std::optional<ObjectRef> edit(workspace::Document &document, const QString &id) const override
    {
        return refTo(document.provider(id));
    }
    void remove(workspace::Document &document, const QString &id) const override
    {
        document.providers.removeIf([&](const auto &one) { return one.id == id; });
    }
    QString name(const workspace::Document &document, const QString &id) const override
    {
        const auto *provider = document.provider(id);
        return provider && !provider->nickname().isEmpty() ? provider->nickname() : id;
    }
    Environment environment(const workspace::Document &document, const QString &id) const override
    {
        const auto *provider = document.provider(id);
        return provider ? document.environmentOf(*provider) : Environment::Test;
    }
    QList<const forms::FormDescriptor *> kinds() const override
    {
        return formsOf(registry().providerKinds());
    }
    const forms::FormDescriptor *kind(const QString &kindId) const override
    {
        return formOf(registry().providerKind(kindId));
    }
    Findings findings(const workspace::Document &document, const QString &id,
                      const SecretStates &secrets) const override
    {
        const auto *provider = document.provider(id);
        const auto *kind = provider ? registry().providerKind(provider->kind) : nullptr;
        return kind ? providers::checkAll(*kind, document, *provider, secrets) : Findings{};
    }
};

class WebhookObjects final : public Objects
{
public:
    using Objects::Objects;

    QString word() const override { return u"webhook"_s; }
    QStringList ids(const workspace::Document &document) const override
    {
        return idsOf(document.webhooks);
    }
    std::optional<ObjectView> find(const workspace::Document &document,
                                   const QString &id) const override
    {
        const auto *one = document.webhook(id);
        return one ? std::optional(ObjectView{one->id, one->product, one->fields, one->extras})
                   : std::nullopt;
    }
    std::optional<ObjectRef> edit(workspace::Document &document, const QString &id) const override
    {
        return refTo(document.webhook(id));
    }
    void remove(workspace::Document &document, const QString &id) const override
    {
        document.webhooks.removeIf([&](const auto &one) { return one.id == id; });
    }
    QString name(const workspace::Document &, const QString &id) const override { return id; }
    Environment environment(const workspace::Document &document, const QString &id) const override
    {
        const auto *webhook = document.webhook(id);
        return webhook ? document.environmentOf(*webhook) : Environment::Test;
    }
    QList<const forms::FormDescriptor *> kinds() const override
    {
        QList<const forms::FormDescriptor *> all;
        for (const auto *api : registry().webhookApis())
            all.append(&api->form());
        return all;
    }
    const forms::FormDescriptor *kind(const QString &kindId) const override
    {
        const auto *api = registry().webhookApi(kindId);
        return api ? &api->form() : nullptr;
    }
    Findings findings(const workspace::Document &document, const QString &id,
                      const SecretStates &secrets) const override
    {
        const auto *webhook = document.webhook(id);
        const auto *api = webhook ? registry().webhookApi(webhook->product) : nullptr;
        if (!api)
            return {};
        const auto wanted =
            webhooks::fromFields(webhook->id, webhook->product, webhook->account, webhook->fields);
        return providers::checkForm(api->form(), webhook->fields,
                                    api->check(document.account(webhook->account), wanted),
                                    secrets);
    }
};

} // namespace

bool Objects::contains(const workspace::Document &document, const QString &id) const
{
    return find(document, id).has_value();
}

const forms::FormDescriptor *Objects::form(const workspace::Document &document,
                                           const QString &id) const
{
    const auto object = find(document, id);
    return object ? kind(object->kind) : nullptr;
}

QList<secrets::SecretKey> Objects::secretKeys(const workspace::Document &document,
                                              const QString &id) const
{
    const auto object = find(document, id);
    const auto *descriptor = object ? kind(object->kind) : nullptr;
    return descriptor ? providers::secretKeys(*descriptor, id, object->fields)
                      : QList<secrets::SecretKey>();
}

std::unique_ptr<Objects> accountObjects(const Registry &registry)
{
    return std::make_unique<AccountObjects>(registry);
}

std::unique_ptr<Objects> providerObjects(const Registry &registry)
{
    return std::make_unique<ProviderObjects>(registry);
}

std::unique_ptr<Objects> webhookObjects(const Registry &registry)
{
    return std::make_unique<WebhookObjects>(registry);
}

std::vector<std::unique_ptr<Objects>> everySort(const Registry &registry)
{
    std::vector<std::unique_ptr<Objects>> all;
    all.push_back(accountObjects(registry));
    all.push_back(providerObjects(registry));
    all.push_back(webhookObjects(registry));
    return all;
}

QStringList objectIds(const workspace::Document &document)
{
    return idsOf(document.accounts) + idsOf(document.providers) + idsOf(document.webhooks);
}

} // namespace sendbench::integrations
