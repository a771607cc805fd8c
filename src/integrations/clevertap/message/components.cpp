// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/message/components.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap::message
{

namespace
{

const QStringList kComponents{u"header"_s, u"body"_s,     u"footer"_s,
                              u"button"_s, u"carousel"_s, u"limited_time_offer"_s};

void noteTwice(const Place &component, bool there, const QString &type)
{
    if (there)
        component.fault(u"message.twice"_s,
                        Place::tr("A second “%1”; a message has at most one.").arg(type));
}

void readFooter(const Place &component, TemplateMessage &message)
{
    noteTwice(component, !message.footer.isEmpty(), u"footer"_s);
    message.footer = component.member(u"footer"_s, {u"footertext"_s}).text();
    component.noteUnknown({u"type"_s, u"footer"_s, u"footertext"_s});
}

void readOffer(const Place &component, TemplateMessage &message)
{
    noteTwice(component, message.offer.has_value(), u"limited_time_offer"_s);
    LimitedTimeOffer offer;
    offer.title = component.member(u"text"_s).text();
    const Place list = component.member(u"parameters"_s);
    const QList<Place> parameters = list.elements();
    if (parameters.size() != 1 && list.value().isArray())
        list.fault(u"message.count"_s, Place::tr("An offer has one parameter, its end."));
    for (const Place &one : parameters) {
        const Place inside = one.member(u"limited_time_offer"_s).object();
        const Place end = inside.member(u"expiration_time_ms"_s);
        offer.expiresAtMs = inside.isObject() ? end.integer().value_or(0) : 0;
        if (inside.isObject() && offer.expiresAtMs > 0 && offer.expiresAtMs < 100'000'000'000)
            end.fault(u"message.time"_s, Place::tr("The end of the offer lies before 1974."),
                      Place::tr("It is in milliseconds: multiply the seconds by 1000."));
    }
    message.offer = offer;
}

void checkIndexes(const Place &list, const QList<Button> &buttons)
{
    QList<int> seen;
    for (const Button &one : buttons) {
        if (seen.contains(one.index))
            list.fault(u"message.twice"_s,
                       Place::tr("Two buttons have the index %1.").arg(one.index),
                       Place::tr("Number the buttons from 0."));
        seen.append(one.index);
    }
}

Card readCard(const Place &place)
{
    Card card;
    const Place list = place.object().member(u"components"_s);
    if (!place.isObject())
        return card;
    for (const Place &one : list.elements()) {
        const Place typePlace = one.object().member(u"type"_s);
        const QString type = one.isObject() ? typePlace.text() : QString();
        if (type == u"header"_s) {
            noteTwice(one, card.header.has_value(), type);
            card.header = readHeader(one.member(u"header"_s));
        } else if (type == u"body"_s) {
            noteTwice(one, card.body.has_value(), type);
            card.body = readFilledText(one.member(u"body"_s));
        } else if (type == u"button"_s) {
            if (const auto button = readButton(one))
                card.buttons.append(*button);
        } else if (!type.isEmpty()) {
            typePlace.fault(u"message.word"_s,
                            Place::tr("A card holds no “%1”.").arg(Place::shown(type)),
                            Place::tr("One of: %1.").arg(u"header, body, button"_s));
        }
    }
    checkIndexes(list, card.buttons);
    return card;
}

void readCarousel(const Place &component, TemplateMessage &message)
{
    noteTwice(component, !message.cards.isEmpty(), u"carousel"_s);
    const Place list = component.member(u"cards"_s);
    for (const Place &one : list.elements())
        message.cards.append(readCard(one));
    if (list.value().isArray() && message.cards.isEmpty())
        list.fault(u"message.count"_s, Place::tr("The carousel has no card."));
}

void readTyped(const Place &component, const QString &type, TemplateMessage &message)
{
    if (type == u"header"_s) {
        noteTwice(component, message.header.has_value(), type);
        message.header = readHeader(component.member(type));
    } else if (type == u"body"_s) {
        noteTwice(component, message.body.has_value(), type);
        message.body = readFilledText(component.member(type));
    } else if (type == u"footer"_s) {
        readFooter(component, message);
    } else if (type == u"button"_s) {
        if (const auto button = readButton(component))
            message.buttons.append(*button);
    } else if (type == u"limited_time_offer"_s) {
        readOffer(component, message);
    } else if (type == u"carousel"_s) {
        readCarousel(component, message);
    } else if (!type.isEmpty()) {
        component.member(u"type"_s).fault(
            u"message.word"_s,
            Place::tr("The contract knows no component “%1”.").arg(Place::shown(type)),
            Place::tr("One of: %1.").arg(kComponents.join(u", "_s)));
    }
}

Json writeCard(const Card &card)
{
    Json components = Json::array();
    if (card.header)
        components.push_back(writeHeader(*card.header));
    if (card.body)
        components.push_back({{"type", "body"}, {"body", writeFilledText(*card.body)}});
    for (const Button &one : card.buttons)
        components.push_back(writeButton(one));
    return {{"components", components}};
}

Json writeOffer(const LimitedTimeOffer &offer)
{
    const Json end{{"expiration_time_ms", offer.expiresAtMs}};
    return {{"type", "limited_time_offer"},
            {"text", offer.title.toStdString()},
            {"parameters",
             Json::array({{{"type", "limited_time_offer"}, {"limited_time_offer", end}}})}};
}

} // namespace

QList<CustomProperty> readCustomProps(const Place &list)
{
    QList<CustomProperty> all;
    for (const Place &one : list.elements()) {
        const QJsonObject pair = one.value().toObject();
        if (pair.size() != 1) {
            one.fault(u"message.custom-props"_s,
                      Place::tr("A custom property is an object with one key and its value."));
            continue;
        }
        const QString key = pair.keys().first();
        all.append({key, one.member(key).optionalText()});
    }
    return all;
}

void readComponents(const Place &list, TemplateMessage &message)
{
    const QList<Place> all = list.elements();
    for (const Place &one : all) {
        if (!one.object().isObject())
            continue;
        if (one.has(u"customProps"_s) && !one.has(u"type"_s))
            message.customProps += readCustomProps(one.member(u"customProps"_s));
        else
            readTyped(one, one.member(u"type"_s).text(), message);
    }
    checkIndexes(list, message.buttons);
    if (list.value().isArray() && !message.body)
        list.warn(u"message.no-body"_s,
                  Place::tr("There is no component “body”; every WhatsApp template has one."));
}

Json writeComponents(const TemplateMessage &message)
{
    Json list = Json::array();
    if (message.header)
        list.push_back(writeHeader(*message.header));
    if (message.body)
        list.push_back({{"type", "body"}, {"body", writeFilledText(*message.body)}});
    if (!message.footer.isEmpty())
        list.push_back({{"type", "footer"}, {"footer", message.footer.toStdString()}});
    if (message.offer)
        list.push_back(writeOffer(*message.offer));
    for (const Button &one : message.buttons)
        list.push_back(writeButton(one));
    if (!message.cards.isEmpty()) {
        Json cards = Json::array();
        for (const Card &one : message.cards)
            cards.push_back(writeCard(one));
        list.push_back({{"type", "carousel"}, {"cards", cards}});
    }
    if (!message.customProps.isEmpty()) {
        Json pairs = Json::array();
        for (const CustomProperty &one : message.customProps)
            pairs.push_back({{one.key.toStdString(), one.value.toStdString()}});
        list.push_back({{"customProps", pairs}}); // last, as in CleverTap's sample
    }
    return list;
}

} // namespace sendbench::integrations::clevertap::message
