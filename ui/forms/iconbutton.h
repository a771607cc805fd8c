// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QToolButton>

namespace sendbench::ui
{

/// A button that is only an icon: the text is its tool tip and its accessible name.
class IconButton final : public QToolButton
{
    Q_OBJECT

public:
    IconButton(const Theme &theme, const QString &icon, const QString &text,
               QWidget *parent = nullptr);

    void setIconName(const QString &icon);
    void setMeaning(const QString &text);

private:
    void draw();

    const Theme &m_theme;
    QString m_icon;
};

} // namespace sendbench::ui
