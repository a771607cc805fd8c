// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/message/components.h"
#include "integrations/clevertap/message/readers.h"

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap::message
{

namespace
{

QStringList otherMembers(InboundKind kind)
{
    if (kind == InboundKind::File) // one sample has it with "type": "file"
        return {u"document"_s};
    return kind == InboundKind::Audio ? QStringList{u"voice"_s} : QStringList{};
}

Media readMedia(const Place &place, InboundKind kind)
{
    Media media;
    if (!place.object().isObject())
        return media;
    media.url = place.member(u"mediaURL"_s).url();
    media.mimeType = place.member(u"mimeType"_s).text();
    QStringList known{u"mediaURL"_s, u"mimeType"_s};
    if (kind != InboundKind::Audio) {
        media.caption = place.member(u"caption"_s).optionalText();
        known.append(u"caption"_s);
    }
    place.noteUnknown(known);
    return media;
}

void readContent(const Place &inside, InboundMessage &message)
{
    if (message.kind == InboundKind::Location) {
        message.location = readLocation(inside);
        if (inside.value().isObject() && message.location.address.isEmpty())
            inside.warn(u"message.location"_s,
                        Place::tr("The table of the contract calls “name” and “url” optional, and "
                                  "not “address”; it is missing here."));
        return;
    }
    if (message.kind != InboundKind::Text && message.kind != InboundKind::Button) {
        message.media = readMedia(inside, message.kind);
        return;
    }
    if (!inside.object().isObject())
        return;
    if (message.kind == InboundKind::Text) {
        message.text = inside.member(u"body"_s).text();
        return;
    }
    message.buttonPayload = inside.member(u"payload"_s).optionalText();
    message.buttonText = inside.member(u"text"_s).text();
}

nlohmann::ordered_json writeContent(const InboundMessage &message)
{
    Json json = Json::object();
    const auto put = [&json](const char *key, const QString &value) {
        if (!value.isEmpty())
            json[key] = value.toStdString();
    };
    switch (message.kind) {
    case InboundKind::Text:
        put("body", message.text);
        break;
    case InboundKind::Location:
        put("address", message.location.address);
        put("latitude", message.location.latitude);
        put("longitude", message.location.longitude);
        put("name", message.location.name);
        put("url", message.location.url);
        break;
    case InboundKind::Button:
        put("payload", message.buttonPayload);
        put("text", message.buttonText);
        break;
    case InboundKind::Other:
        break;
    case InboundKind::Image:
    case InboundKind::Video:
    case InboundKind::Audio:
    case InboundKind::File:
        put("mediaURL", message.media.url);
        put("mimeType", message.media.mimeType);
        if (message.kind != InboundKind::Audio)
            put("caption", message.media.caption);
        break;
    }
    return json;
}

} // namespace

InboundMessage readInbound(const Place &root)
{
    InboundMessage message;
    message.from = root.member(u"from"_s).number();
    message.wabaNumber = root.member(u"wabaNumber"_s).number();
    message.at = root.member(u"timestamp"_s, {u"ts"_s}).seconds();
    if (const Place context = root.member(u"context"_s);
        context.exists() && context.object().isObject())
        message.repliesTo = context.member(u"id"_s).optionalText();
    const Place type = root.member(u"type"_s);
    const auto kind = type.kind(inboundWords());
    message.kind = kind.value_or(InboundKind::Other);
    if (!kind) {
        message.otherType = type.value().toString();
        return message;
    }
    const QString key = wordOf(inboundWords(), *kind);
    readContent(root.member(key, otherMembers(*kind)), message);
    root.noteUnknown(QStringList{u"payloadVersion"_s, u"paytloadVersion"_s, u"from"_s,
                                 u"wabaNumber"_s, u"timestamp"_s, u"ts"_s, u"type"_s, u"context"_s,
                                 key} +
                     otherMembers(*kind));
    return message;
}

QByteArray build(const InboundMessage &message)
{
    const bool known = message.kind != InboundKind::Other;
    const std::string key =
        (known ? wordOf(inboundWords(), message.kind) : message.otherType).toStdString();
    Json body{{"payloadVersion", "0.1"},
              {"from", message.from.toStdString()},
              {"wabaNumber", message.wabaNumber.toStdString()}};
    if (message.at.isValid())
        body["timestamp"] = std::to_string(message.at.toSecsSinceEpoch());
    body["type"] = key;
    if (!message.repliesTo.isEmpty())
        body["context"] = {{"id", message.repliesTo.toStdString()}};
    if (known)
        body[key] = writeContent(message);
    return compact(body);
}

} // namespace sendbench::integrations::clevertap::message
