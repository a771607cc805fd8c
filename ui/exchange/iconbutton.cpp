// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/iconbutton.h"

#include "ui/theme/theme.h"

namespace sendbench::ui
{

QToolButton *makeIconButton(const Theme &theme, const QString &icon, const QString &text,
                            QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIconSize({16, 16});
    button->setIcon(theme.icon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus);
    QObject::connect(&theme, &Theme::changed, button,
                     [button, icon, &theme] { button->setIcon(theme.icon(icon)); });
    return button;
}

} // namespace sendbench::ui
