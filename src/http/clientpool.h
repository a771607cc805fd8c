// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/clientconnection.h"

#include <chrono>
#include <functional>
#include <unordered_map>
#include <vector>

namespace sendbench::http
{

/// So many connections per host at once, first come first served; idle ones wait a while to be used
/// again. Lives in the network thread.
class ClientPool final : public QObject
{
    Q_OBJECT

public:
    ClientPool(int perHost, std::chrono::milliseconds keepAlive, QObject *parent);
    ~ClientPool() override;

    /// Calls `granted` once, at once or later, with an idle connection or null (then open one
    /// yourself). Each grant must be given back by release(). `who` identifies it for withdraw().
    void acquire(const QString &key, const void *who, std::function<void(ConnectionPtr)> granted);
    void withdraw(const QString &key, const void *who);
    /// Null if the connection is not fit for another request.
    void release(const QString &key, ConnectionPtr reusable);
    void clear(); ///< when nobody holds a grant any more

private:
    struct Waiter {
        const void *who = nullptr;
        std::function<void(ConnectionPtr)> granted;
    };
    struct Idle {
        ConnectionPtr connection;
        quint64 ticket = 0; ///< tells this stay in the pool from an earlier one
    };
    struct Host {
        int active = 0;
        std::vector<Idle> idle;
        QList<Waiter> waiting;
    };

    [[nodiscard]] ConnectionPtr takeIdle(Host &host);
    void keep(const QString &key, ConnectionPtr connection);
    void discard(const QString &key, quint64 ticket);
    void forgetIfEmpty(const QString &key);

    int m_perHost;
    std::chrono::milliseconds m_keepAlive;
    quint64 m_lastTicket = 0;
    std::unordered_map<QString, Host> m_hosts;
};

} // namespace sendbench::http
