// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/message/readers.h"

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap::message
{

namespace
{

/// What CleverTap does not produce although an older page names it.
bool isNeverSent(const Place &type)
{
    static const QStringList never{u"location"_s, u"contacts"_s, u"interactive"_s, u"product"_s};
    const QString word = type.value().toString().toLower();
    if (!never.contains(word))
        return false;
    type.fault(u"message.never-sent"_s,
               Place::tr("CleverTap sends no free-form message of the type “%1”.").arg(word),
               Place::tr("One of: %1.").arg(u"text, audio, image, video, file"_s));
    return true;
}

QStringList mediaMembers(FreeFormKind kind)
{
    QStringList known{u"mediaURL"_s};
    if (kind != FreeFormKind::Audio)
        known.append(u"caption"_s);
    if (kind == FreeFormKind::File)
        known.append(u"filename"_s);
    return known;
}

Media readMedia(const Place &media, FreeFormKind kind)
{
    Media read;
    if (!media.object().isObject())
        return read;
    const QStringList known = mediaMembers(kind);
    read.url = media.member(u"mediaURL"_s).url();
    if (known.contains(u"caption"_s))
        read.caption = media.member(u"caption"_s).optionalText();
    if (known.contains(u"filename"_s))
        read.fileName = media.member(u"filename"_s).optionalText();
    media.noteUnknown(known);
    return read;
}

} // namespace

FreeFormMessage readFreeForm(const Place &root)
{
    FreeFormMessage message;
    message.wabaNumber = root.member(u"wabaNumber"_s).number();
    message.to = root.member(u"to"_s).number();
    message.msgId = readMessageId(root);
    const Place type = root.member(u"type"_s);
    if (isNeverSent(type))
        return message;
    const auto kind = type.kind(freeFormWords());
    if (!kind)
        return message;
    message.kind = *kind;
    QStringList known{u"payloadVersion"_s, u"paytloadVersion"_s, u"wabaNumber"_s, u"to"_s,
                      u"isTemplate"_s,     u"msgId"_s,           u"msg_id"_s,     u"type"_s};
    const QString key = wordOf(freeFormWords(), *kind);
    if (*kind == FreeFormKind::Text) {
        const Place text = root.member(key).object();
        if (text.isObject())
            message.text = text.member(u"body"_s).text();
        known.append(key);
    } else {
        const QStringList others = *kind == FreeFormKind::File    ? QStringList{u"document"_s}
                                   : *kind == FreeFormKind::Audio ? QStringList{u"voice"_s}
                                                                  : QStringList{};
        message.media = readMedia(root.member(key, others), *kind);
        known += key;
        known += others;
    }
    root.noteUnknown(known);
    return message;
}

QByteArray build(const FreeFormMessage &message)
{
    auto body = outboundHead(message.wabaNumber, message.to, false);
    const std::string key = wordOf(freeFormWords(), message.kind).toStdString();
    body["msgId"] = message.msgId.toStdString();
    body["type"] = key;
    nlohmann::ordered_json inside = nlohmann::ordered_json::object();
    if (message.kind == FreeFormKind::Text) {
        inside["body"] = message.text.toStdString();
    } else {
        const QStringList known = mediaMembers(message.kind);
        inside["mediaURL"] = message.media.url.toStdString();
        if (known.contains(u"caption"_s) && !message.media.caption.isEmpty())
            inside["caption"] = message.media.caption.toStdString();
        if (known.contains(u"filename"_s) && !message.media.fileName.isEmpty())
            inside["filename"] = message.media.fileName.toStdString();
    }
    body[key] = inside;
    return compact(body);
}

} // namespace sendbench::integrations::clevertap::message
