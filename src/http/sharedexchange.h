// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/exchange.h"

#include <QElapsedTimer>
#include <QMutex>

namespace sendbench::http
{

/// The exchange as far as it has come. The network thread writes it; the job takes a copy when it
/// ends, at whatever point that is. Thread-safe.
class SharedExchange
{
public:
    enum class Phase { Queued, Connect, Tls, Send, Wait, Read, Done };

    /// The clock starts here.
    explicit SharedExchange(Exchange start);

    template <typename Change>
    auto update(Change change)
    {
        const QMutexLocker lock(&m_mutex);
        return change(m_exchange);
    }

    /// Books the time since the last call on the phase that ends here.
    void enter(Phase phase);
    /// What has come of an answer whose head is not whole: nobody else has these bytes yet.
    void setUnfinishedHead(const QByteArray &bytes);
    /// A copy with its times settled.
    [[nodiscard]] Exchange settled();
    /// The same where it ends in the middle: an answer in it is cut, and has its bytes when its
    /// head is not whole.
    [[nodiscard]] Exchange cutOff();

private:
    void book(Phase next);

    QMutex m_mutex;
    Exchange m_exchange;
    QByteArray m_unfinishedHead;
    QElapsedTimer m_clock;
    qint64 m_since = 0;
    Phase m_phase = Phase::Queued;
};

} // namespace sendbench::http
