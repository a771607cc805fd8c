// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QPointer>
#include <QWidget>

namespace sendbench::ui
{

/// The first visible, enabled widget inside `root` that Tab reaches; nothing if there is none.
[[nodiscard]] QWidget *firstFocusable(QWidget *root);

/// Tab goes through the parts in this order, whichever was made first; within each as before.
void tabThrough(const QList<QWidget *> &parts);

/// Walks the focus from pane to pane (F6) and comes back to where it was in each.
class PaneCycle
{
public:
    /// Notes where the focus is, to return there.
    void remember(const QList<QWidget *> &panes, QWidget *focus);
    void step(const QList<QWidget *> &panes, QWidget *focus, bool forward);

private:
    [[nodiscard]] bool enter(QWidget *pane);

    QHash<QWidget *, QPointer<QWidget>> m_last;
};

} // namespace sendbench::ui
