// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/rows.h"

#include <QLayout>
#include <QScrollArea>

namespace sendbench::ui
{

QWidget *scrolled(QLayout *inside, QWidget *parent)
{
    auto *body = new QWidget;
    body->setLayout(inside);
    auto *scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    return scroll;
}

void clearRows(QLayout *rows)
{
    while (QLayoutItem *item = rows->takeAt(0)) {
        QWidget *old = item->widget();
        delete item;
        if (!old)
            continue;
        old->hide(); // a show that QLayout has queued would else make a window of it
        old->setParent(nullptr);
        old->deleteLater();
    }
}

} // namespace sendbench::ui
