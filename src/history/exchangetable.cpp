// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "history/exchangetable.h"

#include "history/database.h"
#include "history/exchangejson.h"
#include "history/rowfilter.h"
#include "history/searchtext.h"

using namespace Qt::StringLiterals;

namespace sendbench::history
{

namespace
{

/// Never null: the columns say NOT NULL, and a null QString is bound as NULL.
QVariant text(const QString &value)
{
    return value.isNull() ? u""_s : value;
}

HistoryRow readRow(const QSqlQuery &query)
{
    int column = 0;
    const auto next = [&] { return query.value(column++); };
    HistoryRow row;
    row.id = next().toString();
    row.startedAt = QDateTime::fromMSecsSinceEpoch(next().toLongLong(), Qt::UTC);
    row.routeId = next().toString();
    row.routeTitle = next().toString();
    row.system = next().toString();
    row.environment = environmentFromName(next().toString()).value_or(Environment::Production);
    row.method = next().toString();
    row.url = next().toString();
    row.to = next().toString();
    row.status = next().toInt();
    row.outcome =
        sending::outcomeKindFromName(next().toString()).value_or(sending::OutcomeKind::Unclear);
    row.code = next().toString();
    row.message = next().toString();
    row.totalMs = next().toDouble();
    return row;
}

Result<qint64> insertRow(Database &database, const HistoryRow &row)
{
    const auto known =
        database.number(u"SELECT count(*) FROM exchanges WHERE id = ?"_s, {text(row.id)});
    if (!known)
        return known;
    if (*known > 0)
        return failure(ErrorKind::Storage, u"history.exists"_s, row.id);
    const auto done = database.run(
        u"INSERT INTO exchanges (id, started_at, route, route_title, system, environment, method,"
        " url, recipient, status, outcome, code, message, total_ms)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {text(row.id), row.startedAt.toMSecsSinceEpoch(), text(row.routeId), text(row.routeTitle),
         text(row.system), text(environmentName(row.environment)), text(row.method), text(row.url),
         text(row.to), row.status, text(sending::outcomeKindName(row.outcome)), text(row.code),
         text(row.message), row.totalMs});
    if (!done)
        return Failure(done.error());
    return database.number(u"SELECT last_insert_rowid()"_s);
}

Result<void> insertIds(Database &database, qint64 seq, const OrderedMap<QString> &ids)
{
    for (const auto &[name, value] : ids) {
        if (value.isEmpty())
            continue;
        auto done = database.run(
            u"INSERT OR IGNORE INTO exchange_ids (name, value, seq) VALUES (?, ?, ?)"_s,
            {text(name), value, seq});
        if (!done)
            return done;
    }
    return {};
}

} // namespace

Result<void> insertNumbers(Database &database, qint64 seq, const QStringList &numbers)
{
    for (const QString &digits : numbers) {
        auto done = database.run(u"INSERT OR IGNORE INTO numbers (digits, seq) VALUES (?, ?)"_s,
                                 {digits, seq});
        if (!done)
            return done;
    }
    return {};
}

namespace
{

Result<void> insertSearch(Database &database, qint64 seq, const SearchText &words)
{
    return database.run(
        u"INSERT INTO search (rowid, number, url, code, message, ids, body)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {seq, words.number, words.url, words.code, words.message, words.ids, words.body});
}

/// Ids of what begins with `start`; two are enough to know that it is not one.
Result<QStringList> idsFrom(Database &database, const QString &start)
{
    QStringList ids;
    auto read = database.each(
        u"SELECT id FROM exchanges WHERE id >= ? AND id < ? ORDER BY id = ? DESC, id LIMIT 2"_s,
        {start, start + QChar(0xffff), start}, [&](const QSqlQuery &query) -> Result<void> {
            ids.append(query.value(0).toString());
            return {};
        });
    if (!read)
        return Failure(read.error());
    return ids;
}

Result<QString> fullId(Database &database, const QString &id)
{
    if (id.isEmpty())
        return failure(ErrorKind::Input, u"history.not-found"_s, id);
    for (const QString &start : {id, id.toUpper()}) {
        const auto ids = idsFrom(database, start);
        if (!ids)
            return Failure(ids.error());
        if (ids->size() == 1 || ids->value(0) == start)
            return ids->first();
        if (ids->size() > 1)
            return failure(ErrorKind::Input, u"history.ambiguous"_s, id);
    }
    return failure(ErrorKind::Input, u"history.not-found"_s, id);
}

} // namespace

HistoryRow rowOf(const sending::SendRecord &record)
{
    const http::Exchange &exchange = record.exchange;
    const sending::Outcome &outcome = record.outcome;
    HistoryRow row{.id = exchange.id,
                   .startedAt = exchange.startedAt.toUTC(),
                   .routeId = record.routeId,
                   .routeTitle = record.routeTitle,
                   .system = record.system,
                   .environment = record.environment,
                   .method = QString::fromLatin1(exchange.request.method),
                   .url = exchange.request.url.toString(),
                   .to = record.message.to,
                   .status = exchange.response ? exchange.response->status : 0,
                   .outcome = outcome.kind,
                   .code = outcome.code,
                   .message = outcome.message,
                   .totalMs = exchange.timing.totalMs};
    // A system that said nothing leaves it to us to say what happened.
    if (row.code.isEmpty() && exchange.error)
        row.code = exchange.error->code;
    if (row.message.isEmpty())
        row.message = outcome.reason;
    return row;
}

Result<void> insertRecord(Database &database, const sending::SendRecord &record)
{
    const QByteArray json = encodeRecord(record);
    const SearchText words = searchText(record);
    return database.transaction([&]() -> Result<void> {
        const auto seq = insertRow(database, rowOf(record));
        if (!seq)
            return Failure(seq.error());
        return database
            .run(u"INSERT INTO records (seq, json) VALUES (?, CAST(? AS TEXT))"_s, {*seq, json})
            .and_then([&] { return insertIds(database, *seq, record.outcome.ids); })
            .and_then([&] { return insertSearch(database, *seq, words); })
            .and_then([&] { return insertNumbers(database, *seq, words.numbers); });
    });
}

Result<QList<HistoryRow>> selectRows(Database &database, const HistoryFilter &filter, qint64 offset,
                                     qint64 count)
{
    const RowCondition condition = rowCondition(filter);
    QList<HistoryRow> rows;
    auto read = database.each(
        u"SELECT id, started_at, route, route_title, system, environment, method, url, recipient,"
        " status, outcome, code, message, total_ms FROM exchanges%1"
        " ORDER BY started_at DESC, id DESC LIMIT ? OFFSET ?"_s.arg(condition.sql),
        condition.values + QVariantList{count, offset},
        [&](const QSqlQuery &query) -> Result<void> {
            rows.append(readRow(query));
            return {};
        });
    if (!read)
        return Failure(read.error());
    return rows;
}

Result<qint64> countRows(Database &database, const HistoryFilter &filter)
{
    const RowCondition condition = rowCondition(filter);
    return database.number(u"SELECT count(*) FROM exchanges"_s + condition.sql, condition.values);
}

Result<sending::SendRecord> selectRecord(Database &database, const QString &id)
{
    const auto full = fullId(database, id);
    if (!full)
        return Failure(full.error());
    QByteArray json;
    auto read = database.each(u"SELECT CAST(json AS BLOB) FROM records JOIN exchanges USING (seq)"
                              " WHERE id = ?"_s,
                              {*full}, [&](const QSqlQuery &query) -> Result<void> {
                                  json = query.value(0).toByteArray();
                                  return {};
                              });
    if (!read)
        return Failure(read.error());
    return decodeRecord(json, database.path());
}

} // namespace sendbench::history
