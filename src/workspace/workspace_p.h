// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/autosavetimer.h"
#include "workspace/drafts.h"
#include "workspace/readahead.h"
#include "workspace/undostack.h"
#include "workspace/workspace.h"
#include "workspace/workspacefile.h"

#include <memory>
#include <mutex>

namespace sendbench::workspace
{

/// What a Workspace holds; loading and saving are in files of their own.
struct Workspace::Private {
    Private(Clock &theClock, Workspace *owner)
        : clock(theClock)
        , self(owner)
        , timer(new AutosaveTimer(theClock, owner))
    {
    }

    Result<OpenState> load();
    Result<void> take(const QByteArray &content);
    void settle(bool lockedByOther);
    void breakWith(const QList<Error> &found);
    void loadDrafts();
    void pollLock();
    /// What the autosave does: a big document is written by a thread of the pool.
    void saveSoon();
    void writeInBackground();
    /// Waits for that thread, if there is one, and takes its outcome.
    Result<void> finishWriting();
    Result<void> lockForWriting();
    Result<void> saveDocument();
    Result<void> saveDrafts();
    Result<void> giveWay(const QByteArray &theirs);
    void announce();
    [[nodiscard]] bool fits(const Document &next) const;

    Clock &clock;
    Workspace *self;
    AutosaveTimer *timer;

    /// What a write left, in whichever thread.
    struct Written {
        Result<void> result;
        std::optional<QByteArray> theirs; ///< of another program: nothing was written
    };
    static Written write(WorkspaceFile &file, const Document &document);
    Result<void> settle(const Written &written, const Document &content);

    /// A write that a thread of the pool makes, or whoever needs it done before.
    struct Writing {
        std::once_flag once;
        Written written;

        void makeOnce(WorkspaceFile &file, const Document &document)
        {
            std::call_once(once, [&] { written = write(file, document); });
        }
    };

    /// While it is set, nobody else touches `file`.
    std::shared_ptr<Writing> writing{};
    Document beingWritten{};
    std::unique_ptr<WorkspaceFile> file{};
    std::shared_ptr<const ReadAhead> ahead{}; ///< while a file is opened
    quint64 session = 0; ///< grows with each open and close, so that a late poll knows it is late
    OpenState state = OpenState::ReadWrite;
    QList<Error> problems{};
    Document document{};
    Document savedDocument{};
    UndoStack undo{};
    Drafts drafts{};
    Drafts savedDrafts{};
    std::optional<QDateTime> savedAt{};
    QString conflictCopy{};
};

} // namespace sendbench::workspace
