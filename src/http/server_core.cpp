// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/server_core.h"

#include "http/server_connection.h"

#include <QLocale>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QThread>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace sendbench::http
{

namespace
{
/// Beyond the limit so many peers are told why; the next ones are dropped.
constexpr qsizetype kRefusedAtOnce = 32;
/// A burst beyond the backlog waits a second each for the kernel's next try.
constexpr int kBacklog = 512;

Failure notListening(const QTcpServer &server, quint16 port, const QHostAddress &address)
{
    const bool taken = server.serverError() == QAbstractSocket::AddressInUseError;
    return failure(ErrorKind::Storage, taken ? u"server.port-in-use"_s : u"server.listen"_s,
                   u"%1:%2"_s.arg(address.toString()).arg(port), server.errorString());
}
} // namespace

ServerCore::ServerCore(Server::Handler handler, ServerLimits limits, std::optional<Server::Tls> tls,
                       QThread *thread)
    : m_handler(std::move(handler))
    , m_limits(limits)
    , m_tls(std::move(tls))
    , m_gate(std::make_shared<ReplyGate>(this, thread))
{
    setListenBacklogSize(kBacklog);
    // Out of file handles, Qt stops accepting for good unless told to go on.
    connect(this, &QTcpServer::acceptError, this, [this] {
        QTimer::singleShot(100, this, [this] {
            if (isListening())
                resumeAccepting();
        });
    });
}

ServerCore::~ServerCore()
{
    m_gate->shut();
}

Result<quint16> ServerCore::open(quint16 port, const QHostAddress &address)
{
    shut();
    if (listen(address, port))
        return serverPort();
    return notListening(*this, port, address);
}

Result<void> ServerCore::tryPort(quint16 port, const QHostAddress &address)
{
    QTcpServer probe;
    if (probe.listen(address, port))
        return {};
    return notListening(probe, port, address);
}

void ServerCore::shut()
{
    close();
    const auto connections = std::exchange(m_connections, {});
    for (ServerConnection *connection : connections)
        connection->drop();
}

void ServerCore::incomingConnection(qintptr descriptor)
{
    const qsizetype open = m_connections.size();
    ServerConnection *connection = makeConnection(descriptor);
    if (!connection)
        return;
    if (open >= m_limits.connections + kRefusedAtOnce)
        connection->drop();
    else if (open >= m_limits.connections)
        connection->refuse(503);
}

ServerConnection *ServerCore::makeConnection(qintptr descriptor)
{
    std::unique_ptr<QTcpSocket> socket;
    if (m_tls)
        socket = std::make_unique<QSslSocket>();
    else
        socket = std::make_unique<QTcpSocket>();
    if (!socket->setSocketDescriptor(descriptor))
        return nullptr;
    if (auto *secure = qobject_cast<QSslSocket *>(socket.get())) {
        secure->setPeerVerifyMode(QSslSocket::VerifyNone);
        secure->setLocalCertificateChain(m_tls->chain);
        secure->setPrivateKey(m_tls->key);
        secure->startServerEncryption();
    }
    const quint64 id = ++m_lastId;
    auto *connection = new ServerConnection(std::move(socket), id, this);
    m_connections.insert(id, connection);
    return connection;
}

void ServerCore::handle(const ReplyAddress &address, const ReceivedRequest &request)
{
    auto once = std::make_shared<ReplyOnce>(m_gate, address);
    m_handler(request,
              [once = std::move(once)](ServerAnswer answer) { once->answer(std::move(answer)); });
}

void ServerCore::answer(const ReplyAddress &address, const ServerAnswer &answer)
{
    if (ServerConnection *connection = m_connections.value(address.connection))
        connection->answer(address.request, answer);
}

void ServerCore::forget(quint64 connection)
{
    m_connections.remove(connection);
}

QByteArray ServerCore::date()
{
    const qint64 second = QDateTime::currentSecsSinceEpoch();
    if (second != m_dateSecond) {
        m_dateSecond = second;
        m_date = QLocale::c()
                     .toString(QDateTime::fromSecsSinceEpoch(second, Qt::UTC),
                               u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
                     .toLatin1();
    }
    return m_date;
}

} // namespace sendbench::http
