// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/exchange.h"
#include "sending/outcome.h"

#include <QStringList>

namespace sendbench::integrations::contactcenter8x8
{

/// An error of the Chat Gateway. Its `errors` come as a list of objects, as a list of texts (403,
/// 404) or as one object (malformed JSON); `validations` as objects or texts.
struct GatewayProblem {
    QString code;        ///< of the first that has one: "invalid_queue"
    QString message;     ///< the summary
    QStringList details; ///< sentences of errors and validations, nothing twice
    QString referenceId; ///< to tell 8x8 about
};

[[nodiscard]] GatewayProblem readProblem(const QByteArray &body);

/// Reads the answer to a call that lists something.
[[nodiscard]] sending::Outcome judgeList(const http::Exchange &exchange);

} // namespace sendbench::integrations::contactcenter8x8
