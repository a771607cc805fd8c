// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/overview/choicecard.h"

namespace sendbench::ui
{

/// The first run: four ways to begin.
class WelcomeView final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomeView(const Theme &theme, QWidget *parent = nullptr);

    /// Why nothing can be added to the workspace; empty: it can.
    void setObstacle(const QString &reason);

Q_SIGNALS:
    void sandboxWanted();
    void providerWanted();
    void accountWanted();
    void workspaceWanted();

private:
    ChoiceCard *m_provider;
    ChoiceCard *m_account;
};

} // namespace sendbench::ui
