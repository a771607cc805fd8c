// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/taborder.h"

#include <QLayout>
#include <QScrollArea>
#include <QWidget>

namespace sendbench::ui
{

namespace
{

void collect(QLayout &layout, QList<QWidget *> &all)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (QLayout *inner = item->layout()) {
            collect(*inner, all);
        } else if (QWidget *widget = item->widget()) {
            if (widget->focusPolicy() & Qt::TabFocus)
                all.append(widget);
            const auto *scroll = qobject_cast<const QScrollArea *>(widget);
            const QWidget *body = scroll ? scroll->widget() : widget;
            if (QLayout *inside = body ? body->layout() : nullptr)
                collect(*inside, all);
        }
    }
}

} // namespace

void setTabOrderByLayout(QWidget &root)
{
    QList<QWidget *> all;
    if (root.layout())
        collect(*root.layout(), all);
    for (qsizetype i = 1; i < all.size(); ++i)
        QWidget::setTabOrder(all[i - 1], all[i]);
}

} // namespace sendbench::ui
