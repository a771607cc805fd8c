// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/server_connection.h"

#include "http/server_core.h"
#include "http/server_wire.h"

#include <QSslSocket>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sendbench::http
{

namespace
{
constexpr qint64 kReadAhead = 64 * 1024;
/// A peer that does not read its answers gets no further ones.
constexpr qint64 kUnsentLimit = 256 * 1024;
constexpr auto kDrainSilence = 2s;
constexpr auto kDrainTotal = 30s;

QString peerText(const QTcpSocket &socket)
{
    const QHostAddress address = socket.peerAddress();
    const bool v6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return (v6 ? u"[%1]:%2"_s : u"%1:%2"_s).arg(address.toString()).arg(socket.peerPort());
}

} // namespace

ServerConnection::ServerConnection(std::unique_ptr<QTcpSocket> socket, quint64 id, ServerCore *core)
    : QObject(core)
    , m_core(core)
    , m_socket(socket.release())
    , m_id(id)
    , m_remote(peerText(*m_socket))
    , m_parser(core->limits())
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(kReadAhead);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ServerConnection::expired);
    connect(m_socket, &QIODevice::readyRead, this, &ServerConnection::readable);
    connect(m_socket, &QIODevice::bytesWritten, this, &ServerConnection::progressed);
    connect(m_socket, &QAbstractSocket::disconnected, this, &ServerConnection::drop);
    connect(m_socket, &QAbstractSocket::errorOccurred, this,
            [this](QAbstractSocket::SocketError e) {
                // The end of the peer's sending is followed by `disconnected` once our answer is
                // out.
                if (e != QAbstractSocket::RemoteHostClosedError)
                    drop();
            });
    if (auto *secure = qobject_cast<QSslSocket *>(m_socket)) {
        m_phase = Phase::Handshake;
        connect(secure, &QSslSocket::encrypted, this, [this] {
            if (m_phase != Phase::Handshake)
                return;
            m_phase = Phase::Idle;
            limitTo(m_core->limits().idleTime);
            process();
        });
    }
    limitTo(m_phase == Phase::Handshake ? m_core->limits().requestTime : m_core->limits().idleTime);
}

ServerConnection::~ServerConnection() = default;

void ServerConnection::readable()
{
    if (m_phase == Phase::Draining) {
        m_socket->skip(m_socket->bytesAvailable());
        limitTo(kDrainSilence);
    } else {
        process();
    }
}

bool ServerConnection::fill()
{
    const qint64 ready = m_socket->bytesAvailable();
    if (ready <= 0)
        return false;
    m_in += m_socket->read(ready);
    return true;
}

void ServerConnection::process()
{
    if (m_busy)
        return;
    m_busy = true;
    while (m_phase == Phase::Idle || m_phase == Phase::Receiving) {
        if (m_socket->bytesToWrite() > kUnsentLimit || (m_in.isEmpty() && !fill()))
            break;
        if (m_phase == Phase::Idle) {
            m_phase = Phase::Receiving;
            limitTo(m_core->limits().requestTime);
        }
        const RequestParser::Step step = m_parser.feed(m_in);
        m_in.remove(0, step.taken);
        if (step.state == RequestParser::State::Done)
            dispatch();
        else if (step.state == RequestParser::State::Failed)
            refuse(m_parser.failure());
        else if (step.state == RequestParser::State::HeadRead) {
            if (m_parser.expectsContinue() && m_in.isEmpty())
                m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        } else if (!fill()) {
            break;
        }
    }
    m_busy = false;
}

void ServerConnection::dispatch()
{
    m_phase = Phase::Handling;
    m_deadline = Time::time_point::max();
    m_keepAlive = m_parser.keepAlive();
    ReceivedRequest request = m_parser.take();
    request.remoteAddress = m_remote;
    request.at = QDateTime::currentDateTimeUtc();
    m_headOnly = request.method == "HEAD";
    m_core->handle({m_id, ++m_request}, request);
}

void ServerConnection::answer(quint64 request, const ServerAnswer &answer)
{
    if (m_phase != Phase::Handling || request != m_request)
        return;
    if (answer.delay.count() <= 0) {
        send(answer);
        return;
    }
    m_phase = Phase::Delaying;
    QTimer::singleShot(answer.delay, Qt::PreciseTimer, this, [this, answer] {
        if (m_phase == Phase::Delaying)
            send(answer);
    });
}

void ServerConnection::send(const ServerAnswer &answer)
{
    const WireAnswer wire = wireAnswer(
        answer, {.headOnly = m_headOnly, .keepAlive = m_keepAlive, .date = m_core->date()});
    m_phase = Phase::Idle;
    write(wire.bytes);
    if (m_phase == Phase::Closed)
        return;
    limitForPeer();
    if (wire.close)
        finish(false);
    else
        process();
}

void ServerConnection::write(const QByteArray &bytes)
{
    qsizetype sent = 0;
#ifdef Q_OS_LINUX
    // Qt begins and ends to watch the socket for each answer: three system calls more than this
    // one.
    if (m_socket->bytesToWrite() == 0 && !qobject_cast<QSslSocket *>(m_socket))
        sent = std::max<qsizetype>(0, ::send(static_cast<int>(m_socket->socketDescriptor()),
                                             bytes.constData(), static_cast<size_t>(bytes.size()),
                                             MSG_NOSIGNAL | MSG_DONTWAIT));
#endif
    if (sent == bytes.size())
        return;
    m_socket->write(bytes.sliced(sent)); // what is wrong, Qt notices too
    m_socket->flush();
}

void ServerConnection::refuse(int status)
{
    const WireAnswer wire =
        wireAnswer(plainAnswer(status), {.headOnly = m_parser.request().method == "HEAD",
                                         .keepAlive = false,
                                         .date = m_core->date()});
    m_socket->write(wire.bytes);
    finish(true);
}

void ServerConnection::finish(bool drain)
{
    m_phase = Phase::Draining;
    m_in.clear();
    m_drainEnd = Time::now() + kDrainTotal;
    limitTo(kDrainSilence);
    if (qobject_cast<QSslSocket *>(m_socket) && !drain) {
        m_socket->disconnectFromHost(); // TLS has no half-closed state; sends what is left first
        return;
    }
    m_socket->flush();
    if (m_phase != Phase::Draining)
        return;
    halfClose();
    m_socket->skip(m_socket->bytesAvailable());
}

void ServerConnection::halfClose()
{
    // Closing with unread input would reset the connection, and the peer could lose our answer.
    if (m_halfClosed || m_socket->bytesToWrite() > 0 || qobject_cast<QSslSocket *>(m_socket))
        return;
    m_halfClosed = true;
#ifdef Q_OS_WIN
    ::shutdown(static_cast<SOCKET>(m_socket->socketDescriptor()), SD_SEND);
#else
    ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
#endif
}

void ServerConnection::progressed()
{
    if (m_phase == Phase::Draining) {
        limitTo(kDrainSilence);
        halfClose();
    } else if (m_phase == Phase::Idle) {
        limitForPeer();
        process();
    }
}

void ServerConnection::limitForPeer()
{
    limitTo(m_socket->bytesToWrite() > 0 ? m_core->limits().requestTime
                                         : m_core->limits().idleTime);
}

void ServerConnection::limitTo(std::chrono::milliseconds wait)
{
    // The timer is set anew only when it would come too late: a request costs no system call.
    m_deadline = Time::now() + wait;
    if (m_phase == Phase::Draining)
        m_deadline = std::min(m_deadline, m_drainEnd);
    if (m_timer.isActive() && m_armedFor <= m_deadline)
        return;
    m_armedFor = m_deadline;
    m_timer.start(wait);
}

void ServerConnection::expired()
{
    if (m_deadline == Time::time_point::max())
        return; // the handler may take its time; the next limit arms the timer again
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_deadline - Time::now());
    if (left > 0ms) {
        m_armedFor = m_deadline;
        m_timer.start(left);
    } else if (m_phase == Phase::Receiving) {
        refuse(408);
    } else {
        drop();
    }
}

void ServerConnection::drop()
{
    if (m_phase == Phase::Closed)
        return;
    m_phase = Phase::Closed;
    m_timer.stop();
    m_core->forget(m_id);
    m_socket->abort();
    deleteLater();
}

} // namespace sendbench::http
