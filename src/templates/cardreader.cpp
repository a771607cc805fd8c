// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/buttonreader.h"
#include "templates/componentreader.h"
#include "templates/objecttext.h"
#include "templates/words.h"

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

/// Reads one component of a card; false: the card has no place for it (or has it already).
bool readComponent(Card &card, ComponentKind kind, ObjectReader &in)
{
    switch (kind) {
    case ComponentKind::Header:
        if (card.header)
            return false;
        card.header = readHeader(in);
        return true;
    case ComponentKind::Body:
        if (card.body)
            return false;
        card.body = readBody(in);
        return true;
    case ComponentKind::Buttons:
        if (card.order.contains(kind))
            return false;
        card.buttons = readButtons(in);
        if (const JsonExtras rest = in.rest(); !rest.isEmpty())
            card.extras.insert(kCardButtons.toString(), objectJson(rest));
        return true;
    default:
        return false;
    }
}

void noPlace(const JsonItem &item, Reading &reading)
{
    reading.note(Severity::Error, u"form.card-component"_s, item.path,
                 tr("A card has one header, one body and one group of buttons. This component is "
                    "kept as it is."),
                 tr("Remove it."));
}

void readComponents(Card &card, const QList<JsonItem> &components, Reading &reading)
{
    QList<QByteArray> others;
    for (const JsonItem &item : components) {
        ComponentKind kind = ComponentKind::Other;
        if (item.json.isObject()) {
            ObjectReader in(item, reading);
            kind = takeKind(in);
            if (kind != ComponentKind::Other && !readComponent(card, kind, in)) {
                noPlace(item, reading);
                kind = ComponentKind::Other;
            }
        } else {
            (void)ObjectReader(item, reading); // says that it is no object
        }
        card.order.append(kind);
        if (kind == ComponentKind::Other)
            others.append(item.json.json());
    }
    if (!others.isEmpty())
        card.extras.insert(kCardOthers.toString(), listJson(others));
}

/// 8x8's schema, unlike its samples, makes a card one component of format, text and buttons.
void readBare(Card &card, ObjectReader &in)
{
    in.reading().note(Severity::Note, u"form.card-bare"_s, in.path(),
                      tr("The card has no list of components. It is read as 8x8's schema has it: "
                         "header, text and buttons side by side."));
    (void)in.take({u"type"});
    if (in.has({u"format"})) {
        // The samples are the header's: the text has no variables in this shape.
        const QString text = in.text({u"text"});
        card.header = readHeader(in);
        card.header->extras.clear();
        card.order.append(ComponentKind::Header);
        if (!text.isEmpty())
            card.body = Body{.text = text};
    } else if (in.has({u"text"})) {
        card.body = readBody(in);
        card.body->extras.clear();
    }
    if (card.body)
        card.order.append(ComponentKind::Body);
    if (in.has({u"buttons"})) {
        card.buttons = readButtons(in);
        card.order.append(ComponentKind::Buttons);
    }
}

Card readCard(const JsonItem &item, Reading &reading)
{
    Card card;
    if (item.json.isArray()) {
        readComponents(card, elementsOf(item), reading);
        return card;
    }
    ObjectReader in(item, reading);
    if (!item.json.isObject()) {
        card.extras.append(QString(), item.json.json()); // the writer knows it by its empty name
        return card;
    }
    if (in.has({u"components"})) {
        if (const auto components = in.list({u"components"}))
            readComponents(card, *components, reading);
    } else if (in.has({u"format", u"text", u"buttons"})) {
        readBare(card, in);
    }
    const JsonExtras rest = in.rest();
    for (const auto &[name, json] : rest)
        if (!card.extras.contains(name))
            card.extras.append(name, json);
    return card;
}

} // namespace

QList<Card> readCards(ObjectReader &in)
{
    QList<Card> cards;
    if (const auto inner = in.peek({u"carousel"}); inner && inner->json.isObject()) {
        (void)in.take({u"carousel"});
        ObjectReader object(*inner, in.reading());
        cards = readCards(object);
        if (const JsonExtras rest = object.rest(); !rest.isEmpty())
            in.keep(u"carousel"_s, objectJson(rest));
        return cards;
    }
    const auto items = in.list({u"cards"});
    for (const JsonItem &item : items.value_or(QList<JsonItem>{}))
        cards.append(readCard(item, in.reading()));
    return cards;
}

} // namespace sendbench::templates
