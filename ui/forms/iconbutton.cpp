// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/iconbutton.h"

namespace sendbench::ui
{

IconButton::IconButton(const Theme &theme, const QString &icon, const QString &text,
                       QWidget *parent)
    : QToolButton(parent)
    , m_theme(theme)
    , m_icon(icon)
{
    setMeaning(text);
    // A click leaves the cursor in the field it belongs to; the Tab key comes here all the same.
    setFocusPolicy(Qt::TabFocus);
    setMaximumSize(Theme::kControlHeight, Theme::kControlHeight);
    connect(&theme, &Theme::changed, this, &IconButton::draw);
    draw();
}

void IconButton::setIconName(const QString &icon)
{
    m_icon = icon;
    draw();
}

void IconButton::setMeaning(const QString &text)
{
    setToolTip(text);
    setAccessibleName(text);
}

void IconButton::draw()
{
    setIcon(m_theme.icon(m_icon, Theme::Color::Muted));
}

} // namespace sendbench::ui
