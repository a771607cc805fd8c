// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/applyjob.h"
#include "webhooks/webhookapi.h"

#include <QPointer>

namespace sendbench::webhooks
{

/// 8x8's own test of an address: it posts a verification event to the URL and wants a 2xx. What
/// the API needs first (a token) is made, and once more after a 401. Only for products with
/// verify(); "webhook.no-verify" (Input) for others. A refusal is in the record's outcome.
class VerifyJob final : public ResultJob<sending::SendRecord>
{
    Q_OBJECT

public:
    /// The store and the API outlive the job.
    VerifyJob(changes::Sender sender, secrets::SecretStore &store, const WebhookApi &api,
              workspace::Account account, Webhook wanted, QObject *parent = nullptr);

protected:
    void doStart() override;
    void doCancel() override;

private:
    void prepare();
    void send();

    changes::Sender m_sender;
    secrets::SecretStore &m_store;
    const WebhookApi &m_api;
    workspace::Account m_account;
    Webhook m_wanted;
    int m_prepared = 0;
    QPointer<Job> m_step;
};

} // namespace sendbench::webhooks
