// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/clientconnection.h"

#include "http/clienttls.h"
#include "http/connector.h"

#include <QHostAddress>
#include <QSslSocket>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;

namespace sendbench::http
{

namespace
{

/// Has a TLS socket whose own descriptor is closed already read these bytes of the wire. What
/// carries them inside it is a child, and is not emptied before the error was told.
void decrypt(QSslSocket &socket, QByteArray bytes)
{
    auto *carrier = socket.findChild<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly);
    if (!carrier || bytes.isEmpty())
        return;
    const QSignalBlocker quiet(&socket);
    bytes.prepend(carrier->readAll());
    for (qsizetype i = bytes.size(); i > 0; --i)
        carrier->ungetChar(bytes[i - 1]);
    QMetaObject::invokeMethod(carrier, "readyRead", Qt::DirectConnection);
}

} // namespace

void DropConnection::operator()(ClientConnection *connection) const
{
    connection->drop();
}

ClientConnection::ClientConnection(ClientRoute route)
    : m_route(std::move(route))
{
}

ClientConnection::~ClientConnection() = default;

void ClientConnection::open(const std::function<QSslConfiguration()> &tls)
{
    m_connector = new Connector(m_route, this);
    connect(m_connector, &Connector::failed, this, &ClientConnection::failed);
    connect(m_connector, &Connector::connected, this,
            [this, tls] { adopt(m_connector->take(), tls); });
    m_connector->start();
}

void ClientConnection::drop()
{
    m_failed = m_closed = true;
    disconnect();
    if (m_connector) {
        m_connector->disconnect(this);
        m_connector->abort();
    }
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
    m_spare.close();
    deleteLater();
}

void ClientConnection::adopt(std::unique_ptr<QTcpSocket> socket,
                             const std::function<QSslConfiguration()> &tls)
{
    m_socket = socket.release();
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const QString address = m_socket->peerAddress().toString();
    if (!m_socket->peerAddress().isNull())
        m_remoteAddress = (address.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s)
                              .arg(address)
                              .arg(m_socket->peerPort());
    Q_EMIT tcpOpened();
    if (m_failed)
        return;
    if (auto *encrypted = qobject_cast<QSslSocket *>(m_socket))
        return handshake(encrypted, tls());
    carry();
    Q_EMIT opened();
}

void ClientConnection::handshake(QSslSocket *socket, const QSslConfiguration &configuration)
{
    socket->setSslConfiguration(configuration);
    socket->setPeerVerifyName(m_route.host);
    connect(socket, &QSslSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(socket, &QSslSocket::errorOccurred, this, [this, socket] { handshakeFailed(socket); });
    connect(socket, &QSslSocket::disconnected, this, [this, socket] { handshakeFailed(socket); });
    connect(socket, &QSslSocket::encrypted, this, [this, socket] {
        socket->disconnect(this);
        m_tls = tlsInfo(*socket);
        carry();
        Q_EMIT opened();
    });
    socket->startClientEncryption();
}

void ClientConnection::handshakeFailed(QSslSocket *socket)
{
    if (std::exchange(m_failed, true))
        return;
    socket->disconnect(this);
    // Shown also then: the chain is what tells the user why.
    m_tls = tlsInfo(*socket);
    Q_EMIT failed(tlsError(m_tlsErrors, m_route.hostAndPort(), socket->errorString()));
}

void ClientConnection::carry()
{
    connect(m_socket, &QTcpSocket::readyRead, this, &ClientConnection::readable);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &ClientConnection::written);
    // Plain bytes count as written when they are encrypted; room for more comes later.
    if (auto *encrypted = qobject_cast<QSslSocket *>(m_socket))
        connect(encrypted, &QSslSocket::encryptedBytesWritten, this, [this] { Q_EMIT written(0); });
    connect(m_socket, &QTcpSocket::disconnected, this, &ClientConnection::noteClosed);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &ClientConnection::salvage);
    // Qt may still be unwinding its own error: what comes of it is handled after.
    connect(m_socket, &QTcpSocket::errorOccurred, this, &ClientConnection::noteClosed,
            Qt::QueuedConnection);
}

void ClientConnection::expectEarlyAnswer()
{
    m_spare.hold(m_socket->socketDescriptor());
}

void ClientConnection::salvage()
{
    QByteArray rest = m_spare.readRest();
    m_spare.close();
    if (auto *encrypted = qobject_cast<QSslSocket *>(m_socket))
        decrypt(*encrypted, std::exchange(rest, {}));
    m_salvaged += m_socket->readAll() + rest;
}

void ClientConnection::noteClosed()
{
    if (!std::exchange(m_closed, true))
        Q_EMIT closed(m_socket->errorString());
}

bool ClientConnection::isQuiet() const
{
    if (m_closed || !m_socket || m_socket->state() != QAbstractSocket::ConnectedState ||
        m_socket->bytesAvailable() > 0)
        return false;
#ifdef Q_OS_UNIX
    char byte = 0;
    const auto got =
        ::recv(static_cast<int>(m_socket->socketDescriptor()), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
#else
    return true;
#endif
}

void ClientConnection::write(const QByteArray &bytes)
{
    m_socket->write(bytes);
}

qint64 ClientConnection::bytesToWrite() const
{
    const auto *encrypted = qobject_cast<const QSslSocket *>(m_socket);
    return m_socket->bytesToWrite() + (encrypted ? encrypted->encryptedBytesToWrite() : 0);
}

QByteArray ClientConnection::read(qint64 most)
{
    if (!m_salvaged.isEmpty()) {
        const QByteArray bytes = m_salvaged.first(std::min(most, m_salvaged.size()));
        m_salvaged.remove(0, bytes.size());
        return bytes;
    }
    return m_socket->isOpen() ? m_socket->read(most) : QByteArray();
}

} // namespace sendbench::http
