// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "scriptedpeer.h"

#include <QRegularExpression>
#include <QSslConfiguration>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

PeerConnection::PeerConnection(QSslSocket &socket, const std::atomic_bool &stop,
                               std::function<void(const QByteArray &)> record)
    : m_socket(socket)
    , m_stop(stop)
    , m_record(std::move(record))
{
}

bool PeerConnection::more()
{
    while (!m_stop) {
        if (m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(20)) {
            const QByteArray bytes = m_socket.readAll();
            m_record(bytes);
            m_buffer += bytes;
            return true;
        }
        if (m_socket.state() != QAbstractSocket::ConnectedState)
            return false;
    }
    return false;
}

QByteArray PeerConnection::readHead()
{
    while (!m_buffer.contains("\r\n\r\n"))
        if (!more())
            return {};
    const qsizetype end = m_buffer.indexOf("\r\n\r\n") + 4;
    const QByteArray head = m_buffer.first(end);
    m_buffer.remove(0, end);
    return head;
}

QByteArray PeerConnection::readRequest()
{
    const QByteArray head = readHead();
    static const QRegularExpression length(u"\r\nContent-Length: (\\d+)\r\n"_s);
    const auto match = length.match(QString::fromLatin1(head));
    const qsizetype wanted = match.hasMatch() ? match.captured(1).toLongLong() : 0;
    while (m_buffer.size() < wanted)
        if (!more())
            return head + m_buffer;
    const QByteArray body = m_buffer.first(wanted);
    m_buffer.remove(0, wanted);
    return head + body;
}

bool PeerConnection::write(const QByteArray &bytes)
{
    m_socket.write(bytes);
    while (!m_stop && (m_socket.bytesToWrite() > 0 || m_socket.encryptedBytesToWrite() > 0)) {
        if (!m_socket.waitForBytesWritten(20) &&
            m_socket.state() != QAbstractSocket::ConnectedState)
            return false;
    }
    return !m_stop;
}

void PeerConnection::close()
{
    m_socket.disconnectFromHost();
    if (m_socket.state() != QAbstractSocket::UnconnectedState)
        m_socket.waitForDisconnected(1000);
}

void PeerConnection::reset()
{
    const linger now{1, 0};
    ::setsockopt(static_cast<int>(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now,
                 sizeof now);
    m_socket.abort();
}

bool PeerConnection::waitForClosed()
{
    while (more()) {
    }
    return !m_stop;
}

void PeerConnection::hold()
{
    waitForClosed();
}

ScriptedPeer::ScriptedPeer(Script script, std::optional<TestIdentity> tls)
    : m_script(std::move(script))
    , m_tls(std::move(tls))
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("the peer cannot listen");
}

ScriptedPeer::~ScriptedPeer()
{
    m_stop = true;
    QTcpServer::close();
    for (std::thread &thread : m_threads)
        thread.join();
}

QUrl ScriptedPeer::url(const QString &path, const QString &host) const
{
    return QUrl(
        u"%1://%2:%3%4"_s.arg(m_tls ? u"https"_s : u"http"_s, host).arg(serverPort()).arg(path));
}

int ScriptedPeer::connections() const
{
    const QMutexLocker lock(&m_mutex);
    return static_cast<int>(m_received.size());
}

QByteArray ScriptedPeer::received(int number) const
{
    const QMutexLocker lock(&m_mutex);
    return m_received.value(number);
}

void ScriptedPeer::incomingConnection(qintptr handle)
{
    int number = 0;
    {
        const QMutexLocker lock(&m_mutex);
        number = static_cast<int>(m_received.size());
        m_received.append(QByteArray());
    }
    m_threads.emplace_back([this, handle, number] { serve(handle, number); });
}

void ScriptedPeer::serve(qintptr handle, int number)
{
    QSslSocket socket;
    socket.setSocketDescriptor(handle);
    PeerConnection connection(socket, m_stop, [this, number](const QByteArray &bytes) {
        const QMutexLocker lock(&m_mutex);
        m_received[number] += bytes;
    });
    if (m_tls) {
        QSslConfiguration configuration = socket.sslConfiguration();
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        configuration.setLocalCertificateChain(m_tls->chain);
        configuration.setPrivateKey(m_tls->key);
        socket.setSslConfiguration(configuration);
        socket.startServerEncryption();
        if (!socket.waitForEncrypted(5000))
            return;
    }
    m_script(connection, number);
    connection.close();
}
