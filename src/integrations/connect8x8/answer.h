// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/exchange.h"
#include "sending/outcome.h"

namespace sendbench::integrations::connect8x8
{

/// Reads the answer to a send by 8x8's rules: Chat Apps `status.state` (a 200 may carry
/// `rejected`), SMS `status.code`, else the error envelope `{code, message, errorId, timestamp}`.
[[nodiscard]] sending::Outcome judgeSend(const http::Exchange &exchange);

/// The same envelope for calls that are no sends: 2xx with any JSON object is accepted.
[[nodiscard]] sending::Outcome judgeCall(const http::Exchange &exchange);

/// No response, a server error or an error envelope, as an outcome; nothing when the status is 2xx.
[[nodiscard]] std::optional<sending::Outcome> judgeFailure(const http::Exchange &exchange);

} // namespace sendbench::integrations::connect8x8
