// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QSplitter;

namespace sendbench::ui
{

class TabRow;

/// List, form and side pane beside each other; where there is no room for three, form and side
/// take turns.
class WorkArea final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kListWidth = 256, kFormWidth = 500, kSideWidth = 300;

    /// `sideTitle` is the tab of the side pane where form and side take turns.
    WorkArea(const Theme &theme, QWidget *list, QWidget *form, QWidget *side,
             const QString &sideTitle, QWidget *parent = nullptr);

    /// For a side that shows more than text; the form gives way.
    void setSideWidth(int least);

    void showForm();
    void showSide();
    [[nodiscard]] QList<QWidget *> panes() const;
    /// That of the narrow form: else the window could never become so small.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    TabRow *m_turns;
    QSplitter *m_splitter;
    QSplitter *m_inner; ///< of form and side
    QWidget *m_list;
    QWidget *m_form;
    QWidget *m_side;
    bool m_narrow = false;
};

} // namespace sendbench::ui
