// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/counting.h"
#include "templates/rules/linting.h"
#include "templates/rules/texts.h"
#include "templates/variables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

namespace
{

void addCarousel(Linting &lint, Severity severity, const QString &rule, const QString &path,
                 const QString &message, const QString &fix, const QString &code = {})
{
    lint.add({.severity = severity,
              .rule = rule,
              .path = path,
              .message = message,
              .fix = fix,
              .source = page::carousel(),
              .code = code});
}

void checkTopLevel(Linting &lint)
{
    const Template &t = lint.t;
    if (t.category != Category::Marketing && t.category != Category::Other)
        addCarousel(lint, Severity::Error, u"carousel.category"_s, u"/category"_s,
                    tr("A carousel is possible only in the category Marketing."),
                    tr("Choose Marketing."));
    if (t.header)
        addCarousel(lint, Severity::Error, u"carousel.header"_s,
                    Spot{.kind = ComponentKind::Header}.path(t),
                    tr("The message above a carousel has no header; each card has one."),
                    tr("Remove the header."), u"2388042"_s);
    if (!t.buttons.isEmpty())
        addCarousel(lint, Severity::Error, u"carousel.top-buttons"_s,
                    Spot{.kind = ComponentKind::Buttons}.path(t),
                    tr("The message above a carousel has no buttons; each card has "
                       "its own."),
                    tr("Move the buttons into the cards."), u"2388042"_s);
    if (t.footer)
        addCarousel(lint, Severity::Warning, u"carousel.footer"_s,
                    Spot{.kind = ComponentKind::Footer}.path(t),
                    tr("A footer is not documented for carousels."), tr("Remove the footer."),
                    u"2388042"_s);
}

void checkCardCount(Linting &lint, const QList<Card> &cards)
{
    const Limit &least = limit(u"carousel.cards.least"_s);
    const Limit &most = limit(u"carousel.cards"_s);
    const QString path = Spot{.kind = ComponentKind::Carousel}.path(lint.t, u"cards"_s);
    if (cards.size() > most.value)
        lint.add(
            most, u"carousel.cards.count"_s, path,
            tr("There are %1 cards; a carousel can have %2.").arg(cards.size()).arg(most.value),
            tr("Remove some."));
    if (cards.size() >= least.value)
        return;
    Limit few = least;
    // 8x8 takes one card, but Meta has the last word.
    if (lint.forEight() && cards.size() == 1)
        few.level = Severity::Warning;
    lint.add(few, u"carousel.cards.count"_s, path,
             tr("A carousel needs %1 cards at least.").arg(least.value), tr("Add a card."));
}

bool isCardHeader(HeaderFormat format)
{
    return format == HeaderFormat::Image || format == HeaderFormat::Video ||
           format == HeaderFormat::Product;
}

void checkCardHeader(Linting &lint, qsizetype at, const Card &card, const Card &first)
{
    const Spot spot{.kind = ComponentKind::Header, .card = at};
    if (!card.header) {
        addCarousel(lint, Severity::Error, u"carousel.card.header"_s, spot.path(lint.t),
                    tr("Card %1 has no picture or film.").arg(at + 1), tr("Add one."),
                    u"2388043"_s);
        return;
    }
    if (!isCardHeader(card.header->format))
        addCarousel(lint, Severity::Error, u"carousel.card.header.kind"_s,
                    spot.path(lint.t, u"format"_s),
                    tr("Card %1: a card has a picture, a film or a product as header.").arg(at + 1),
                    tr("Choose one of these."), u"2388047"_s);
    else if (first.header && first.header->format != card.header->format)
        addCarousel(lint, Severity::Error, u"carousel.card.header.same"_s,
                    spot.path(lint.t, u"format"_s),
                    tr("Card %1 has another kind of header than card 1; all cards "
                       "have the same.")
                        .arg(at + 1),
                    tr("Choose the kind of card 1."), u"2388047"_s);
    checkHeaderSample(lint, spot, *card.header);
}

/// What the card says with its samples in place must stay short, too.
void checkFilledBody(Linting &lint, const Spot &spot, const Body &body)
{
    const QString whole = filled(body.text, [&](const QString &name) {
        for (const Sample &sample : body.samples)
            if (sample.name == name)
                return sample.value;
        return body.samples.value(name.toInt() - 1).value;
    });
    const Limit &most = limit(u"body.text.card"_s);
    if (countedLength(whole) > most.value && countedLength(body.text) <= most.value)
        addCarousel(lint, Severity::Warning, u"carousel.card.filled"_s,
                    spot.path(lint.t, u"text"_s),
                    tr("%1: with the samples in place it has %2 characters. More "
                       "than %3 are "
                       "approved, but fail when they are sent.")
                        .arg(spot.title())
                        .arg(countedLength(whole))
                        .arg(most.value),
                    tr("Shorten the text or the values."), u"132018"_s);
    const Limit &lines = limit(u"card.lineBreaks"_s);
    if (whole.count(u'\n') > lines.value)
        lint.add(lines, u"carousel.card.lines"_s, spot.path(lint.t, u"text"_s),
                 tr("%1: more than %2 line breaks; a card with them fails when it "
                    "is sent.")
                     .arg(spot.title())
                     .arg(lines.value),
                 tr("Write it on fewer lines."));
}

void checkCardBody(Linting &lint, qsizetype at, const Card &card)
{
    if (!card.body || card.body->text.isEmpty())
        return;
    const Spot spot{.kind = ComponentKind::Body, .card = at};
    lint.checkLength(u"body.text.card"_s, u"carousel.card.length"_s, spot, u"text"_s,
                     card.body->text);
    checkBodyText(lint, spot, card.body->text);
    checkTextVariables(lint, spot, card.body->text, card.body->samples, u"2388072"_s);
    checkFilledBody(lint, spot, *card.body);
}

/// A checkout button stands first on a card (payments-in, checkout button templates).
bool isCardButton(ButtonType type, qsizetype at)
{
    return (type == ButtonType::OrderDetails && at == 0) || type == ButtonType::QuickReply ||
           type == ButtonType::Url || type == ButtonType::PhoneNumber || type == ButtonType::Spm;
}

void checkCardButtons(Linting &lint, qsizetype at, const Card &card, const Card &first)
{
    const Spot spot{.kind = ComponentKind::Buttons, .card = at};
    const Limit &most = limit(u"carousel.buttons"_s);
    if (card.buttons.size() > most.value)
        lint.add(most, u"carousel.card.buttons"_s, spot.path(lint.t),
                 tr("Card %1 has %2 buttons; a card can have %3.")
                     .arg(at + 1)
                     .arg(card.buttons.size())
                     .arg(most.value),
                 tr("Remove some."));
    const bool same = std::equal(card.buttons.cbegin(), card.buttons.cend(), first.buttons.cbegin(),
                                 first.buttons.cend(),
                                 [](const Button &a, const Button &b) { return a.type == b.type; });
    if (!same)
        addCarousel(lint, Severity::Error, u"carousel.card.same"_s, spot.path(lint.t),
                    tr("Card %1 has other buttons than card 1. All cards have the "
                       "same kinds in "
                       "the same order.")
                        .arg(at + 1),
                    tr("Give it the buttons of card 1."));
    for (qsizetype i = 0; i < card.buttons.size(); ++i) {
        const Spot button = Spot::ofButton(at, i);
        checkButton(lint, button, card.buttons.at(i));
        if (!isCardButton(card.buttons.at(i).type, i))
            addCarousel(lint, Severity::Error, u"carousel.card.button"_s,
                        button.path(lint.t, u"type"_s),
                        tr("%1: a card can have quick replies, websites and phone "
                           "calls, on a "
                           "product card its product.")
                            .arg(button.title()),
                        tr("Choose one of these."));
    }
}

void checkBodies(Linting &lint, const QList<Card> &cards)
{
    const auto has = [](const Card &card) { return card.body && !card.body->text.isEmpty(); };
    const auto with = std::count_if(cards.cbegin(), cards.cend(), has);
    if (with == 0 || with == cards.size())
        return;
    addCarousel(lint, Severity::Error, u"carousel.bodies"_s,
                Spot{.kind = ComponentKind::Carousel}.path(lint.t, u"cards"_s),
                tr("Some cards have a text and others have none; all have one, "
                   "or none has."),
                tr("Write the missing texts, or remove all."), u"2388043"_s);
}

} // namespace

void checkCarousel(Linting &lint)
{
    if (!lint.t.cards)
        return;
    checkTopLevel(lint);
    const QList<Card> &cards = *lint.t.cards;
    checkCardCount(lint, cards);
    checkBodies(lint, cards);
    for (qsizetype i = 0; i < cards.size(); ++i) {
        checkCardHeader(lint, i, cards.at(i), cards.first());
        checkCardBody(lint, i, cards.at(i));
        checkCardButtons(lint, i, cards.at(i), cards.first());
    }
}

} // namespace sendbench::templates::rules
