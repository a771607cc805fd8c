// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/elidedcombo.h"

#include <QHelpEvent>
#include <QStylePainter>
#include <QToolTip>

namespace sendbench::ui
{

namespace
{
constexpr int kAround = 4; ///< what the style keeps free on both sides together
} // namespace

QString ElidedCombo::shownText() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    int room =
        style()
            ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this)
            .width() -
        kAround;
    if (!option.currentIcon.isNull())
        room -= option.iconSize.width() + kAround;
    return fontMetrics().elidedText(option.currentText, Qt::ElideRight, room);
}

bool ElidedCombo::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && shownText() != currentText()) {
        const QString text = currentText().toHtmlEscaped();
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
                           toolTip().isEmpty()
                               ? QStringLiteral("<span>%1</span>").arg(text)
                               : QStringLiteral("<b>%1</b><br>%2").arg(text, toolTip()),
                           this);
        return true;
    }
    return QComboBox::event(event);
}

void ElidedCombo::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    painter.setPen(palette().color(QPalette::Text));
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = shownText();
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace sendbench::ui
