// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace sendbench
{

/// A new ULID: 26 characters, sorts by time of creation (also within one millisecond of one
/// process).
[[nodiscard]] QString newUlid();

/// Lower-case UUID without braces.
[[nodiscard]] QString newUuid();

} // namespace sendbench
