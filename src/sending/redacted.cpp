// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "sending/sendjob.h"

namespace sendbench::sending
{

namespace
{

QUrl redactedUrl(const QUrl &url, const Redactor &redactor)
{
    const QByteArray text = url.toEncoded();
    const QByteArray clean = redactor.redact(text);
    return clean == text ? url : QUrl(QString::fromUtf8(clean));
}

void redactHeaders(http::Headers &headers, const Redactor &redactor)
{
    for (http::Header &header : headers) {
        header.value = redactor.redact(header.value);
        header.name = redactor.redact(header.name);
    }
}

void redactResponse(http::Response &response, const Redactor &redactor)
{
    response.reason = redactor.redact(response.reason);
    redactHeaders(response.headers, redactor);
    redactHeaders(response.trailers, redactor);
    response.body = redactor.redact(response.body);
    response.extra = redactor.redact(response.extra);
    response.wire = redactor.redact(response.wire);
}

} // namespace

http::Exchange redacted(http::Exchange exchange, const Redactor &redactor)
{
    exchange.request.target = redactor.redact(exchange.request.target);
    exchange.request.url = redactedUrl(exchange.request.url, redactor);
    exchange.request.body = redactor.redact(exchange.request.body);
    redactHeaders(exchange.request.headers, redactor);
    if (exchange.response)
        redactResponse(*exchange.response, redactor);
    for (http::Response &response : exchange.interim)
        redactResponse(response, redactor);
    for (http::Redirect &redirect : exchange.redirects) {
        redirect.from = redactedUrl(redirect.from, redactor);
        redirect.to = redactedUrl(redirect.to, redactor);
    }
    if (exchange.error) {
        exchange.error->where = redactor.redact(exchange.error->where);
        exchange.error->path = redactor.redact(exchange.error->path);
        exchange.error->expected = redactor.redact(exchange.error->expected);
        exchange.error->found = redactor.redact(exchange.error->found);
        exchange.error->detail = redactor.redact(exchange.error->detail);
    }
    return exchange;
}

} // namespace sendbench::sending
