// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/objectdelegate.h"

#include "ui/pages/shared/objectfilter.h"
#include "ui/shell/environment.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

ObjectDelegate::ObjectDelegate(const Theme &theme, QObject *parent)
    : RowDelegate(theme, 2, parent)
{
}

RowDelegate::Sign ObjectDelegate::signOf(const QModelIndex &index) const
{
    const int worst = index.data(ObjectFilter::WorstRole).toInt();
    if (worst == static_cast<int>(Severity::Error))
        return {u"error"_s, Theme::Color::Bad};
    if (worst == static_cast<int>(Severity::Warning))
        return {u"warning"_s, Theme::Color::Caution};
    if (worst == static_cast<int>(Severity::Note)) // not known yet, which is no tick
        return {u"note"_s, Theme::Color::Muted};
    return {u"check"_s, Theme::Color::Good};
}

void ObjectDelegate::paintTexts(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index, const QRect &box) const
{
    const Sign sign = signOf(index);
    const int first = option.fontMetrics.height();
    const int left = box.left();
    const int width = box.width();
    paintRowLine(painter, option, QRect(left, box.top(), width, first),
                 index.data(Qt::DisplayRole).toString(), Qt::AlignLeft | Qt::AlignVCenter);

    const QFont small = theme().font(Theme::FontRole::Help);
    const int height = QFontMetrics(small).height();
    painter->setFont(small);
    painter->setPen(theme().color(Theme::Color::Muted));
    const int second = box.top() + first;
    paintRowLine(painter, option, QRect(left, second, width, height),
                 index.data(ObjectFilter::KindNameRole).toString(), Qt::AlignLeft,
                 Qt::ElideLeft); // kinds differ at their ends

    const auto environment =
        static_cast<Environment>(index.data(models::DocumentListModel::EnvironmentRole).toInt());
    const QString where = environmentTitle(environment);
    const int third = second + height;
    const int whereWidth = QFontMetrics(small).horizontalAdvance(where) + 2;
    painter->setPen(theme().color(sign.color));
    paintRowLine(painter, option, QRect(left, third, width - whereWidth - Theme::kSpace8, height),
                 index.data(ObjectFilter::WordsRole).toString(), Qt::AlignLeft);
    painter->setPen(theme().color(environmentColor(environment)));
    paintRowLine(painter, option, QRect(left + width - whereWidth, third, whereWidth, height),
                 where, Qt::AlignRight);
}

} // namespace sendbench::ui
