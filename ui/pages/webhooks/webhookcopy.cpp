// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/webhooks/webhookcopy.h"

#include "webhooks/adopt.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr qsizetype kLongestId = 64;
}

FreeIds::FreeIds(const workspace::Document &document)
{
    for (const auto &one : document.accounts)
        m_used.insert(one.id);
    for (const auto &one : document.providers)
        m_used.insert(one.id);
    for (const auto &one : document.webhooks)
        m_used.insert(one.id);
}

QString FreeIds::take(const QString &base)
{
    QString id = base;
    for (int number = 2; m_used.contains(id); ++number) {
        const QString suffix = u"-%1"_s.arg(number);
        id = base.left(kLongestId - suffix.size()) + suffix;
    }
    m_used.insert(id);
    return id;
}

workspace::StoredWebhook copied(const workspace::StoredWebhook &from, const CopyTarget &to)
{
    const auto &product = to.api->product();
    auto wanted = webhooks::fromFields({}, product.id, to.account, from.fields);
    wanted.scope = product.scoped ? to.scope : QString();
    wanted.remoteId.clear();
    const auto knows = [&product](const QString &type) {
        return std::any_of(product.types.cbegin(), product.types.cend(),
                           [&type](const auto &one) { return one.id == type; });
    };
    if (!product.typed)
        wanted.type.clear();
    else if (!knows(wanted.type))
        wanted.type = product.types.isEmpty() ? QString() : product.types.constFirst().id;
    if (!product.auths.contains(wanted.auth.kind))
        wanted.auth = {};
    wanted.id = webhooks::freeWebhookId(
        {}, product.id, wanted.scope.isEmpty() ? wanted.name : wanted.scope, wanted.type);
    workspace::StoredWebhook copy{
        .id = wanted.id, .product = product.id, .account = to.account, .fields = {}, .written = {}};
    const auto &form = to.api->form();
    for (const auto &[key, value] : webhooks::toFields(wanted))
        if (form.fieldForValue(key))
            copy.fields.insert(key, value);
    // Secrets are fields of the form whose value is a mark.
    for (const auto &[key, value] : from.fields)
        if (value.isSecret() && form.fieldForValue(key) &&
            (key != webhooks::kSecretField || wanted.auth.hasSecret()))
            copy.fields.insert(key, value);
    return copy;
}

QStringList knownScopes(const workspace::Account &account, const webhooks::Product &product)
{
    QStringList all;
    if (product.everySubAccount)
        all.append(webhooks::kEverySubAccount);
    const QString key = u"subAccounts."_s + product.id.section(u'.', 0, 0);
    if (product.scoped && account.fields.contains(key))
        for (const QString &one : account.fields.value(key).text().split(u','))
            if (const QString name = one.trimmed(); !name.isEmpty() && !all.contains(name))
                all.append(name);
    return all;
}

workspace::StoredWebhook emptyWebhook(const workspace::Document &document,
                                      const workspace::Account &account,
                                      const webhooks::WebhookApi &api)
{
    const auto &product = api.product();
    workspace::StoredWebhook made{.id = {},
                                  .product = product.id,
                                  .account = account.id,
                                  .fields = api.form().initialValues(),
                                  .written = {}};
    QStringList scopes = knownScopes(account, product);
    scopes.removeAll(webhooks::kEverySubAccount);
    if (product.scoped && scopes.size() == 1)
        made.fields.insert(u"scope"_s, forms::FieldValue(scopes.constFirst()));
    const auto wanted = webhooks::fromFields({}, product.id, account.id, made.fields);
    made.id = webhooks::freeWebhookId(document, product.id, wanted.scope, wanted.type);
    return made;
}

} // namespace sendbench::ui
