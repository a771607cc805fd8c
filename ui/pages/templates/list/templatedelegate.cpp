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

/// "MARKETING" as a word among words.
QString wordOf(const QString &code)
{
    return code.left(1).toUpper() + code.mid(1).toLower();
}

} // namespace

TemplateDelegate::TemplateDelegate(const Theme &theme, QObject *parent)
    : RowDelegate(theme, 1, parent)
{
}

RowDelegate::Sign TemplateDelegate::signOf(const QModelIndex &index) const
{
    if (!index.data(Model::JudgedRole).toBool())
        return {u"clock"_s, Theme::Color::Muted};
    if (index.data(Model::ErrorsRole).toInt() > 0)
        return {u"error"_s, Theme::Color::Bad};
    if (index.data(Model::WarningsRole).toInt() > 0)
        return {u"warning"_s, Theme::Color::Caution};
    return {u"check"_s, Theme::Color::Good};
}

void TemplateDelegate::paintTexts(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index, const QRect &box) const
{
    const Sign sign = signOf(index);
    const int first = option.fontMetrics.height();
    const int left = box.left();
    const int width = box.width();
    const QFont small = theme().font(Theme::FontRole::Help);
    const QFontMetrics smaller(small);
    const QString language = index.data(Model::LanguageRole).toString();
    const int languageWidth = qMin(width / 2, smaller.horizontalAdvance(language) + 2);
    paintRowLine(painter, option,
                 QRect(left, box.top(), width - languageWidth - Theme::kSpace8, first),
                 index.data(Qt::DisplayRole).toString(), Qt::AlignLeft | Qt::AlignVCenter);
    painter->setFont(small);
    painter->setPen(theme().color(Theme::Color::Muted));
    paintRowLine(painter, option,
                 QRect(left + width - languageWidth, box.top(), languageWidth, first), language,
                 Qt::AlignRight | Qt::AlignVCenter);

    const int second = box.top() + first;
    const QString status = wordOf(index.data(Model::StatusRole).toString());
    const QString category = wordOf(index.data(Model::CategoryRole).toString());
    const QString right = status.isEmpty() ? category : status;
    const int rightWidth = qMin(width / 2, smaller.horizontalAdvance(right) + 2);
    paintRowLine(painter, option,
                 QRect(left + width - rightWidth, second, rightWidth, smaller.height()), right,
                 Qt::AlignRight);
    painter->setPen(theme().color(sign.color));
    paintRowLine(painter, option,
                 QRect(left, second, width - rightWidth - Theme::kSpace8, smaller.height()),
                 index.data(Qt::WhatsThisRole).toString(), Qt::AlignLeft);
}

} // namespace sendbench::ui
