// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/server_parser.h"

#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace sendbench::http
{

class ServerCore;

/// One peer: reads its requests one by one, answers them in order, and ends within a time limit
/// whatever the peer does.
class ServerConnection final : public QObject
{
    Q_OBJECT

public:
    ServerConnection(std::unique_ptr<QTcpSocket> socket, quint64 id, ServerCore *core);
    ~ServerConnection() override;

    /// Ignored unless it is the request being waited for.
    void answer(quint64 request, const ServerAnswer &answer);
    /// Says why and ends, reading on for a moment so that the peer gets to read it.
    void refuse(int status);
    /// Ends at once.
    void drop();

private:
    enum class Phase { Handshake, Idle, Receiving, Handling, Delaying, Draining, Closed };
    using Time = std::chrono::steady_clock;

    void readable();
    void process();
    [[nodiscard]] bool fill();
    void dispatch();
    void send(const ServerAnswer &answer);
    void write(const QByteArray &bytes);
    void finish(bool drain);
    void halfClose();
    void progressed();
    void expired();
    /// Between requests: as long as it likes, unless it leaves our answer unread.
    void limitForPeer();
    void limitTo(std::chrono::milliseconds wait);

    ServerCore *m_core;
    QTcpSocket *m_socket; ///< a child
    quint64 m_id;
    QString m_remote;
    RequestParser m_parser;
    QByteArray m_in;
    Phase m_phase = Phase::Idle;
    quint64 m_request = 0; ///< number of the one being handled
    bool m_headOnly = false;
    bool m_keepAlive = false;
    bool m_busy = false; ///< process() is on the stack
    bool m_halfClosed = false;
    QTimer m_timer;
    Time::time_point m_deadline;
    Time::time_point m_armedFor;
    Time::time_point m_drainEnd;
};

} // namespace sendbench::http
