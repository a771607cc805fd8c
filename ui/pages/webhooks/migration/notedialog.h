// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/formmodel.h"
#include "ui/pages/pagecontext.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace sendbench::webhooks
{
class WebhookApi;
}

namespace sendbench::ui
{

class FormView;

/// Writes down an old (Wavecell) record that somebody saw in the portal: no call lists them. Puts
/// it into the workspace as one edit, and nothing else. Deletes itself.
class NoteDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `context` outlives it; `account` is an 8x8.connect account's id.
    NoteDialog(const PageContext &context, const QString &account, QWidget *parent);

Q_SIGNALS:
    void noted(const QString &webhookId);

private:
    void build();
    void check();
    void note();

    const PageContext &m_context;
    QString m_account;
    const webhooks::WebhookApi &m_api;
    forms::FormModel m_model;
    FormView *m_form;
    QLabel *m_problem;
    QPushButton *m_note;
};

} // namespace sendbench::ui
