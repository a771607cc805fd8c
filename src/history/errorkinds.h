// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <optional>

namespace sendbench::history
{

/// As written in JSON: "network", "timeout", …, "rate-limited".
[[nodiscard]] QString errorKindName(ErrorKind kind);
[[nodiscard]] std::optional<ErrorKind> errorKindFromName(const QString &name);

} // namespace sendbench::history
