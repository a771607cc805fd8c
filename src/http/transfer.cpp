// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/transfer.h"

#include "http/clientredirect.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace sendbench::http
{

namespace
{
using Phase = SharedExchange::Phase;
using Outcome = ResponseParser::Outcome;

constexpr qint64 kWriteSlice = 64 * 1024;
constexpr qint64 kReadSlice = 256 * 1024;
constexpr qint64 kRestLimit = 1024 * 1024;
constexpr qint64 kAnnounceEveryMs = 50;

QTimer *newTimer(QObject *parent, std::chrono::milliseconds limit)
{
    auto *timer = new QTimer(parent);
    timer->setSingleShot(true);
    timer->setTimerType(Qt::PreciseTimer);
    timer->setInterval(limit);
    return timer;
}
} // namespace

Transfer::Transfer(Request request, std::shared_ptr<SharedExchange> shared, ClientPool &pool,
                   TlsSetup tls, const Client::Options &options, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_shared(std::move(shared))
    , m_pool(pool)
    , m_tls(std::move(tls))
    , m_options(options)
    , m_total(newTimer(this, m_request.timeLimit))
    , m_connecting(newTimer(this, m_request.connectLimit))
    , m_sentAgain(newTimer(this, std::chrono::milliseconds(kAnnounceEveryMs)))
{
    connect(m_total, &QTimer::timeout, this,
            [this] { settle(errorOf(ErrorKind::Timeout, u"timeout.total"_s)); });
    connect(m_connecting, &QTimer::timeout, this,
            [this] { settle(errorOf(ErrorKind::Timeout, u"timeout.connect"_s)); });
    // What was written right behind the last announcement is told too, also when nothing follows.
    connect(m_sentAgain, &QTimer::timeout, this, &Transfer::announceSent);
}

Transfer::~Transfer()
{
    m_finished = true;
    if (!m_waitingFor.isEmpty())
        m_pool.withdraw(m_waitingFor, this);
    giveBack(false);
}

void Transfer::start()
{
    if (m_request.timeLimit.count() > 0)
        m_total->start();
    beginHop();
}

void Transfer::beginHop()
{
    const auto prepared = prepare(m_request);
    if (!prepared)
        return finish(prepared.error());
    m_sent = *prepared;
    const QString host = m_sent.url.host(QUrl::FullyEncoded);
    if (m_options.loopbackOnly && !isLoopbackHost(host))
        return finish(
            Error{.kind = ErrorKind::Guard, .code = u"network.not-loopback"_s, .where = host});
    m_route = routeTo(m_sent.url, m_options.useSystemProxy);
    if (m_route.isRelayed())
        m_sent.target = m_sent.url.scheme().toLatin1() + "://" +
                        m_sent.url.authority(QUrl::FullyEncoded).toLatin1() + m_sent.target;
    m_head = wireHead(m_sent);
    m_shared->update([&](Exchange &exchange) {
        exchange.request = m_sent;
        exchange.response.reset();
        exchange.interim.clear();
        exchange.tls.reset();
        exchange.remoteAddress.clear();
        exchange.requestSent = false;
    });
    m_shared->enter(Phase::Queued);
    m_waitingFor = m_route.key();
    m_pool.acquire(m_waitingFor, this, [this](ConnectionPtr idle) { granted(std::move(idle)); });
}

void Transfer::granted(ConnectionPtr idle)
{
    m_slot = std::exchange(m_waitingFor, {});
    m_pooled = idle != nullptr;
    if (!m_pooled)
        return openConnection();
    m_connection = std::move(idle);
    send();
}

void Transfer::openConnection()
{
    m_shared->enter(Phase::Connect);
    if (m_request.connectLimit.count() > 0)
        m_connecting->start();
    m_pooled = false;
    m_connection.reset(new ClientConnection(m_route));
    connect(m_connection.get(), &ClientConnection::tcpOpened, this, [this] {
        m_shared->update(
            [this](Exchange &exchange) { exchange.remoteAddress = m_connection->remoteAddress(); });
        if (m_route.tls)
            m_shared->enter(Phase::Tls);
    });
    connect(m_connection.get(), &ClientConnection::opened, this, [this] {
        m_connecting->stop();
        send();
    });
    connect(m_connection.get(), &ClientConnection::failed, this, &Transfer::connectionFailed);
    m_connection->open(m_tls);
}

void Transfer::connectionFailed(const Error &error)
{
    m_shared->update([this](Exchange &exchange) { exchange.tls = m_connection->tls(); });
    finish(error);
}

void Transfer::send()
{
    ClientConnection *connection = m_connection.get();
    m_shared->update([&](Exchange &exchange) {
        exchange.remoteAddress = connection->remoteAddress();
        exchange.tls = connection->tls();
    });
    m_parser =
        std::make_unique<ResponseParser>(m_sent.method == "HEAD", m_request.maxResponseBytes);
    m_queued = m_written = m_toldSent = 0;
    m_sentAgain->stop();
    m_gotByte = false;
    connect(connection, &ClientConnection::written, this, &Transfer::onWritten);
    connect(connection, &ClientConnection::readable, this, &Transfer::onReadable);
    connect(connection, &ClientConnection::closed, this, &Transfer::onClosed);
    m_shared->enter(Phase::Send);
    // Head and the begin of the body in one piece, so that a small request is one packet.
    const QByteArray first = m_head + m_sent.body.first(std::min(m_sent.body.size(), kWriteSlice));
    m_queued = first.size();
    if (m_sent.body.size() > kWriteSlice)
        connection->expectEarlyAnswer();
    connection->write(first);
}

void Transfer::writeMore()
{
    const qint64 done = m_queued - m_head.size();
    if (done >= m_sent.body.size() || m_connection->bytesToWrite() >= kWriteSlice)
        return;
    const QByteArray slice =
        m_sent.body.sliced(done, std::min(kWriteSlice, m_sent.body.size() - done));
    m_queued += slice.size();
    m_connection->write(slice);
}

void Transfer::onWritten(qint64 bytes)
{
    if (m_finished || !m_connection)
        return;
    m_written += bytes;
    if (m_written >= m_head.size() + m_sent.body.size()) {
        m_shared->update([](Exchange &exchange) { exchange.requestSent = true; });
        if (!m_gotByte)
            m_shared->enter(Phase::Wait);
        return announceSent();
    }
    writeMore();
    announceSent();
}

void Transfer::announceSent()
{
    const qint64 total = m_sent.body.size();
    if (m_finished || !m_connection || total <= kWriteSlice || m_toldSent >= total)
        return;
    // Encrypted bytes count as written before they are: what still waits is asked for.
    const qint64 done = std::min(m_queued - m_connection->bytesToWrite() - m_head.size(), total);
    if (done <= m_toldSent || (done < total && m_sentAgain->isActive()))
        return;
    m_sentAgain->start();
    m_toldSent = done;
    Q_EMIT sent(done, total);
}

void Transfer::onReadable()
{
    // Each turn of the loop looks again: an answer ends this hop in the middle of it.
    const ClientConnection *connection = m_connection.get();
    while (!m_finished && m_connection && m_connection.get() == connection) {
        const QByteArray bytes = m_connection->read(kReadSlice);
        if (bytes.isEmpty())
            return;
        feed(bytes);
    }
}

void Transfer::feed(const QByteArray &bytes)
{
    if (!std::exchange(m_gotByte, true))
        m_shared->enter(Phase::Read);
    const Outcome outcome =
        m_shared->update([&](Exchange &exchange) { return m_parser->feed(bytes, exchange); });
    m_shared->setUnfinishedHead(m_parser->unfinishedHead());
    if (outcome == Outcome::NeedMore)
        announce(false);
    else
        conclude(outcome);
}

void Transfer::onClosed(const QString &detail)
{
    const ClientConnection *connection = m_connection.get();
    onReadable();
    if (m_finished || m_connection.get() != connection)
        return;
    // A kept connection that went before it took a byte: nobody can have read the request.
    if (m_pooled && m_written == 0 && !m_gotByte) {
        m_connection.reset();
        return openConnection();
    }
    if (m_parser->end() == Outcome::Complete)
        return completed(false);
    settle(errorOf(ErrorKind::Network, u"connection.closed"_s, detail));
}

void Transfer::conclude(Outcome outcome)
{
    switch (outcome) {
    case Outcome::NeedMore:
        return;
    case Outcome::Complete:
        readRest(); // more than was announced, in the same breath
        return completed(m_parser->keepsConnection());
    case Outcome::TooLong:
        return completed(false);
    case Outcome::Malformed:
        return malformed();
    case Outcome::HeadTooLarge:
        return settle(errorOf(ErrorKind::Protocol, u"response.headers-too-large"_s));
    case Outcome::InterimFlood:
        return interimFlood();
    }
}

void Transfer::malformed()
{
    readRest();
    Error error = errorOf(ErrorKind::Protocol, u"response.malformed"_s, m_parser->detail());
    const ResponseFault fault =
        m_shared->update([&](Exchange &exchange) { return m_parser->giveUp(exchange, true); });
    error.path = u"its byte %1"_s.arg(fault.offset + 1);
    if (fault.offset < 0)
        error.path = u"its end"_s;
    if (!fault.header.isEmpty())
        error.path += u" (header “%1”)"_s.arg(QString::fromLatin1(fault.header));
    error.found = fault.offset < 0 ? m_parser->detail() : fault.found;
    finish(std::move(error));
}

void Transfer::interimFlood()
{
    Error error = errorOf(ErrorKind::Protocol, u"response.interim-flood"_s);
    error.found = QString::number(
        m_shared->update([](const Exchange &exchange) { return exchange.interim.size(); }));
    settle(std::move(error));
}

void Transfer::readRest()
{
    // What came along is worth seeing; what never ends is not waited for.
    for (qint64 read = 0; m_connection && read < kRestLimit;) {
        const QByteArray bytes = m_connection->read(kReadSlice);
        if (bytes.isEmpty())
            return;
        read += bytes.size();
        m_shared->update([&](Exchange &exchange) { m_parser->more(bytes, exchange); });
    }
}

void Transfer::completed(bool reusable)
{
    const bool sentWhole = m_written >= m_head.size() + m_sent.body.size();
    const Exchange now = m_shared->update([](const Exchange &exchange) { return exchange; });
    auto step = redirectStep(m_request, *now.response, now.redirects);
    if (!step || !*step)
        announce(true);
    giveBack(reusable && sentWhole && framesHonestly());
    if (!step)
        return finish(step.error());
    if (!*step)
        return finish(std::nullopt);
    m_request = std::move((*step)->request);
    m_shared->update([&](Exchange &exchange) { exchange.redirects.append((*step)->record); });
    beginHop();
}

bool Transfer::framesHonestly() const
{
    // The other side may still wait for what a wrong Content-Length promised, or read it as the
    // next request.
    qsizetype lengths = 0;
    for (const Header &header : m_sent.headers) {
        if (header.name.compare("Transfer-Encoding", Qt::CaseInsensitive) == 0 ||
            header.name.compare("Upgrade", Qt::CaseInsensitive) == 0 ||
            (header.name.compare("Connection", Qt::CaseInsensitive) == 0 &&
             header.value.toLower().contains("close")))
            return false;
        if (header.name.compare("Content-Length", Qt::CaseInsensitive) == 0) {
            ++lengths;
            if (header.value != QByteArray::number(m_sent.body.size()))
                return false;
        }
    }
    return lengths == 1 || (lengths == 0 && m_sent.body.isEmpty());
}

void Transfer::announce(bool last)
{
    if (!last && m_sinceAnnounced.isValid() && m_sinceAnnounced.elapsed() < kAnnounceEveryMs)
        return;
    m_sinceAnnounced.start();
    const qint64 done = m_shared->update([](const Exchange &exchange) {
        return exchange.response ? exchange.response->bodyBytes : qint64{0};
    });
    Q_EMIT received(done, m_parser->bodyTotal());
}

void Transfer::giveBack(bool reusable)
{
    m_connecting->stop();
    if (m_connection)
        m_connection->QObject::disconnect(this);
    ConnectionPtr connection = std::move(m_connection);
    if (!reusable)
        connection.reset();
    if (!m_slot.isEmpty())
        m_pool.release(std::exchange(m_slot, {}), std::move(connection));
}

void Transfer::settle(Error error)
{
    m_shared->update([this](Exchange &exchange) {
        if (m_parser)
            (void)m_parser->giveUp(exchange, false);
    });
    finish(std::move(error));
}

void Transfer::finish(std::optional<Error> error)
{
    if (std::exchange(m_finished, true))
        return;
    m_total->stop();
    if (!m_waitingFor.isEmpty())
        m_pool.withdraw(std::exchange(m_waitingFor, {}), this);
    m_shared->enter(Phase::Done);
    m_shared->update([&](Exchange &exchange) { exchange.error = std::move(error); });
    giveBack(false);
    Q_EMIT ended();
}

Error Transfer::errorOf(ErrorKind kind, const QString &code, const QString &detail) const
{
    Error error{.kind = kind, .code = code, .where = m_route.hostAndPort()};
    error.detail = detail;
    return error;
}

} // namespace sendbench::http
