// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/celldelegate.h"

#include "ui/exchange/visiblebytes.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr int kMostDrawn = 300; ///< characters of a cell; the rest is in the detail
constexpr int kMostTip = 2000;
constexpr int kIcon = 16;
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
        return visibleLine(text);
    return visibleLine(text.left(kMostDrawn)) + u"…"_s;
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
    const auto mark = look->mark ? look->mark(index) : std::nullopt;
    if (!mark)
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(kIcon, kIcon);
    option->icon = m_theme.icon(mark->icon, mark->color);
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
