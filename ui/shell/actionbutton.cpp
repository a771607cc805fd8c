// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/actionbutton.h"

#include <QAction>
#include <QMenu>

namespace sendbench::ui
{

using namespace Qt::StringLiterals;

ActionButton::ActionButton(QAction *action, bool primary, QWidget *parent)
    : QPushButton(parent)
    , m_action(action)
{
    setProperty("primary", primary);
    setAutoDefault(false);
    connect(action, &QAction::changed, this, &ActionButton::follow);
    connect(action, &QObject::destroyed, this, &QWidget::hide);
    if (action->menu())
        setMenu(action->menu());
    else
        connect(this, &QPushButton::clicked, action, [action] { action->trigger(); });
    follow();
}

void ActionButton::follow()
{
    if (!m_action)
        return;
    setObjectName(m_action->objectName());
    setText(m_action->text());
    setAccessibleName(m_action->iconText());
    setIcon(m_action->icon());
    setEnabled(m_action->isEnabled());
    setVisible(m_action->isVisible());
    const QString keys = m_action->shortcut().toString(QKeySequence::NativeText);
    setToolTip(keys.isEmpty() ? m_action->toolTip() : u"%1 (%2)"_s.arg(m_action->toolTip(), keys));
}

} // namespace sendbench::ui
