// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"
#include "webhooks/livejob.h"

namespace sendbench::engine
{

/// Which accounts and products to ask; empty: all that there are.
struct WebhookScope {
    QStringList accounts;
    QStringList products;
    /// Only where the document wants something, and what may stand in its way there: for a plan.
    bool wantedOnly = false;
    /// false: `rows` stays empty, for whoever joins in a thread of its own.
    bool joined = true;
};

/// What the workspace wants beside what 8x8 has.
struct WebhookState {
    webhooks::JoinInput input;
    QList<webhooks::Row> rows;
    /// Ids of desired webhooks whose secret is needed and not there.
    QStringList missingSecrets;
    int callsDone = 0;
    int callsKnown = 0;
};

[[nodiscard]] webhooks::Webhook desiredWebhook(const workspace::StoredWebhook &stored);
/// By the id of its product.
[[nodiscard]] QMap<QString, const webhooks::WebhookApi *>
webhookApis(const integrations::Registry &registry);

/// Reads what is live, side by side, and which secrets are here, and joins both with the open
/// document as it is then, once, at the end. It fails when cancelled or when an account or product
/// is unknown ("object.unknown", "webhook.product-unknown"); what could not be read is in the
/// state.
class WebhookReadJob final : public ResultJob<WebhookState>
{
    Q_OBJECT

public:
    /// The engine outlives the job.
    WebhookReadJob(Engine &engine, WebhookScope scope, QObject *parent = nullptr);
    ~WebhookReadJob() override;

    /// As far as it came; also after a cancel.
    [[nodiscard]] const WebhookState &state() const;

Q_SIGNALS:
    /// The state grew.
    void grew();

protected:
    void doStart() override;
    void doCancel() override;

private:
    void readSecret(qsizetype index);
    void readAddress(qsizetype index);
    void readLive();
    void take();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sendbench::engine
