// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/exchange/tabbutton.h"

#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace sendbench::ui
{

/// Choices of which one holds; arrow keys move among them. Where there is no room for all, they
/// first stand closer, then the last ones go into the menu of a button; the chosen one never does.
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

    /// With room for all, however little there is.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosenChanged(const QString &name);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] TabButton *button(const QString &name) const;
    [[nodiscard]] QList<TabButton *> available() const;
    [[nodiscard]] int widthOf(const QList<TabButton *> &tabs, bool tight) const;
    /// Those that fit, in a row of this width, beside the button for the others.
    [[nodiscard]] QList<TabButton *> fitting(int room) const;
    void arrange();
    void fillMenu();

    TabButton::Look m_look;
    const Theme &m_theme;
    QButtonGroup *m_group;
    QHBoxLayout *m_row;
    QToolButton *m_more;
    QMenu *m_menu;
    QStringList m_gone; ///< names of those that are not available
    bool m_arranging = false;
};

} // namespace sendbench::ui
