// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/backup.h"

#include "base/atomicfile.h"
#include "workspace/codec.h"
#include "workspace/readahead.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace sendbench::workspace
{

QString freeName(const QString &path, const QString &word, const QDateTime &at)
{
    const QString base =
        path + u".%1-%2"_s.arg(word, at.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s));
    QString name = base;
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = u"%1-%2"_s.arg(base).arg(number);
    return name;
}

Result<ReadyBackup> readyBackup(const QString &path)
{
    const QFileInfo info(path);
    const QString canonical = info.canonicalFilePath();
    const QFileInfo file(canonical.isEmpty() ? info.absoluteFilePath() : canonical);
    const QString backup = file.filePath() + u".bak"_s;
    auto ahead = std::make_shared<ReadAhead>();
    auto content = readFile(backup, kLargestFile);
    if (!content)
        return Failure(content.error());
    ahead->content = *content;
    ahead->document = decode(*content, backup, &ahead->problems);
    if (!ahead->document)
        return Failure(ahead->document.error());
    ReadyBackup ready{.file = file.filePath(),
                      .copy = file.path() + u"/.%1.%2.sendbench-tmp"_s.arg(file.fileName())
                                                .arg(QRandomGenerator::system()->generate64(), 16,
                                                     16, QChar(u'0')),
                      .ahead = ahead};
    if (auto written = writeFileAtomically(ready.copy, *content); !written)
        return Failure(written.error());
    return ready;
}

Result<QString> putInPlace(const ReadyBackup &backup, const QDateTime &at)
{
    const QString aside = freeName(backup.file, u"broken"_s, at);
    const bool there = QFileInfo::exists(backup.file);
    if (there && !QFile::rename(backup.file, aside)) {
        QFile::remove(backup.copy);
        return failure(ErrorKind::Storage, u"file.write-failed"_s, aside);
    }
    if (!QFile::rename(backup.copy, backup.file)) {
        if (there)
            QFile::rename(aside, backup.file);
        QFile::remove(backup.copy);
        return failure(ErrorKind::Storage, u"file.write-failed"_s, backup.file);
    }
    return there ? aside : QString();
}

} // namespace sendbench::workspace
