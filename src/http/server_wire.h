// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/server.h"

namespace sendbench::http
{

/// The value of the first header of that name, or null.
[[nodiscard]] const QByteArray *findHeader(const Headers &headers, QByteArrayView name);
[[nodiscard]] qsizetype countHeader(const Headers &headers, QByteArrayView name);

/// Fills path and query from the target (also from one in absolute form).
void splitTarget(ReceivedRequest &request);

/// What an answer has to know of its request.
struct AnswerContext {
    bool headOnly = false; ///< HEAD: the body is described, not sent
    bool keepAlive = true; ///< the peer would go on
    QByteArray date;       ///< ready for the Date header
};

struct WireAnswer {
    QByteArray bytes;
    bool close = false; ///< the connection has to end after it
};

[[nodiscard]] WireAnswer wireAnswer(const ServerAnswer &answer, const AnswerContext &context);

/// A plain sentence for what the server itself refuses.
[[nodiscard]] ServerAnswer plainAnswer(int status);

[[nodiscard]] QByteArray standardReason(int status);

} // namespace sendbench::http
