// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "history/eventtable.h"

#include "history/database.h"
#include "history/eventjson.h"

using namespace Qt::StringLiterals;

namespace sendbench::history
{

namespace
{

Result<void> insertEventIds(Database &database, qint64 seq, const OrderedMap<QString> &ids)
{
    for (const auto &[name, value] : ids) {
        if (value.isEmpty())
            continue;
        auto done =
            database.run(u"INSERT OR IGNORE INTO event_ids (name, value, seq) VALUES (?, ?, ?)"_s,
                         {name, value, seq});
        if (!done)
            return done;
    }
    return {};
}

} // namespace

Result<void> insertEvent(Database &database, const events::Event &event)
{
    const QByteArray json = encodeEvent(event);
    return database.transaction([&]() -> Result<void> {
        const auto known =
            database.number(u"SELECT count(*) FROM events WHERE id = ?"_s, {event.id});
        if (!known)
            return Failure(known.error());
        if (*known > 0)
            return failure(ErrorKind::Storage, u"history.exists"_s, event.id);
        auto done =
            database.run(u"INSERT INTO events (id, at, json) VALUES (?, ?, CAST(? AS TEXT))"_s,
                         {event.id, event.at.toMSecsSinceEpoch(), json});
        if (!done)
            return done;
        const auto seq = database.number(u"SELECT last_insert_rowid()"_s);
        if (!seq)
            return Failure(seq.error());
        return insertEventIds(database, *seq, event.ids);
    });
}

Result<QList<events::Event>> selectEvents(Database &database, const QString &exchangeId, int limit)
{
    const QString query =
        exchangeId.isEmpty()
            ? u"SELECT CAST(json AS BLOB) FROM events ORDER BY at DESC, id DESC LIMIT ?"_s
            : u"SELECT CAST(json AS BLOB) FROM events WHERE seq IN (SELECT e.seq FROM exchanges h"
              " JOIN exchange_ids x ON x.seq = h.seq"
              " JOIN event_ids e ON e.name = x.name AND e.value = x.value WHERE h.id = ?)"
              " ORDER BY at, id LIMIT ?"_s;
    QVariantList values;
    if (!exchangeId.isEmpty())
        values.append(exchangeId);
    values.append(limit > 0 ? limit : -1);
    QList<events::Event> found;
    auto read = database.each(query, values, [&](const QSqlQuery &row) -> Result<void> {
        auto event = decodeEvent(row.value(0).toByteArray(), database.path());
        if (!event)
            return Failure(event.error());
        found.append(std::move(*event));
        return {};
    });
    if (!read)
        return Failure(read.error());
    return found;
}

} // namespace sendbench::history
