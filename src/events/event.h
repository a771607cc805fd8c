// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/orderedmap.h"
#include "http/exchange.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace sendbench::events
{

/// What a remote system POSTed to us: the bytes as they came, and what was read out of them.
struct Event {
    QString id; ///< ULID
    QDateTime at;
    QString remoteAddress;
    QByteArray method = "POST";
    QByteArray target;
    http::Headers headers;
    QByteArray body; ///< raw

    // Read by a decoder; empty where nothing was recognised.
    bool recognised = false;
    QString system;    ///< "8x8", "clevertap"
    QString product;   ///< "chatapps", "sms"
    QString nameSpace; ///< "ChatApps"
    QString eventType; ///< "outbound_message_status_changed"
    QString direction; ///< "outbound", "inbound"
    QString status;    ///< "delivered"
    QString detail;    ///< "delivered_to_recipient"
    QString errorCode;
    QString errorMessage;
    QDateTime occurredAt;    ///< by the system's own time
    OrderedMap<QString> ids; ///< "umid", "msgId", "clientMessageId", "batchId"

    bool operator==(const Event &) const = default;
};

/// Reads events of one system. Stateless.
class EventDecoder
{
public:
    virtual ~EventDecoder() = default;
    /// Fills the decoded part and says whether this is one of its own.
    [[nodiscard]] virtual bool decode(Event &event) const = 0;
};

/// True if both share an id of the same name and value.
[[nodiscard]] bool sharesId(const OrderedMap<QString> &a, const OrderedMap<QString> &b);

} // namespace sendbench::events
