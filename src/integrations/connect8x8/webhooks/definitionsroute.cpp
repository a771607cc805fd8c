// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/webhooks/definitionsroute.h"

#include "integrations/connect8x8/webhooks/definitions.h"

#include <utility>

namespace sendbench::integrations::connect8x8
{

DefinitionsRoute::DefinitionsRoute(const workspace::Account &account, const changes::Step &step,
                                   std::shared_ptr<const DefinitionsAnswer> answer)
    : m_step(account.id, QStringLiteral("8x8"), account.environment, step)
    , m_answer(std::move(answer))
{
}

sending::Outcome DefinitionsRoute::judge(const http::Exchange &exchange) const
{
    if (m_answer && exchange.response)
        m_answer->take(exchange.response->body);
    return m_step.judge(exchange);
}

QMap<QString, QByteArray> DefinitionsRoute::sensitive(const http::Exchange &exchange) const
{
    return exchange.response ? definitionSecrets(exchange.response->body)
                             : QMap<QString, QByteArray>();
}

} // namespace sendbench::integrations::connect8x8
