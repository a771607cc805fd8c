// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/sidebardelegate.h"

#include "ui/shell/sidebar.h"
#include "ui/theme/rowpaint.h"

#include <QLocale>
#include <QPainter>

namespace sendbench::ui
{

SidebarDelegate::SidebarDelegate(const Theme &theme, Sidebar *sidebar)
    : QStyledItemDelegate(sidebar)
    , m_theme(theme)
    , m_sidebar(sidebar)
{
}

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = option.rect.adjusted(Theme::kSpace8, 2, -Theme::kSpace8, -2);
    paintBack(painter, option, box);

    const bool selected = option.state & QStyle::State_Selected;
    const QRect iconRect = QStyle::visualRect(
        option.direction, box, QRect(box.left() + Theme::kSpace8, box.center().y() - 7, 16, 16));
    const QString iconName = index.data(Sidebar::IconNameRole).toString();
    m_theme.icon(iconName, selected ? Theme::Color::Accent : Theme::Color::Muted)
        .paint(painter, iconRect);
    const int badgeRoom = paintBadge(painter, option, box, index);
    if (!m_sidebar->isCompact()) {
        QRect textRect = box.adjusted(Theme::kSpace8 + 16 + Theme::kSpace12, 0, -badgeRoom, 0);
        textRect = QStyle::visualRect(option.direction, box, textRect);
        QFont font = option.font;
        font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(m_theme.color(Theme::Color::Text));
        const QString text = QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight,
                                                           textRect.width());
        painter->drawText(textRect,
                          static_cast<int>(QStyle::visualAlignment(
                              option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                          text);
    }
    painter->restore();
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {Sidebar::kCompactWidth, qMax(36, option.fontMetrics.height() + 2 * Theme::kSpace8)};
}

void SidebarDelegate::paintBack(QPainter *painter, const QStyleOptionViewItem &option,
                                const QRect &box) const
{
    paintRowBack(painter, m_theme, option,
                 {.box = box,
                  .edgeInset = Theme::kSpace8,
                  .focused = (option.state & QStyle::State_HasFocus) && m_sidebar->hasFocus()});
}

int SidebarDelegate::paintBadge(QPainter *painter, const QStyleOptionViewItem &option,
                                const QRect &box, const QModelIndex &index) const
{
    const int count = index.data(Sidebar::BadgeRole).toInt();
    if (count <= 0)
        return Theme::kSpace8;
    const bool news = index.data(Sidebar::NewsRole).toBool();
    painter->setPen(Qt::NoPen);
    if (m_sidebar->isCompact()) {
        const QRect dot =
            QStyle::visualRect(option.direction, box, QRect(box.right() - 9, box.top() + 4, 6, 6));
        painter->setBrush(m_theme.color(news ? Theme::Color::Accent : Theme::Color::Muted));
        painter->drawEllipse(dot);
        return 0;
    }
    const QString text = QLocale().toString(count);
    const QFont font = m_theme.font(Theme::FontRole::Help);
    const int width = qMax(20, QFontMetrics(font).horizontalAdvance(text) + Theme::kSpace12);
    const QRect pill = QStyle::visualRect(
        option.direction, box,
        QRect(box.right() - Theme::kSpace8 - width + 1, box.center().y() - 9, width, 20));
    painter->setBrush(m_theme.color(news ? Theme::Color::Accent : Theme::Color::Field));
    painter->drawRoundedRect(pill, 10, 10);
    painter->setFont(font);
    painter->setPen(m_theme.color(news ? Theme::Color::OnAccent : Theme::Color::Muted));
    painter->drawText(pill, Qt::AlignCenter, text);
    return width + Theme::kSpace16;
}

} // namespace sendbench::ui
