// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QLabel;
class QTimer;

namespace sendbench::ui
{

/// A short word at the foot of the window ("Copied") that leaves by itself and takes no focus.
class Toast final : public QFrame
{
    Q_OBJECT

public:
    /// In the window of `anchor`; a second one replaces the first.
    static void show(const Theme &theme, QWidget *anchor, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Toast(const Theme &theme, QWidget *window);

    void say(const QString &text);
    void place();

    QLabel *m_text;
    QTimer *m_timer;
};

} // namespace sendbench::ui
