// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/document.h"
#include "workspace/moves.h"

#include <QDateTime>
#include <QList>

namespace sendbench::workspace
{

/// The steps back and forth, as snapshots of the whole document.
class UndoStack
{
public:
    static constexpr qsizetype kMostSteps = 500;
    /// Each step has a list of its own of the objects that it changed (what is in them is shared):
    /// fewer steps where they are thousands.
    static constexpr qsizetype kLeastSteps = 50;
    static constexpr qsizetype kMostObjects = 500'000; ///< of all steps
    static constexpr qint64 kMergeMs = 1000;           ///< between two edits of one merge key

    /// `before` → `after` happened at `at`. Ends every redo. For the key kMovesSecrets see
    /// workspace/moves.h.
    void push(const QString &label, const Document &before, const Document &after,
              const QString &mergeKey, const QDateTime &at);
    /// Takes these texts out of every step, back and forth; false if none had them.
    bool forget(const QList<KeptSecret> &secrets, const Document &current);
    void clear();

    [[nodiscard]] bool canUndo() const { return !m_undo.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_redo.isEmpty(); }
    [[nodiscard]] QString undoLabel() const;
    [[nodiscard]] QString redoLabel() const;

    /// The document one step away from `current`. Only if there is one.
    [[nodiscard]] Document undo(const Document &current);
    [[nodiscard]] Document redo(const Document &current);

private:
    struct Step {
        QString label;
        Document other; ///< what the document becomes by taking the step; without an index, which
                        ///< would be kept for each
    };
    [[nodiscard]] static Step step(const QString &label, Document other);
    /// A text that became a secret.
    struct Moved {
        QString owner;
        QString field;
        forms::FieldValue text;
    };
    [[nodiscard]] static QList<Moved> movedIn(const Document &before, const Document &after);
    /// `now`: an object of the step that is not there any more may be the owner under another id.
    static void hide(Document &document, const QList<Moved> &moved, const Document &now);

    QList<Step> m_undo;
    QList<Step> m_redo;
    QString m_mergeKey; ///< of the newest step; empty after an undo or redo
    QDateTime m_editedAt;
};

} // namespace sendbench::workspace
