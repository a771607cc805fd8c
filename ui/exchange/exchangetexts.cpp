// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/exchangetexts.h"

#include "ui/exchange/visiblebytes.h"

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

QByteArray lines(const http::Headers &headers)
{
    QByteArray text;
    for (const http::Header &header : headers)
        text += header.name + ": " + header.value + '\n';
    return text;
}

QByteArray statusLine(const http::Response &response)
{
    QByteArray version = response.httpVersion;
    if (!version.startsWith("HTTP/"))
        version.prepend("HTTP/");
    return version + ' ' + QByteArray::number(response.status) + ' ' + response.reason + '\n';
}

} // namespace

QByteArray requestHead(const http::SentRequest &request)
{
    return request.method + ' ' + request.target + " HTTP/" + request.httpVersion + '\n' +
           lines(request.headers);
}

QByteArray responseHead(const http::Exchange &exchange)
{
    QByteArray text;
    for (const http::Response &interim : exchange.interim)
        text += statusLine(interim) + lines(interim.headers) + '\n';
    if (!exchange.response)
        return text;
    text += statusLine(*exchange.response) + lines(exchange.response->headers);
    if (!exchange.response->trailers.isEmpty())
        text += '\n' + lines(exchange.response->trailers);
    return text;
}

QString fileSuffix(const http::Headers &headers, const QByteArray &body)
{
    QByteArray type;
    for (const http::Header &header : headers)
        if (header.name.compare("Content-Type", Qt::CaseInsensitive) == 0)
            type = header.value.toLower().split(';').constFirst().trimmed();
    if (type == "application/json" || type.endsWith("+json"))
        return u"json"_s;
    if (type == "text/html")
        return u"html"_s;
    if (type == "application/xml" || type == "text/xml" || type.endsWith("+xml"))
        return u"xml"_s;
    // The beginning is enough for the name of a file.
    const TextCoding coding =
        codingOf(QByteArrayView(body).first(std::min<qsizetype>(body.size(), 4096)));
    return type.startsWith("text/") || coding != TextCoding::Other ? u"txt"_s : u"bin"_s;
}

} // namespace sendbench::ui
