// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/rowpaint.h"

#include <QPainter>
#include <QStyle>

namespace sendbench::ui
{

void paintRowBack(QPainter *painter, const Theme &theme, const QStyleOptionViewItem &option,
                  const RowBack &back)
{
    const QRect &box = back.box;
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.color(selected ? Theme::Color::Selection : Theme::Color::Field));
        painter->drawRoundedRect(box, Theme::kRadius, Theme::kRadius);
    }
    if (selected) {
        const QRect edge = QStyle::visualRect(
            option.direction, box,
            QRect(box.left(), box.top() + back.edgeInset, 3, box.height() - 2 * back.edgeInset));
        painter->setBrush(theme.color(Theme::Color::Accent));
        painter->drawRoundedRect(edge, 1.5, 1.5);
    }
    if (back.focused) {
        painter->setPen(QPen(theme.color(Theme::Color::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), Theme::kRadius,
                                 Theme::kRadius);
    }
}

void paintRowLine(QPainter *painter, const QStyleOptionViewItem &option, const QRect &line,
                  const QString &text, Qt::Alignment alignment, Qt::TextElideMode elide)
{
    const QRect place = QStyle::visualRect(option.direction, option.rect, line);
    const QString shown = painter->fontMetrics().elidedText(text, elide, place.width());
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // the text's own, not the window's
    painter->drawText(place, static_cast<int>(QStyle::visualAlignment(option.direction, alignment)),
                      shown);
}

} // namespace sendbench::ui
