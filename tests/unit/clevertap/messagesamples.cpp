// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "unit/clevertap/messagesamples.h"

using namespace sendbench::integrations::clevertap::message;
using namespace Qt::StringLiterals;

namespace
{

TemplateMessage plainTemplate()
{
    TemplateMessage message;
    message.wabaNumber = u"4930000000"_s;
    message.to = u"+4915500000017"_s;
    message.msgId = u"1700000042|20260114|7|1700000042|0"_s;
    message.name = u"parcel_ready"_s;
    message.language = u"en_GB"_s;
    message.body = FilledText{u"Hello Ines, shelf B4."_s, {u"Ines"_s, u"B4"_s}};
    return message;
}

Header header(HeaderKind kind)
{
    Header one;
    one.kind = kind;
    if (kind == HeaderKind::Text)
        one.text = {u"Parcel 8812"_s, {u"8812"_s}};
    else if (kind == HeaderKind::Location)
        one.location = {.longitude = u"2.3333"_s, .latitude = u"48.8601"_s};
    else
        one.media.url = u"https://media.example.org/one"_s;
    if (kind == HeaderKind::File)
        one.media.fileName = u"basket.pdf"_s;
    return one;
}

TemplateMessage withHeader(HeaderKind kind)
{
    TemplateMessage message = plainTemplate();
    message.header = header(kind);
    return message;
}

TemplateMessage carousel()
{
    TemplateMessage message = plainTemplate();
    for (const QString &name : {u"boots"_s, u"coats"_s})
        message.cards.append({.header = header(HeaderKind::Image),
                              .body = FilledText{name, {}},
                              .buttons = {{ButtonKind::DynamicUrl, 0, u"See"_s, name}}});
    return message;
}

FreeFormMessage freeForm(FreeFormKind kind)
{
    FreeFormMessage message;
    message.wabaNumber = u"4930000000"_s;
    message.to = u"4915500000017"_s;
    message.msgId = u"1|2|3"_s;
    message.kind = kind;
    if (kind == FreeFormKind::Text)
        message.text = u"Yes, we open at nine."_s;
    else
        message.media.url = u"https://media.example.org/plan.pdf"_s;
    if (kind != FreeFormKind::Text && kind != FreeFormKind::Audio)
        message.media.caption = u"Floor plan"_s;
    if (kind == FreeFormKind::File)
        message.media.fileName = u"plan.pdf"_s;
    return message;
}

Status status(const QString &state)
{
    Status one;
    one.msgId = u"1|2|3"_s;
    one.state = state;
    one.at = QDateTime::fromSecsSinceEpoch(1768400001, Qt::UTC);
    if (state == u"failed"_s) {
        one.errorCode = u"1008"_s;
        one.errorTitle = u"outside the chat window"_s;
    }
    if (state == u"clicked"_s) {
        one.url = u"https://shop.example.org/b/77"_s;
        one.shortUrl = u"https://s.example.org/q1"_s;
        one.userAgent = u"Mozilla/5.0 (example)"_s;
    }
    return one;
}

InboundMessage inbound(InboundKind kind)
{
    InboundMessage message;
    message.from = u"4915500000017"_s;
    message.wabaNumber = u"4930000000"_s;
    message.at = QDateTime::fromSecsSinceEpoch(1768400100, Qt::UTC);
    message.kind = kind;
    message.repliesTo = u"1|2|3"_s;
    if (kind == InboundKind::Text)
        message.text = u"hello"_s;
    else if (kind == InboundKind::Location)
        message.location = {u"2.3"_s, u"48.8"_s, u"Shop"_s, u"Main St 1"_s, u"https://a.example"_s};
    else if (kind == InboundKind::Button)
        message.buttonPayload = message.buttonText = u"Later"_s;
    else
        message.media = {.url = u"https://media.example.org/in/1"_s,
                         .caption = kind == InboundKind::Audio ? QString() : u"receipt"_s,
                         .fileName = {},
                         .mimeType = u"a/b"_s};
    return message;
}

} // namespace

TemplateMessage fullTemplate()
{
    TemplateMessage message = withHeader(HeaderKind::Image);
    message.footer = u"Corner Shop"_s;
    message.offer = LimitedTimeOffer{u"Two for one"_s, 1768762800000};
    message.buttons = {{ButtonKind::CopyCode, 0, u"Copy offer code"_s, u"WKND26"_s},
                       {ButtonKind::StaticUrl, 1, u"Shop"_s, u"https://shop.example.org"_s},
                       {ButtonKind::DynamicUrl, 2, u"Open"_s, u"b/77"_s},
                       {ButtonKind::CallPhone, 3, u"Ring us"_s, u"+493000000099"_s},
                       {ButtonKind::QuickReply, 4, u"Later"_s, u"later-77"_s},
                       {ButtonKind::QuickReply, 5, u"Stop"_s, {}}};
    message.customProps = {{u"region"_s, u"south"_s}, {u"season"_s, u"winter"_s}};
    return message;
}

QList<std::pair<QByteArray, Message>> messageSamples()
{
    QList<std::pair<QByteArray, Message>> all{{"template", plainTemplate()},
                                              {"template, all parts", fullTemplate()},
                                              {"template, carousel", carousel()}};
    for (const auto kind : {HeaderKind::Text, HeaderKind::Image, HeaderKind::Video,
                            HeaderKind::File, HeaderKind::Location})
        all.append({"template, header " + QByteArray::number(int(kind)), withHeader(kind)});
    for (const auto kind : {FreeFormKind::Text, FreeFormKind::Audio, FreeFormKind::Image,
                            FreeFormKind::Video, FreeFormKind::File})
        all.append({"free-form " + QByteArray::number(int(kind)), freeForm(kind)});
    for (const QString &state : {u"sent"_s, u"delivered"_s, u"read"_s, u"failed"_s, u"clicked"_s})
        all.append({"report " + state.toUtf8(), DeliveryReport{{status(state)}}});
    all.append({"report of two", DeliveryReport{{status(u"sent"_s), status(u"failed"_s)}}});
    for (const auto kind :
         {InboundKind::Text, InboundKind::Location, InboundKind::Image, InboundKind::Video,
          InboundKind::Audio, InboundKind::File, InboundKind::Button})
        all.append({"inbound " + QByteArray::number(int(kind)), inbound(kind)});
    return all;
}
