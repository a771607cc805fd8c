// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/templatetype.h"

#include "templates/variables.h"
#include "ui/pages/templates/editor/samplerows.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using namespace templates;

namespace
{

/// What Meta's own pages give as an example.
constexpr int kCodeMinutes = 10;

Button otpButton()
{
    Button button;
    button.type = ButtonType::Otp;
    button.otpType = OtpType::CopyCode;
    return button;
}

void removeOtp(Template &t)
{
    t.buttons.removeIf([](const Button &button) { return button.type == ButtonType::Otp; });
    if (t.footer && t.footer->text.isEmpty())
        t.footer.reset();
    else if (t.footer)
        t.footer->codeExpirationMinutes.reset();
    if (t.body)
        t.body->addSecurityRecommendation.reset();
}

void makeBasic(Template &t)
{
    t.offer.reset();
    t.cards.reset();
    if (t.category == Category::Authentication) {
        t.category = Category::Utility;
        removeOtp(t);
    }
    if (!t.body)
        t.body = Body{};
}

void makeOffer(Template &t)
{
    makeBasic(t);
    t.category = Category::Marketing;
    t.categoryName.clear();
    t.offer = LimitedTimeOffer{};
    t.offer->hasExpiration = true;
    t.footer.reset(); // Meta refuses it
    if (t.header && t.header->format != HeaderFormat::Image &&
        t.header->format != HeaderFormat::Video)
        t.header.reset();
}

void makeCarousel(Template &t)
{
    makeBasic(t);
    t.category = Category::Marketing;
    t.categoryName.clear();
    Card card;
    card.header = Header{};
    card.header->format = HeaderFormat::Image;
    if (t.header &&
        (t.header->format == HeaderFormat::Video || t.header->format == HeaderFormat::Product))
        card.header->format = t.header->format;
    card.body = Body{};
    card.buttons = std::exchange(t.buttons, {}).mid(0, 2);
    if (card.buttons.isEmpty())
        card.buttons.append(Button{});
    t.header.reset();
    t.footer.reset();
    t.cards = QList<Card>{card, card};
}

void makeAuthentication(Template &t)
{
    t.category = Category::Authentication;
    t.categoryName.clear();
    t.offer.reset();
    t.cards.reset();
    t.header.reset();
    t.body = Body{};
    t.body->addSecurityRecommendation = true;
    t.footer = Footer{};
    t.footer->codeExpirationMinutes = kCodeMinutes;
    t.buttons = {otpButton()};
}

void rename(QString &text, QList<Sample> &samples, bool named)
{
    const QStringList names = variableNames(text);
    QList<Sample> moved;
    QStringList made;
    for (const QString &name : names) {
        const QString other = named ? u"value_"_s + name : QString::number(names.indexOf(name) + 1);
        made.append(other);
        const QString value = sampleOf(samples, name);
        if (!value.isEmpty() || !named)
            moved.append({.name = named ? other : QString(), .value = value});
    }
    text = filled(text, [&](const QString &name) {
        return u"{{"_s + made.value(names.indexOf(name), name) + u"}}"_s;
    });
    samples = moved;
}

} // namespace

TemplateType typeOf(const Template &t)
{
    if (t.cards)
        return TemplateType::Carousel;
    if (t.offer)
        return TemplateType::LimitedTimeOffer;
    return t.category == Category::Authentication ? TemplateType::Authentication
                                                  : TemplateType::Basic;
}

void makeType(Template &t, TemplateType type)
{
    if (typeOf(t) == type)
        return;
    switch (type) {
    case TemplateType::Basic:
        makeBasic(t);
        break;
    case TemplateType::LimitedTimeOffer:
        makeOffer(t);
        break;
    case TemplateType::Carousel:
        makeCarousel(t);
        break;
    case TemplateType::Authentication:
        makeAuthentication(t);
        break;
    }
}

Template newTemplate(TemplateType type)
{
    Template t;
    t.language = u"en_GB"_s;
    t.category = Category::Marketing;
    t.body = Body{};
    makeType(t, type);
    return t;
}

Card newCard(const Template &t)
{
    Card card;
    if (!t.cards || t.cards->isEmpty()) {
        card.header = Header{};
        card.header->format = HeaderFormat::Image;
        card.body = Body{};
        card.buttons = {Button{}};
        return card;
    }
    const Card &first = t.cards->constFirst();
    if (first.header) {
        card.header = Header{};
        card.header->format = first.header->format;
    }
    if (first.body)
        card.body = Body{};
    for (const Button &like : first.buttons) {
        Button button;
        button.type = like.type;
        button.text = like.text; // most cards say the same on their buttons
        card.buttons.append(button);
    }
    card.order = first.order;
    card.order.removeAll(ComponentKind::Other);
    return card;
}

void makeNamed(Template &t, bool named)
{
    t.parameterFormat = named ? ParameterFormat::Named : ParameterFormat::Positional;
    if (t.header)
        rename(t.header->text, t.header->samples, named);
    if (t.body)
        rename(t.body->text, t.body->samples, named);
    if (!t.cards)
        return;
    for (Card &card : *t.cards)
        if (card.body)
            rename(card.body->text, card.body->samples, named);
}

} // namespace sendbench::ui
