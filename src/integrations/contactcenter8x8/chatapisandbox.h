// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/contactcenter8x8/chatapi.h"
#include "integrations/sandboxbehaviour.h"

#include <QHash>
#include <QJsonObject>

namespace sendbench::integrations::contactcenter8x8
{

/// Chat API v2 with its token endpoint: webhooks and channels, kept as long as the sandbox runs.
///
/// App kClientId with kClientSecret; tenant and queues as at the gateway. A token is good for
/// kTokenSeconds of the sandbox's clock. One webhook and one channel are there from the beginning.
/// An address that holds "unreachable" fails the verification. Either name of the version will do,
/// but for a webhook whose name holds "strict", which needs `notificationVersion`.
class ChatApiSandbox final : public SandboxBehaviour
{
public:
    static const QString kClientId;
    static const QByteArray kClientSecret;
    static constexpr int kTokenSeconds = 1799;

    ChatApiSandbox();

    [[nodiscard]] QStringList paths() const override;
    [[nodiscard]] QStringList hints() const override;
    [[nodiscard]] std::optional<http::ServerAnswer> answer(const http::ReceivedRequest &request,
                                                           SandboxContext &context) override;

private:
    struct Call {
        const http::ReceivedRequest &request;
        QString id; ///< empty: the collection
        QJsonObject body;
    };
    struct Record {
        Webhook webhook;
        int entity = 1; ///< what If-Match asks for
    };

    [[nodiscard]] http::ServerAnswer token(const http::ReceivedRequest &request,
                                           SandboxContext &context);
    /// Token, then tenant; nothing if both are right.
    [[nodiscard]] std::optional<http::ServerAnswer>
    accessError(const http::ReceivedRequest &request, const QString &tenant,
                const SandboxContext &context) const;
    [[nodiscard]] http::ServerAnswer webhooks(const Call &call);
    [[nodiscard]] http::ServerAnswer saveWebhook(const Call &call);
    [[nodiscard]] http::ServerAnswer removeWebhook(const QString &id);
    [[nodiscard]] http::ServerAnswer channels(const Call &call);
    [[nodiscard]] http::ServerAnswer saveChannel(const Call &call);
    [[nodiscard]] QList<Record>::iterator record(const QString &id);
    [[nodiscard]] QList<Channel>::iterator channel(const QString &id);
    [[nodiscard]] QString nextId() { return QString::number(m_next++); }

    QHash<QByteArray, QDateTime> m_tokens; ///< until when
    QList<Record> m_webhooks;
    QList<Channel> m_channels;
    int m_next = 61;
};

} // namespace sendbench::integrations::contactcenter8x8
