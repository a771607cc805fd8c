// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace sendbench::integrations::clevertap::message
{

/// What became of one message. A provider POSTs it to the Delivery Report Callback URL.
struct Status {
    QString msgId;     ///< as CleverTap sent it
    QString state;     ///< "sent", "delivered", "read", "failed", "clicked"; a word that is none of
                       ///< these is kept, in lower case
    QDateTime at;      ///< UTC, whole seconds; invalid if none is told
    QString errorCode; ///< 1000 to 1010, of failed
    QString errorTitle;
    QString url; ///< the last three are of clicked
    QString shortUrl;
    QString userAgent;
    bool operator==(const Status &) const = default;
};

struct DeliveryReport {
    QList<Status> statuses;
    bool operator==(const DeliveryReport &) const = default;
};

/// Compact UTF-8 JSON in CleverTap's order of members.
[[nodiscard]] QByteArray build(const DeliveryReport &report);

} // namespace sendbench::integrations::clevertap::message
