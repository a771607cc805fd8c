// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/spaceticks.h"

#include "ui/pages/history/recordtable.h"

#include <QKeyEvent>

namespace sendbench::ui
{

SpaceTicks::SpaceTicks(RecordTable &table, std::function<void(int row)> toggle)
    : QObject(&table)
    , m_table(table)
    , m_toggle(std::move(toggle))
{
    table.installEventFilter(this);
}

bool SpaceTicks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !m_table.currentIndex().isValid())
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Space || key->modifiers() != Qt::NoModifier)
        return QObject::eventFilter(watched, event);
    m_toggle(m_table.currentIndex().row());
    return true;
}

} // namespace sendbench::ui
