// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/historystore.h"

namespace sendbench::history
{

class Database;

[[nodiscard]] HistoryRow rowOf(const sending::SendRecord &record);

/// The digits under which an exchange is found by a phone number.
[[nodiscard]] Result<void> insertNumbers(Database &database, qint64 seq,
                                         const QStringList &numbers);

/// "history.exists" if the id is there already.
[[nodiscard]] Result<void> insertRecord(Database &database, const sending::SendRecord &record);
[[nodiscard]] Result<QList<HistoryRow>> selectRows(Database &database, const HistoryFilter &filter,
                                                   qint64 offset, qint64 count);
[[nodiscard]] Result<qint64> countRows(Database &database, const HistoryFilter &filter);
[[nodiscard]] Result<sending::SendRecord> selectRecord(Database &database, const QString &id);

/// Both give the number of exchanges that went; events that were tied to these alone go with them.
[[nodiscard]] Result<qint64> removeRecords(Database &database, const QStringList &ids);
/// An empty filter empties the whole history, events included.
[[nodiscard]] Result<qint64> removeMatching(Database &database, const HistoryFilter &filter);

} // namespace sendbench::history
