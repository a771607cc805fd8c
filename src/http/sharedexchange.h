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
    /// A copy with its times settled.
    [[nodiscard]] Exchange settled();

private:
    void book(Phase next);

    QMutex m_mutex;
    Exchange m_exchange;
    QElapsedTimer m_clock;
    qint64 m_since = 0;
    Phase m_phase = Phase::Queued;
};

} // namespace sendbench::http
