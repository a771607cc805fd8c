// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/decoder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

QString scalar(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

/// Epoch seconds, as text or as a number; invalid if it is neither.
QDateTime timeOf(const QJsonValue &value)
{
    bool good = false;
    const qint64 seconds = scalar(value).toLongLong(&good);
    return good ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

void readStatus(events::Event &event, const QJsonObject &status, qsizetype more)
{
    event.eventType = u"delivery_report"_s;
    event.direction = u"outbound"_s;
    event.status = status[u"status"_s].toString().toLower(); // click samples capitalise it
    event.detail = more > 0 ? u"+%1"_s.arg(more) : QString();
    event.errorCode = scalar(status[u"error"_s][u"code"_s]);
    event.errorMessage = status[u"error"_s][u"title"_s].toString();
    if (const QString id = status[u"msgId"_s].toString(); !id.isEmpty())
        event.ids.insert(u"msgId"_s, id);
    // `timestamp` is epoch seconds as text; the click sample writes `ts` as a number.
    event.occurredAt =
        timeOf(status.contains(u"timestamp"_s) ? status[u"timestamp"_s] : status[u"ts"_s]);
}

void readInbound(events::Event &event, const QJsonObject &root)
{
    event.eventType = u"inbound_message"_s;
    event.direction = u"inbound"_s;
    event.status = root[u"type"_s].toString();
    if (const QString id = root[u"context"_s][u"id"_s].toString(); !id.isEmpty())
        event.ids.insert(u"msgId"_s, id);
    event.occurredAt = timeOf(root[u"timestamp"_s]);
}

} // namespace

bool CleverTapDecoder::decode(events::Event &event) const
{
    const QJsonObject root = QJsonDocument::fromJson(event.body).object();
    // Old samples of CleverTap misspell the member.
    if (!root.contains(u"payloadVersion"_s) && !root.contains(u"paytloadVersion"_s))
        return false;
    const QJsonArray statuses = root[u"statuses"_s].toArray();
    const bool inbound = root.contains(u"from"_s) && root.contains(u"type"_s);
    if (statuses.isEmpty() && !inbound)
        return false;
    event.recognised = true;
    event.system = u"clevertap"_s;
    event.product = u"whatsapp"_s;
    if (inbound)
        readInbound(event, root);
    else
        readStatus(event, statuses.first().toObject(), statuses.size() - 1);
    return true;
}

} // namespace sendbench::integrations::clevertap
