// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/payload.h"

#include "integrations/clevertap/message/freeformmessage.h"
#include "integrations/clevertap/message/templatemessage.h"

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

message::FreeFormKind freeFormKind(sending::MediaKind kind)
{
    switch (kind) {
    case sending::MediaKind::Image:
        return message::FreeFormKind::Image;
    case sending::MediaKind::Video:
        return message::FreeFormKind::Video;
    case sending::MediaKind::Audio:
        return message::FreeFormKind::Audio;
    case sending::MediaKind::File:
        break;
    }
    return message::FreeFormKind::File;
}

} // namespace

QByteArray freeFormText(const QString &wabaNumber, const QString &to, const QString &messageId,
                        const QString &text)
{
    return message::build(message::FreeFormMessage{
        .wabaNumber = wabaNumber, .to = to, .msgId = messageId, .text = text});
}

QByteArray freeFormMedia(const QString &wabaNumber, const QString &to, const QString &messageId,
                         const sending::Media &media)
{
    message::FreeFormMessage one{.wabaNumber = wabaNumber, .to = to, .msgId = messageId};
    one.kind = freeFormKind(media.kind);
    one.media.url = media.url.trimmed();
    one.media.caption = media.caption;
    one.media.fileName = media.fileName;
    return message::build(one);
}

QByteArray preflight(const QString &wabaNumber)
{
    return message::build(message::TemplateMessage{
        .wabaNumber = wabaNumber,
        .to = u"+10000000000"_s,
        .msgId = kPreflightMessageId.toString(),
        .name = u"whatsapp:hsm:technology:generic:verify"_s,
        .language = u"en"_s,
        .body = message::FilledText{.text = u"1 code: 2. Good for 3 min."_s,
                                    .parameters = {u"1"_s, u"2"_s, u"3"_s}}});
}

QString messageId(const QString &id)
{
    return u"sendbench|test|0|%1"_s.arg(id).left(60);
}

} // namespace sendbench::integrations::clevertap
