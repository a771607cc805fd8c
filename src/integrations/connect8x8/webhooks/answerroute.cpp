// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/webhooks/answerroute.h"

#include <utility>

namespace sendbench::integrations::connect8x8
{

AnswerRoute::AnswerRoute(const workspace::Account &account, const changes::Step &step,
                         std::shared_ptr<const RawAnswer> answer, Secrets secrets)
    : m_step(account.id, QStringLiteral("8x8"), account.environment, step)
    , m_answer(std::move(answer))
    , m_secrets(std::move(secrets))
{
}

sending::Outcome AnswerRoute::judge(const http::Exchange &exchange) const
{
    if (m_answer && exchange.response)
        m_answer->take(exchange.response->body);
    return m_step.judge(exchange);
}

QMap<QString, QByteArray> AnswerRoute::sensitive(const http::Exchange &exchange) const
{
    return exchange.response && m_secrets ? m_secrets(exchange.response->body)
                                          : QMap<QString, QByteArray>();
}

} // namespace sendbench::integrations::connect8x8
