// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/workspace_p.h"

#include "base/atomicfile.h"
#include "workspace/codec.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace sendbench::workspace
{

namespace
{
constexpr std::chrono::milliseconds kLockPoll{1000};
} // namespace

void Workspace::Private::announce()
{
    Q_EMIT self->stateChanged();
    Q_EMIT self->undoChanged();
    Q_EMIT self->changed();
}

Result<OpenState> Workspace::Private::load()
{
    const auto lock = file->tryLock();
    const auto content = file->read();
    if (!content && content.error().code != u"file.too-large"_s)
        return Failure(content.error());
    const Result<void> taken = content ? take(*content) : Failure(content.error());
    if (!taken && problems.isEmpty())
        breakWith({taken.error()});
    if (taken)
        settle(lock == WorkspaceFile::Lock::Other);
    if (state == OpenState::ReadWrite)
        loadDrafts();
    else if (state == OpenState::LockedByOther)
        pollLock();
    return state;
}

/// What a file that can be read allows.
void Workspace::Private::settle(bool lockedByOther)
{
    // A lock that is left in a folder nobody may write to says nothing of another program.
    if (const auto writable = file->checkWritable(); !writable) {
        state = OpenState::Unwritable;
        problems = {writable.error()};
        file->unlock(); // whoever may write need not wait for us
    } else {
        state = lockedByOther ? OpenState::LockedByOther : OpenState::ReadWrite;
    }
}

Result<void> Workspace::Private::take(const QByteArray &content)
{
    const bool known = ahead && !ahead->content.isEmpty() && ahead->content == content;
    QList<Error> found = known ? ahead->problems : QList<Error>();
    const auto decoded = known ? ahead->document : decode(content, file->path(), &found);
    if (!decoded) {
        breakWith(found);
        return Failure(decoded.error());
    }
    problems.clear();
    undo.clear();
    document = *decoded;
    savedDocument = *decoded;
    return {};
}

void Workspace::Private::breakWith(const QList<Error> &found)
{
    timer->stop();
    undo.clear();
    state = OpenState::Broken;
    problems = found;
    document = {};
    savedDocument = {};
}

void Workspace::Private::loadDrafts()
{
    const QString path = file->neighbour(u".drafts"_s);
    const auto content = readFile(path, kLargestFile);
    if (!content)
        return;
    const auto decoded = decodeDrafts(*content, path);
    // Unreadable drafts are put aside rather than overwritten by the next one.
    if (decoded)
        drafts = savedDrafts = *decoded;
    else if (file->putAside(u"drafts-broken"_s, clock.now(), *content))
        QFile::remove(path);
}

void Workspace::Private::pollLock()
{
    clock.after(kLockPoll, self, [this, opened = session] {
        if (opened != session || state != OpenState::LockedByOther)
            return;
        const bool free = file->tryLock() == WorkspaceFile::Lock::Held;
        if (!free && !file->looksChanged()) {
            pollLock();
            return;
        }
        const auto content = file->read();
        if (content && take(*content)) {
            state = free ? OpenState::ReadWrite : OpenState::LockedByOther;
            if (free)
                loadDrafts();
            else
                pollLock();
        } else if (!content) {
            // Gone or not readable for the moment: what we have stays in view.
            pollLock();
            return;
        }
        announce();
    });
}

} // namespace sendbench::workspace
