// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/clevertap/message/parts.h"

#include <QByteArray>
#include <QDateTime>

namespace sendbench::integrations::clevertap::message
{

enum class InboundKind {
    Text,
    Location,
    Image,
    Video,
    Audio,
    File,
    Button,
    Other, ///< a word that the contract does not know
};

/// What somebody wrote to the business. A provider POSTs it to the Inbound Message Callback URL.
struct InboundMessage {
    QString from;
    QString wabaNumber;
    QDateTime at; ///< UTC, whole seconds; invalid if none is told
    InboundKind kind = InboundKind::Text;
    QString otherType; ///< of Other: that word
    QString repliesTo; ///< `context.id`: the msgId that is answered; may be empty
    QString text;
    Media media;
    Location location;
    QString buttonPayload; ///< of a quick reply that was tapped
    QString buttonText;
    bool operator==(const InboundMessage &) const = default;
};

/// Compact UTF-8 JSON in CleverTap's order of members.
[[nodiscard]] QByteArray build(const InboundMessage &message);

} // namespace sendbench::integrations::clevertap::message
