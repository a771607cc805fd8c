// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/runstore.h"

#include "base/atomicfile.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::changes
{

RunStore::RunStore(QString folder)
    : m_folder(std::move(folder))
{
}

Result<void> RunStore::save(const Run &run) const
{
    if (!QDir().mkpath(m_folder))
        return Failure(Error{
            .kind = ErrorKind::Storage, .code = u"file.folder-not-writable"_s, .where = m_folder});
    return writeFileAtomically(m_folder + u'/' + run.id + u".json"_s, encodeRun(run));
}

Result<QString> RunStore::pathOf(const QString &id) const
{
    // An id is a file name here: nothing but letters and digits gets in.
    const bool plain = !id.isEmpty() && std::all_of(id.begin(), id.end(),
                                                    [](QChar c) { return c.isLetterOrNumber(); });
    const QStringList found =
        plain ? QDir(m_folder).entryList({id.toUpper() + u"*.json"_s}, QDir::Files) : QStringList();
    if (found.size() != 1)
        return Failure(Error{.kind = ErrorKind::Input,
                             .code = found.isEmpty() ? u"run.not-found"_s : u"run.ambiguous"_s,
                             .found = id});
    return m_folder + u'/' + found.first();
}

Result<Run> RunStore::load(const QString &id) const
{
    const auto path = pathOf(id);
    const auto content = path ? readFile(*path) : Result<QByteArray>(Failure(path.error()));
    if (!content)
        return Failure(content.error());
    return decodeRun(*content, *path);
}

Result<void> RunStore::remove(const QString &id) const
{
    const auto path = pathOf(id);
    if (!path)
        return Failure(path.error());
    if (!QFile::remove(*path))
        return Failure(
            Error{.kind = ErrorKind::Storage, .code = u"file.not-writable"_s, .where = *path});
    return {};
}

QList<Run> RunStore::list(const QString &owner) const
{
    QList<Run> runs;
    const QStringList names =
        QDir(m_folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        const auto content = readFile(m_folder + u'/' + name);
        const auto run =
            content ? decodeRun(*content, name) : Result<Run>(Failure(content.error()));
        if (run && (owner.isEmpty() || run->owner == owner))
            runs.append(*run);
    }
    return runs;
}

} // namespace sendbench::changes
