// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/zendesk/livejob.h"
#include "integrations/zendesk/setup.h"
#include "providers/trial.h"

namespace sendbench::integrations::zendesk
{

/// Zendesk's own test of a stored webhook: `POST /api/v2/webhooks/test?webhook_id=…`. What is not
/// sent (the token) Zendesk takes from the stored webhook.
///
/// The form of the body is not printed where we could read it: this is the one place that knows
/// it. `wrapper` is "request", or "webhook" where Zendesk refuses the first.
/// Source: https://developer.zendesk.com/api-reference/webhooks/webhooks-api/webhooks/
[[nodiscard]] changes::Step webhookTestStep(const workspace::Account &account,
                                            const QString &webhookId, const WebhookWish &wish,
                                            const QByteArray &payload, const char *wrapper);

/// What the address said to Zendesk, from either of the two forms that are known.
struct WebhookTestAnswer {
    int status = 0;
    QByteArray body;
};
[[nodiscard]] std::optional<WebhookTestAnswer> readWebhookTest(const QByteArray &answer);

/// Finds the webhook by its name, lets Zendesk test it, judges what 8x8 said. Errors: those of
/// LiveJob; "trial.not-applied" (Input) when there is no such webhook.
class WebhookTestJob final : public providers::TrialJob
{
    Q_OBJECT

public:
    struct Order {
        QString owner;
        workspace::Account account;
        WebhookWish wish;
        QByteArray payload; ///< as 8x8 is to get it
    };
    WebhookTestJob(changes::Sender sender, Order order, QObject *parent);
    ~WebhookTestJob() override;

protected:
    void doStart() override;
    void doCancel() override;

private:
    void ask(const QString &webhookId, const char *wrapper);
    void judge(const changes::Reading &reading);

    changes::Sender m_sender;
    Order m_order;
    providers::TrialReport m_report;
    QPointer<Job> m_job;
};

} // namespace sendbench::integrations::zendesk
