// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/exchange/latesttask.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/templates/side/twinreading.h"
#include "ui/pages/templates/templatesession.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sendbench::ui
{

class PastedText;

/// Whether what CleverTap holds is what was approved: somebody pastes its templates, or the text of
/// the open one, and reads what a send would fail for.
class TwinCheck final : public QWidget
{
    Q_OBJECT

public:
    TwinCheck(const PageContext &context, TemplateSession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void placeWanted(const QString &path); ///< of the open template
    void templateWanted(const QString &id);
    void sourceWanted(const QString &url);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void compare();
    void take(const TwinReading &reading);
    void showRow(const TwinReading &reading, qsizetype index);
    void clearRows();
    [[nodiscard]] QString side() const;
    [[nodiscard]] QString idOf(const integrations::clevertap::TwinRow &row) const;

    const PageContext &m_context;
    TemplateSession &m_session;
    PastedText *m_text;
    QPushButton *m_paste;
    QPushButton *m_clear;
    QLabel *m_about;
    QLabel *m_recognised;
    QLabel *m_summary;
    QVBoxLayout *m_rows;
    QTimer m_soon;
    LatestTask<TwinReading> m_reading{this};
};

} // namespace sendbench::ui
