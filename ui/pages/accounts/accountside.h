// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/shared/checkpane.h"
#include "ui/pages/shared/guidepane.h"

class QStackedWidget;

namespace sendbench::ui
{

class TabRow;

/// Checks with the connection test, and the guide.
class AccountSide final : public QWidget
{
    Q_OBJECT

public:
    AccountSide(const PageContext &context, CallBox::MakeCall test, QWidget *parent = nullptr);

    [[nodiscard]] GuidePane &guide() { return *m_guide; }
    [[nodiscard]] CheckPane &checks() { return *m_checks; }
    void showChecks();

private:
    TabRow *m_tabs;
    QStackedWidget *m_pages;
    GuidePane *m_guide;
    CheckPane *m_checks;
};

} // namespace sendbench::ui
