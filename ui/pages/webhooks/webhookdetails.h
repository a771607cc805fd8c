// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/shared/formpane.h"
#include "ui/pages/shared/objecteditor.h"
#include "ui/pages/webhooks/webhookfleet.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace sendbench::ui
{

class FieldModel;
class FindingsList;
class LiveTab;
class RecordTable;
class TabButton;
class TabRow;

/// One row of the table: its form if it is desired, what differs, what 8x8 has, what was found.
class WebhookDetails final : public QWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    WebhookDetails(const PageContext &context, WebhookFleet &fleet, ObjectEditor &editor,
                   QWidget *parent = nullptr);

    /// -1: none is chosen.
    void showRow(qsizetype joinedRow);
    void setReadOnly(const QString &reason);
    /// Of the form that is open, again; soon.
    void refreshChecks() { m_checkSoon.start(0); }
    void checkNow();
    void showForm();
    void focusForm();
    /// The field that has to be filled in, in sight.
    void focusField(const QString &key);

Q_SIGNALS:
    void adoptWanted();
    void deleteWanted();

private:
    void build();
    [[nodiscard]] QWidget *makeForm();
    [[nodiscard]] QWidget *makeUnmanaged();
    [[nodiscard]] QWidget *makeComparison();
    [[nodiscard]] const webhooks::Row *row() const;
    [[nodiscard]] forms::FieldValues storedOf(const QString &webhookId) const;
    void showFormOf(const webhooks::Row &row);
    void showComparison(const webhooks::Row &row);
    void showLive(const webhooks::Row &row);
    void offerToken(const std::optional<webhooks::Webhook> &typed);
    void getToken();
    void runChecks();
    void setFindings(const Findings &findings);

    const PageContext &m_context;
    WebhookFleet &m_fleet;
    ObjectEditor &m_editor;
    qsizetype m_row = -1;
    QString m_shownId; ///< of a desired one; empty: of none
    Findings m_shownFindings;
    QTimer m_checkSoon;

    QLabel *m_title;
    TabRow *m_tabs;
    TabButton *m_findingsTab = nullptr;
    QStackedWidget *m_pages;
    QStackedWidget *m_first; ///< form, or why there is none
    FormPane *m_form = nullptr;
    QPushButton *m_token = nullptr;
    QLabel *m_strip;
    QWidget *m_unmanaged = nullptr;
    QLabel *m_unmanagedText;
    QPushButton *m_adopt;
    QPushButton *m_delete;
    QLabel *m_nothing;
    QLabel *m_compared;
    RecordTable *m_comparison;
    FieldModel *m_fields;
    LiveTab *m_live;
    FindingsList *m_findings;
};

} // namespace sendbench::ui
