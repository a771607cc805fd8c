// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace sendbench::ui
{

/// One line of the theme's line colour, across.
class Hairline final : public QWidget
{
    Q_OBJECT

public:
    explicit Hairline(const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace sendbench::ui
