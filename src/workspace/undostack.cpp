// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/undostack.h"

#include "workspace/sharing.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace sendbench::workspace
{

UndoStack::Step UndoStack::step(const QString &label, Document other)
{
    other.index = {};
    return {label, std::move(other)};
}

void UndoStack::push(const QString &label, const Document &before, const Document &after,
                     const QString &mergeKey, const QDateTime &at)
{
    m_redo.clear();
    const bool merges = !mergeKey.isEmpty() && mergeKey == m_mergeKey && !m_undo.isEmpty() &&
                        std::abs(m_editedAt.msecsTo(at)) <= kMergeMs;
    m_mergeKey = mergeKey;
    m_editedAt = at;
    if (!merges) {
        m_undo.append(step(label, before));
        const qsizetype objects =
            after.templates.size() + after.accounts.size() + after.providers.size();
        const qsizetype most =
            std::clamp(kMostObjects / std::max<qsizetype>(1, objects), kLeastSteps, kMostSteps);
        if (m_undo.size() > most)
            m_undo.remove(0, m_undo.size() - most);
        return;
    }
    // Typed and taken back in one breath: there is nothing to undo.
    if (areEqual(m_undo.constLast().other, after)) {
        m_undo.removeLast();
        m_mergeKey.clear();
    } else {
        m_undo.last().label = label;
    }
}

void UndoStack::clear()
{
    *this = {};
}

QString UndoStack::undoLabel() const
{
    return m_undo.isEmpty() ? QString() : m_undo.constLast().label;
}

QString UndoStack::redoLabel() const
{
    return m_redo.isEmpty() ? QString() : m_redo.constLast().label;
}

Document UndoStack::undo(const Document &current)
{
    m_mergeKey.clear();
    const Step taken = m_undo.takeLast();
    m_redo.append(step(taken.label, current));
    return taken.other;
}

Document UndoStack::redo(const Document &current)
{
    m_mergeKey.clear();
    const Step taken = m_redo.takeLast();
    m_undo.append(step(taken.label, current));
    return taken.other;
}

} // namespace sendbench::workspace
