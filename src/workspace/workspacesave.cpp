// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/workspace_p.h"

#include "base/atomicfile.h"
#include "workspace/codec.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace sendbench::workspace
{

Result<void> Workspace::Private::saveDrafts()
{
    if (drafts == savedDrafts)
        return {};
    const QString path = file->neighbour(u".drafts"_s);
    if (drafts.isEmpty()) {
        if (QFile::exists(path) && !QFile::remove(path))
            return failure(ErrorKind::Storage, u"file.not-writable"_s, path);
    } else if (auto written = writeFileAtomically(path, encodeDrafts(drafts)); !written) {
        return written;
    }
    savedDrafts = drafts;
    return {};
}

Result<void> Workspace::Private::saveDocument()
{
    if (document == savedDocument)
        return {};
    if (file->tryLock() == WorkspaceFile::Lock::Other)
        return failure(ErrorKind::Storage, u"workspace.locked"_s, file->path(), file->lockOwner());
    const auto foreign = file->foreignContent();
    if (!foreign)
        return Failure(foreign.error());
    const QByteArray content = encode(document);
    if (*foreign && **foreign != content)
        return giveWay(**foreign);
    if (auto written = file->write(content); !written)
        return written;
    savedDocument = document;
    savedAt = clock.now();
    Q_EMIT self->saved();
    return {};
}

Result<void> Workspace::Private::giveWay(const QByteArray &theirs)
{
    const auto copy = file->putAside(u"conflict"_s, clock.now(), encode(document));
    if (!copy)
        return Failure(copy.error());
    conflictCopy = *copy;
    file->accept(theirs);
    QList<Error> found;
    if (const auto decoded = decode(theirs, file->path(), &found)) {
        undo.push(tr("Changed by another program"), document, *decoded, {}, clock.now());
        document = savedDocument = *decoded;
    } else {
        breakWith(found);
    }
    announce();
    Q_EMIT self->changedOnDisk();
    return failure(ErrorKind::Storage, u"workspace.changed-on-disk"_s, file->path(), *copy);
}

} // namespace sendbench::workspace
