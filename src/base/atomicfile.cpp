// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/atomicfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace sendbench
{

namespace
{
constexpr auto kPrivate = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Result<void> writeWhole(const QString &path, const QByteArray &content, bool privateToUser)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Storage, u"file.not-writable"_s, path, file.errorString());
    // Before the first byte: a reader must never find the content under wider rights.
    if (privateToUser && !file.setPermissions(kPrivate))
        return failure(ErrorKind::Storage, u"file.permissions"_s, path, file.errorString());
    if (file.write(content) != content.size() || !file.commit())
        return failure(ErrorKind::Storage, u"file.write-failed"_s, path, file.errorString());
    return {};
}
} // namespace

Result<void> writeFileAtomically(const QString &path, const QByteArray &content,
                                 const WriteOptions &options)
{
    if (options.keepBackup && QFileInfo::exists(path)) {
        const auto previous = readFile(path);
        if (!previous)
            return Failure(previous.error());
        // The same content again would push the last different copy out of the backup.
        if (*previous == content)
            return {};
        if (auto kept = writeWhole(path + ".bak"_L1, *previous, options.privateToUser); !kept)
            return kept;
    }
    return writeWhole(path, content, options.privateToUser);
}

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorKind::Input, u"file.not-found"_s, path);
    if (QFileInfo(path).isDir())
        return failure(ErrorKind::Input, u"file.is-folder"_s, path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, u"file.not-readable"_s, path, file.errorString());
    // One byte more than allowed tells a file that is too long from one that just fits, pipes
    // included.
    QByteArray content = file.read(limit + 1);
    while (content.size() <= limit && !file.atEnd()) {
        const QByteArray more = file.read(limit + 1 - content.size());
        if (more.isEmpty())
            break;
        content += more;
    }
    if (content.size() > limit) {
        Error error{.kind = ErrorKind::Input, .code = u"file.too-large"_s, .where = path};
        error.expected = QString::number(limit);
        error.found = QString::number(file.size());
        return Failure(error);
    }
    return content;
}

} // namespace sendbench
