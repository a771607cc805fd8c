// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/exchange.h"
#include "sending/outcome.h"

namespace sendbench::integrations::contactcenter8x8
{

/// Reads the answer of Chat API v2 to a call that lists something. Its errors have two forms:
/// {"message", "errors"}, and of the gate before it (401) {"fault": {"faultstring", "detail"}}.
[[nodiscard]] sending::Outcome judgeChatList(const http::Exchange &exchange);

} // namespace sendbench::integrations::contactcenter8x8
