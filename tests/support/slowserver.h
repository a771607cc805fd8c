// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace sendbench::test
{

/// A server on loopback that takes no more bytes than it is told to, and answers when it has a
/// whole request. One connection at a time; in the thread of the test. What lies in the buffers of
/// the system between the two is less than kBetween, so a test's body has to be longer.
class SlowServer final : public QTcpServer
{
public:
    static constexpr qint64 kBetween = 5'000'000;

    explicit SlowServer(QByteArray answer)
        : m_answer(std::move(answer))
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("the slow server cannot listen");
#ifdef Q_OS_UNIX
        const int small = 256 * 1024; // less than some segments of loopback would wait for timers
        (void)::setsockopt(static_cast<int>(socketDescriptor()), SOL_SOCKET, SO_RCVBUF, &small,
                           sizeof small);
#endif
        connect(this, &QTcpServer::newConnection, this, &SlowServer::take);
    }

    [[nodiscard]] QString url() const
    {
        return QStringLiteral("http://127.0.0.1:%1").arg(serverPort());
    }
    /// So many bytes more.
    void letThrough(qint64 bytes)
    {
        m_allowed += bytes;
        pump();
    }
    void letAllThrough()
    {
        letThrough(qint64(1) << 40);
    }
    [[nodiscard]] qint64 received() const
    {
        return m_received;
    } ///< by the connection of now
    [[nodiscard]] int connections() const
    {
        return m_connections;
    }
    [[nodiscard]] int answered() const
    {
        return m_answered;
    }
    [[nodiscard]] bool isConnected() const
    {
        return m_socket;
    }

private:
    void take()
    {
        m_socket = nextPendingConnection();
        m_socket->setReadBufferSize(kSlice);
        m_received = 0;
        m_start.clear();
        ++m_connections;
        connect(m_socket, &QTcpSocket::readyRead, this, &SlowServer::pump);
        connect(m_socket, &QTcpSocket::disconnected, this, [this, gone = m_socket] {
            gone->deleteLater();
            if (m_socket == gone)
                m_socket = nullptr;
        });
        pump();
    }
    void pump()
    {
        while (m_socket && m_allowed > 0) {
            const QByteArray bytes = m_socket->read(std::min(m_allowed, kSlice));
            if (bytes.isEmpty())
                return;
            m_allowed -= bytes.size();
            m_received += bytes.size();
            if (m_start.size() < kHead)
                m_start += bytes;
            if (m_received >= wholeSize())
                answer();
        }
    }
    [[nodiscard]] qint64 wholeSize() const
    {
        const qsizetype head = m_start.indexOf("\r\n\r\n");
        const qsizetype at = m_start.indexOf("\r\nContent-Length: ");
        if (head < 0 || at < 0)
            return qint64(1) << 40;
        return head + 4 + m_start.sliced(at + 18).split('\r').constFirst().toLongLong();
    }
    void answer()
    {
        ++m_answered;
        m_socket->write(m_answer);
        m_socket->disconnectFromHost();
    }

    static constexpr qint64 kSlice = 256 * 1024;
    static constexpr qsizetype kHead = 64 * 1024;
    QByteArray m_answer;
    QTcpSocket *m_socket = nullptr;
    QByteArray m_start;
    qint64 m_allowed = 0;
    qint64 m_received = 0;
    int m_connections = 0;
    int m_answered = 0;
};

/// What 8x8 answers to an upload.
inline const QByteArray kUploaded =
    "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 42\r\n"
    "Connection: close\r\n\r\n{\"fileName\":\"pier.pdf\",\"token\":\"harbour\"}\n";

} // namespace sendbench::test
