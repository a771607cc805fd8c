// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/environment.h"

#include <QFrame>

#include <optional>

class QMenu;
class QPushButton;
class QToolButton;

namespace sendbench::ui
{

/// The top line: workspace, environment, search field, theme, help.
class HeaderBar final : public QFrame
{
    Q_OBJECT

public:
    explicit HeaderBar(const Theme &theme, QWidget *parent = nullptr);

    void setWorkspaceName(const QString &name);
    void setWorkspaceMenu(QMenu *menu); ///< a drop-down arrow shows only with a menu
    void setEnvironment(std::optional<Environment> environment);
    void setEnvironmentMenu(QMenu *menu);

Q_SIGNALS:
    void searchRequested();
    void themeRequested();
    void helpRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void retheme();
    void showWorkspaceName();

    const Theme &m_theme;
    QString m_name;
    std::optional<Environment> m_environment;
    QToolButton *m_workspace;
    QToolButton *m_environmentButton;
    QPushButton *m_search;
    QToolButton *m_themeButton;
    QToolButton *m_help;
};

} // namespace sendbench::ui
