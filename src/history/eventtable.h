// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "events/event.h"

namespace sendbench::history
{

class Database;

/// "history.exists" if the id is there already.
[[nodiscard]] Result<void> insertEvent(Database &database, const events::Event &event);
[[nodiscard]] Result<QList<events::Event>> selectEvents(Database &database,
                                                        const QString &exchangeId, int limit);

} // namespace sendbench::history
