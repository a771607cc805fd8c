// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/redactor.h"
#include "changes/applyjob.h"
#include "changes/readjob.h"
#include "integrations/registry.h"
#include "sandbox/sandbox.h"
#include "secrets/memorystore.h"
#include "webhooks/webhookapi.h"

#include <QTemporaryDir>

/// A Contact Center tenant of a sandbox of its own, with all that sends, reads and applies.
class ContactBench
{
public:
    explicit ContactBench(const QStringList &faults = {});

    using Job = sendbench::Job;

    /// The demo account, at this sandbox.
    sendbench::workspace::Account account;
    sendbench::Redactor redactor;
    std::unique_ptr<sendbench::secrets::MemoryStore> store;
    std::unique_ptr<sendbench::changes::RunStore> runs;
    QList<sendbench::sending::SendRecord> sent; ///< what the history would have

    [[nodiscard]] sendbench::changes::Sender sender();
    void put(const sendbench::secrets::SecretKey &key, const QByteArray &value);
    [[nodiscard]] QByteArray secret(const sendbench::secrets::SecretKey &key);
    /// Starts it, waits for its end and gives its error; the job is deleted.
    [[nodiscard]] std::optional<sendbench::Error> run(Job *job);

    /// "POST /chat-gateway/v1/webhooks 200", of all that was sent.
    [[nodiscard]] QStringList calls() const;
    /// All records as text.
    [[nodiscard]] QByteArray recorded() const;

    /// As LiveJob does it, one call after the other.
    [[nodiscard]] sendbench::Result<QList<sendbench::webhooks::LiveWebhook>>
    read(const sendbench::webhooks::WebhookApi &api);
    /// The live webhook of that name; an empty one if there is none.
    [[nodiscard]] sendbench::webhooks::LiveWebhook live(const sendbench::webhooks::WebhookApi &api,
                                                        const QString &name);
    [[nodiscard]] sendbench::changes::Run apply(const sendbench::webhooks::WebhookApi &api,
                                                const sendbench::webhooks::Write &write);
    [[nodiscard]] sendbench::changes::Run undo(const sendbench::webhooks::WebhookApi &api,
                                               const sendbench::changes::Run &run);

private:
    [[nodiscard]] sendbench::changes::Run
    applied(const sendbench::webhooks::WebhookApi &api, const sendbench::changes::Plan &plan,
            const std::optional<sendbench::changes::Run> &undoes);

    sendbench::SystemClock m_clock;
    QTemporaryDir m_folder;
    sendbench::integrations::Registry m_registry;
    std::unique_ptr<sendbench::sandbox::Sandbox> m_sandbox;
    std::unique_ptr<sendbench::http::Client> m_client;
};
