// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <functional>

namespace sendbench::history
{

/// What becomes of the file at the end of its program. What was written is safe from a kill in both
/// cases, and a power cut takes at most what the system had not yet put on the disk: some seconds.
enum class AtEnd {
    Close, ///< everything is moved from the log (WAL) into the file, which the disk is waited for
    Leave, ///< what is in the log stays there; whoever opens it next goes on from it
};

/// The SQLite file behind a store. Made, used and destroyed in the store's thread.
class Database final
{
public:
    explicit Database(QString path, AtEnd atEnd = AtEnd::Close);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Opens (makes, migrates) when that has not happened yet. After an error the next call tries
    /// again.
    [[nodiscard]] Result<void> open();

    [[nodiscard]] const QString &path() const { return m_path; }

    /// Something was deleted: its bytes are not to stay in the file, so this one is closed.
    void closeAtEnd() { m_atEnd = AtEnd::Close; }

    [[nodiscard]] Result<void> run(const QString &statement, const QVariantList &values = {});
    /// How many rows the statement changed.
    [[nodiscard]] Result<qint64> change(const QString &statement, const QVariantList &values = {});
    [[nodiscard]] Result<qint64> number(const QString &query, const QVariantList &values = {});
    [[nodiscard]] Result<void> each(const QString &query, const QVariantList &values,
                                    const std::function<Result<void>(const QSqlQuery &)> &row);
    /// All or nothing, with the write lock taken at the start.
    [[nodiscard]] Result<void> transaction(const std::function<Result<void>()> &work);

private:
    [[nodiscard]] Result<void> connectFile();
    [[nodiscard]] Result<void> checkOwner();
    [[nodiscard]] Result<QSqlQuery> executed(const QString &statement, const QVariantList &values);
    void close();

    QString m_path;
    AtEnd m_atEnd;
    QString m_connection;
    QSqlDatabase m_database;
    bool m_ready = false;
};

} // namespace sendbench::history
