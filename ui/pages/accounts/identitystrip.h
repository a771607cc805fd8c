// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/environment.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace sendbench::ui
{

class EnvironmentBox;

/// Above an account's form: its id, which is its name everywhere, and its environment. Both hold at
/// once, each as a step that can be undone.
class IdentityStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit IdentityStrip(const Theme &theme, QWidget *parent = nullptr);

    void setAccount(const QString &id, Environment environment);
    /// `renamable`: only an account that nothing was saved in and nothing uses.
    void setUsable(bool usable, bool renamable);
    /// What is wrong with the id as typed; empty: nothing.
    void setProblem(const QString &text);
    /// Takes over an id that is typed and not entered yet.
    void enter();
    void focusId();

Q_SIGNALS:
    void idEntered(const QString &id);
    void environmentChosen(sendbench::ui::Environment environment);

private:
    QLineEdit *m_id;
    EnvironmentBox *m_environment;
    QLabel *m_problem;
    QString m_shown;
};

} // namespace sendbench::ui
