// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/settle.h"

#include <QAbstractScrollArea>
#include <QCoreApplication>
#include <QEvent>
#include <QLayout>

namespace sendbench::ui
{

namespace
{

void activateInside(QWidget &widget)
{
    for (QObject *child : widget.children()) {
        auto *inner = qobject_cast<QWidget *>(child);
        if (inner && !inner->isWindow() && !inner->isHidden())
            activateInside(*inner);
    }
    if (QLayout *layout = widget.layout())
        layout->activate();
}

} // namespace

void settleLayouts(QWidget &root)
{
    if (!root.isVisible())
        return;
    activateInside(root);
    for (QWidget *around = root.parentWidget(); around; around = around->parentWidget()) {
        if (qobject_cast<QAbstractScrollArea *>(around))
            return;
        if (QLayout *layout = around->layout())
            layout->activate();
        else
            QCoreApplication::sendPostedEvents(around, QEvent::LayoutRequest);
    }
}

} // namespace sendbench::ui
