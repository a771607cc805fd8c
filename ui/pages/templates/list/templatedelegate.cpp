// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/list/templatedelegate.h"

#include "models/templatelistmodel.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using Model = models::TemplateListModel;

namespace
{

struct Sign {
    QString icon;
    Theme::Color color;
};

Sign signOf(const QModelIndex &index)
{
    if (!index.data(Model::JudgedRole).toBool())
        return {u"clock"_s, Theme::Color::Muted};
    if (index.data(Model::ErrorsRole).toInt() > 0)
        return {u"error"_s, Theme::Color::Bad};
    if (index.data(Model::WarningsRole).toInt() > 0)
        return {u"warning"_s, Theme::Color::Caution};
    return {u"check"_s, Theme::Color::Good};
}

/// "MARKETING" as a word among words.
QString wordOf(const QString &code)
{
    return code.left(1).toUpper() + code.mid(1).toLower();
}

} // namespace

TemplateDelegate::TemplateDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize TemplateDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int second = QFontMetrics(m_theme.font(Theme::FontRole::Help)).height();
    return {0, option.fontMetrics.height() + second + Theme::kSpace16};
}

void TemplateDelegate::paintBack(QPainter *painter, const QStyleOptionViewItem &option) const
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

void TemplateDelegate::paintLine(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QRect &line, const QString &text,
                                 Qt::Alignment alignment) const
{
    const QRect place = QStyle::visualRect(option.direction, option.rect, line);
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideMiddle, place.width());
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    painter->drawText(place, static_cast<int>(QStyle::visualAlignment(option.direction, alignment)),
                      shown);
}

void TemplateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBack(painter, option);
    const QRect box =
        option.rect.adjusted(Theme::kSpace12, Theme::kSpace8, -Theme::kSpace12, -Theme::kSpace8);
    const Sign sign = signOf(index);
    const int first = option.fontMetrics.height();
    const QRect icon(box.left(), box.top() + (first - 16) / 2, 16, 16);
    m_theme.icon(sign.icon, sign.color)
        .paint(painter, QStyle::visualRect(option.direction, option.rect, icon));

    const int left = box.left() + 16 + Theme::kSpace8;
    const int width = box.right() - left + 1;
    const QFont small = m_theme.font(Theme::FontRole::Help);
    const QFontMetrics smaller(small);
    const QString language = index.data(Model::LanguageRole).toString();
    const int languageWidth = qMin(width / 2, smaller.horizontalAdvance(language) + 2);
    QFont font = option.font;
    font.setWeight(option.state & QStyle::State_Selected ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(m_theme.color(Theme::Color::Text));
    paintLine(painter, option,
              QRect(left, box.top(), width - languageWidth - Theme::kSpace8, first),
              index.data(Qt::DisplayRole).toString(), Qt::AlignLeft | Qt::AlignVCenter);
    painter->setFont(small);
    painter->setPen(m_theme.color(Theme::Color::Muted));
    paintLine(painter, option, QRect(left + width - languageWidth, box.top(), languageWidth, first),
              language, Qt::AlignRight | Qt::AlignVCenter);

    const int second = box.top() + first;
    const QString status = wordOf(index.data(Model::StatusRole).toString());
    const QString category = wordOf(index.data(Model::CategoryRole).toString());
    const QString right = status.isEmpty() ? category : status;
    const int rightWidth = qMin(width / 2, smaller.horizontalAdvance(right) + 2);
    paintLine(painter, option,
              QRect(left + width - rightWidth, second, rightWidth, smaller.height()), right,
              Qt::AlignRight);
    painter->setPen(m_theme.color(sign.color));
    paintLine(painter, option,
              QRect(left, second, width - rightWidth - Theme::kSpace8, smaller.height()),
              index.data(Qt::WhatsThisRole).toString(), Qt::AlignLeft);
    painter->restore();
}

} // namespace sendbench::ui
