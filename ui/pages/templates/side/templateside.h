// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/pages/templates/templatesession.h"

#include <QWidget>

class QStackedWidget;

namespace sendbench::ui
{

class CompareTab;
class TabButton;
class TabRow;

/// Beside the editor: preview, findings, values with the payload, CleverTap's form, comparison.
class TemplateSide final : public QWidget
{
    Q_OBJECT

public:
    TemplateSide(const PageContext &context, TemplateSession &session, QWidget *parent = nullptr);

    /// `name` is the tab's object name.
    TabButton *addTab(const QString &name, const QString &title, QWidget *page);
    void showPreview();
    void showFindings();
    void compareWith(const QString &id);

Q_SIGNALS:
    void placeWanted(const QString &path);
    void sourceWanted(const QString &url);
    void templateWanted(const QString &id);

private:
    void retitle();

    TemplateSession &m_session;
    TabRow *m_tabs;
    QStackedWidget *m_pages;
    TabButton *m_findingsTab = nullptr;
    CompareTab *m_compare;
    QHash<QString, QWidget *> m_byTab;
};

} // namespace sendbench::ui
