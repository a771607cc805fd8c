// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QWidget>

namespace sendbench::ui
{

/// A bar of one colour. Paints it itself: a palette set by hand does not survive a change of style
/// sheet.
class ColorStrip final : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    void setColor(const QColor &color);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_color;
};

} // namespace sendbench::ui
