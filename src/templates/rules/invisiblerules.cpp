// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// Characters that nobody sees: no source says what Meta does with them, so this is our own advice.
#include "base/visibletext.h"
#include "templates/codec.h"
#include "templates/everytext.h"
#include "templates/rules/fixing.h"
#include "templates/rules/linting.h"
#include "templates/rules/texts.h"

#include <QHash>

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

/// What nobody needs in an address, number, code or name, and copying brings along: a phone's
/// contacts write numbers in marks of direction. Joiners are left: letters of some scripts need
/// them.
bool isUseless(QChar c)
{
    const char16_t code = c.unicode();
    return code == 0x00AD || code == 0x061C || code == 0x200B || code == 0x200E || code == 0x200F ||
           (code >= 0x2028 && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) ||
           code == 0xFEFF;
}

QStringList uselessCodes(const QString &text)
{
    QStringList codes;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (isInvisible(text, i) || isUseless(text[i]))
            codes.append(codeName(text[i].unicode()));
    codes.removeDuplicates();
    return codes;
}

/// Of all strings in it.
QStringList codesInJson(const QString &json)
{
    QStringList codes;
    (void)withStrings(json, [&codes](const QString &text) {
        codes += invisibleCodes(text);
        return text;
    });
    codes.removeDuplicates();
    return codes;
}

/// Whether it is worth a closer look; checked on each key press.
bool mayHold(const QString &text, TextUse use)
{
    return std::any_of(text.cbegin(), text.cend(), [use](QChar c) {
        return mayBeInvisible(c) || (use != TextUse::Message && c.unicode() > 0x7F) ||
               (use == TextUse::Json && c == u'\\');
    });
}

QStringList codesIn(const QString &text, TextUse use)
{
    if (!mayHold(text, use))
        return {};
    return use == TextUse::Machine ? uselessCodes(text)
           : use == TextUse::Json  ? codesInJson(text)
                                   : invisibleCodes(text);
}

QString cleaned(const QString &text, TextUse use)
{
    if (use == TextUse::Json)
        return withStrings(text, withoutInvisible);
    if (use == TextUse::Message)
        return withoutInvisible(text);
    QString clean;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (!isInvisible(text, i) && !isUseless(text[i]))
            clean += text[i];
    return clean;
}

/// What a member is called beside the part that it belongs to; empty: the part alone says it.
QString memberTitle(const TextSpot &spot)
{
    if (spot.member == "example"_L1)
        return tr("sample %1").arg(spot.index + 1);
    static const QHash<QString, const char *> words{
        {u"url"_s, QT_TRANSLATE_NOOP("templates", "address")},
        {u"phone_number"_s, QT_TRANSLATE_NOOP("templates", "phone number")},
        {u"country"_s, QT_TRANSLATE_NOOP("templates", "country")},
        {u"autofill_text"_s, QT_TRANSLATE_NOOP("templates", "autofill label")},
        {u"package_name"_s, QT_TRANSLATE_NOOP("templates", "package name")},
        {u"signature_hash"_s, QT_TRANSLATE_NOOP("templates", "signature hash")},
        {u"text"_s, ""},
    };
    const QString member = spot.own.isEmpty() ? QString(spot.member) : spot.own;
    const char *word = words.value(member);
    if (!word)
        return u'“' + visibleText(member, kMostWords) + u'”';
    return *word == '\0' ? QString() : tr(word);
}

/// One of a list of Meta's, or what may have such words in it.
bool isKnownWord(const TextSpot &spot)
{
    return spot.use == TextUse::Json || spot.member == "category"_L1 || spot.member == "type"_L1 ||
           spot.member == "format"_L1 || spot.member == "otp_type"_L1;
}

QString titleOf(const TextSpot &spot)
{
    if (spot.part == ComponentKind::Other) {
        if (spot.member == "components"_L1)
            return tr("Component");
        if (spot.member == "name"_L1)
            return tr("Name");
        return tr("Template, %1").arg(memberTitle(spot));
    }
    const bool ofCard = spot.card >= 0 && spot.part == ComponentKind::Carousel;
    const QString part =
        ofCard ? tr("Card %1").arg(spot.card + 1)
               : Spot{.kind = spot.part, .card = spot.card, .button = spot.button}.title();
    const QString member = memberTitle(spot);
    return member.isEmpty() ? part : tr("%1, %2").arg(part, member);
}

void tell(Linting &lint, const TextSpot &spot, const QString &text, const QStringList &codes)
{
    const QString title = titleOf(spot);
    const QString named =
        codes.mid(0, kMostCodes).join(u", "_s) + (codes.size() > kMostCodes ? u", …"_s : QString());
    const QString shown = visibleText(text, kMostWords);
    QString said = tr("%1: there are characters that nobody sees (%2), as copying brings them "
                      "along; phones may show boxes in their places: “%3”.");
    if (spot.use == TextUse::Machine)
        said = tr("%1: there are characters that nobody sees (%2), as copying brings them along; "
                  "for a machine it is another text than the one that shows: “%3”.");
    else if (codes.contains(u"U+202E"_s) || codes.contains(u"U+202D"_s))
        said = tr("%1: characters that nobody sees (%2) turn the text around, so that customers "
                  "read something else than what is written: “%3”.");
    lint.add({.severity = Severity::Warning,
              .rule = u"text.invisible"_s,
              .path = spot.path(lint.t),
              .message = said.arg(title, named, shown),
              .fix = tr("Take them out."),
              .source = {},
              .code = {}});
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
    forEachText(lint.t, [&lint](const TextSpot &spot, const QString &text) {
        if (const QStringList codes = codesIn(text, spot.use); !codes.isEmpty())
            tell(lint, spot, text, codes);
    });
}

void dropInvisible(Fixing &fixing)
{
    const Template before = fixing.t;
    bool isKnownNow = false;
    changeTexts(fixing.t, [&](const TextSpot &spot, QString &text) {
        if (codesIn(text, spot.use).isEmpty() || spot.path(before) != fixing.path)
            return;
        text = cleaned(text, spot.use);
        isKnownNow = isKnownNow || isKnownWord(spot);
    });
    if (!isKnownNow)
        return;
    // A word such as “UTILITY” is one of Meta's again, which only reading tells.
    const auto read = readTemplates(writeTemplate(fixing.t, Form::Sendbench), {});
    if (read && read->templates.size() == 1)
        fixing.t = read->templates.constFirst().value;
}

} // namespace sendbench::templates::rules
