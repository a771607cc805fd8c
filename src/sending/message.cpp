// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "sending/message.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendbench::sending
{

QString messageKindName(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Text:
        return u"text"_s;
    case MessageKind::Template:
        return u"template"_s;
    case MessageKind::Media:
        return u"media"_s;
    case MessageKind::Preflight:
        return u"preflight"_s;
    case MessageKind::Raw:
        break;
    }
    return u"raw"_s;
}

std::optional<MessageKind> messageKindFromName(const QString &name)
{
    for (const auto kind : {MessageKind::Text, MessageKind::Template, MessageKind::Media,
                            MessageKind::Preflight, MessageKind::Raw})
        if (messageKindName(kind) == name)
            return kind;
    return std::nullopt;
}

QString mediaKindName(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Image:
        return u"image"_s;
    case MediaKind::Video:
        return u"video"_s;
    case MediaKind::Audio:
        return u"audio"_s;
    case MediaKind::File:
        break;
    }
    return u"file"_s;
}

const QList<MediaKind> &mediaKinds()
{
    static const QList<MediaKind> all{MediaKind::Image, MediaKind::Video, MediaKind::Audio,
                                      MediaKind::File};
    return all;
}

std::optional<MediaKind> mediaKindFromName(const QString &name)
{
    for (const auto kind : mediaKinds())
        if (mediaKindName(kind) == name)
            return kind;
    return std::nullopt;
}

Result<void> checkMedia(const Media &media, MediaExtras extras)
{
    const auto wrong = [](const QString &code, const QString &path, const QString &found) {
        return Failure(Error{.kind = ErrorKind::Input, .code = code, .path = path, .found = found});
    };
    const QUrl url(media.url.trimmed(), QUrl::StrictMode);
    const bool web = url.scheme() == u"https"_s || url.scheme() == u"http"_s;
    if (!url.isValid() || !web || url.host().isEmpty())
        return wrong(u"message.media-url"_s, u"media"_s, media.url);
    if (!media.caption.isEmpty() && !extras.caption)
        return wrong(u"message.media-caption"_s, u"caption"_s, media.caption);
    if (!media.fileName.isEmpty() && !extras.fileName)
        return wrong(u"message.media-file-name"_s, u"filename"_s, media.fileName);
    return {};
}

QByteArray encodeMessage(const Message &message)
{
    QJsonObject object{
        {u"kind"_s, messageKindName(message.kind)}, {u"id"_s, message.id}, {u"to"_s, message.to}};
    if (!message.text.isEmpty())
        object[u"text"_s] = message.text;
    if (message.kind == MessageKind::Media)
        object[u"media"_s] = QJsonObject{{u"kind"_s, mediaKindName(message.media.kind)},
                                         {u"url"_s, message.media.url},
                                         {u"caption"_s, message.media.caption},
                                         {u"fileName"_s, message.media.fileName}};
    if (message.kind == MessageKind::Template) {
        QJsonArray values; // a list: the order is the sender's
        for (const auto &[key, value] : message.filled.values)
            values.append(QJsonArray{key, value});
        object[u"template"_s] = QJsonObject{
            {u"content"_s, QString::fromUtf8(message.filled.content)}, {u"values"_s, values}};
    }
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
    const QJsonObject media = object[u"media"_s].toObject();
    const auto mediaKind = mediaKindFromName(media[u"kind"_s].toString());
    if (!kind || (*kind == MessageKind::Media && !mediaKind))
        return std::nullopt;
    TemplateSend filled;
    const QJsonObject sent = object[u"template"_s].toObject();
    filled.content = sent[u"content"_s].toString().toUtf8();
    const QJsonArray values = sent[u"values"_s].toArray();
    for (const auto &one : values)
        filled.values.insert(one.toArray().at(0).toString(), one.toArray().at(1).toString());
    return Message{.kind = *kind,
                   .id = object[u"id"_s].toString(),
                   .to = object[u"to"_s].toString(),
                   .text = object[u"text"_s].toString(),
                   .media = {.kind = mediaKind.value_or(MediaKind::Image),
                             .url = media[u"url"_s].toString(),
                             .caption = media[u"caption"_s].toString(),
                             .fileName = media[u"fileName"_s].toString()},
                   .filled = filled,
                   .rawBody =
                       QByteArray::fromBase64(object[u"rawBodyBase64"_s].toString().toLatin1()),
                   .callbackUrl = object[u"callbackUrl"_s].toString()};
}

} // namespace sendbench::sending
