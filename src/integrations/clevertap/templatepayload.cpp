// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/templatepayload.h"

#include "integrations/clevertap/message/templatemessage.h"
#include "templates/payload/parts.h"
#include "templates/variables.h"

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap
{

namespace
{

using templates::ButtonType;
using templates::Given;
using templates::HeaderFormat;

message::FilledText filledText(const Given &given, const QString &part, const QString &text)
{
    const auto value = [&](const QString &name) { return given.text(part + u'.' + name); };
    message::FilledText filled{.text = templates::filled(text, value), .parameters = {}};
    const QStringList names = templates::variableNames(text);
    for (const QString &name : names)
        filled.parameters.append(value(name));
    return filled;
}

/// Nothing for a header that CleverTap's form does not have.
std::optional<message::Header> headerOf(const Given &given, const templates::Header &header)
{
    message::Header made;
    made.media.url = given.text(u"header.media"_s);
    switch (header.format) {
    case HeaderFormat::Text:
        made.kind = message::HeaderKind::Text;
        made.text = filledText(given, u"header"_s, header.text);
        made.media = {};
        return made;
    case HeaderFormat::Image:
        made.kind = message::HeaderKind::Image;
        return made;
    case HeaderFormat::Video:
        made.kind = message::HeaderKind::Video;
        return made;
    case HeaderFormat::Document:
        made.kind = message::HeaderKind::File;
        made.media.fileName = given.text(u"header.filename"_s);
        return made;
    case HeaderFormat::Location:
        made.kind = message::HeaderKind::Location;
        made.media = {};
        made.location = {.longitude = given.text(u"header.longitude"_s),
                         .latitude = given.text(u"header.latitude"_s),
                         .name = given.text(u"header.name"_s),
                         .address = given.text(u"header.address"_s)};
        return made;
    case HeaderFormat::Gif:
    case HeaderFormat::Product:
    case HeaderFormat::Other:
        break;
    }
    return std::nullopt;
}

std::optional<message::Button> buttonOf(const Given &given, const templates::Button &button,
                                        qsizetype index)
{
    const auto value = [&](const QString &member) {
        return given.text(templates::buttonKey(index, member));
    };
    const auto made = [&](message::ButtonKind kind, const QString &text) {
        return message::Button{
            .kind = kind, .index = static_cast<int>(index), .text = button.text, .value = text};
    };
    switch (button.type) {
    case ButtonType::Url: {
        const QStringList names = templates::variableNames(button.url);
        return names.isEmpty() ? made(message::ButtonKind::StaticUrl, button.url)
                               : made(message::ButtonKind::DynamicUrl, value(names.first()));
    }
    case ButtonType::PhoneNumber:
        return made(message::ButtonKind::CallPhone, button.phoneNumber);
    case ButtonType::CopyCode: {
        auto copy = made(message::ButtonKind::CopyCode, value(u"code"_s));
        // WhatsApp fixes the label, a template need not say it, and CleverTap's samples do.
        if (copy.text.isEmpty())
            copy.text = u"Copy offer code"_s;
        return copy;
    }
    case ButtonType::QuickReply:
        return made(message::ButtonKind::QuickReply, value(u"payload"_s));
    default:
        return std::nullopt;
    }
}

Failure unknownToCleverTap(const templates::Template &t, const QString &what)
{
    return Failure(Error{.kind = ErrorKind::Input,
                         .code = u"template.clevertap.undocumented"_s,
                         .where = t.name + u" · "_s + t.language,
                         .found = what});
}

/// False: `buttons` holds one that CleverTap does not know.
bool addButtons(const Given &given, const QList<templates::Button> &buttons,
                QList<message::Button> &made)
{
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        const auto one = buttonOf(given, buttons.at(i), i);
        if (!one)
            return false;
        made.append(*one);
    }
    return true;
}

} // namespace

Result<QByteArray> templatePayload(const templates::Template &t, const templates::Values &values,
                                   const TemplateEnvelope &envelope)
{
    if (t.category == templates::Category::Authentication)
        return unknownToCleverTap(t, u"AUTHENTICATION"_s);
    if (const QString what = templates::onlyMetas(t, values); !what.isEmpty())
        return unknownToCleverTap(t, what);
    if (const auto whole = templates::complete(t, values); !whole)
        return Failure(whole.error());
    message::TemplateMessage sent;
    sent.wabaNumber = envelope.wabaNumber;
    sent.to = envelope.to;
    sent.msgId = envelope.msgId;
    sent.name = t.name;
    sent.language = t.language;
    const Given given(values, -1);
    if (t.header && !(sent.header = headerOf(given, *t.header)))
        return unknownToCleverTap(t, u"HEADER"_s);
    if (t.body)
        sent.body = filledText(given, u"body"_s, t.body->text);
    if (t.footer)
        sent.footer = t.footer->text;
    if (t.offer)
        sent.offer = message::LimitedTimeOffer{.title = t.offer->text,
                                               .expiresAtMs = templates::expiryMs(values)};
    if (!addButtons(given, t.buttons, sent.buttons))
        return unknownToCleverTap(t, u"BUTTONS"_s);
    for (qsizetype i = 0; t.cards && i < t.cards->size(); ++i) {
        const templates::Card &card = t.cards->at(i);
        const Given ofCard(values, i);
        message::Card made;
        if (card.header && !(made.header = headerOf(ofCard, *card.header)))
            return unknownToCleverTap(t, u"CAROUSEL"_s);
        if (card.body)
            made.body = filledText(ofCard, u"body"_s, card.body->text);
        if (!addButtons(ofCard, card.buttons, made.buttons))
            return unknownToCleverTap(t, u"CAROUSEL"_s);
        sent.cards.append(made);
    }
    return message::build(sent);
}

} // namespace sendbench::integrations::clevertap
