// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/exchange/tabbutton.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace sendbench::ui
{

/// Choices of which one holds; arrow keys move among them.
class TabRow final : public QWidget
{
    Q_OBJECT

public:
    TabRow(const Theme &theme, TabButton::Look look, QWidget *parent = nullptr);

    /// The first one added is chosen. `name` is the object name.
    TabButton *add(const QString &name, const QString &text);
    [[nodiscard]] QString chosen() const;     ///< its name
    [[nodiscard]] QString chosenText() const; ///< as people read it
    void choose(const QString &name);
    void setAvailable(const QString &name, bool available);

Q_SIGNALS:
    void chosenChanged(const QString &name);

private:
    [[nodiscard]] TabButton *button(const QString &name) const;

    const Theme &m_theme;
    TabButton::Look m_look;
    QButtonGroup *m_group;
    QHBoxLayout *m_row;
};

} // namespace sendbench::ui
