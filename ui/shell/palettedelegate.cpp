// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/palettedelegate.h"

#include "ui/shell/palettemodel.h"

#include <QPainter>

namespace sendbench::ui
{

PaletteDelegate::PaletteDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect line = option.rect.adjusted(Theme::kSpace8, 0, -Theme::kSpace8, 0);
    const Qt::LayoutDirection direction = option.direction;
    if (index.data(PaletteModel::HeaderRole).toBool()) {
        painter->setFont(m_theme.font(Theme::FontRole::Help));
        painter->setPen(m_theme.color(Theme::Color::Muted));
        text(painter, direction, line, line.adjusted(Theme::kSpace8, 0, 0, 0), Qt::AlignLeft,
             index.data().toString());
        painter->restore();
        return;
    }
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(Theme::Color::Selection));
        painter->drawRoundedRect(line, Theme::kRadius, Theme::kRadius);
        painter->setBrush(m_theme.color(Theme::Color::Accent));
        painter->drawRoundedRect(
            QStyle::visualRect(direction, line,
                               QRect(line.left(), line.top() + 8, 3, line.height() - 16)),
            1.5, 1.5);
    }
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, QStyle::visualRect(
                            direction, line,
                            QRect(line.left() + Theme::kSpace8, line.center().y() - 7, 16, 16)));
    const QString subtitle = index.data(PaletteModel::SubtitleRole).toString();
    painter->setFont(m_theme.font(Theme::FontRole::Help));
    const int subtitleWidth =
        qMin(painter->fontMetrics().horizontalAdvance(subtitle), line.width() / 2);
    const int end = line.right() - Theme::kSpace8;
    painter->setPen(m_theme.color(Theme::Color::Muted));
    text(painter, direction, line,
         QRect(end - subtitleWidth, line.top(), subtitleWidth + 1, line.height()), Qt::AlignRight,
         subtitle);
    painter->setFont(m_theme.font(Theme::FontRole::Body));
    painter->setPen(m_theme.color(Theme::Color::Text));
    const int start = line.left() + Theme::kSpace8 + 16 + Theme::kSpace12;
    text(painter, direction, line,
         QRect(start, line.top(), end - subtitleWidth - Theme::kSpace12 - start, line.height()),
         Qt::AlignLeft, index.data().toString());
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, Theme::kRowHeight};
}

void PaletteDelegate::text(QPainter *painter, Qt::LayoutDirection direction, const QRect &line,
                           const QRect &box, Qt::Alignment alignment, const QString &text) const
{
    const QString fitting = painter->fontMetrics().elidedText(text.left(300).simplified(),
                                                              Qt::ElideMiddle, box.width());
    painter->drawText(
        QStyle::visualRect(direction, line, box),
        static_cast<int>(QStyle::visualAlignment(direction, alignment) | Qt::AlignVCenter),
        fitting);
}

} // namespace sendbench::ui
