// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <filesystem>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace sendbench
{

namespace
{
constexpr auto kPrivate = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto kShared = kPrivate | QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                         QFileDevice::ReadOther | QFileDevice::WriteOther; // less the umask

/// Where a write really goes: behind symbolic links, also those whose target is not there yet.
QString behindLinks(const QString &path)
{
    QFileInfo info(path);
    for (int hops = 0; info.isSymLink() && hops < 40; ++hops)
        info.setFile(info.symLinkTarget());
    return info.absoluteFilePath();
}

Result<void> writeAll(QFile &file, const QByteArray &content)
{
    bool good = file.write(content) == content.size() && file.flush();
#ifdef Q_OS_UNIX
    good = good && ::fsync(file.handle()) == 0;
#endif
    if (!good)
        return failure(ErrorKind::Storage, u"file.write-failed"_s, file.fileName(),
                       file.error() == QFileDevice::NoError ? qt_error_string()
                                                            : file.errorString());
    return {};
}

/// Not QSaveFile: it names its temporary file like `<path>.backup` (six letters), so that one left
/// by a crash cannot be told from a file of the user's.
Result<void> writeWhole(const QString &path, const QByteArray &content, bool privateToUser)
{
    const QFileInfo target(behindLinks(path));
    if (target.isDir())
        return failure(ErrorKind::Storage, u"file.is-folder"_s, path);
    // Renamed over, a device would be gone.
    if (target.exists() && !target.isFile())
        return failure(ErrorKind::Input, u"file.not-regular"_s, path);
    if (target.exists() && !target.isWritable())
        return failure(ErrorKind::Storage, u"file.not-writable"_s, path);
    QFile file(target.path() +
               u"/.%1.%2.sendbench-tmp"_s.arg(target.fileName())
                   .arg(QRandomGenerator::system()->generate64(), 16, 16, QChar(u'0')));
    // From the first byte: a reader must never find the content under wider rights.
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, privateToUser ? kPrivate : kShared))
        return failure(ErrorKind::Storage, u"file.not-writable"_s, path, file.errorString());
    if (!privateToUser && target.exists())
        file.setPermissions(target.permissions());
    Result<void> written = writeAll(file, content);
    file.close();
    if (written) {
        std::error_code error;
        std::filesystem::rename(QFile(file.fileName()).filesystemFileName(),
                                target.filesystemFilePath(), error);
        if (!error)
            return {};
        written = failure(ErrorKind::Storage, u"file.write-failed"_s, path,
                          QString::fromStdString(error.message()));
    }
    file.remove();
    written.error().where = path;
    return written;
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
        if (*previous != content)
            if (auto kept = writeWhole(path + ".bak"_L1, *previous, options.privateToUser); !kept)
                return kept;
    }
    return writeWhole(path, content, options.privateToUser);
}

void removeLeftOvers(const QString &path)
{
    const QFileInfo target(behindLinks(path));
    const QString start = u'.' + target.fileName() + u'.';
    const QDir folder = target.dir();
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden))
        if (name.startsWith(start) && name.endsWith(".sendbench-tmp"_L1) &&
            name.size() == start.size() + 16 + QLatin1StringView(".sendbench-tmp").size())
            QFile::remove(folder.filePath(name));
}

Result<QByteArray> readFile(const QString &path, qint64 limit, Pipes pipes)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorKind::Input, u"file.not-found"_s, path);
    if (QFileInfo(path).isDir())
        return failure(ErrorKind::Input, u"file.is-folder"_s, path);
    // Opening a pipe waits for its writer, who may never come.
    if (pipes == Pipes::Refuse && !QFileInfo(path).isFile())
        return failure(ErrorKind::Input, u"file.not-regular"_s, path);
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
