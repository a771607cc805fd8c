// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/server_wire.h"

#include <algorithm>
#include <array>

namespace sendbench::http
{

namespace
{

bool sameName(const Header &header, QByteArrayView name)
{
    return header.name.compare(name, Qt::CaseInsensitive) == 0;
}

/// A line break inside a value would let an echoed text write headers of its own.
bool isSafe(const Header &header)
{
    const auto bad = [](char c) { return c == '\r' || c == '\n' || c == '\0'; };
    return !header.name.isEmpty() && std::none_of(header.name.begin(), header.name.end(), bad) &&
           std::none_of(header.value.begin(), header.value.end(), bad);
}

bool asksToClose(const Headers &headers)
{
    return std::any_of(headers.begin(), headers.end(), [](const Header &header) {
        return sameName(header, "Connection") && header.value.toLower().contains("close");
    });
}

/// True if the peer cannot find the end of this answer, or would find a wrong one.
bool lengthIsUntrue(const ServerAnswer &answer, bool headOnly)
{
    if (headOnly)
        return false;
    if (answer.cutAfter && *answer.cutAfter < answer.body.size())
        return true;
    if (answer.claimedLength)
        return *answer.claimedLength != answer.body.size();
    const QByteArray *written = findHeader(answer.headers, "Content-Length");
    return written && *written != QByteArray::number(answer.body.size());
}

void append(QByteArray &out, QByteArrayView name, QByteArrayView value)
{
    out.append(name).append(": ").append(value).append("\r\n");
}

} // namespace

const QByteArray *findHeader(const Headers &headers, QByteArrayView name)
{
    const auto at = std::find_if(headers.begin(), headers.end(),
                                 [name](const Header &header) { return sameName(header, name); });
    return at == headers.end() ? nullptr : &at->value;
}

qsizetype countHeader(const Headers &headers, QByteArrayView name)
{
    return std::count_if(headers.begin(), headers.end(),
                         [name](const Header &header) { return sameName(header, name); });
}

void splitTarget(ReceivedRequest &request)
{
    QByteArray target = request.target;
    if (const qsizetype scheme = target.indexOf("://"); scheme > 0 && !target.startsWith('/')) {
        const qsizetype path = target.indexOf('/', scheme + 3);
        target = path < 0 ? QByteArray("/") : target.sliced(path);
    }
    const qsizetype mark = target.indexOf('?');
    if (mark >= 0) {
        request.query = target.sliced(mark + 1);
        target.truncate(mark);
    }
    request.path =
        QString::fromUtf8(target.contains('%') ? QByteArray::fromPercentEncoding(target) : target);
}

WireAnswer wireAnswer(const ServerAnswer &given, const AnswerContext &context)
{
    const bool usable = given.status >= 200 && given.status <= 999;
    const ServerAnswer answer = usable ? given : plainAnswer(500);
    const bool bodiless = answer.status == 204 || answer.status == 304;
    const bool headOnly = context.headOnly || bodiless;

    WireAnswer wire;
    wire.close =
        !context.keepAlive || asksToClose(answer.headers) || lengthIsUntrue(answer, headOnly);
    if (answer.cutAfter && *answer.cutAfter < 0) {
        wire.close = true;
        return wire;
    }
    QByteArray &out = wire.bytes;
    out.reserve(256 + answer.body.size());
    QByteArray reason = answer.reason.isEmpty() ? standardReason(answer.status) : answer.reason;
    reason.replace('\r', ' ').replace('\n', ' ');
    out.append("HTTP/1.1 ").append(QByteArray::number(answer.status)).append(' ');
    out.append(reason).append("\r\n");
    for (const Header &header : answer.headers) {
        if (isSafe(header) && !(answer.claimedLength && sameName(header, "Content-Length")))
            append(out, header.name, header.value);
    }
    if (answer.claimedLength)
        append(out, "Content-Length", QByteArray::number(*answer.claimedLength));
    else if (!bodiless && !findHeader(answer.headers, "Content-Length") &&
             !findHeader(answer.headers, "Transfer-Encoding"))
        append(out, "Content-Length", QByteArray::number(answer.body.size()));
    if (!findHeader(answer.headers, "Date"))
        append(out, "Date", context.date);
    if (!findHeader(answer.headers, "Connection"))
        append(out, "Connection", wire.close ? "close" : "keep-alive");
    out.append("\r\n");
    if (!headOnly) {
        const qint64 length = answer.body.size();
        out.append(answer.body.first(std::min(answer.cutAfter.value_or(length), length)));
    }
    return wire;
}

ServerAnswer plainAnswer(int status)
{
    ServerAnswer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "text/plain; charset=utf-8"}};
    answer.body = QByteArray::number(status) + ' ' + standardReason(status) + '\n';
    return answer;
}

QByteArray standardReason(int status)
{
    struct Row {
        int status;
        const char *reason;
    };
    static constexpr std::array rows = {
        Row{200, "OK"},
        Row{201, "Created"},
        Row{202, "Accepted"},
        Row{204, "No Content"},
        Row{206, "Partial Content"},
        Row{207, "Multi-Status"},
        Row{301, "Moved Permanently"},
        Row{302, "Found"},
        Row{303, "See Other"},
        Row{304, "Not Modified"},
        Row{307, "Temporary Redirect"},
        Row{308, "Permanent Redirect"},
        Row{400, "Bad Request"},
        Row{401, "Unauthorized"},
        Row{402, "Payment Required"},
        Row{403, "Forbidden"},
        Row{404, "Not Found"},
        Row{405, "Method Not Allowed"},
        Row{406, "Not Acceptable"},
        Row{408, "Request Timeout"},
        Row{409, "Conflict"},
        Row{410, "Gone"},
        Row{411, "Length Required"},
        Row{412, "Precondition Failed"},
        Row{413, "Content Too Large"},
        Row{414, "URI Too Long"},
        Row{415, "Unsupported Media Type"},
        Row{417, "Expectation Failed"},
        Row{422, "Unprocessable Content"},
        Row{429, "Too Many Requests"},
        Row{431, "Request Header Fields Too Large"},
        Row{500, "Internal Server Error"},
        Row{501, "Not Implemented"},
        Row{502, "Bad Gateway"},
        Row{503, "Service Unavailable"},
        Row{504, "Gateway Timeout"},
        Row{505, "HTTP Version Not Supported"},
    };
    const auto at = std::find_if(rows.begin(), rows.end(),
                                 [status](const Row &row) { return row.status == status; });
    return at == rows.end() ? QByteArray("Unknown") : QByteArray(at->reason);
}

} // namespace sendbench::http
