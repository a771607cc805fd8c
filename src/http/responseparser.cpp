// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/responseparser.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <limits>

using namespace Qt::StringLiterals;

namespace sendbench::http
{

namespace
{
namespace beast = boost::beast;
using beast::error_code;
using beast::string_view;

constexpr qsizetype kHeadLimit = 256 * 1024;
constexpr qsizetype kInterimLimit = 64;
constexpr qsizetype kExtraKept = 64 * 1024;

QByteArray trimmed(QByteArrayView text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text.toByteArray();
}

/// The head was accepted by Beast, so its shape is known: "HTTP/1.1 200 reason", then lines.
void readHead(QByteArrayView head, Response &response)
{
    const qsizetype firstEnd = head.indexOf("\r\n");
    const QByteArrayView first = head.first(firstEnd);
    response.httpVersion = first.sliced(5, 3).toByteArray();
    response.status = first.sliced(9, 3).toInt();
    response.reason = first.size() > 13 ? first.sliced(13).toByteArray() : QByteArray();
    QByteArrayView rest = head.sliced(firstEnd + 2);
    while (!rest.isEmpty() && !rest.startsWith("\r\n")) {
        qsizetype end = rest.indexOf("\r\n");
        // A folded line belongs to the value before it; its bytes stay as they are.
        while (end + 2 < rest.size() && (rest[end + 2] == ' ' || rest[end + 2] == '\t'))
            end = rest.indexOf("\r\n", end + 2);
        const QByteArrayView line = rest.first(end);
        const qsizetype colon = line.indexOf(':');
        response.headers.append({line.first(colon).toByteArray(), trimmed(line.sliced(colon + 1))});
        rest = rest.sliced(end + 2);
    }
}

QByteArrayView view(string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

/// Beast's callbacks; only body and trailers are of use, the rest is read from the raw head.
class ResponseParser::Beast final : public beast::http::basic_parser<false>
{
public:
    Beast(bool answersHead, qint64 maxBody)
        : m_maxBody(maxBody)
    {
        header_limit(std::numeric_limits<std::uint32_t>::max());
        // "None" would refuse every Content-Length: Beast 1.74 compares the optional itself.
        body_limit(std::numeric_limits<std::uint64_t>::max());
        skip(answersHead);
    }

    Response *response = nullptr;
    bool tooLong = false;

private:
    void on_request_impl(beast::http::verb, string_view, string_view, int, error_code &ec) override
    {
        ec = {};
    }
    void on_response_impl(int, string_view, int, error_code &ec) override { ec = {}; }
    void on_header_impl(error_code &ec) override { ec = {}; }
    void on_body_init_impl(boost::optional<std::uint64_t> const &, error_code &ec) override
    {
        ec = {};
    }
    void on_chunk_header_impl(std::uint64_t, string_view, error_code &ec) override { ec = {}; }
    void on_finish_impl(error_code &ec) override { ec = {}; }

    void on_field_impl(beast::http::field, string_view name, string_view value,
                       error_code &ec) override
    {
        ec = {};
        if (response)
            response->trailers.append({view(name).toByteArray(), trimmed(view(value))});
    }
    std::size_t on_body_impl(string_view bytes, error_code &ec) override
    {
        ec = {};
        const QByteArrayView all = view(bytes);
        response->body.append(
            all.first(std::clamp(m_maxBody - response->body.size(), qint64{0}, all.size())));
        response->bodyBytes += all.size();
        tooLong = response->bodyBytes > m_maxBody;
        return bytes.size();
    }
    std::size_t on_chunk_body_impl(std::uint64_t, string_view bytes, error_code &ec) override
    {
        return on_body_impl(bytes, ec);
    }

    qint64 m_maxBody;
};

ResponseParser::ResponseParser(bool answersHead, qint64 maxBody)
    : m_answersHead(answersHead)
    , m_maxBody(maxBody)
    , m_beast(std::make_unique<Beast>(answersHead, maxBody))
{
}

ResponseParser::~ResponseParser() = default;

ResponseParser::Outcome ResponseParser::feed(QByteArrayView bytes, Exchange &exchange)
{
    keepWire(bytes);
    QByteArray joined;
    QByteArrayView rest = bytes;
    if (!m_pending.isEmpty()) {
        joined = std::exchange(m_pending, {}) + bytes.toByteArray();
        rest = joined;
    }
    // Beast would wait for the end of a head that can never become one.
    constexpr QByteArrayView kStart("HTTP/1.");
    if (m_head.isEmpty() && rest.first(std::min(rest.size(), kStart.size())) !=
                                kStart.first(std::min(rest.size(), kStart.size()))) {
        m_detail = u"not an HTTP/1 answer"_s;
        return Outcome::Malformed;
    }
    // A status line without the blank before its (missing) reason is common enough to be read.
    if (m_head.isEmpty() && rest.size() > 12 && rest[12] == '\r') {
        joined = rest.first(12).toByteArray() + ' ' + rest.sliced(12).toByteArray();
        rest = joined;
    }
    m_beast->response = exchange.response ? &*exchange.response : nullptr;
    while (!rest.isEmpty()) {
        const Outcome outcome = step(rest, exchange);
        if (outcome != Outcome::NeedMore) {
            if (outcome == Outcome::Complete)
                more(rest, exchange);
            return outcome;
        }
        if (!m_pending.isEmpty())
            return outcome;
    }
    return Outcome::NeedMore;
}

ResponseParser::Outcome ResponseParser::step(QByteArrayView &rest, Exchange &exchange)
{
    const bool inHead = !m_beast->is_header_done();
    error_code ec;
    const auto taken = static_cast<qsizetype>(m_beast->put(
        boost::asio::const_buffer(rest.data(), static_cast<std::size_t>(rest.size())), ec));
    if (inHead)
        m_head.append(rest.first(taken));
    rest = rest.sliced(taken);
    if (ec == beast::http::error::need_more) {
        m_pending = rest.toByteArray();
        const qsizetype held = m_pending.size() + (inHead ? m_head.size() : 0);
        return held > kHeadLimit ? Outcome::HeadTooLarge : Outcome::NeedMore;
    }
    if (ec) {
        m_detail = QString::fromStdString(ec.message());
        return Outcome::Malformed;
    }
    if (inHead && m_head.size() > kHeadLimit)
        return Outcome::HeadTooLarge;
    if (inHead)
        return headDone(rest, exchange);
    if (m_beast->tooLong) {
        exchange.response->truncated = true;
        exchange.response->limitBytes = m_maxBody;
        return Outcome::TooLong;
    }
    return m_beast->is_done() ? Outcome::Complete : Outcome::NeedMore;
}

ResponseParser::Outcome ResponseParser::headDone(QByteArrayView rest, Exchange &exchange)
{
    Response response;
    readHead(m_head, response);
    // After 101 the connection speaks something else, so there is no other answer to wait for.
    if (response.status / 100 == 1 && response.status != 101) {
        exchange.interim.append(std::move(response));
        m_head.clear();
        m_wire = rest.toByteArray();
        m_beast = std::make_unique<Beast>(m_answersHead, m_maxBody);
        return exchange.interim.size() > kInterimLimit ? Outcome::InterimFlood : Outcome::NeedMore;
    }
    response.announcedBytes = bodyTotal();
    m_keepsWire = m_beast->chunked();
    if (!m_keepsWire)
        m_wire.clear();
    exchange.response = std::move(response);
    m_beast->response = &*exchange.response;
    return m_beast->is_done() ? Outcome::Complete : Outcome::NeedMore;
}

ResponseParser::Outcome ResponseParser::end()
{
    if (!m_beast->got_some())
        return Outcome::NeedMore;
    if (m_beast->is_done())
        return Outcome::Complete;
    error_code ec;
    m_beast->put_eof(ec);
    return !ec && m_beast->is_done() ? Outcome::Complete : Outcome::NeedMore;
}

void ResponseParser::keepWire(QByteArrayView bytes)
{
    if (m_keepsWire && m_wire.size() < std::max<qint64>(m_maxBody, kHeadLimit))
        m_wire.append(bytes.data(), bytes.size());
}

void ResponseParser::more(QByteArrayView bytes, Exchange &exchange)
{
    if (bytes.isEmpty())
        return;
    m_leftover = true;
    if (!m_beast->is_done())
        return keepWire(bytes);
    // What follows a 101 is the other protocol's, and no fault.
    if (exchange.response->status == 101)
        return;
    Response &response = *exchange.response;
    response.extraBytes += bytes.size();
    response.extra.append(
        bytes.first(std::clamp(kExtraKept - response.extra.size(), qsizetype{0}, bytes.size())));
}

ResponseFault ResponseParser::giveUp(Exchange &exchange, bool malformed)
{
    if (exchange.response)
        exchange.response->truncated = true;
    if (m_wire.isEmpty() || (m_beast->is_header_done() && !malformed))
        return {};
    Response head;
    const ResponseFault fault = findFault(m_wire, head);
    if (!exchange.response)
        exchange.response = std::move(head);
    exchange.response->truncated = true;
    exchange.response->wire = std::exchange(m_wire, {});
    return fault;
}

QByteArray ResponseParser::unfinishedHead() const
{
    return m_beast->is_header_done() ? QByteArray() : m_wire;
}

bool ResponseParser::keepsConnection() const
{
    return !m_leftover && m_beast->is_done() && m_beast->keep_alive() &&
           m_beast->response->status != 101;
}

qint64 ResponseParser::bodyTotal() const
{
    if (!m_beast->is_header_done() || m_answersHead || !m_beast->content_length())
        return -1;
    return static_cast<qint64>(std::min<std::uint64_t>(
        *m_beast->content_length(), std::uint64_t{std::numeric_limits<qint64>::max()}));
}

QString ResponseParser::detail() const
{
    return m_detail;
}

} // namespace sendbench::http
