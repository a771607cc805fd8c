// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace sendbench::history
{

/// Looks at the first bytes only, so that a file of another kind or of a newer version stays as it
/// is: "history.broken", "history.schema-newer".
[[nodiscard]] Result<void> checkDatabaseFile(const QString &path);

/// Makes the empty file for its user alone before SQLite does; -wal and -shm take over its mode.
[[nodiscard]] Result<void> prepareDatabaseFile(const QString &path);

} // namespace sendbench::history
