// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/decoder.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

namespace
{
QString scalar(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

constexpr int kDeepest = 8;

/// The element that the reader stands at: its text, or its children as members.
QJsonValue element(QXmlStreamReader &xml, int depth)
{
    QJsonObject children;
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement())
            break;
        if (xml.isCharacters())
            text += xml.text();
        if (!xml.isStartElement())
            continue;
        const QString name = xml.name().toString();
        if (depth < kDeepest)
            children[name] = element(xml, depth + 1);
        else
            xml.skipCurrentElement();
    }
    return children.isEmpty() ? QJsonValue(text) : QJsonValue(children);
}

/// JSON, or the XML of the same names that some accounts get for SMS receipts
/// (8x8's delivery-receipts-for-outbound-sms).
QJsonObject rootOf(const QByteArray &body)
{
    if (!body.left(64).trimmed().startsWith('<'))
        return QJsonDocument::fromJson(body).object();
    QXmlStreamReader xml(body);
    if (!xml.readNextStartElement() || xml.name() != u"root"_s)
        return {};
    const QJsonObject root = element(xml, 0).toObject();
    return xml.hasError() ? QJsonObject() : root;
}

/// An event of WhatsApp's business management (type `CABM`): no namespace, but `provider` and
/// `eventDetails` (8x8's whatsapp-template-change-webhook).
bool decodeManagement(events::Event &event, const QJsonObject &root)
{
    if (root.contains(u"namespace"_s) || !root[u"provider"_s].isString() ||
        !root[u"eventDetails"_s].isObject())
        return false;
    const QJsonObject details = root[u"eventDetails"_s].toObject();
    const QJsonObject meta = details[u"meta"_s].toObject();
    event.recognised = true;
    event.system = u"8x8"_s;
    event.product = u"chatapps"_s;
    event.eventType = root[u"eventType"_s].toString();
    event.direction = u"inbound"_s;
    event.status = meta[u"status"_s].toString();
    QStringList words{details[u"templateName"_s].toString(),
                      details[u"templateLanguage"_s].toString(), meta[u"reason"_s].toString()};
    words.removeAll(QString());
    words.removeAll(u"NONE"_s);
    event.detail = words.join(u" · "_s);
    event.occurredAt = QDateTime::fromString(root[u"timestamp"_s].toString(), Qt::ISODateWithMs);
    if (const QString id = root[u"eventId"_s].toString(); !id.isEmpty())
        event.ids.insert(u"eventId"_s, id);
    return true;
}
} // namespace

bool Connect8x8Decoder::decode(events::Event &event) const
{
    const QJsonObject root = rootOf(event.body);
    if (decodeManagement(event, root))
        return true;
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
