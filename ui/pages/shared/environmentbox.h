// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/environment.h"

#include <QComboBox>

namespace sendbench::ui
{

/// Sandbox, Test or Production, each with its dot.
class EnvironmentBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit EnvironmentBox(const Theme &theme, QWidget *parent = nullptr);

    void setEnvironment(Environment environment);

Q_SIGNALS:
    void environmentChosen(sendbench::ui::Environment environment); ///< by the user

private:
    void draw();

    const Theme &m_theme;
};

} // namespace sendbench::ui
