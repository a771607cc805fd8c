// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/exchange.h"

namespace sendbench::sending
{

/// The one rule on whether a request that ended without a usable answer may have done its work all
/// the same: it was written to its last byte, it is not one that only reads, and its answer is
/// missing, unreadable or cut. A whole head that refuses (4xx) says that it was not taken.
[[nodiscard]] bool mayHaveBeenTaken(const http::Exchange &exchange);

/// What to tell the user then.
[[nodiscard]] QString takenWarning();

/// One sentence on an exchange that has no answer which can be judged.
[[nodiscard]] QString brokenAnswerText(const http::Exchange &exchange);

} // namespace sendbench::sending
