// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "http/exchange.h"

#include <chrono>

namespace sendbench::http
{

/// What is to be sent. Credentials stand in `headers` like everything else; `credentialHeaders`
/// names those that must never follow a redirect to another host (Authorization,
/// Proxy-Authorization and Cookie never do).
struct Request {
    QByteArray method = "GET";
    QUrl url;
    Headers headers;
    QByteArray body;
    QList<QByteArray> credentialHeaders;

    std::chrono::milliseconds connectLimit{15'000}; ///< look-up, connection and TLS
    std::chrono::milliseconds timeLimit{30'000};    ///< the whole request
    qint64 maxResponseBytes = 128LL * 1024 * 1024;  ///< a longer body is cut and marked
    int maxRedirects = 0;                           ///< a send never follows; a read may
};

/// What would go out for this request: adds Host, and Content-Length where there is a body or the
/// method wants one, unless the caller wrote them; nothing else. The client sends exactly this, the
/// preview shows exactly this. Errors (kind Input): "url.invalid", "url.scheme", "url.credentials"
/// (user info inside), "url.host", "method.invalid", "header.name", "header.value" (line break or
/// control character).
[[nodiscard]] Result<SentRequest> prepare(const Request &request);

} // namespace sendbench::http
