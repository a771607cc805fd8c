// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/counting.h"
#include "templates/rules/fixing.h"
#include "templates/rules/linting.h"
#include "templates/rules/texts.h"
#include "templates/rules/wordlists.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

namespace
{

/// Only one space where something was taken out between two.
QString tidied(const QString &text)
{
    static const QRegularExpression spaces(u" {2,}"_s);
    return QString(text).replace(spaces, u" "_s).trimmed();
}

QString wordOf(const QString &list, const QString &language)
{
    return wordList(list, language).value(0);
}

} // namespace

void addWordsBefore(Fixing &fixing)
{
    const TextAt at = textAt(fixing);
    if (at.text != nullptr)
        *at.text = wordOf(u"greeting"_s, fixing.t.language) + u' ' + at.text->trimmed();
}

void addWordsBehind(Fixing &fixing)
{
    const TextAt at = textAt(fixing);
    if (at.text == nullptr)
        return;
    const QString text = at.text->trimmed();
    const QString stop = text.endsWith(u"}}"_s) ? u"."_s : QString();
    *at.text = text + stop + u' ' + wordOf(u"thanks"_s, fixing.t.language);
}

void joinLines(Fixing &fixing)
{
    const TextAt at = textAt(fixing);
    if (at.text != nullptr)
        *at.text = onOneLine(*at.text);
}

void stripEmoji(Fixing &fixing)
{
    const TextAt at = textAt(fixing);
    if (at.text != nullptr)
        *at.text = tidied(withoutEmoji(*at.text));
}

void stripFormatting(Fixing &fixing)
{
    const TextAt at = textAt(fixing);
    if (at.text == nullptr)
        return;
    *at.text = withoutFormatting(*at.text);
    if (fixing.place.part == Place::Part::Header)
        at.text->remove(u'*');
    *at.text = at.text->trimmed();
}

void shortenNewlines(Fixing &fixing)
{
    const TextAt at = textAt(fixing);
    if (at.text != nullptr)
        *at.text = withShorterRuns(*at.text, u'\n', limit(u"body.newlines"_s).value);
}

void shortenSpaces(Fixing &fixing)
{
    const TextAt at = textAt(fixing);
    if (at.text == nullptr)
        return;
    const QRegularExpression runs(u" {%1,}"_s.arg(limit(u"body.spaces"_s).value + 1));
    at.text->replace(runs, u" "_s);
}

} // namespace sendbench::templates::rules
