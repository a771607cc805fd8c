// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/templates/footpart.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr int kGap = 8;
}

FootPart::FootPart(const BubbleStyle &look, QWidget *parent)
    : BubblePart(look, QAccessible::StaticText, parent)
    , m_time(u"09:41"_s)
{
}

void FootPart::setFooter(const QString &footer)
{
    m_footer = footer;
    setAccessibleName(footer.isEmpty() ? m_time : tr("Footer: %1").arg(footer) + u'\n' + m_time);
    update();
}

int FootPart::timeWidth() const
{
    const QFontMetricsF metrics(BubbleStyle::font(BubbleStyle::Font::Time));
    return static_cast<int>(std::ceil(metrics.horizontalAdvance(m_time))) + 2;
}

int FootPart::arrange(int width)
{
    const QColor grey = color(BubbleStyle::Color::Muted);
    m_timeText.arrange(
        m_time, look(),
        {.font = BubbleStyle::font(BubbleStyle::Font::Time), .color = grey, .snug = true}, width);
    m_text.arrange(m_footer, look(),
                   {.font = BubbleStyle::font(BubbleStyle::Font::Small), .color = grey},
                   width - timeWidth() - kGap);
    const qreal high = std::max(m_timeText.height(), m_footer.isEmpty() ? 0 : m_text.height());
    return static_cast<int>(std::ceil(high));
}

void FootPart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_footer.isEmpty())
        m_text.paint(painter, mirrored(QRectF(0, 0, m_text.width(), m_text.height())).topLeft());
    const QRectF time(width() - m_timeText.width(), height() - m_timeText.height(),
                      m_timeText.width(), m_timeText.height());
    m_timeText.paint(painter, mirrored(time).topLeft());
}

} // namespace sendbench::ui
