// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/announce.h"

#include <QAccessible>
#include <QWidget>

namespace sendbench::ui
{

void announce(QWidget *where, const QString &text)
{
    if (!QAccessible::isActive())
        return;
    where->setAccessibleDescription(text);
    QAccessibleEvent event(where, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace sendbench::ui
