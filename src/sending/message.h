// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace sendbench::sending
{

/// What a test sends. Which kinds a route takes, the route says.
enum class MessageKind {
    Text,      ///< free-form text
    Preflight, ///< the dummy template message that CleverTap sends when a provider is saved
    Raw,       ///< a JSON body of one's own, byte for byte
};

struct Message {
    MessageKind kind = MessageKind::Text;
    QString id; ///< ours, new for each send; routes make `msgId` or `clientMessageId` from it
    QString to; ///< as the user wrote it; routes bring it into the form their system wants
    QString text;
    QByteArray rawBody;  ///< of Raw
    QString callbackUrl; ///< where receipts of this message go, when the system can be told; empty:
                         ///< as configured

    bool operator==(const Message &) const = default;
};

[[nodiscard]] QString messageKindName(MessageKind kind); ///< "text", "preflight", "raw"
[[nodiscard]] std::optional<MessageKind> messageKindFromName(const QString &name);

/// For "send again": the message as compact JSON and back.
[[nodiscard]] QByteArray encodeMessage(const Message &message);
[[nodiscard]] std::optional<Message> decodeMessage(const QByteArray &json);

} // namespace sendbench::sending
