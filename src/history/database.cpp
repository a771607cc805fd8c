// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "history/database.h"

#include "base/ids.h"
#include "history/databasefile.h"
#include "history/schema.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace sendbench::history
{

namespace
{

// https://www.sqlite.org/rescode.html: SQLITE_CORRUPT and SQLITE_NOTADB, extended codes included.
bool saysBroken(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == 11 || code == 26;
}

bool isBusy(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == 5 || code == 6;
}

Failure asFailure(const QSqlError &error, const QString &path)
{
    if (saysBroken(error))
        return failure(ErrorKind::Storage, u"history.broken"_s, path, error.databaseText());
    if (isBusy(error))
        return failure(ErrorKind::Storage, u"history.busy"_s, path, error.databaseText());
    return failure(ErrorKind::Storage, u"history.failed"_s, path, error.databaseText());
}

} // namespace

Database::Database(QString path, AtEnd atEnd)
    : m_path(std::move(path))
    , m_atEnd(atEnd)
    , m_connection(u"sendbench-history-"_s + newUlid())
{
}

Database::~Database()
{
    // Qt's list of connections keeps one that is left.
    if (m_atEnd == AtEnd::Close)
        close();
}

void Database::close()
{
    m_ready = false;
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Result<void> Database::open()
{
    if (m_ready)
        return {};
    auto opened = connectFile()
                      .and_then([this] { return checkOwner(); })
                      .and_then([this] { return run(u"PRAGMA foreign_keys = ON"_s); })
                      .and_then([this] { return migrate(*this); });
    if (!opened) {
        close();
        return opened;
    }
    // A no here (another program is opening it too) leaves a slower database, not a wrong one.
    for (const QString &pragma :
         {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = NORMAL"_s,
          u"PRAGMA secure_delete = FAST"_s, u"PRAGMA journal_size_limit = 16777216"_s})
        std::ignore = run(pragma);
    m_ready = true;
    return {};
}

Result<void> Database::connectFile()
{
    close();
    const bool inMemory = m_path == ":memory:"_L1;
    if (!inMemory) {
        if (auto sound = checkDatabaseFile(m_path); !sound)
            return sound;
    }
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    if (!m_database.isValid())
        return failure(ErrorKind::Storage, u"history.no-driver"_s, u"QSQLITE"_s);
    if (!inMemory) {
        if (auto prepared = prepareDatabaseFile(m_path); !prepared)
            return prepared;
    }
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    if (!m_database.open())
        return asFailure(m_database.lastError(), m_path);
    return {};
}

/// Reads only: a database that is not ours, or is of a newer version, stays as it is.
Result<void> Database::checkOwner()
{
    // One snapshot: another program may be making the database between two of these.
    if (auto begun = run(u"BEGIN"_s); !begun)
        return begun;
    const auto version = number(u"PRAGMA user_version"_s);
    const auto owner = number(u"PRAGMA application_id"_s);
    const auto tables = number(u"SELECT count(*) FROM sqlite_master"_s);
    if (auto ended = run(u"COMMIT"_s); !ended)
        return ended;
    for (const auto &read : {version, owner, tables})
        if (!read)
            return Failure(read.error());
    if (*version > kSchemaVersion)
        return Failure(Error{.kind = ErrorKind::Storage,
                             .code = u"history.schema-newer"_s,
                             .where = m_path,
                             .expected = QString::number(kSchemaVersion),
                             .found = QString::number(*version)});
    const bool isNew = *version == 0 && *owner == 0 && *tables == 0;
    if (!isNew && (*owner != kApplicationId || *version < 1))
        return failure(ErrorKind::Storage, u"history.broken"_s, m_path,
                       u"this database is not a history of Sendbench"_s);
    return isNew ? run(u"PRAGMA auto_vacuum = FULL"_s) : Result<void>{};
}

Result<QSqlQuery> Database::executed(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return asFailure(query.lastError(), m_path);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return asFailure(query.lastError(), m_path);
    return query;
}

Result<void> Database::run(const QString &statement, const QVariantList &values)
{
    const auto query = executed(statement, values);
    if (!query)
        return Failure(query.error());
    return {};
}

Result<qint64> Database::change(const QString &statement, const QVariantList &values)
{
    const auto query = executed(statement, values);
    if (!query)
        return Failure(query.error());
    return query->numRowsAffected();
}

Result<qint64> Database::number(const QString &query, const QVariantList &values)
{
    auto answer = executed(query, values);
    if (!answer)
        return Failure(answer.error());
    if (!answer->next())
        return answer->lastError().isValid()
                   ? Result<qint64>(asFailure(answer->lastError(), m_path))
                   : Result<qint64>(0);
    return answer->value(0).toLongLong();
}

Result<void> Database::each(const QString &query, const QVariantList &values,
                            const std::function<Result<void>(const QSqlQuery &)> &row)
{
    auto answer = executed(query, values);
    if (!answer)
        return Failure(answer.error());
    while (answer->next())
        if (auto taken = row(*answer); !taken)
            return taken;
    if (answer->lastError().isValid())
        return asFailure(answer->lastError(), m_path);
    return {};
}

Result<void> Database::transaction(const std::function<Result<void>()> &work)
{
    if (auto begun = run(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    auto done = work();
    if (done)
        done = run(u"COMMIT"_s);
    if (!done)
        std::ignore = run(u"ROLLBACK"_s);
    return done;
}

} // namespace sendbench::history
