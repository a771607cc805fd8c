// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/exchange.h"

/// Exchanges as a client would have left them.
namespace exchanges
{

inline sendbench::http::Exchange answered(int status, const QByteArray &body, double totalMs = 120,
                                          const QByteArray &type = "application/json")
{
    sendbench::http::Exchange exchange;
    exchange.id = QStringLiteral("01EXAMPLE");
    exchange.request.method = "POST";
    exchange.response = sendbench::http::Response{.status = status,
                                                  .headers = {{"Content-Type", type}},
                                                  .body = body,
                                                  .bodyBytes = body.size()};
    exchange.timing.totalMs = totalMs;
    return exchange;
}

inline sendbench::http::Exchange broken(sendbench::ErrorKind kind, const QString &code)
{
    sendbench::http::Exchange exchange;
    exchange.error = sendbench::Error{.kind = kind, .code = code};
    return exchange;
}

} // namespace exchanges
