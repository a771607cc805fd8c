// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/deliveryjob.h"

#include "base/ids.h"
#include "webhooks/fetchtokenjob.h"

#include <utility>

namespace sendbench::webhooks
{

bool DeliveryReport::arrived() const
{
    return !attempts.isEmpty() &&
           attempts.constLast().verdict.outcome.kind == sending::OutcomeKind::Accepted;
}

DeliveryJob::DeliveryJob(changes::Sender sender, Clock &clock, Delivery delivery, Options options,
                         QObject *parent)
    : ResultJob(parent)
    , m_sender(std::move(sender))
    , m_clock(clock)
    , m_delivery(std::move(delivery))
    , m_options(options)
    , m_eventId(newUuid())
{
}

void DeliveryJob::doStart()
{
    if (m_delivery.auth.kind == AuthKind::OAuth)
        fetchToken();
    else
        attempt();
}

void DeliveryJob::doCancel()
{
    if (m_step)
        m_step->cancel();
}

void DeliveryJob::fetchToken()
{
    const Webhook asking{.id = m_delivery.owner, .auth = m_delivery.auth};
    auto *job = new FetchTokenJob(m_sender, *tokenRequest(asking, m_delivery.environment), this);
    m_step = job;
    connect(job, &Job::finished, this, [this, job] {
        if (!isRunning())
            return;
        m_report.token = job->record();
        const auto token = job->result();
        if (!token) {
            fail(token.error());
            return;
        }
        m_token = token->value;
        attempt();
    });
    job->start();
}

void DeliveryJob::attempt()
{
    const Filling filling{.now = m_clock.now(),
                          .uuid = m_eventId,
                          .retry = static_cast<int>(m_report.attempts.size())};
    auto *send = m_sender(std::make_shared<DeliveryRoute>(m_delivery, filling, m_token),
                          deliveryMessage(m_delivery), this);
    m_step = send;
    connect(send, &Job::finished, this, [this, send] {
        if (!isRunning())
            return;
        if (send->record())
            take(*send->record());
        else
            fail(*send->error());
    });
}

void DeliveryJob::take(const sending::SendRecord &record)
{
    const Attempt done{.pause = m_pause,
                       .record = record,
                       .verdict =
                           judgeDelivery(m_delivery.rules, m_delivery.answer, record.exchange)};
    m_report.attempts.append(done);
    const auto index = static_cast<int>(m_report.attempts.size()) - 1;
    Q_EMIT attempted(index);
    const QList<std::chrono::seconds> &pauses = m_delivery.rules.pauses;
    if (!isRunning()) // cancelled by whoever heard it
        return;
    if (!m_options.ladder || !done.verdict.failed || index >= pauses.size()) {
        succeedWith(m_report);
        return;
    }
    m_pause = pauses.at(index);
    Q_EMIT waiting(index + 1, static_cast<int>(m_pause.count()));
    const std::chrono::duration<double, std::milli> wait = m_pause;
    const auto delay = std::chrono::duration_cast<std::chrono::milliseconds>(
        wait / std::max(m_options.speed, 1e-3));
    m_clock.after(delay, this, [this] {
        if (isRunning())
            attempt();
    });
}

} // namespace sendbench::webhooks
