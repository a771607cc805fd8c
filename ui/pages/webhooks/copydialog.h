// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/pages/webhooks/webhookcopy.h"
#include "ui/pages/webhooks/webhookfleet.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace sendbench::ui
{

/// Where webhooks are to be copied: account, product, sub-accounts. Changes nothing itself; deletes
/// itself.
class CopyDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `context` and `fleet` outlive it.
    CopyDialog(const PageContext &context, WebhookFleet &fleet,
               const QList<workspace::StoredWebhook> &from, QWidget *parent);

Q_SIGNALS:
    void chosen(const QList<sendbench::ui::CopyTarget> &targets);

private:
    void build();
    void fillProducts();
    void fillScopes();
    [[nodiscard]] QList<CopyTarget> targets() const;
    [[nodiscard]] const webhooks::WebhookApi *api() const;
    void update();
    using QDialog::update;

    const PageContext &m_context;
    WebhookFleet &m_fleet;
    QList<workspace::StoredWebhook> m_from;
    QComboBox *m_account;
    QComboBox *m_product;
    QLabel *m_scopesLabel;
    QListWidget *m_scopes;
    QLabel *m_otherLabel;
    QLineEdit *m_other;
    QLabel *m_said;
    QPushButton *m_copy;
};

} // namespace sendbench::ui
