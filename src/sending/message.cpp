// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "sending/message.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendbench::sending
{

QString messageKindName(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Text:
        return u"text"_s;
    case MessageKind::Preflight:
        return u"preflight"_s;
    case MessageKind::Raw:
        break;
    }
    return u"raw"_s;
}

std::optional<MessageKind> messageKindFromName(const QString &name)
{
    for (const auto kind : {MessageKind::Text, MessageKind::Preflight, MessageKind::Raw})
        if (messageKindName(kind) == name)
            return kind;
    return std::nullopt;
}

QByteArray encodeMessage(const Message &message)
{
    QJsonObject object{
        {u"kind"_s, messageKindName(message.kind)}, {u"id"_s, message.id}, {u"to"_s, message.to}};
    if (!message.text.isEmpty())
        object[u"text"_s] = message.text;
    // Base64: the body is sent again byte for byte, whatever its bytes are.
    if (!message.rawBody.isEmpty())
        object[u"rawBodyBase64"_s] = QString::fromLatin1(message.rawBody.toBase64());
    if (!message.callbackUrl.isEmpty())
        object[u"callbackUrl"_s] = message.callbackUrl;
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Message> decodeMessage(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto kind = messageKindFromName(object[u"kind"_s].toString());
    if (!kind)
        return std::nullopt;
    return Message{.kind = *kind,
                   .id = object[u"id"_s].toString(),
                   .to = object[u"to"_s].toString(),
                   .text = object[u"text"_s].toString(),
                   .rawBody =
                       QByteArray::fromBase64(object[u"rawBodyBase64"_s].toString().toLatin1()),
                   .callbackUrl = object[u"callbackUrl"_s].toString()};
}

} // namespace sendbench::sending
