// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace sendbench::ui
{

/// In place of the overview where the workspace file cannot be read: every problem of it, and what
/// else can be opened. What mends it stands in the window's notice.
class UnreadableView final : public QWidget
{
    Q_OBJECT

public:
    explicit UnreadableView(const Theme &theme, QWidget *parent = nullptr);

    /// One sentence each.
    void setProblems(const QStringList &problems);

Q_SIGNALS:
    void sandboxWanted();
    void workspaceWanted();

private:
    QLabel *m_problems;
};

} // namespace sendbench::ui
