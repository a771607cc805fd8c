// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/shared/checkpane.h"
#include "ui/pages/shared/guidepane.h"

class QStackedWidget;
class QTimer;

namespace sendbench::ui
{

class TabButton;
class TabRow;

/// Guide and checks beside a form, and what the page adds as further tabs.
class SidePane final : public QWidget
{
    Q_OBJECT

public:
    enum class First { Guide, Checks };
    struct Texts {
        QString name;  ///< of the whole pane
        QString about; ///< what the call proves
    };

    /// `callName` is the object name of the call's button.
    SidePane(const PageContext &context, CallBox::MakeCall makeCall, const Texts &texts,
             First first, const QString &callName, QWidget *parent = nullptr);

    /// `name` is the tab's object name.
    void addTab(const QString &name, const QString &title, QWidget *page);

    /// A tab that has nothing to say for what is open is not there.
    void setTabAvailable(const QString &name, bool available);

    [[nodiscard]] GuidePane &guide() { return *m_guide; }
    [[nodiscard]] CheckPane &checks() { return *m_checks; }
    void showChecks();
    /// Also beside the word on the tab.
    void setFindings(const Findings &findings, const FindingsList::PlaceName &placeName);

private:
    /// Tabs first, then what is on them: findings, steps and forms come after their pane was made.
    void orderTabsSoon();

    TabRow *m_tabs;
    TabButton *m_checksTab = nullptr;
    QStackedWidget *m_pages;
    GuidePane *m_guide;
    CheckPane *m_checks;
    QHash<QString, QWidget *> m_byTab;
    QTimer *m_order;
};

} // namespace sendbench::ui
