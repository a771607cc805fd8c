// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/exchange.h"

#include <optional>

namespace sendbench::ui
{

/// The request line and headers as they went out, a line each.
[[nodiscard]] QByteArray requestHead(const http::SentRequest &request);
/// Interim answers, status line, headers in order with duplicates, trailers.
[[nodiscard]] QByteArray responseHead(const http::Exchange &exchange);
/// "json" for application/json and its kin, "html", "txt", "bin" …
[[nodiscard]] QString fileSuffix(const http::Headers &headers, const QByteArray &body);

} // namespace sendbench::ui
