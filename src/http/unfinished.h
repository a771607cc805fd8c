// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/exchange.h"

namespace sendbench::http
{

/// The answer ended (by a time limit, a cancel or the end of the connection) before its head did,
/// and nothing in it is wrong so far: the bytes are in `response->wire`.
[[nodiscard]] bool hasUnfinishedHead(const Exchange &exchange);

} // namespace sendbench::http
