// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "lint/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::lint
{

namespace
{

QString top()
{
    return QStringLiteral(SENDBENCH_SOURCE_DIR);
}

bool isOutput(const QString &path)
{
    return path.startsWith(u"build"_s) || path.startsWith(u"dist/"_s) ||
           path.startsWith(u".git/"_s) || path.contains(u"/build-"_s);
}

} // namespace

QStringList filesBelow(const QString &folder, const QStringList &suffixes)
{
    QStringList files;
    const QDir root(top());
    const QStringList starts =
        folder.isEmpty() ? root.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)
                         : QStringList{folder};
    if (folder.isEmpty())
        files = root.entryList(suffixes, QDir::Files | QDir::Hidden);
    for (const QString &start : starts) {
        if (isOutput(start + u'/'))
            continue;
        QDirIterator it(root.filePath(start), suffixes, QDir::Files | QDir::Hidden,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            files.append(root.relativeFilePath(it.next()));
    }
    files.removeIf(isOutput);
    files.sort();
    return files;
}

QStringList programSources()
{
    QStringList files;
    for (const auto &folder : {u"src"_s, u"ui"_s, u"app"_s})
        files += filesBelow(folder, {u"*.cpp"_s, u"*.h"_s});
    return files;
}

QString absolutePath(const QString &relativePath)
{
    return top() + u'/' + relativePath;
}

QByteArray contentOf(const QString &relativePath)
{
    QFile file(absolutePath(relativePath));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString code(const QString &relativePath, Literals literals)
{
    return codeOf(QString::fromUtf8(contentOf(relativePath)), literals);
}

QString codeOf(const QString &text, Literals literals)
{
    // Raw literals first: nothing inside them means anything. A quote between digits parts them.
    static const QRegularExpression pattern(
        uR"re(R"([^()\s\\]*)\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'|//[^\n]*|/\*[\s\S]*?\*/)re"_s);
    static const QRegularExpression include(uR"re(#\s*include\s*$)re"_s);
    QString out;
    qsizetype done = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QStringView before = QStringView(text).mid(done, match.capturedStart() - done);
        out += before;
        done = match.capturedEnd();
        const QString found = match.captured();
        const bool comment = found.startsWith(u'/');
        const QString line = out.mid(out.lastIndexOf(u'\n') + 1);
        if (!comment && (literals == Literals::Keep || include.match(line).hasMatch())) {
            out += found;
            continue;
        }
        QString blank = found;
        for (QChar &c : blank)
            if (c != u'\n')
                c = u' ';
        if (!comment && blank.size() >= 2)
            blank.front() = blank.back() =
                found.back(); // quotes stay, so that it is still a literal
        out += blank;
    }
    out += QStringView(text).mid(done);
    return out;
}

qsizetype lineAt(const QString &text, qsizetype position)
{
    return QStringView(text).left(position).count(u'\n') + 1;
}

} // namespace sendbench::lint
