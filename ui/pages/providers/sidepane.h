// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/providers/payloadtab.h"
#include "ui/pages/shared/checkpane.h"
#include "ui/pages/shared/guidepane.h"

class QStackedWidget;

namespace sendbench::ui
{

class TabButton;
class TabRow;

/// Guide, Checks and Payload.
class SidePane final : public QWidget
{
    Q_OBJECT

public:
    SidePane(const PageContext &context, CallBox::MakeCall preflight, QWidget *parent = nullptr);

    [[nodiscard]] GuidePane &guide() { return *m_guide; }
    [[nodiscard]] CheckPane &checks() { return *m_checks; }
    [[nodiscard]] PayloadTab &payload() { return *m_payload; }
    void showChecks();
    /// Beside the word on the tab.
    void setFindingCount(qsizetype count);

private:
    TabRow *m_tabs;
    TabButton *m_checksTab;
    QStackedWidget *m_pages;
    GuidePane *m_guide;
    CheckPane *m_checks;
    PayloadTab *m_payload;
};

} // namespace sendbench::ui
