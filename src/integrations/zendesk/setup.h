// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/zendesk/payload.h"
#include "secrets/secretstore.h"
#include "workspace/document.h"

namespace sendbench::integrations::zendesk
{

/// A webhook as the form wants it.
struct WebhookWish {
    QString channel; ///< "sms", "whatsapp": also the key of its group
    QString name;
    QString endpoint;
    QString method;         ///< "POST"
    QString format;         ///< "json"
    QString authentication; ///< "bearer_token"; "none" for none
    OrderedMap<QString> headers;
    secrets::SecretKey token; ///< the 8x8 account's API key
    bool setToken = false;    ///< write the token even if nothing else differs
};

struct Condition {
    QString field; ///< "update_type"
    QString op;    ///< "is"
    QString value; ///< "Change"
    bool operator==(const Condition &) const = default;
};

/// A trigger as the form wants it.
struct TriggerWish {
    QString key; ///< "solved", "comment", "tag": the key of its group
    QString title;
    QString channel; ///< of the webhook it notifies
    Payload payload;
    QList<Condition> conditions; ///< ALL of them
    QString addTags;             ///< after the webhook; empty: none
    QString removeTags;
};

/// What one configuration asks of Zendesk.
struct Setup {
    QList<WebhookWish> webhooks;
    QList<TriggerWish> triggers;

    [[nodiscard]] const WebhookWish *webhook(const QString &channel) const;
};

/// Channels and triggers that are switched on; texts trimmed.
[[nodiscard]] Setup setupOf(const workspace::ProviderConfiguration &provider);

/// "solved", "comment", "tag".
[[nodiscard]] const QStringList &triggerKeys();
/// "sms", "whatsapp".
[[nodiscard]] const QStringList &channelKeys();

} // namespace sendbench::integrations::zendesk
