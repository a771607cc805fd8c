// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "history/databasefile.h"

#include "history/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace sendbench::history
{

namespace
{

constexpr auto kPrivate = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr qsizetype kHeaderSize = 100; // https://www.sqlite.org/fileformat.html, 1.3
constexpr qsizetype kVersionAt = 60;

} // namespace

Result<void> checkDatabaseFile(const QString &path)
{
    QFile file(path);
    if (!file.exists() || file.size() == 0)
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, u"history.not-readable"_s, path, file.errorString());
    const QByteArray header = file.read(kHeaderSize);
    if (header.size() < kHeaderSize || !header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return failure(ErrorKind::Storage, u"history.broken"_s, path);
    const auto version = qFromBigEndian<qint32>(header.constData() + kVersionAt);
    if (version <= kSchemaVersion)
        return {};
    return Failure(Error{.kind = ErrorKind::Storage,
                         .code = u"history.schema-newer"_s,
                         .where = path,
                         .expected = QString::number(kSchemaVersion),
                         .found = QString::number(version)});
}

Result<void> prepareDatabaseFile(const QString &path)
{
    if (QFile::exists(path)) {
        if (QFile::permissions(path) & ~(kPrivate | QFileDevice::ReadUser | QFileDevice::WriteUser))
            QFile::setPermissions(path, kPrivate);
        return {};
    }
    const QString folder = QFileInfo(path).absolutePath();
    QFile file(path);
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Storage, u"history.not-writable"_s, folder);
    if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly, kPrivate) && !file.exists())
        return failure(ErrorKind::Storage, u"history.not-writable"_s, path, file.errorString());
    return {};
}

} // namespace sendbench::history
