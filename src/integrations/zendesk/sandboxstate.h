// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/server.h"
#include "integrations/connect8x8/sandbox.h"
#include "integrations/sandboxbehaviour.h"
#include "integrations/zendesk/zendeskjson.h"

#include <QList>

namespace sendbench::integrations::zendesk
{

/// What the stand-in has, and the two sorts of object that can be asked for. Each call is one
/// authenticated request; `rest` is the path behind /api/v2/webhooks or /api/v2/triggers.
class SandboxState
{
public:
    [[nodiscard]] http::ServerAnswer
    webhooks(const QString &rest, const http::ReceivedRequest &request, SandboxContext &context);
    [[nodiscard]] http::ServerAnswer
    triggers(const QString &rest, const http::ReceivedRequest &request, SandboxContext &context);

    [[nodiscard]] static http::ServerAnswer jsonAnswer(int status, const Json &body);
    /// `{"error": "RecordNotFound", …}`
    [[nodiscard]] static http::ServerAnswer notFound();

    /// Puts an object in as it is; for what is there from the start.
    void addTrigger(Json trigger);
    void addWebhook(Json webhook);

private:
    struct Stored {
        QString id;
        Json object;
    };

    [[nodiscard]] http::ServerAnswer createWebhook(const Json &given, SandboxContext &context);
    [[nodiscard]] http::ServerAnswer changeWebhook(Stored &webhook, const Json &given, bool whole,
                                                   SandboxContext &context);
    /// The words of a refusal; empty if the webhook is fine.
    [[nodiscard]] static QString webhookFault(const Json &webhook);
    [[nodiscard]] http::ServerAnswer createTrigger(const Json &given, SandboxContext &context);
    [[nodiscard]] http::ServerAnswer changeTrigger(Stored &trigger, const Json &given,
                                                   SandboxContext &context);
    /// Field and words of a refusal; empty if the trigger is fine.
    [[nodiscard]] std::pair<QString, QString> triggerFault(const Json &trigger) const;
    /// Calls the stand-in of 8x8, as Zendesk would the address.
    [[nodiscard]] http::ServerAnswer testWebhook(const http::ReceivedRequest &request,
                                                 SandboxContext &context);
    [[nodiscard]] http::ServerAnswer page(const QList<Stored> &all, const char *name,
                                          const http::ReceivedRequest &request) const;

    connect8x8::ConnectSandbox m_8x8;
    QList<Stored> m_webhooks;
    QList<Stored> m_triggers;
    qint64 m_nextTrigger = 360056295714;
};

} // namespace sendbench::integrations::zendesk
