// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/place.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

/// The order of Meta's own samples.
constexpr std::array kUsualOrder{
    ComponentKind::Header,
    ComponentKind::LimitedTimeOffer,
    ComponentKind::Body,
    ComponentKind::Footer,
    ComponentKind::Buttons,
    ComponentKind::Carousel,
    ComponentKind::CallPermissionRequest,
};

qsizetype rank(ComponentKind kind)
{
    return std::find(kUsualOrder.cbegin(), kUsualOrder.cend(), kind) - kUsualOrder.cbegin();
}

bool isThere(const Template &t, ComponentKind kind)
{
    switch (kind) {
    case ComponentKind::Header:
        return t.header.has_value();
    case ComponentKind::Body:
        return t.body.has_value();
    case ComponentKind::Footer:
        return t.footer.has_value();
    case ComponentKind::Buttons:
        return !t.buttons.isEmpty() || !t.buttonsExtras.isEmpty();
    case ComponentKind::LimitedTimeOffer:
        return t.offer.has_value();
    case ComponentKind::Carousel:
        return t.cards.has_value();
    case ComponentKind::CallPermissionRequest:
        return t.callPermissionRequest;
    case ComponentKind::Other:
        break;
    }
    return false;
}

bool isThere(const Card &card, ComponentKind kind)
{
    switch (kind) {
    case ComponentKind::Header:
        return card.header.has_value();
    case ComponentKind::Body:
        return card.body.has_value();
    case ComponentKind::Buttons:
        return !card.buttons.isEmpty() || card.extras.contains(u"buttons"_s);
    default:
        return false;
    }
}

ComponentKind kindOf(const ComponentSlot &slot)
{
    return slot.kind;
}
ComponentKind kindOf(ComponentKind kind)
{
    return kind;
}

/// Puts what `order` does not know yet before the first that usually comes later.
template <typename Slot, typename Has>
void addMissing(QList<Slot> &order, const Has &has)
{
    for (const ComponentKind kind : kUsualOrder) {
        const bool known = std::any_of(order.cbegin(), order.cend(),
                                       [&](const Slot &slot) { return kindOf(slot) == kind; });
        if (known || !has(kind))
            continue;
        const auto later = std::find_if(order.begin(), order.end(), [&](const Slot &slot) {
            return kindOf(slot) != ComponentKind::Other && rank(kindOf(slot)) > rank(kind);
        });
        order.insert(later, Slot{kind});
    }
}

template <typename Slot>
qsizetype indexOf(const QList<Slot> &order, ComponentKind kind)
{
    for (qsizetype i = 0; i < order.size(); ++i)
        if (kindOf(order.at(i)) == kind)
            return i;
    return -1;
}

QString component(qsizetype index)
{
    return index < 0 ? u"/components"_s : u"/components/%1"_s.arg(index);
}

Place::Part partOf(ComponentKind kind)
{
    switch (kind) {
    case ComponentKind::Header:
        return Place::Part::Header;
    case ComponentKind::Body:
        return Place::Part::Body;
    case ComponentKind::Footer:
        return Place::Part::Footer;
    case ComponentKind::Buttons:
        return Place::Part::Buttons;
    case ComponentKind::LimitedTimeOffer:
        return Place::Part::Offer;
    case ComponentKind::Carousel:
        return Place::Part::Cards;
    default:
        return Place::Part::Other;
    }
}

/// The index that a step of a path is; -1: none of `size`.
qsizetype indexIn(const QStringList &steps, qsizetype at, qsizetype size)
{
    bool good = false;
    const qsizetype index = steps.value(at).toLongLong(&good);
    return good && index >= 0 && index < size ? index : -1;
}

/// Reads on from the component at `steps[at - 1]`: a button, or a member.
void placeInComponent(Place &place, const QStringList &steps, qsizetype at, qsizetype buttons)
{
    if (place.part == Place::Part::Buttons && steps.value(at) == u"buttons"_s) {
        const qsizetype button = indexIn(steps, at + 1, buttons);
        if (button < 0)
            return;
        place.part = Place::Part::Button;
        place.button = button;
        at += 2;
    }
    if (at < steps.size()) // of samples their member, not their number
        place.member = steps.at(at) == u"example"_s ? steps.at(at) : steps.constLast();
}

void placeInCard(Place &place, const Card &card, const QStringList &steps, qsizetype at)
{
    place.part = Place::Part::Card;
    const QList<ComponentKind> order = writtenOrder(card);
    if (steps.value(at) != u"components"_s)
        return;
    const qsizetype index = indexIn(steps, at + 1, order.size());
    if (index < 0)
        return;
    place.part = partOf(order.at(index));
    placeInComponent(place, steps, at + 2, card.buttons.size());
}

} // namespace

QList<ComponentSlot> writtenOrder(const Template &t)
{
    QList<ComponentSlot> order;
    for (const ComponentSlot &slot : t.order)
        if (slot.kind == ComponentKind::Other ||
            (isThere(t, slot.kind) && indexOf(order, slot.kind) < 0))
            order.append(slot);
    addMissing(order, [&](ComponentKind kind) { return isThere(t, kind); });
    return order;
}

QList<ComponentKind> writtenOrder(const Card &card)
{
    QList<ComponentKind> order;
    for (const ComponentKind kind : card.order)
        if (kind == ComponentKind::Other || (isThere(card, kind) && indexOf(order, kind) < 0))
            order.append(kind);
    addMissing(order, [&](ComponentKind kind) { return isThere(card, kind); });
    return order;
}

QString componentPath(const Template &t, ComponentKind kind)
{
    return component(indexOf(writtenOrder(t), kind));
}

QString componentPath(const Template &t, qsizetype card, ComponentKind kind)
{
    const QString cards = componentPath(t, ComponentKind::Carousel);
    if (!t.cards || card < 0 || card >= t.cards->size())
        return cards;
    return u"%1/cards/%2%3"_s.arg(cards).arg(card).arg(
        component(indexOf(writtenOrder(t.cards->at(card)), kind)));
}

QString buttonPath(const Template &t, qsizetype card, qsizetype button)
{
    const QString buttons = card < 0 ? componentPath(t, ComponentKind::Buttons)
                                     : componentPath(t, card, ComponentKind::Buttons);
    return u"%1/buttons/%2"_s.arg(buttons).arg(button);
}

Place placeOf(const Template &t, const QString &path)
{
    const QStringList steps = path.split(u'/').mid(1);
    Place place;
    if (steps.isEmpty() || steps.constFirst() != u"components"_s) {
        place.member = steps.value(0);
        return place;
    }
    const QList<ComponentSlot> order = writtenOrder(t);
    const qsizetype index = indexIn(steps, 1, order.size());
    if (index < 0)
        return place;
    place.part = partOf(order.at(index).kind);
    if (place.part != Place::Part::Cards || steps.value(2) != u"cards"_s) {
        placeInComponent(place, steps, 2, t.buttons.size());
        return place;
    }
    const qsizetype card = indexIn(steps, 3, t.cards ? t.cards->size() : 0);
    if (card < 0)
        return place;
    place.card = card;
    placeInCard(place, t.cards->at(card), steps, 4);
    return place;
}

} // namespace sendbench::templates
