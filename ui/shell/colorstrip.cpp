// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/colorstrip.h"

#include <QPainter>

namespace sendbench::ui
{

void ColorStrip::setColor(const QColor &color)
{
    m_color = color;
    update();
}

void ColorStrip::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_color);
}

} // namespace sendbench::ui
