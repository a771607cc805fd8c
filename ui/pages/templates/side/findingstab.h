// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/pages/templates/templatesession.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace sendbench::ui
{

class TabRow;

/// Every finding of the open template, errors first, and by whose rules it is judged.
class FindingsTab final : public QWidget
{
    Q_OBJECT

public:
    FindingsTab(const PageContext &context, TemplateSession &session, QWidget *parent = nullptr);

    /// "3 errors, 1 warning"; empty: nothing to mend.
    [[nodiscard]] static QString summary(const Findings &findings);

Q_SIGNALS:
    void placeWanted(const QString &path);
    void sourceWanted(const QString &url);

private:
    void refresh();

    const PageContext &m_context;
    TemplateSession &m_session;
    TabRow *m_targets;
    QLabel *m_summary;
    QVBoxLayout *m_rows;
    Findings m_shown;
    bool m_usable = true;
    bool m_first = true;
};

/// What a place is called in the editor: "Body", "Button 2 · url", "Card 1 · Header".
[[nodiscard]] QString placeTitle(const templates::Template &t, const QString &path);

} // namespace sendbench::ui
