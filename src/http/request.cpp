// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/request.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::http
{

namespace
{

bool isTokenChar(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenChar);
}

bool isValueChar(char c)
{
    const auto u = static_cast<unsigned char>(c);
    return c == '\t' || (u >= 0x20 && u != 0x7f);
}

Failure inputError(const QString &code, const QString &where = {})
{
    return failure(ErrorKind::Input, code, where);
}

QByteArray hostHeader(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    const int usual = url.scheme() == "https"_L1 ? 443 : 80;
    if (url.port(usual) != usual)
        host += ':' + QByteArray::number(url.port());
    return host;
}

QByteArray originForm(const QUrl &url)
{
    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return target;
}

std::optional<Error> urlError(const QUrl &url)
{
    // The URL itself stays out of these errors: it may hold a password or a key.
    if (url.isEmpty() || !url.isValid() || url.isRelative())
        return Error{.kind = ErrorKind::Input, .code = u"url.invalid"_s};
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return Error{.kind = ErrorKind::Input,
                     .code = u"url.scheme"_s,
                     .where = url.host(),
                     .found = url.scheme()};
    if (!url.userInfo().isEmpty() || url.authority().contains(u'@'))
        return Error{.kind = ErrorKind::Input, .code = u"url.credentials"_s, .where = url.host()};
    if (url.host().isEmpty() || url.port() == 0)
        return Error{.kind = ErrorKind::Input, .code = u"url.host"_s};
    return std::nullopt;
}

bool wantsLength(const Request &request)
{
    return !request.body.isEmpty() || request.method == "POST" || request.method == "PUT" ||
           request.method == "PATCH";
}

} // namespace

Result<SentRequest> prepare(const Request &request)
{
    if (const auto error = urlError(request.url))
        return Failure(*error);
    if (!isToken(request.method))
        return inputError(u"method.invalid"_s, request.url.host());
    for (const Header &header : request.headers) {
        if (!isToken(header.name))
            return inputError(u"header.name"_s, QString::fromLatin1(header.name.toPercentEncoding(
                                                    " !#$&'()*+,/:;=?@[]^`{|}\"<>\\")));
        if (!std::all_of(header.value.begin(), header.value.end(), isValueChar))
            return inputError(u"header.value"_s, QString::fromLatin1(header.name));
    }
    SentRequest sent{.method = request.method,
                     .url = request.url,
                     .target = originForm(request.url),
                     .headers = request.headers,
                     .body = request.body};
    if (!headerValue(sent.headers, "Host"))
        sent.headers.prepend({"Host", hostHeader(request.url)});
    if (wantsLength(request) && !headerValue(sent.headers, "Content-Length") &&
        !headerValue(sent.headers, "Transfer-Encoding"))
        sent.headers.append({"Content-Length", QByteArray::number(request.body.size())});
    return sent;
}

} // namespace sendbench::http
