// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/callbackqueue.h"

#include <array>

using namespace std::chrono_literals;

namespace sendbench::sandbox
{

namespace
{
/// How long after each failed attempt the next one comes; after the last entry: none.
constexpr std::array<std::chrono::milliseconds, 4> kLadder = {1s, 10s, 30s, 90s};
constexpr auto kAnswerLimit = 5s;
constexpr int kAtOnce = 6;

bool canNeverSucceed(const http::Exchange &exchange)
{
    return exchange.error &&
           (exchange.error->kind == ErrorKind::Guard || exchange.error->kind == ErrorKind::Input);
}

} // namespace

CallbackQueue::CallbackQueue(Clock &clock, bool loopbackOnly, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_client({.useSystemProxy = !loopbackOnly, .loopbackOnly = loopbackOnly})
{
}

void CallbackQueue::post(const integrations::Callback &callback)
{
    wait(callback.after, {callback});
}

void CallbackQueue::wait(std::chrono::milliseconds delay, const Delivery &delivery)
{
    m_clock.after(delay, this, [this, delivery] {
        m_due.enqueue(delivery);
        startMore();
    });
}

void CallbackQueue::startMore()
{
    while (m_running < kAtOnce && !m_due.isEmpty())
        attempt(m_due.dequeue());
}

void CallbackQueue::attempt(const Delivery &delivery)
{
    http::Request request;
    request.method = "POST";
    request.url = delivery.callback.url;
    request.headers = delivery.callback.headers;
    request.body = delivery.callback.body;
    request.connectLimit = kAnswerLimit;
    request.timeLimit = kAnswerLimit;
    request.maxResponseBytes = 64 * 1024;
    http::ExchangeJob *job = m_client.send(request, this);
    ++m_running;
    connect(job, &Job::finished, this, [this, job, delivery] {
        --m_running;
        ended(delivery, job->exchange());
        startMore();
    });
    job->start();
}

void CallbackQueue::ended(const Delivery &delivery, const http::Exchange &exchange)
{
    const QUrl url = delivery.callback.url;
    const int status = exchange.response && !exchange.error ? exchange.response->status : 0;
    if (status > 0 && status < 400) {
        Q_EMIT delivered(url, delivery.attempt, status);
        return;
    }
    const auto failures = static_cast<std::size_t>(delivery.attempt);
    if (failures > kLadder.size() || canNeverSucceed(exchange)) {
        Q_EMIT failed(url, delivery.attempt, status);
        Q_EMIT givenUp(url);
        return;
    }
    wait(kLadder.at(failures - 1), {delivery.callback, delivery.attempt + 1});
    Q_EMIT failed(url, delivery.attempt, status);
}

} // namespace sendbench::sandbox
