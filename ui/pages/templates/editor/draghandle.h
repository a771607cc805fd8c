// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace sendbench::ui
{

/// Six dots to take hold of a row by; says where the pointer goes with it, in global coordinates.
class DragHandle final : public QWidget
{
    Q_OBJECT

public:
    DragHandle(const Theme &theme, const QString &meaning, QWidget *parent);

Q_SIGNALS:
    void moved(const QPoint &global);
    void dropped(const QPoint &global);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    const Theme &m_theme;
    QPoint m_pressed;
    bool m_held = false;
    bool m_dragging = false;
};

} // namespace sendbench::ui
