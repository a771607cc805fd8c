// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/step.h"
#include "workspace/document.h"

namespace sendbench
{
class JsonReader;
}

/// 8x8 Contact Center's Chat Gateway v1 as requests and records: no state, no sockets.
/// Source: https://developer.8x8.com/actions-events/docs/chat-workflow
namespace sendbench::integrations::contactcenter8x8
{

inline const QString kGatewaySystem = QStringLiteral("8x8.chat-gateway");
inline const QString kGatewayVersion = QStringLiteral("Chat Gateway v1.0");

/// Where a gateway is, and as whom it is asked.
struct Gateway {
    QString base;              ///< "https://api.8x8.com", no slash at the end
    QString tenant;            ///< `X-8x8-Tenant`; empty: the header is left out
    secrets::SecretKey apiKey; ///< `x-api-key`
};

/// An account's own host, else the sandbox's or 8x8's only one.
[[nodiscard]] Gateway gatewayOf(const workspace::Account &account);

struct Webhook {
    QString id;
    QString name;
    QString uri; ///< absolute; may hold redaction marks
    QString version;

    bool operator==(const Webhook &) const = default;
};

struct Channel {
    QString id;
    QString name;
    QString type; ///< only "ChatAPI" can be made; others can be read
    QString webHookId;
    QString routingType; ///< "queue"
    QString queueId;

    bool operator==(const Channel &) const = default;
};

template <typename Record>
struct Page {
    QList<Record> items;
    int number = 0; ///< from 0
    int totalPages = 1;
};

/// A call with the headers that all have; `path` is behind /chat-gateway/v1.
[[nodiscard]] changes::Step gatewayCall(const Gateway &gateway, const QByteArray &method,
                                        const QString &path, const QString &id,
                                        const QString &title, const QByteArray &body = {});

/// Reading. `page` counts from 0; ordered by id, so that pages do not overlap.
[[nodiscard]] changes::Step listWebhooks(const Gateway &gateway, int page, int size = 100);
[[nodiscard]] changes::Step listChannels(const Gateway &gateway, int page, int size = 100);
/// Error: Protocol "gateway.answer" when the body is not what the reference describes.
[[nodiscard]] Result<Page<Webhook>> readWebhooks(const QByteArray &body);
[[nodiscard]] Result<Page<Channel>> readChannels(const QByteArray &body);

/// One record of such a list. Ids are text in the reference and look like numbers; a number is
/// taken too. Chat API v2 has the same records.
[[nodiscard]] Webhook webhookRecord(const JsonReader &json);
[[nodiscard]] Channel channelRecord(const JsonReader &json);

/// "Test Connection": 8x8 posts WEB_HOOK_VERIFY to the address that this secret holds.
[[nodiscard]] changes::Step verifyWebhook(const Gateway &gateway, const secrets::SecretKey &uri);

/// A secret URI in `uriKey`, else the one in the record. POST brings the output "webhook.id".
struct WebhookBody {
    QString name;
    QString uri;
    std::optional<secrets::SecretKey> uriKey;
};
[[nodiscard]] changes::Step verifyWebhook(const Gateway &gateway, const WebhookBody &body);
[[nodiscard]] changes::Step createWebhook(const Gateway &gateway, const WebhookBody &body);
[[nodiscard]] changes::Step putWebhook(const Gateway &gateway, const QString &id,
                                       const WebhookBody &body);
/// `id` may be a place for an output.
[[nodiscard]] changes::Step deleteWebhook(const Gateway &gateway, const QString &id);

/// `webHookId` may be a place for an output. POST brings the output "channel.id".
[[nodiscard]] changes::Step createChannel(const Gateway &gateway, const Channel &channel);
[[nodiscard]] changes::Step putChannel(const Gateway &gateway, const Channel &channel);
[[nodiscard]] changes::Step deleteChannel(const Gateway &gateway, const QString &id);

/// What the reference sends for these records, as JSON.
[[nodiscard]] QByteArray webhookJson(const QString &name, const QString &uri);
[[nodiscard]] QByteArray channelJson(const Channel &channel);

} // namespace sendbench::integrations::contactcenter8x8
