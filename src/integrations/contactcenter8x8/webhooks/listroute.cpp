// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/webhooks/listroute.h"

#include <utility>

namespace sendbench::integrations::contactcenter8x8
{

ListRoute::ListRoute(const workspace::Account &account, changes::Step step, Rules rules,
                     std::shared_ptr<Addresses> addresses)
    : m_step(account.id, rules.system, account.environment, std::move(step))
    , m_rules(std::move(rules))
    , m_addresses(std::move(addresses))
{
}

sending::Outcome ListRoute::judge(const http::Exchange &exchange) const
{
    const auto page =
        exchange.response ? m_rules.webhooks(exchange.response->body) : Result<Page<Webhook>>();
    for (const Webhook &webhook : page ? page->items : QList<Webhook>())
        m_addresses->put(webhook.id, webhook.uri);
    return m_rules.judge(exchange);
}

QMap<QString, QByteArray> ListRoute::sensitive(const http::Exchange &exchange) const
{
    QMap<QString, QByteArray> all;
    const auto page =
        exchange.response ? m_rules.webhooks(exchange.response->body) : Result<Page<Webhook>>();
    for (const Webhook &webhook : page ? page->items : QList<Webhook>())
        if (mayHoldToken(webhook.uri))
            all.insert(addressLabel(webhook.id, webhook.uri), webhook.uri.toUtf8());
    return all;
}

} // namespace sendbench::integrations::contactcenter8x8
