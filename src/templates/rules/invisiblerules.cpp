// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// Characters that nobody sees: no source says what Meta does with them, so this is our own advice.
#include "base/visibletext.h"
#include "templates/rules/fixing.h"
#include "templates/rules/linting.h"
#include "templates/rules/texts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

namespace
{

constexpr qsizetype kMostCodes = 5;
constexpr qsizetype kMostWords = 60;

bool mayBeInvisible(QChar c)
{
    const char16_t code = c.unicode();
    return (code < 0x20 && code != u'\n') || (code >= 0x7F && code <= 0x9F) || code == 0x202D ||
           code == 0x202E;
}

/// A carriage return before a line feed is a line break.
bool isInvisible(const QString &text, qsizetype i)
{
    return mayBeInvisible(text[i]) &&
           !(text[i] == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n');
}

void checkText(Linting &lint, const QString &title, const QString &path, const QString &text)
{
    if (std::none_of(text.cbegin(), text.cend(), mayBeInvisible))
        return;
    const QStringList codes = invisibleCodes(text);
    if (codes.isEmpty())
        return;
    const QString named =
        codes.mid(0, kMostCodes).join(u", "_s) + (codes.size() > kMostCodes ? u", …"_s : QString());
    const bool turned = codes.contains(u"U+202E"_s) || codes.contains(u"U+202D"_s);
    lint.add({.severity = Severity::Warning,
              .rule = u"text.invisible"_s,
              .path = path,
              .message =
                  turned ? tr("%1: characters that nobody sees (%2) turn the text around, so that "
                              "customers read something else than what is written: “%3”.")
                               .arg(title, named, visibleText(text, kMostWords))
                         : tr("%1: there are characters that nobody sees (%2), as copying brings "
                              "them along; phones may show boxes in their places: “%3”.")
                               .arg(title, named, visibleText(text, kMostWords)),
              .fix = tr("Take them out."),
              .source = {},
              .code = {}});
}

void checkSpot(Linting &lint, const Spot &spot, const QString &text,
               const QString &member = u"text"_s)
{
    if (!text.isEmpty())
        checkText(lint, spot.title(), spot.path(lint.t, member), text);
}

void checkButtons(Linting &lint, const QList<Button> &buttons, qsizetype card)
{
    for (qsizetype i = 0; i < buttons.size(); ++i)
        checkSpot(lint, Spot::ofButton(card, i), buttons.at(i).text);
}

void checkCard(Linting &lint, const Card &card, qsizetype at)
{
    if (card.header)
        checkSpot(lint, {.kind = ComponentKind::Header, .card = at}, card.header->text);
    if (card.body)
        checkSpot(lint, {.kind = ComponentKind::Body, .card = at}, card.body->text);
    checkButtons(lint, card.buttons, at);
}

/// Whether this ends what the innermost open mark of direction began; keeps account of those.
/// True: the character belongs to an override.
bool isOfOverride(QChar c, QList<bool> &open)
{
    const char16_t code = c.unicode();
    if (code == u'\n')
        open.clear();
    if (code == 0x202D || code == 0x202E || code == 0x202A || code == 0x202B) {
        open.append(code >= 0x202D);
        return open.constLast();
    }
    return code == 0x202C && !open.isEmpty() && open.takeLast();
}

} // namespace

QStringList invisibleCodes(const QString &text)
{
    QStringList codes;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (isInvisible(text, i))
            codes.append(codeName(text[i].unicode()));
    codes.removeDuplicates();
    return codes;
}

QString withoutInvisible(const QString &text)
{
    QString clean;
    QList<bool> open;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isOfOverride(c, open))
            continue;
        if (!isInvisible(text, i))
            clean += c;
        else if (c == u'\r')
            clean += u'\n';
        else if (c == u'\t' || c == u'\v' || c == u'\f')
            clean += u' ';
    }
    return clean;
}

void checkInvisible(Linting &lint)
{
    const Template &t = lint.t;
    checkText(lint, tr("Name"), u"/name"_s, t.name);
    if (t.header)
        checkSpot(lint, {.kind = ComponentKind::Header}, t.header->text);
    if (t.offer)
        checkSpot(lint, {.kind = ComponentKind::LimitedTimeOffer}, t.offer->text,
                  u"limited_time_offer/text"_s);
    if (t.body)
        checkSpot(lint, {.kind = ComponentKind::Body}, t.body->text);
    if (t.footer)
        checkSpot(lint, {.kind = ComponentKind::Footer}, t.footer->text);
    checkButtons(lint, t.buttons, -1);
    for (qsizetype i = 0; t.cards && i < t.cards->size(); ++i)
        checkCard(lint, t.cards->at(i), i);
}

void dropInvisible(Fixing &fixing)
{
    QString *text = textAt(fixing).text;
    if (fixing.place.member == u"name"_s && fixing.place.part == Place::Part::Template)
        text = &fixing.t.name;
    if (fixing.place.part == Place::Part::Offer && fixing.t.offer)
        text = &fixing.t.offer->text;
    if (text != nullptr)
        *text = withoutInvisible(*text);
}

} // namespace sendbench::templates::rules
