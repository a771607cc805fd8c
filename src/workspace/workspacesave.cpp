// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/workspace_p.h"

#include "base/atomicfile.h"
#include "base/pool.h"
#include "workspace/codec.h"
#include "workspace/sharing.h"

#include <QFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::workspace
{

namespace
{
/// From here on a save would be felt on the UI thread.
constexpr qsizetype kManyObjects = 200;
} // namespace

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

Result<void> Workspace::Private::lockForWriting()
{
    if (file->tryLock() == WorkspaceFile::Lock::Other)
        return failure(ErrorKind::Storage, u"workspace.locked"_s, file->path(), file->lockOwner());
    return {};
}

Workspace::Private::Written Workspace::Private::write(WorkspaceFile &file, const Document &document)
{
    const auto foreign = file.foreignContent();
    if (!foreign)
        return {Failure(foreign.error()), {}};
    const QByteArray content = encode(document);
    if (*foreign && **foreign != content)
        return {{}, *foreign};
    return {file.write(content), {}};
}

Result<void> Workspace::Private::settle(const Written &written, const Document &content)
{
    if (written.theirs)
        return giveWay(*written.theirs);
    if (!written.result)
        return written.result;
    savedDocument = content;
    savedAt = clock.now();
    Q_EMIT self->saved();
    return {};
}

Result<void> Workspace::Private::saveDocument()
{
    if (areEqual(document, savedDocument))
        return {};
    if (auto locked = lockForWriting(); !locked)
        return locked;
    return settle(write(*file, document), document);
}

void Workspace::Private::saveSoon()
{
    const qsizetype objects = document.templates.size() + document.accounts.size() +
                              document.providers.size() + document.webhooks.size();
    if (objects < kManyObjects)
        (void)self->save();
    else if (writing)
        timer->changed(); // when that one is done
    else if (!self->isReadOnly())
        writeInBackground();
}

void Workspace::Private::writeInBackground()
{
    timer->stop();
    Result<void> ready = saveDrafts();
    const bool changed = !areEqual(document, savedDocument);
    if (ready && changed)
        ready = lockForWriting();
    if (!ready) {
        timer->failed();
        Q_EMIT self->saveFailed(ready.error());
        return;
    }
    if (!changed)
        return;
    beingWritten = document;
    writing = std::make_shared<Writing>();
    const auto work = [mine = writing, target = file.get(), content = document] {
        mine->makeOnce(*target, content);
        return mine;
    };
    inPool(self, work, [this](const std::shared_ptr<Writing> &mine) {
        if (mine == writing)
            (void)finishWriting();
    });
}

Result<void> Workspace::Private::finishWriting()
{
    if (!writing)
        return {};
    const auto mine = std::exchange(writing, nullptr);
    const Document content = std::exchange(beingWritten, {});
    mine->makeOnce(*file, content); // waits for the pool, if that is at it
    const Result<void> settled = settle(mine->written, content);
    if (!settled && settled.error().code != u"workspace.changed-on-disk"_s) {
        timer->failed();
        Q_EMIT self->saveFailed(settled.error());
    }
    return settled;
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
