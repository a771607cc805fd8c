// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "workspace/document.h"
#include "workspace/moves.h"

#include <QObject>

#include <functional>
#include <memory>

namespace sendbench::workspace
{

struct ReadAhead;

/// How opening ended when it did not fail outright.
enum class OpenState {
    ReadWrite,
    LockedByOther, ///< another program has it: read-only until it lets go
    Broken,        ///< the file cannot be read: read-only, empty document, backup offered, never
                   ///< overwritten
    Unwritable,    ///< file or folder takes no writing: read-only from the start, not at the first
                   ///< save; problems() says which
};

/// The open document: edits with undo, autosave, drafts, lock, recovery. One thread; the autosave
/// writes a document with many templates in another, and save() and close() wait for it.
///
/// Edits are snapshots (copies share), so each is undone whole, whatever it touched.
///
/// `<path>.bak` is the file as it was when this session first wrote it: a copy from before the
/// session, not from before the last autosave. A restored backup counts as a new beginning.
///
/// A file that another program wrote meanwhile is never overwritten: our content goes to
/// `<path>.conflict-<time>`, theirs becomes the document as one step, so that Undo brings ours back
/// (and then knowingly replaces theirs, which `.bak` keeps).
class Workspace final : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(Clock &clock, QObject *parent = nullptr);
    ~Workspace() override; ///< saves what is unsaved, gives the lock back

    /// Makes a new file ("file.exists" if there is one).
    [[nodiscard]] static Result<void> createFile(const QString &path, const Document &document);

    /// Errors that leave nothing open: "file.not-found", "file.not-readable". A broken or locked
    /// file opens read-only; see state() and problems().
    /// `ahead`: what readAhead() made of it; it counts if the file still has the same bytes.
    [[nodiscard]] Result<OpenState> open(const QString &path,
                                         const std::shared_ptr<const ReadAhead> &ahead = {});
    /// After Broken: opens `<path>.bak` in its place; the broken file is kept as
    /// `<path>.broken-<time>`, which is returned (empty if the file was gone).
    [[nodiscard]] Result<QString> restoreBackup();
    void close();

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] OpenState state() const;
    [[nodiscard]] QList<Error> problems() const; ///< of a Broken or Unwritable file
    [[nodiscard]] bool hasBackup() const;
    [[nodiscard]] QString lockOwner() const; ///< "sendbench (1234) on host", when LockedByOther
    [[nodiscard]] QString path() const;
    [[nodiscard]] const Document &document() const;
    /// Where our content went when changedOnDisk() last came; empty before.
    [[nodiscard]] QString conflictCopy() const;

    /// One edit = one undo step. `label` is shown ("Undo: Change nickname"). Edits with the same
    /// non-empty `mergeKey` that follow each other within a second are one step. False if read-only
    /// or nothing changed, or if no file could hold the result (structuralProblems(), told by
    /// editRefused): nothing is applied then.
    bool edit(const QString &label, const std::function<void(Document &)> &change,
              const QString &mergeKey = {});

    /// These were open text in the document, perhaps: no undo or redo puts them into it again. A
    /// step that did no more than take them out is none.
    void forgetTexts(const QList<KeptSecret> &secrets);

    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    [[nodiscard]] QString undoLabel() const;
    [[nodiscard]] QString redoLabel() const;
    void undo();
    void redo();

    /// Values of a form that were typed and not applied yet; kept beside the file (`<path>.drafts`,
    /// mode 0600) so that a crash loses at most two seconds. Never secrets. nullopt removes the
    /// draft.
    void setDraft(const QString &objectId, const std::optional<forms::FieldValues> &values);
    [[nodiscard]] std::optional<forms::FieldValues> draft(const QString &objectId) const;
    [[nodiscard]] QStringList draftIds() const;

    /// Writes now what the autosave would write within two seconds. "workspace.changed-on-disk"
    /// (detail: the conflict copy), "workspace.locked", or an error of the file.
    [[nodiscard]] Result<void> save();
    /// The same as the autosave does it: many templates are written by another thread, and what
    /// came of it is told by saved() or saveFailed().
    void saveSoon();
    [[nodiscard]] bool hasUnsavedChanges() const; ///< of the document or the drafts
    [[nodiscard]] std::optional<QDateTime> savedAt() const;

Q_SIGNALS:
    void changed(); ///< document() is another one
    void undoChanged();
    void editRefused(const sendbench::Error &error);
    void saved();
    void
    saveFailed(const sendbench::Error &error); ///< tried again with the next edit and every 10 s
    void stateChanged();
    void changedOnDisk(); ///< another program wrote the file while we hold it open (should not
                          ///< happen under the lock)

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sendbench::workspace
