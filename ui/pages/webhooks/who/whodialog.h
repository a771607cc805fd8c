// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"
#include "webhooks/routing.h"

#include <QDialog>
#include <QStandardItemModel>
#include <QTimer>

class QComboBox;
class QLabel;

namespace sendbench::ui
{

class FindingsList;
class RecordTable;

/// Which live record gets an event of a sub-account, and why; what is shadowed; what reaches
/// nobody. Of what was read when it was opened. Deletes itself.
class WhoDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `context` outlives it.
    WhoDialog(const PageContext &context, QList<webhooks::LiveWebhook> live,
              QList<webhooks::ReadFailure> failures, const QString &subAccount, QWidget *parent);

private:
    void build();
    void fillChoices(const QString &subAccount);
    void answer();
    void fillRows(const webhooks::Answer &answer);
    void showWhy();
    void showNobody(const QString &subAccount);

    const PageContext &m_context;
    QList<webhooks::LiveWebhook> m_live;
    QList<webhooks::ReadFailure> m_failures;
    webhooks::Answer m_answer;
    QStandardItemModel m_rows;
    QTimer m_soon;

    QComboBox *m_event;
    QComboBox *m_subAccount;
    QLabel *m_sentence;
    RecordTable *m_table;
    QLabel *m_why;
    FindingsList *m_findings;
    QLabel *m_nobody;
};

/// `live` and `failures`: what was read last.
WhoDialog *openWho(const PageContext &context, const QList<webhooks::LiveWebhook> &live,
                   const QList<webhooks::ReadFailure> &failures, const QString &subAccount,
                   QWidget *parent);

} // namespace sendbench::ui
