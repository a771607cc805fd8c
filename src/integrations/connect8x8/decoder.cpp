// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/decoder.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{
QString scalar(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}
} // namespace

bool Connect8x8Decoder::decode(events::Event &event) const
{
    const QJsonObject root = QJsonDocument::fromJson(event.body).object();
    const QString nameSpace = root[u"namespace"_s].toString();
    // Compared without case: 8x8's pages write both SMS and sms.
    const bool sms = nameSpace.compare(u"SMS"_s, Qt::CaseInsensitive) == 0;
    const bool chat = nameSpace.compare(u"ChatApps"_s, Qt::CaseInsensitive) == 0;
    if (!sms && !chat)
        return false;
    const QJsonObject payload = root[u"payload"_s].toObject();
    const QJsonObject status = payload[u"status"_s].toObject();
    event.recognised = true;
    event.system = u"8x8"_s;
    event.product = sms ? u"sms"_s : u"chatapps"_s;
    event.nameSpace = nameSpace;
    event.eventType = root[u"eventType"_s].toString();
    event.direction = event.eventType.startsWith(u"inbound"_s) ? u"inbound"_s : u"outbound"_s;
    event.status = status[u"state"_s].toString();
    event.detail = status[u"detail"_s].toString();
    event.errorCode = scalar(status[u"errorCode"_s]);
    event.errorMessage = status[u"errorMessage"_s].toString();
    // Receipts, inbound messages and clicks each have their own place for the time.
    for (const QJsonValue &at :
         {status[u"timestamp"_s], payload[u"timestamp"_s], payload[u"occurredAt"_s]})
        if (!event.occurredAt.isValid())
            event.occurredAt = QDateTime::fromString(at.toString(), Qt::ISODateWithMs);
    for (const QString &name : {u"umid"_s, u"clientMessageId"_s, u"batchId"_s, u"clientBatchId"_s})
        if (const QString id = payload[name].toString(); !id.isEmpty())
            event.ids.insert(name, id);
    return true;
}

} // namespace sendbench::integrations::connect8x8
