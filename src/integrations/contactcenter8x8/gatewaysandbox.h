// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/contactcenter8x8/conversationsandbox.h"
#include "integrations/sandboxbehaviour.h"

#include <QJsonObject>

namespace sendbench::integrations::contactcenter8x8
{

/// The Chat Gateway's webhooks, channels and conversations, kept as long as the sandbox runs.
///
/// Key kApiKey; tenant kTenant or none; queues kQueues. One webhook and one channel are there from
/// the beginning. An address that holds "unreachable" fails the verification; no other is asked,
/// because a stand-in cannot wait for an answer of its own.
class GatewaySandbox final : public SandboxBehaviour
{
public:
    static const QByteArray kApiKey;
    static const QString kTenant;
    static const QStringList kQueues;

    GatewaySandbox();

    [[nodiscard]] QStringList paths() const override;
    [[nodiscard]] QStringList hints() const override;
    [[nodiscard]] std::optional<http::ServerAnswer> answer(const http::ReceivedRequest &request,
                                                           SandboxContext &context) override;

private:
    struct Call {
        const http::ReceivedRequest &request;
        SandboxContext &context;
        QString collection; ///< "webhooks", "channels", "conversations"
        QString id;         ///< empty: the collection
        QJsonObject body;
    };

    [[nodiscard]] http::ServerAnswer webhooks(const Call &call);
    [[nodiscard]] http::ServerAnswer channels(const Call &call);
    [[nodiscard]] http::ServerAnswer saveWebhook(const Call &call);
    [[nodiscard]] http::ServerAnswer saveChannel(const Call &call);
    [[nodiscard]] http::ServerAnswer removeWebhook(const QString &id);
    [[nodiscard]] QString nextId() { return QString::number(m_next++); }

    QList<Webhook> m_webhooks;
    QList<Channel> m_channels;
    ConversationSandbox m_conversations;
    int m_next = 31;
};

} // namespace sendbench::integrations::contactcenter8x8
