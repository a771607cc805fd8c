// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "history/schema.h"

#include "history/database.h"
#include "history/exchangetable.h"
#include "history/numbersearch.h"

using namespace Qt::StringLiterals;

namespace sendbench::history
{

namespace
{

constexpr int kBeforeNumbers = 2; ///< the version that has no table of numbers

// Bodies live in `records`, so that the list reads short rows only.
const QStringList &exchangesStep()
{
    static const QStringList statements{
        u"CREATE TABLE exchanges (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
        " started_at INTEGER NOT NULL, route TEXT NOT NULL, route_title TEXT NOT NULL,"
        " system TEXT NOT NULL, environment TEXT NOT NULL, method TEXT NOT NULL,"
        " url TEXT NOT NULL, recipient TEXT NOT NULL, status INTEGER NOT NULL,"
        " outcome TEXT NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL,"
        " total_ms REAL NOT NULL)"_s,
        u"CREATE INDEX exchanges_newest ON exchanges (started_at DESC, id DESC)"_s,
        u"CREATE INDEX exchanges_outcome ON exchanges (outcome, started_at DESC, id DESC)"_s,
        u"CREATE INDEX exchanges_system ON exchanges (system, started_at DESC, id DESC)"_s,
        u"CREATE TABLE records (seq INTEGER PRIMARY KEY REFERENCES exchanges (seq)"
        " ON DELETE CASCADE, json TEXT NOT NULL)"_s,
        u"CREATE TABLE exchange_ids (name TEXT NOT NULL, value TEXT NOT NULL, seq INTEGER NOT NULL"
        " REFERENCES exchanges (seq) ON DELETE CASCADE, PRIMARY KEY (name, value, seq))"
        " WITHOUT ROWID"_s,
        u"CREATE INDEX exchange_ids_of ON exchange_ids (seq)"_s,
        u"CREATE VIRTUAL TABLE search USING fts5 (number, url, code, message, ids, body,"
        " tokenize = \"unicode61 remove_diacritics 2 categories 'L* N* Co So'\")"_s,
    };
    return statements;
}

const QStringList &eventsStep()
{
    static const QStringList statements{
        u"CREATE TABLE events (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
        " at INTEGER NOT NULL, json TEXT NOT NULL)"_s,
        u"CREATE INDEX events_newest ON events (at DESC, id DESC)"_s,
        u"CREATE TABLE event_ids (name TEXT NOT NULL, value TEXT NOT NULL, seq INTEGER NOT NULL"
        " REFERENCES events (seq) ON DELETE CASCADE, PRIMARY KEY (name, value, seq))"
        " WITHOUT ROWID"_s,
        u"CREATE INDEX event_ids_of ON event_ids (seq)"_s,
    };
    return statements;
}

const QStringList &numbersStep()
{
    static const QStringList statements{
        u"CREATE TABLE numbers (digits TEXT NOT NULL, seq INTEGER NOT NULL"
        " REFERENCES exchanges (seq) ON DELETE CASCADE, PRIMARY KEY (digits, seq))"
        " WITHOUT ROWID"_s,
        u"CREATE INDEX numbers_of ON numbers (seq)"_s,
    };
    return statements;
}

/// The numbers of what was stored before there was a table for them. Where nobody was named, they
/// stand in the request.
Result<void> fillNumbers(Database &database)
{
    QList<std::pair<qint64, QStringList>> known;
    auto read = database.each(
        u"SELECT e.seq, e.recipient, CASE e.recipient WHEN '' THEN s.body ELSE '' END"
        " FROM exchanges e LEFT JOIN search s ON s.rowid = e.seq"_s,
        {}, [&](const QSqlQuery &row) -> Result<void> {
            known.append({row.value(0).toLongLong(),
                          numberForms(row.value(1).toString(), row.value(2).toString())});
            return {};
        });
    for (auto it = known.cbegin(); read && it != known.cend(); ++it)
        read = insertNumbers(database, it->first, it->second);
    return read;
}

/// Statements that lead from version i to i + 1; a released step is never changed again.
const QList<QStringList> &steps()
{
    static const QList<QStringList> all{exchangesStep(), eventsStep(), numbersStep()};
    return all;
}

Result<void> runSteps(Database &database, int from)
{
    for (int version = from; version < kSchemaVersion; ++version) {
        const QStringList &statements = steps().at(version);
        for (const QString &statement : statements)
            if (auto done = database.run(statement); !done)
                return done;
        if (version == kBeforeNumbers)
            if (auto filled = fillNumbers(database); !filled)
                return filled;
    }
    if (auto done = database.run(u"PRAGMA application_id = %1"_s.arg(kApplicationId)); !done)
        return done;
    return database.run(u"PRAGMA user_version = %1"_s.arg(kSchemaVersion));
}

} // namespace

Result<void> migrate(Database &database)
{
    if (const auto current = database.number(u"PRAGMA user_version"_s);
        current && *current == kSchemaVersion)
        return {};
    return database.transaction([&]() -> Result<void> {
        // Read inside the lock: another program may have been here first.
        const auto version = database.number(u"PRAGMA user_version"_s);
        if (!version)
            return Failure(version.error());
        return runSteps(database, static_cast<int>(*version));
    });
}

} // namespace sendbench::history
