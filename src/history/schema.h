// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace sendbench::history
{

class Database;

/// Of this program; `PRAGMA user_version` of the file.
constexpr int kSchemaVersion = 3;
/// `PRAGMA application_id`: "SBhi".
constexpr int kApplicationId = 0x53426869;

/// Brings the database from the version it has to ours, in one transaction. Safe when two programs
/// try at once.
[[nodiscard]] Result<void> migrate(Database &database);

} // namespace sendbench::history
