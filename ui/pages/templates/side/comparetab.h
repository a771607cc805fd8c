// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/difference.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/templates/templatesession.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace sendbench::ui
{

class DifferenceRows;
class QuietCombo;
class TabRow;

/// The open template beside another language of it, or the same for another provider: what a send
/// with the same values would trip over, or every difference.
class CompareTab final : public QWidget
{
    Q_OBJECT

public:
    CompareTab(const PageContext &context, TemplateSession &session, QWidget *parent = nullptr);

    /// The one to compare with.
    void choose(const QString &id);

Q_SIGNALS:
    void placeWanted(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void offer();
    void compare();

    const PageContext &m_context;
    TemplateSession &m_session;
    QuietCombo *m_other;
    TabRow *m_depth;
    QLabel *m_summary;
    DifferenceRows *m_differences;
    QString m_wanted;
    QTimer m_soon;
};

} // namespace sendbench::ui
