// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "unit/diagnosis/codes.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}
} // namespace

QStringList codesOfTheSources()
{
    static const QRegularExpression made(
        uR"re((?:\.code = |ErrorKind::\w+,\s+|[Ff]ailure\(|[Ee]rror\(|missing\(|problem\()u"([a-z-]+\.[a-z.-]+)"_s)re"_s);
    QStringList codes;
    QDirIterator files(QStringLiteral(SENDBENCH_SOURCE_DIR "/src"), {u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString text = read(files.next());
        for (auto it = made.globalMatch(text); it.hasNext();)
            codes.append(it.next().captured(1));
    }
    codes.removeDuplicates();
    codes.sort();
    return codes;
}
QStringList codesOfTheTable()
{
    static const QRegularExpression row(uR"re(ROW\(\s*"([^"]+)")re"_s);
    QStringList codes;
    QDirIterator files(QStringLiteral(SENDBENCH_SOURCE_DIR "/src/diagnosis/errors"), {u"*.cpp"_s},
                       QDir::Files);
    while (files.hasNext()) {
        const QString text = read(files.next());
        for (auto it = row.globalMatch(text); it.hasNext();)
            codes.append(it.next().captured(1));
    }
    return codes;
}
