// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/server_parser.h"

#include "http/server_wire.h"

// The parser needs no sockets; one file keeps its compile time to itself.
#include <boost/beast/http/basic_parser.hpp>

#include <algorithm>
#include <limits>

namespace sendbench::http
{

namespace
{

namespace beast = boost::beast;
namespace bhttp = boost::beast::http;

QByteArray toBytes(beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// Collects what Beast finds: names and values as they stand on the wire.
class Collector final : public bhttp::basic_parser<true>
{
public:
    ReceivedRequest request;
    bool headDone = false;

private:
    void on_request_impl(bhttp::verb, beast::string_view method, beast::string_view target,
                         int version, beast::error_code &) override
    {
        request.method = toBytes(method);
        request.target = toBytes(target);
        request.httpVersion = version == 11 ? "1.1" : "1.0";
    }
    void on_response_impl(int, beast::string_view, int, beast::error_code &) override {}
    void on_field_impl(bhttp::field, beast::string_view name, beast::string_view value,
                       beast::error_code &) override
    {
        if (!headDone) // trailers are checked by the parser and not kept
            request.headers.append({toBytes(name), toBytes(value)});
    }
    void on_header_impl(beast::error_code &) override { headDone = true; }
    void on_body_init_impl(const boost::optional<std::uint64_t> &length,
                           beast::error_code &) override
    {
        // Never more up front than a peer could cheaply claim.
        if (length)
            request.body.reserve(static_cast<qsizetype>(std::min<std::uint64_t>(*length, 65'536)));
    }
    std::size_t on_body_impl(beast::string_view bytes, beast::error_code &) override
    {
        request.body.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
        return bytes.size();
    }
    void on_chunk_header_impl(std::uint64_t, beast::string_view, beast::error_code &) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view bytes,
                                   beast::error_code &) override
    {
        request.body.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
        return bytes.size();
    }
    void on_finish_impl(beast::error_code &) override {}
};

bool startsMethod(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

/// 505 for a line that is fine but for its version, else 400. The preface of HTTP/2 is no request.
int statusOfBadLine(QByteArrayView line)
{
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (std::count(line.begin(), line.end(), ' ') != 2 || line.startsWith("PRI "))
        return 400;
    const QByteArrayView version = line.sliced(line.lastIndexOf(' ') + 1).chopped(2);
    const bool wellFormed = version.size() == 8 && version.startsWith("HTTP/") &&
                            digit(version[5]) && version[6] == '.' && digit(version[7]);
    return wellFormed ? 505 : 400;
}

int statusOf(const beast::error_code &error)
{
    if (error == bhttp::error::header_limit)
        return 431;
    if (error == bhttp::error::body_limit)
        return 413;
    return 400;
}

/// Rules of RFC 9112 that Beast leaves to its user; 0 if the head keeps them.
int statusOfHead(const ReceivedRequest &request, bool chunked)
{
    const bool modern = request.httpVersion == "1.1";
    const qsizetype hosts = countHeader(request.headers, "Host");
    if (hosts > 1 || (modern && hosts == 0))
        return 400;
    if (const QByteArray *coding = findHeader(request.headers, "Transfer-Encoding")) {
        if (!modern || countHeader(request.headers, "Content-Length") > 0)
            return 400;
        // Any other coding would leave the length of the body open.
        if (!chunked || coding->compare("chunked", Qt::CaseInsensitive) != 0 ||
            countHeader(request.headers, "Transfer-Encoding") != 1)
            return 501;
    }
    if (const QByteArray *expect = findHeader(request.headers, "Expect");
        expect && modern && expect->compare("100-continue", Qt::CaseInsensitive) != 0)
        return 417;
    return 0;
}

} // namespace

class RequestParser::Private
{
public:
    explicit Private(const ServerLimits &given)
        : limits(given)
    {
        restart();
    }

    void restart()
    {
        parser.emplace();
        parser->header_limit(std::numeric_limits<std::uint32_t>::max()); // counted here instead
        parser->body_limit(static_cast<std::uint64_t>(std::max<qint64>(0, limits.bodyBytes)));
        lineSeen = false;
        headBytes = 0;
    }

    bool fail(int status)
    {
        failedWith = status;
        return false;
    }

    /// True if the parser may be given the bytes now.
    bool readyForLine(QByteArrayView rest);
    State readHead(QByteArrayView rest, qsizetype &taken);
    State readBody(QByteArrayView rest, qsizetype &taken);
    State put(QByteArrayView bytes, qsizetype &taken);

    ServerLimits limits;
    std::optional<Collector> parser;
    bool lineSeen = false;
    qint64 headBytes = 0;
    int failedWith = 0;
    int badLine = 400; ///< what a bad version in this request's first line means
};

bool RequestParser::Private::readyForLine(QByteArrayView rest)
{
    // Beast, once given half a line, looks again only when the head is whole: a bad first line
    // would go unanswered. So it gets the line whole.
    if (!startsMethod(rest.front()))
        return fail(400);
    const qsizetype end = rest.indexOf('\n');
    if (end < 0)
        return rest.size() > limits.headerBytes ? fail(431) : false;
    if (end == 0 || rest[end - 1] != '\r')
        return fail(400);
    lineSeen = true;
    badLine = statusOfBadLine(rest.first(end + 1));
    return true;
}

RequestParser::State RequestParser::Private::put(QByteArrayView bytes, qsizetype &taken)
{
    beast::error_code error;
    taken = static_cast<qsizetype>(parser->put(
        boost::asio::const_buffer(bytes.data(), static_cast<std::size_t>(bytes.size())), error));
    if (!error)
        return State::HeadRead;
    if (error == bhttp::error::need_more)
        return State::NeedMore;
    fail(error == bhttp::error::bad_version ? badLine : statusOf(error));
    return State::Failed;
}

RequestParser::State RequestParser::Private::readHead(QByteArrayView rest, qsizetype &taken)
{
    if (!lineSeen && !readyForLine(rest))
        return failedWith ? State::Failed : State::NeedMore;
    const qint64 allowed = limits.headerBytes - headBytes;
    const State state = put(rest.first(std::min<qint64>(rest.size(), allowed)), taken);
    headBytes += taken;
    if (state == State::NeedMore && rest.size() >= allowed) {
        fail(431);
        return State::Failed;
    }
    return state;
}

RequestParser::State RequestParser::Private::readBody(QByteArrayView rest, qsizetype &taken)
{
    // The shortest rest of a chunked body is "0\r\n\r\n"; Beast asserts on less after its last
    // chunk.
    if (parser->chunked() && rest.size() < 5)
        return State::NeedMore;
    const State state = put(rest, taken);
    if (state == State::NeedMore && rest.size() - taken > limits.headerBytes) {
        fail(431); // chunk extensions or trailers without end
        return State::Failed;
    }
    return state;
}

RequestParser::RequestParser(const ServerLimits &limits)
    : d(std::make_unique<Private>(limits))
{
}

RequestParser::~RequestParser() = default;

RequestParser::Step RequestParser::feed(QByteArrayView bytes)
{
    Step step;
    // An empty line before a request is to be ignored (RFC 9112, 2.2).
    while (!d->lineSeen && step.taken < bytes.size() &&
           (bytes[step.taken] == '\r' || bytes[step.taken] == '\n'))
        ++step.taken;
    while (!d->failedWith && !d->parser->is_done() && step.taken < bytes.size()) {
        const QByteArrayView rest = bytes.sliced(step.taken);
        qsizetype taken = 0;
        const bool inHead = !d->parser->headDone;
        const State state = inHead ? d->readHead(rest, taken) : d->readBody(rest, taken);
        step.taken += taken;
        if (state == State::NeedMore)
            return step;
        if (inHead && d->parser->headDone)
            d->failedWith = statusOfHead(d->parser->request, d->parser->chunked());
        if (inHead && !d->failedWith && d->parser->headDone && !d->parser->is_done()) {
            step.state = State::HeadRead;
            return step;
        }
    }
    if (d->failedWith)
        step.state = State::Failed;
    else if (d->parser->is_done())
        step.state = State::Done;
    return step;
}

const ReceivedRequest &RequestParser::request() const
{
    return d->parser->request;
}

ReceivedRequest RequestParser::take()
{
    ReceivedRequest request = std::move(d->parser->request);
    d->restart();
    splitTarget(request);
    return request;
}

bool RequestParser::keepAlive() const
{
    return d->parser->headDone && d->parser->keep_alive();
}

bool RequestParser::expectsContinue() const
{
    const ReceivedRequest &request = d->parser->request;
    return request.httpVersion == "1.1" && findHeader(request.headers, "Expect");
}

int RequestParser::failure() const
{
    return d->failedWith;
}

} // namespace sendbench::http
