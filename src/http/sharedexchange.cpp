// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/sharedexchange.h"

#include "http/responsefault.h"

namespace sendbench::http
{

namespace
{
double milliseconds(qint64 nanoseconds)
{
    return static_cast<double>(nanoseconds) / 1e6;
}
} // namespace

SharedExchange::SharedExchange(Exchange start)
    : m_exchange(std::move(start))
{
    m_clock.start();
}

void SharedExchange::enter(Phase phase)
{
    const QMutexLocker lock(&m_mutex);
    book(phase);
}

Exchange SharedExchange::settled()
{
    const QMutexLocker lock(&m_mutex);
    if (m_phase != Phase::Done)
        book(Phase::Done);
    return m_exchange;
}

void SharedExchange::setUnfinishedHead(const QByteArray &bytes)
{
    const QMutexLocker lock(&m_mutex);
    m_unfinishedHead = bytes;
}

Exchange SharedExchange::cutOff()
{
    Exchange exchange = settled();
    if (exchange.response) {
        exchange.response->truncated = true;
        return exchange;
    }
    const QMutexLocker lock(&m_mutex);
    if (m_unfinishedHead.isEmpty())
        return exchange;
    Response head;
    std::ignore = findFault(m_unfinishedHead, head);
    head.truncated = true;
    head.wire = m_unfinishedHead;
    exchange.response = std::move(head);
    return exchange;
}

void SharedExchange::book(Phase next)
{
    if (m_phase == Phase::Done)
        return;
    const qint64 now = m_clock.nsecsElapsed();
    const double spent = milliseconds(now - m_since);
    Timing &timing = m_exchange.timing;
    switch (m_phase) {
    case Phase::Queued:
        timing.queuedMs += spent;
        break;
    case Phase::Connect:
        timing.connectMs += spent;
        break;
    case Phase::Tls:
        timing.tlsMs += spent;
        break;
    case Phase::Wait:
        timing.waitMs += spent;
        break;
    case Phase::Read:
        timing.readMs += spent;
        break;
    case Phase::Send:
    case Phase::Done:
        break;
    }
    timing.totalMs = milliseconds(now);
    m_since = now;
    m_phase = next;
}

} // namespace sendbench::http
