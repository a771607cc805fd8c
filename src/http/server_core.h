// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/inbox.h"
#include "http/server_reply.h"

#include <QHash>
#include <QTcpServer>

namespace sendbench::http
{

class ServerConnection;

/// The half of the server that lives in its thread: the listening socket and the connections.
class ServerCore final : public QTcpServer
{
    Q_OBJECT

public:
    ServerCore(Server::Handler handler, ServerLimits limits, std::optional<Server::Tls> tls,
               QThread *thread);
    ~ServerCore() override;

    /// From any thread.
    [[nodiscard]] Inbox::Address inbox() const { return m_inbox.address(); }
    /// Whether open() would do, as things are; with its errors.
    [[nodiscard]] static Result<void> tryPort(quint16 port, const QHostAddress &address);

    // All of these: in the server's thread.
    [[nodiscard]] Result<quint16> open(quint16 port, const QHostAddress &address);
    void shut();
    void answer(const ReplyAddress &address, const ServerAnswer &answer);
    void handle(const ReplyAddress &address, const ReceivedRequest &request);
    void forget(quint64 connection);

    [[nodiscard]] const ServerLimits &limits() const { return m_limits; }
    /// Now, as the Date header has it.
    [[nodiscard]] QByteArray date();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    [[nodiscard]] ServerConnection *makeConnection(qintptr descriptor);

    Inbox m_inbox{this};
    Server::Handler m_handler;
    ServerLimits m_limits;
    std::optional<Server::Tls> m_tls;
    std::shared_ptr<ReplyGate> m_gate;
    QHash<quint64, ServerConnection *> m_connections;
    quint64 m_lastId = 0;
    QByteArray m_date;
    qint64 m_dateSecond = 0;
};

} // namespace sendbench::http
