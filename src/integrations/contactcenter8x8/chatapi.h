// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/contactcenter8x8/gateway.h"

/// 8x8 Contact Center's Chat API v2 as requests and records: no state, no sockets. 8x8 announced
/// its end for 30 September 2023, and still describes it.
/// Source: https://developer.8x8.com/contactcenter/docs/create-a-webhook
namespace sendbench::integrations::contactcenter8x8
{

inline const QString kChatApiSystem = QStringLiteral("8x8.chat-api");
inline const QString kChatApiVersion = QStringLiteral("v2.0"); ///< events are signed
inline const QString kChatApiVersion1 = QStringLiteral("v1.0");

/// Where a tenant's Chat API is, and as whom it is asked.
struct ChatApi {
    QString base;   ///< "https://api.8x8.com", no slash at the end
    QString region; ///< of the path: "us", "eu", "ca", "ap"
    QString tenant;
    QString clientId;
    secrets::SecretKey clientSecret;
    secrets::SecretKey accessToken; ///< kept by TokenJob
};

/// An account's own host, else the sandbox's or 8x8's only one. The region is "us" where none is
/// chosen, as 8x8 says.
[[nodiscard]] ChatApi chatApiOf(const workspace::Account &account);

/// A call with the headers that all have; `path` is behind the tenant.
[[nodiscard]] changes::Step chatApiCall(const ChatApi &api, const QByteArray &method,
                                        const QString &path, const QString &id,
                                        const QString &title, const QByteArray &body = {});

/// Reading. `page` counts from 0. Webhooks cannot be sorted; channels are, by id.
[[nodiscard]] changes::Step listWebhooks(const ChatApi &api, int page, int size = 100);
[[nodiscard]] changes::Step listChannels(const ChatApi &api, int page, int size = 100);
/// Error: Protocol "gateway.answer" when the body is not what the reference describes.
[[nodiscard]] Result<Page<Webhook>> readChatWebhooks(const QByteArray &body);
[[nodiscard]] Result<Page<Channel>> readChatChannels(const QByteArray &body);

/// A webhook as it is written. A secret URI in `uriKey`, else the one in `uri`.
struct ChatWebhookBody {
    QString name;
    QString uri;
    std::optional<secrets::SecretKey> uriKey;
    QString version = kChatApiVersion;
};

/// The description requires `notificationVersion` and defines `version`. Written is `version`; a
/// refusal that names the other is answered once with both.
[[nodiscard]] changes::Step createWebhook(const ChatApi &api, const ChatWebhookBody &body);
/// Without If-Match, which takes a version that no described answer tells (a contract test looks).
[[nodiscard]] changes::Step putWebhook(const ChatApi &api, const QString &id,
                                       const ChatWebhookBody &body);
/// `id` may be a place for an output.
[[nodiscard]] changes::Step deleteWebhook(const ChatApi &api, const QString &id);
/// "Test Connection": 8x8 posts WEB_HOOK_VERIFY to the address.
[[nodiscard]] changes::Step verifyWebhook(const ChatApi &api, const ChatWebhookBody &body);

/// `webHookId` may be a place for an output; `type` is not sent: this API has none.
[[nodiscard]] changes::Step createChannel(const ChatApi &api, const Channel &channel);
[[nodiscard]] changes::Step deleteChannel(const ChatApi &api, const QString &id);

/// What the reference sends for a webhook; `both`: with `notificationVersion` too.
[[nodiscard]] QByteArray chatWebhookJson(const ChatWebhookBody &body, bool both = false);

} // namespace sendbench::integrations::contactcenter8x8
