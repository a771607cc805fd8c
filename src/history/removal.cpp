// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "history/database.h"
#include "history/exchangetable.h"
#include "history/rowfilter.h"
#include "history/searchtext.h"

using namespace Qt::StringLiterals;

namespace sendbench::history
{

namespace
{

/// Takes the exchanges whose seq stands in the table `doomed`, and what belongs to them alone.
Result<qint64> removeDoomed(Database &database)
{
    qint64 gone = 0;
    auto done = database
                    .run(u"CREATE TEMP TABLE tied AS SELECT DISTINCT e.seq FROM event_ids e"
                         " JOIN exchange_ids x ON x.name = e.name AND x.value = e.value"
                         " WHERE x.seq IN (SELECT seq FROM doomed)"_s)
                    .and_then([&] {
                        return database.run(
                            u"DELETE FROM search WHERE rowid IN (SELECT seq FROM doomed)"_s);
                    })
                    .and_then([&]() -> Result<void> {
                        const auto count = database.change(
                            u"DELETE FROM exchanges WHERE seq IN (SELECT seq FROM doomed)"_s);
                        if (!count)
                            return Failure(count.error());
                        gone = *count;
                        return {};
                    })
                    .and_then([&] {
                        return database.run(
                            u"DELETE FROM events WHERE seq IN (SELECT seq FROM tied) AND NOT EXISTS"
                            " (SELECT 1 FROM event_ids e JOIN exchange_ids x ON x.name = e.name"
                            " AND x.value = e.value WHERE e.seq = events.seq)"_s);
                    })
                    .and_then([&] { return database.run(u"DROP TABLE tied"_s); })
                    .and_then([&] { return database.run(u"DROP TABLE doomed"_s); });
    if (!done)
        return Failure(done.error());
    return gone;
}

/// Events that were tied to nothing, and the words that a full-text index keeps of deleted rows.
Result<void> emptyTheRest(Database &database)
{
    return database.run(u"DELETE FROM events"_s).and_then([&] {
        return database.run(u"INSERT INTO search (search) VALUES ('optimize')"_s);
    });
}

} // namespace

Result<qint64> removeRecords(Database &database, const QStringList &ids)
{
    qint64 gone = 0;
    database.closeAtEnd();
    auto done = database.transaction([&]() -> Result<void> {
        if (auto made = database.run(u"CREATE TEMP TABLE doomed (seq INTEGER PRIMARY KEY)"_s);
            !made)
            return made;
        for (const QString &id : ids) {
            auto found = database.run(
                u"INSERT OR IGNORE INTO doomed SELECT seq FROM exchanges WHERE id = ?"_s, {id});
            if (!found)
                return found;
        }
        const auto count = removeDoomed(database);
        if (!count)
            return Failure(count.error());
        gone = *count;
        return {};
    });
    if (!done)
        return Failure(done.error());
    return gone;
}

Result<qint64> removeMatching(Database &database, const HistoryFilter &filter)
{
    const RowCondition condition = rowCondition(filter);
    const bool everything = condition.sql.isEmpty() && filter.text.trimmed().isEmpty();
    // Text that nothing can be found by is ignored by a list, but must not widen a deletion.
    if (!filter.text.trimmed().isEmpty() && searchQuery(filter.text).isEmpty())
        return failure(ErrorKind::Input, u"history.filter-empty"_s, filter.text);
    qint64 gone = 0;
    database.closeAtEnd();
    auto done = database.transaction([&]() -> Result<void> {
        auto found = database.run(u"CREATE TEMP TABLE doomed (seq INTEGER PRIMARY KEY)"_s);
        if (found)
            found = database.run(u"INSERT INTO doomed SELECT seq FROM exchanges"_s + condition.sql,
                                 condition.values);
        if (!found)
            return found;
        const auto count = removeDoomed(database);
        if (!count)
            return Failure(count.error());
        gone = *count;
        return everything ? emptyTheRest(database) : Result<void>{};
    });
    if (!done)
        return Failure(done.error());
    return gone;
}

} // namespace sendbench::history
