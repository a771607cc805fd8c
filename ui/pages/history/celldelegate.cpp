// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/celldelegate.h"

#include "ui/exchange/visiblebytes.h"
#include "ui/pages/history/elidedlabel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr int kMostDrawn = 300; ///< characters of a cell; the rest is in the detail
constexpr int kMostTip = 2000;
constexpr int kIcon = 16;

/// An empty picture that is as wide as the box would be.
void makeRoomForBox(QStyleOptionViewItem &option)
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    QStyleOptionViewItem boxed = option;
    boxed.features |= QStyleOptionViewItem::HasCheckIndicator;
    const auto wordsOf = [&](const QStyleOptionViewItem &one) {
        return style->subElementRect(QStyle::SE_ItemViewItemText, &one, one.widget).width();
    };
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
    option.decorationSize = QSize(wordsOf(option) - wordsOf(boxed) - 2 * margin, kIcon);
    option.features |= QStyleOptionViewItem::HasDecoration;
}
} // namespace

CellDelegate::CellDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void CellDelegate::setLook(int column, Look look)
{
    m_looks.insert(column, std::move(look));
}

QString CellDelegate::displayText(const QVariant &value, const QLocale &) const
{
    const QString text = value.toString();
    if (text.size() <= kMostDrawn)
        return isolated(visibleLine(text));
    return isolated(visibleLine(text.left(kMostDrawn)) + u"…"_s);
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideRight;
    const auto look = m_looks.constFind(index.column());
    if (look == m_looks.constEnd())
        return;
    option->displayAlignment = look->alignment;
    option->textElideMode = look->elide;
    if (look->boxed && !option->features.testFlag(QStyleOptionViewItem::HasCheckIndicator))
        makeRoomForBox(*option);
    const auto mark = look->mark ? look->mark(index) : std::nullopt;
    if (!mark)
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(kIcon, kIcon);
    option->icon = m_theme.icon(mark->icon, mark->color);
}

/// The style would put twice its margin between icon and word.
void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem shown = option;
    initStyleOption(&shown, index);
    if (!shown.features.testFlag(QStyleOptionViewItem::HasDecoration) || shown.icon.isNull() ||
        shown.widget == nullptr) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const QIcon icon = std::exchange(shown.icon, QIcon());
    const QString text = std::exchange(shown.text, QString());
    shown.features.setFlag(QStyleOptionViewItem::HasDecoration, false);
    shown.widget->style()->drawControl(QStyle::CE_ItemViewItem, &shown, painter, shown.widget);

    const QRect cell = shown.rect;
    const QRect mark(cell.left() + Theme::kSpace8, cell.center().y() - kIcon / 2 + 1, kIcon, kIcon);
    icon.paint(painter, QStyle::visualRect(shown.direction, cell, mark));
    const QRect words = QStyle::visualRect(
        shown.direction, cell, cell.adjusted(kIcon + 2 * Theme::kSpace8, 0, -Theme::kSpace8, 0));
    painter->save();
    painter->setFont(shown.font);
    painter->setPen(shown.palette.color(
        shown.state.testFlag(QStyle::State_Selected) ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(
        words, static_cast<int>(QStyle::visualAlignment(shown.direction, shown.displayAlignment)),
        shown.fontMetrics.elidedText(text, shown.textElideMode, words.width()));
    painter->restore();
}

/// The whole text where it is cut.
bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStyleOptionViewItem shown = option;
    initStyleOption(&shown, index);
    const bool isCut = sizeHint(option, index).width() > view->visualRect(index).width();
    const QString text = visibleLine(index.data().toString().left(kMostTip));
    // With a tag of our own it is surely rich text, so that the escaping is undone.
    QToolTip::showText(event->globalPos(),
                       isCut ? u"<span>%1</span>"_s.arg(text.toHtmlEscaped()) : QString(), view);
    return true;
}

} // namespace sendbench::ui
