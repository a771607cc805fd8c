// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/clientpool.h"

#include <QTimer>

#include <algorithm>

namespace sendbench::http
{

ClientPool::ClientPool(int perHost, std::chrono::milliseconds keepAlive, QObject *parent)
    : QObject(parent)
    , m_perHost(std::max(1, perHost))
    , m_keepAlive(keepAlive)
{
}

ClientPool::~ClientPool() = default;

void ClientPool::acquire(const QString &key, const void *who,
                         std::function<void(ConnectionPtr)> granted)
{
    Host &host = m_hosts[key];
    if (host.active >= m_perHost) {
        host.waiting.append({who, std::move(granted)});
        return;
    }
    ++host.active;
    granted(takeIdle(host));
}

void ClientPool::withdraw(const QString &key, const void *who)
{
    const auto found = m_hosts.find(key);
    if (found == m_hosts.end())
        return;
    found->second.waiting.removeIf([who](const Waiter &waiter) { return waiter.who == who; });
}

void ClientPool::release(const QString &key, ConnectionPtr reusable)
{
    if (reusable && m_keepAlive.count() > 0 && reusable->isQuiet())
        keep(key, std::move(reusable));
    reusable.reset();
    const auto found = m_hosts.find(key);
    if (found == m_hosts.end())
        return;
    Host &host = found->second;
    if (!host.waiting.isEmpty()) {
        const Waiter next = host.waiting.takeFirst();
        next.granted(takeIdle(host));
        return;
    }
    --host.active;
    forgetIfEmpty(key);
}

void ClientPool::clear()
{
    m_hosts.clear();
}

ConnectionPtr ClientPool::takeIdle(Host &host)
{
    while (!host.idle.empty()) {
        // The one used last is the least likely to be closed by the other side.
        ConnectionPtr connection = std::move(host.idle.back().connection);
        host.idle.pop_back();
        connection->disconnect();
        if (connection->isQuiet())
            return connection;
    }
    return nullptr;
}

void ClientPool::keep(const QString &key, ConnectionPtr connection)
{
    const quint64 ticket = ++m_lastTicket;
    ClientConnection *idle = connection.get();
    idle->disconnect();
    idle->rest();
    const auto gone = [this, key, ticket] { discard(key, ticket); };
    connect(idle, &ClientConnection::closed, this, gone);
    connect(idle, &ClientConnection::readable, this, gone);
    QTimer::singleShot(m_keepAlive, idle, gone);
    m_hosts[key].idle.push_back({std::move(connection), ticket});
}

void ClientPool::discard(const QString &key, quint64 ticket)
{
    const auto found = m_hosts.find(key);
    if (found == m_hosts.end())
        return;
    std::erase_if(found->second.idle, [ticket](const Idle &one) { return one.ticket == ticket; });
    forgetIfEmpty(key);
}

void ClientPool::forgetIfEmpty(const QString &key)
{
    const auto found = m_hosts.find(key);
    if (found != m_hosts.end() && found->second.active == 0 && found->second.idle.empty() &&
        found->second.waiting.isEmpty())
        m_hosts.erase(found);
}

} // namespace sendbench::http
