// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/exchange.h"

namespace sendbench::http
{

std::optional<QByteArray> headerValue(const Headers &headers, QByteArrayView name)
{
    for (const Header &header : headers)
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    return std::nullopt;
}

QByteArray wireHead(const SentRequest &request)
{
    QByteArray head =
        request.method + ' ' + request.target + " HTTP/" + request.httpVersion + "\r\n";
    for (const Header &header : request.headers)
        head += header.name + ": " + header.value + "\r\n";
    return head + "\r\n";
}

} // namespace sendbench::http
