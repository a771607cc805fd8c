// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/workspace_p.h"

#include "base/atomicfile.h"
#include "workspace/codec.h"
#include "workspace/sharing.h"

using namespace Qt::StringLiterals;

namespace sendbench::workspace
{

Workspace::Workspace(Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(clock, this))
{
    connect(d->timer, &AutosaveTimer::due, this, [this] { d->saveSoon(); });
}

Workspace::~Workspace()
{
    close();
}

Result<void> Workspace::createFile(const QString &path, const Document &document)
{
    const QFileInfo info(path);
    if (info.exists() || info.isSymLink())
        return failure(ErrorKind::Input, u"file.exists"_s, path);
    if (const auto problems = structuralProblems(document, path); !problems.isEmpty())
        return Failure(problems.constFirst());
    return writeFileAtomically(path, encode(document));
}

Result<OpenState> Workspace::open(const QString &path,
                                  const std::shared_ptr<const ReadAhead> &ahead)
{
    close();
    if (!QFileInfo::exists(path))
        return failure(ErrorKind::Input, u"file.not-found"_s, path);
    d->file = std::make_unique<WorkspaceFile>(path);
    d->ahead = ahead;
    const auto state = d->load();
    d->ahead.reset();
    if (!state) {
        d->file.reset();
        return state;
    }
    d->announce();
    return state;
}

Result<QString> Workspace::restoreBackup()
{
    if (!d->file || d->state != OpenState::Broken)
        return failure(ErrorKind::Input, u"workspace.not-broken"_s, path());
    if (d->file->tryLock() == WorkspaceFile::Lock::Other)
        return failure(ErrorKind::Storage, u"workspace.locked"_s, path(), d->file->lockOwner());
    auto kept = d->file->restoreBackup(d->clock.now());
    if (!kept)
        return kept;
    d->problems.clear();
    if (const auto state = d->load(); !state)
        return Failure(state.error());
    d->announce();
    return kept;
}

void Workspace::close()
{
    if (!d->file)
        return;
    // Last chance: beside the file there may be room where the file itself is out of reach.
    if (!save() && !areEqual(d->document, d->savedDocument))
        (void)d->file->putAside(u"rescue"_s, d->clock.now(), encode(d->document));
    d->timer->stop();
    ++d->session;
    d->file.reset();
    d->state = OpenState::ReadWrite;
    d->problems.clear();
    d->document = d->savedDocument = {};
    d->drafts = d->savedDrafts = {};
    d->undo.clear();
    d->savedAt.reset();
    d->conflictCopy.clear();
    d->announce();
}

bool Workspace::isOpen() const
{
    return d->file != nullptr;
}

bool Workspace::isReadOnly() const
{
    return !isOpen() || d->state != OpenState::ReadWrite;
}

OpenState Workspace::state() const
{
    return d->state;
}

QList<Error> Workspace::problems() const
{
    return d->problems;
}

bool Workspace::hasBackup() const
{
    return d->file && d->file->hasBackup();
}

QString Workspace::lockOwner() const
{
    return d->file && !d->file->isLocked() ? d->file->lockOwner() : QString();
}

QString Workspace::path() const
{
    return d->file ? d->file->path() : QString();
}

const Document &Workspace::document() const
{
    return d->document;
}

QString Workspace::conflictCopy() const
{
    return d->conflictCopy;
}

bool Workspace::edit(const QString &label, const std::function<void(Document &)> &change,
                     const QString &mergeKey)
{
    if (isReadOnly())
        return false;
    Document next = d->document;
    change(next);
    if (areEqual(next, d->document) || !d->fits(next))
        return false;
    // Where each stands is known still, if none came or went.
    if (!haveSameStructure(next, d->document))
        next.makeIndex();
    d->undo.push(label, d->document, next, mergeKey, d->clock.now());
    d->document = std::move(next);
    d->timer->changed();
    Q_EMIT changed();
    Q_EMIT undoChanged();
    return true;
}

/// A file with such a document could be opened again.
bool Workspace::Private::fits(const Document &next) const
{
    if (haveSameStructure(next, document))
        return true;
    const auto wrong = structuralProblems(next, file->path());
    if (!wrong.isEmpty())
        Q_EMIT self->editRefused(wrong.constFirst());
    return wrong.isEmpty();
}

void Workspace::forgetTexts(const QList<KeptSecret> &secrets)
{
    if (!secrets.isEmpty() && d->undo.forget(secrets, d->document))
        Q_EMIT undoChanged();
}

bool Workspace::canUndo() const
{
    return !isReadOnly() && d->undo.canUndo();
}

bool Workspace::canRedo() const
{
    return !isReadOnly() && d->undo.canRedo();
}

QString Workspace::undoLabel() const
{
    return d->undo.undoLabel();
}

QString Workspace::redoLabel() const
{
    return d->undo.redoLabel();
}

void Workspace::undo()
{
    if (!canUndo())
        return;
    d->document = d->undo.undo(d->document);
    d->document.makeIndex();
    d->timer->changed();
    Q_EMIT changed();
    Q_EMIT undoChanged();
}

void Workspace::redo()
{
    if (!canRedo())
        return;
    d->document = d->undo.redo(d->document);
    d->document.makeIndex();
    d->timer->changed();
    Q_EMIT changed();
    Q_EMIT undoChanged();
}

void Workspace::setDraft(const QString &objectId, const std::optional<forms::FieldValues> &values)
{
    if (isReadOnly() || draft(objectId) == values)
        return;
    if (values)
        d->drafts.insert(objectId, *values);
    else
        d->drafts.remove(objectId);
    d->timer->changed();
}

std::optional<forms::FieldValues> Workspace::draft(const QString &objectId) const
{
    const forms::FieldValues *found = d->drafts.find(objectId);
    return found ? std::optional(*found) : std::nullopt;
}

QStringList Workspace::draftIds() const
{
    return d->drafts.keys();
}

bool Workspace::hasUnsavedChanges() const
{
    return !areEqual(d->document, d->savedDocument) || d->drafts != d->savedDrafts;
}

std::optional<QDateTime> Workspace::savedAt() const
{
    return d->savedAt;
}

void Workspace::saveSoon()
{
    if (hasUnsavedChanges())
        d->saveSoon();
}

Result<void> Workspace::save()
{
    const Result<void> earlier = d->finishWriting();
    if (!earlier && earlier.error().code == u"workspace.changed-on-disk"_s)
        return earlier;
    if (isReadOnly())
        return {};
    d->timer->stop();
    const Result<void> drafts = d->saveDrafts();
    Result<void> saved = d->saveDocument();
    // Our content is safe beside the file; there is nothing to try again.
    if (!saved && saved.error().code == u"workspace.changed-on-disk"_s)
        return saved;
    if (saved)
        saved = drafts;
    if (!saved) {
        d->timer->failed();
        Q_EMIT saveFailed(saved.error());
    }
    return saved;
}

} // namespace sendbench::workspace
