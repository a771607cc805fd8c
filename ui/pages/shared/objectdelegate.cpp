// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/objectdelegate.h"

#include "ui/pages/shared/objectfilter.h"
#include "ui/shell/environment.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

struct Sign {
    QString icon;
    Theme::Color color;
};

Sign signOf(int worst)
{
    if (worst == static_cast<int>(Severity::Error))
        return {u"error"_s, Theme::Color::Bad};
    if (worst == static_cast<int>(Severity::Warning))
        return {u"warning"_s, Theme::Color::Caution};
    return {u"check"_s, Theme::Color::Good};
}

} // namespace

ObjectDelegate::ObjectDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize ObjectDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int second = QFontMetrics(m_theme.font(Theme::FontRole::Help)).height();
    return {0, option.fontMetrics.height() + 2 * second + Theme::kSpace16};
}

void ObjectDelegate::paintBack(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const QRect box = option.rect.adjusted(2, 1, -2, -1);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(selected ? Theme::Color::Selection : Theme::Color::Field));
        painter->drawRoundedRect(box, Theme::kRadius, Theme::kRadius);
    }
    if (selected) {
        const QRect edge = QStyle::visualRect(
            option.direction, box, QRect(box.left(), box.top() + 10, 3, box.height() - 20));
        painter->setBrush(m_theme.color(Theme::Color::Accent));
        painter->drawRoundedRect(edge, 1.5, 1.5);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(m_theme.color(Theme::Color::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), Theme::kRadius,
                                 Theme::kRadius);
    }
}

void ObjectDelegate::paintLine(QPainter *painter, const QStyleOptionViewItem &option,
                               const QRect &line, const QString &text, Qt::Alignment alignment,
                               Qt::TextElideMode elide) const
{
    const QRect place = QStyle::visualRect(option.direction, option.rect, line);
    const QString shown = painter->fontMetrics().elidedText(text, elide, place.width());
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // the text's own, not the window's
    painter->drawText(place, static_cast<int>(QStyle::visualAlignment(option.direction, alignment)),
                      shown);
}

void ObjectDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBack(painter, option);
    const QRect box =
        option.rect.adjusted(Theme::kSpace12, Theme::kSpace8, -Theme::kSpace12, -Theme::kSpace8);
    const Sign sign = signOf(index.data(ObjectFilter::WorstRole).toInt());
    const int first = option.fontMetrics.height();
    const QRect icon(box.left(), box.top() + (first - 16) / 2, 16, 16);
    m_theme.icon(sign.icon, sign.color)
        .paint(painter, QStyle::visualRect(option.direction, option.rect, icon));

    const int left = box.left() + 16 + Theme::kSpace8;
    const int width = box.right() - left + 1;
    QFont font = option.font;
    font.setWeight(option.state & QStyle::State_Selected ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(m_theme.color(Theme::Color::Text));
    paintLine(painter, option, QRect(left, box.top(), width, first),
              index.data(Qt::DisplayRole).toString(), Qt::AlignLeft | Qt::AlignVCenter);

    const QFont small = m_theme.font(Theme::FontRole::Help);
    const int height = QFontMetrics(small).height();
    painter->setFont(small);
    painter->setPen(m_theme.color(Theme::Color::Muted));
    const int second = box.top() + first;
    paintLine(painter, option, QRect(left, second, width, height),
              index.data(ObjectFilter::KindNameRole).toString(), Qt::AlignLeft,
              Qt::ElideLeft); // kinds differ at their ends

    const auto environment =
        static_cast<Environment>(index.data(models::DocumentListModel::EnvironmentRole).toInt());
    const QString where = environmentTitle(environment);
    const int third = second + height;
    const int whereWidth = QFontMetrics(small).horizontalAdvance(where) + 2;
    painter->setPen(m_theme.color(sign.color));
    paintLine(painter, option, QRect(left, third, width - whereWidth - Theme::kSpace8, height),
              index.data(ObjectFilter::WordsRole).toString(), Qt::AlignLeft);
    painter->setPen(m_theme.color(environmentColor(environment)));
    paintLine(painter, option, QRect(left + width - whereWidth, third, whereWidth, height), where,
              Qt::AlignRight);
    painter->restore();
}

} // namespace sendbench::ui
