// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/exchange.h"
#include "webhooks/webhookapi.h"

#include <chrono>
#include <deque>
#include <map>
#include <optional>

namespace sendbench::webhooks
{

/// A read that is to be sent.
struct Call {
    qsizetype group = -1;
    Read read;
    int repeats = 0;       ///< after a 429
    int pages = 1;         ///< with those before it
    bool prepared = false; ///< once more, after a 401
};

/// What waits to be sent, by host: hosts take turns, and one that asked to wait gets nothing.
class CallQueue
{
public:
    void add(const Call &call);
    void addFirst(const Call &call);
    /// The next one of a host that may be asked.
    [[nodiscard]] std::optional<Call> take();

    /// The call's host is to be left alone until as many release() as hold() were called.
    void hold(const Call &call);
    void release(const Call &call);

    [[nodiscard]] bool isEmpty() const; ///< also of what is held back
    void clear();

private:
    struct Host {
        std::deque<Call> calls;
        int holds = 0;
    };
    Host &hostOf(const Call &call);

    std::map<QString, Host> m_hosts;
    QString m_last; ///< whose turn it was
};

/// How long an answer asks to wait: seconds or a date; a second where it says nothing.
[[nodiscard]] std::chrono::milliseconds retryAfter(const http::Exchange &exchange,
                                                   const QDateTime &now);

} // namespace sendbench::webhooks
