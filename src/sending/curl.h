// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/exchange.h"

#include <QString>
#include <QStringList>

namespace sendbench::sending
{

/// A command for a POSIX shell that sends the same bytes (method, target, headers in order, body)
/// with curl; Host and Content-Length are left to curl. Give it a redacted request: each mark
/// ‹secret:ID/FIELD› becomes the variable "$SENDBENCH_SECRET_ID_FIELD"; after `Basic ` that is the
/// whole base64 text. Bodies that are no clean text go through base64.
[[nodiscard]] QString asCurl(const http::SentRequest &request);

/// The variables of that command, each once, in order of appearance: without the dollar sign.
[[nodiscard]] QStringList curlVariables(const http::SentRequest &request);

} // namespace sendbench::sending
