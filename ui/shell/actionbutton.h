// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QPushButton>

class QAction;

namespace sendbench::ui
{

/// A push button that shows and triggers an action, and follows its text, icon, state and menu.
class ActionButton final : public QPushButton
{
    Q_OBJECT

public:
    ActionButton(QAction *action, bool primary, QWidget *parent = nullptr);

private:
    void follow();

    QPointer<QAction> m_action;
};

} // namespace sendbench::ui
