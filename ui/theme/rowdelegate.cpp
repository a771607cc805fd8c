// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/rowdelegate.h"

#include <QPainter>

namespace sendbench::ui
{

namespace
{
constexpr int kIcon = 16;
} // namespace

RowDelegate::RowDelegate(const Theme &theme, int smallLines, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_smallLines(smallLines)
{
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int small = QFontMetrics(m_theme.font(Theme::FontRole::Help)).height();
    return {0, option.fontMetrics.height() + m_smallLines * small + Theme::kSpace16};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowBack(painter, m_theme, option,
                 {.box = option.rect.adjusted(2, 1, -2, -1),
                  .focused = bool(option.state & QStyle::State_HasFocus)});
    const QRect box =
        option.rect.adjusted(Theme::kSpace12, Theme::kSpace8, -Theme::kSpace12, -Theme::kSpace8);
    const Sign sign = signOf(index);
    const QRect icon(box.left(), box.top() + (option.fontMetrics.height() - kIcon) / 2, kIcon,
                     kIcon);
    m_theme.icon(sign.icon, sign.color)
        .paint(painter, QStyle::visualRect(option.direction, option.rect, icon));
    QFont font = option.font;
    font.setWeight(option.state & QStyle::State_Selected ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(m_theme.color(Theme::Color::Text));
    paintTexts(painter, option, index, box.adjusted(kIcon + Theme::kSpace8, 0, 0, 0));
    painter->restore();
}

} // namespace sendbench::ui
