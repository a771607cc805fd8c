// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/connector.h"

#include <QHostInfo>
#include <QSslSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace sendbench::http
{

namespace
{

constexpr std::chrono::milliseconds kStagger{250};

/// How much a code tells: of several failed addresses the most telling one is reported.
int weight(const QString &code)
{
    static const QStringList order{u"connect.failed"_s, u"connect.unreachable"_s,
                                   u"timeout.connect"_s, u"connect.refused"_s, u"proxy.failed"_s};
    return static_cast<int>(order.indexOf(code));
}

QString codeOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return u"connect.refused"_s;
    case QAbstractSocket::HostNotFoundError:
        return u"dns.not-found"_s;
    case QAbstractSocket::NetworkError:
        return u"connect.unreachable"_s;
    case QAbstractSocket::SocketTimeoutError:
        return u"timeout.connect"_s;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return u"proxy.failed"_s;
    default:
        return u"connect.failed"_s;
    }
}

} // namespace

QList<QHostAddress> interleaved(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> first;
    QList<QHostAddress> second;
    for (const QHostAddress &address : addresses)
        (address.protocol() == addresses.first().protocol() ? first : second).append(address);
    QList<QHostAddress> all;
    for (qsizetype i = 0; i < std::max(first.size(), second.size()); ++i) {
        all.append(first.mid(i, 1));
        all.append(second.mid(i, 1));
    }
    return all;
}

Error lookUpError(const QHostInfo &info)
{
    Error error{.kind = ErrorKind::Network, .code = u"dns.not-found"_s};
    error.detail = info.errorString();
    return error;
}

Connector::Connector(ClientRoute route, QObject *parent)
    : QObject(parent)
    , m_route(std::move(route))
    , m_stagger(new QTimer(this))
{
    m_stagger->setSingleShot(true);
    m_stagger->setInterval(kStagger);
    connect(m_stagger, &QTimer::timeout, this, &Connector::next);
}

Connector::~Connector()
{
    abort();
}

void Connector::abort()
{
    m_stagger->stop();
    m_addresses.clear();
    if (m_lookUp >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookUp, -1));
    for (QTcpSocket *socket : std::exchange(m_attempts, {})) {
        socket->disconnect(this);
        socket->abort();
    }
}

void Connector::start()
{
    if (m_route.tunnel.type() != QNetworkProxy::NoProxy) {
        // The proxy looks the name up.
        QTcpSocket *socket = newAttempt();
        socket->setProxy(m_route.tunnel);
        socket->connectToHost(m_route.host, m_route.port);
        return;
    }
    const QString host = m_route.isRelayed() ? m_route.relayHost : m_route.host;
    const QHostAddress literal(host);
    if (!literal.isNull())
        race({literal});
    else if (isLoopbackHost(host))
        race({QHostAddress(QHostAddress::LocalHostIPv6), QHostAddress(QHostAddress::LocalHost)});
    else
        m_lookUp = QHostInfo::lookupHost(host, this, &Connector::lookedUp);
}

std::unique_ptr<QTcpSocket> Connector::take()
{
    return std::move(m_winner);
}

void Connector::lookedUp(const QHostInfo &info)
{
    m_lookUp = -1;
    if (info.error() == QHostInfo::NoError && !info.addresses().isEmpty())
        return race(interleaved(info.addresses()));
    m_error = lookUpError(info);
    fail();
}

void Connector::race(QList<QHostAddress> addresses)
{
    m_addresses = std::move(addresses);
    next();
}

void Connector::next()
{
    if (m_addresses.isEmpty())
        return;
    const QHostAddress address = m_addresses.takeFirst();
    if (!m_addresses.isEmpty())
        m_stagger->start();
    QTcpSocket *socket = newAttempt();
    socket->setProxy(QNetworkProxy::NoProxy);
    socket->connectToHost(address, m_route.isRelayed() ? m_route.relayPort : m_route.port);
}

QTcpSocket *Connector::newAttempt()
{
    // A plain socket where it will do: the first QSslSocket loads the TLS library.
    QTcpSocket *socket = m_route.tls ? new QSslSocket(this) : new QTcpSocket(this);
    m_attempts.append(socket);
    connect(socket, &QTcpSocket::connected, this, [this, socket] { won(socket); });
    connect(socket, &QTcpSocket::errorOccurred, this,
            [this, socket](QAbstractSocket::SocketError error) { lost(socket, error); });
    return socket;
}

void Connector::won(QTcpSocket *socket)
{
    m_stagger->stop();
    m_addresses.clear();
    for (QTcpSocket *attempt : std::exchange(m_attempts, {})) {
        attempt->disconnect(this);
        if (attempt == socket)
            continue;
        attempt->abort();
        attempt->deleteLater();
    }
    socket->setParent(nullptr);
    m_winner.reset(socket);
    Q_EMIT connected();
}

void Connector::lost(QTcpSocket *socket, QAbstractSocket::SocketError error)
{
    socket->disconnect(this);
    m_attempts.removeOne(socket);
    note(error, socket->errorString());
    socket->deleteLater();
    if (!m_addresses.isEmpty())
        next();
    else if (m_attempts.isEmpty())
        fail();
}

void Connector::note(QAbstractSocket::SocketError error, const QString &detail)
{
    QString code = codeOf(error);
    // Qt has no code of its own for "the proxy said no".
    if (m_route.usesProxy() && code == "connect.failed"_L1)
        code = u"proxy.failed"_s;
    if (!m_error.code.isEmpty() && weight(m_error.code) >= weight(code))
        return;
    m_error = Error{.kind = code == "timeout.connect"_L1 ? ErrorKind::Timeout : ErrorKind::Network,
                    .code = code};
    m_error.detail = detail;
}

void Connector::fail()
{
    m_stagger->stop();
    m_error.where = m_route.hostAndPort();
    if (m_route.isRelayed()) {
        m_error.kind = ErrorKind::Network;
        m_error.code = u"proxy.failed"_s;
    }
    Q_EMIT failed(m_error);
}

} // namespace sendbench::http
