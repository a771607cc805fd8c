// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/basestyle.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStyleOption>

namespace sendbench::ui
{

using namespace Qt::StringLiterals;

BaseStyle::BaseStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

void BaseStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    auto *header = qobject_cast<QHeaderView *>(widget);
    if (header && header->orientation() == Qt::Horizontal) {
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        header->setHighlightSections(false);
    }
    // By itself a label stands where its own text begins: English ones on the left of a mirrored
    // window, away from their fields.
    auto *label = qobject_cast<QLabel *>(widget);
    if (label && QApplication::isRightToLeft() && (label->alignment() & Qt::AlignLeft))
        label->setAlignment((label->alignment() & Qt::AlignVertical_Mask) | Qt::AlignRight |
                            Qt::AlignAbsolute);
}

int BaseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                           const QWidget *widget) const
{
    switch (metric) {
    case PM_HeaderDefaultSectionSizeVertical:
        return Theme::kRowHeight;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_ToolBarIconSize:
        return 16;
    case PM_FocusFrameHMargin: // cells line up with their header
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return Theme::kSpace8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int BaseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize BaseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ItemViewItem)
        wanted.setHeight(qMax(wanted.height(), Theme::kRowHeight));
    return wanted;
}

void BaseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                              QPainter *painter, const QWidget *widget) const
{
    if (element != PE_FrameFocusRect) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option->palette.color(QPalette::Link), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 3, 3);
    painter->restore();
}

void BaseStyle::drawItemText(QPainter *painter, const QRect &place, int flags,
                             const QPalette &palette, bool enabled, const QString &text,
                             QPalette::ColorRole role) const
{
    // In a mirrored window a text from the left keeps its quotes and dots where they belong.
    const bool mark = QApplication::isRightToLeft() && !text.isEmpty() && !text.isRightToLeft();
    const QChar fromTheLeft(0x200E);
    QProxyStyle::drawItemText(painter, place, flags, palette, enabled,
                              mark ? fromTheLeft + text + fromTheLeft : text, role);
}

} // namespace sendbench::ui
