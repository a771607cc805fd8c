// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "sending/sendjob.h"

namespace sendbench::cli
{

/// The exit codes of the CLI's contract.
enum ExitCode {
    ExitGood = 0,
    ExitBadAnswer = 1,
    ExitUsage = 2,
    ExitUnreachable = 3,
    ExitUnreadable = 4,
    ExitSecret = 5,
    ExitGuard = 6,
};

[[nodiscard]] int exitCodeOf(const Error &error);
[[nodiscard]] int exitCodeOf(const sending::SendRecord &record);

} // namespace sendbench::cli
