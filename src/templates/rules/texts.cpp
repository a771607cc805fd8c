// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/rules/texts.h"

#include "templates/counting.h"
#include "templates/variables.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

namespace
{

/// A pair of marks around something that neither begins nor ends with white
/// space, not in the middle of a word.
const QRegularExpression &formatting()
{
    static const QRegularExpression pattern(
        uR"re((```)(.+?)```|(?<![\p{L}\p{N}])([*_~`])(?![\s*_~`])(.*?)(?<![\s])\3(?![\p{L}\p{N}]))re"_s,
        QRegularExpression::UseUnicodePropertiesOption |
            QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

/// The text with variables as spaces of the same length, so that marks in their
/// names do not count.
QString withoutNames(const QString &text)
{
    QString masked = text;
    const auto variables = findPlaceholders(text).variables;
    for (const Variable &variable : variables)
        masked.replace(variable.position, variable.length, QString(variable.length, u'x'));
    return masked;
}

bool mayBeFormatted(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c == u'*' || c == u'_' || c == u'~' || c == u'`'; });
}

bool isUnspaced(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

} // namespace

bool holdsEmoji(const QString &text)
{
    const bool possible =
        std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() >= 0x20E3; });
    return possible && hasEmoji(text);
}

bool hasFormatting(const QString &text)
{
    return mayBeFormatted(text) && formatting().match(withoutNames(text)).hasMatch();
}

QString withoutFormatting(const QString &text)
{
    QString plain = text;
    while (mayBeFormatted(plain)) {
        const auto match = formatting().match(withoutNames(plain));
        if (!match.hasMatch())
            break;
        const int inner = match.capturedLength(1) > 0 ? 2 : 4;
        plain = plain.left(match.capturedStart()) +
                plain.mid(match.capturedStart(inner), match.capturedLength(inner)) +
                plain.mid(match.capturedEnd());
    }
    return plain;
}

bool hasLineBreak(const QString &text)
{
    return text.contains(u'\n') || text.contains(u'\r');
}

QString onOneLine(const QString &text)
{
    static const QRegularExpression breaks(u"[ \\t]*[\\r\\n][\\s]*"_s);
    return QString(text).replace(breaks, u" "_s).trimmed();
}

int longestRun(const QString &text, QChar c)
{
    int longest = 0;
    int now = 0;
    for (const QChar one : text) {
        if (one == u'\r')
            continue;
        now = one == c ? now + 1 : 0;
        longest = std::max(longest, now);
    }
    return longest;
}

QString withShorterRuns(const QString &text, QChar c, int most)
{
    QString shorter;
    int now = 0;
    for (const QChar one : text) {
        if (one != u'\r')
            now = one == c ? now + 1 : 0;
        if (now <= most)
            shorter += one;
    }
    return shorter;
}

int fixedWords(const QString &text)
{
    const QString fixed = filled(text, [](const QString &) { return u" "_s; });
    int words = 0;
    int unspaced = 0;
    bool inWord = false;
    for (const QChar c : fixed) {
        const bool single = isUnspaced(c);
        unspaced += single ? 1 : 0;
        const bool letter = !single && (c.isLetterOrNumber() || c.isSurrogate() || c.isMark());
        words += letter && !inWord ? 1 : 0;
        inWord = !single && !c.isSpace() && (letter || inWord);
    }
    return words + unspaced / 2;
}

bool isOnlyPunctuation(const QString &text)
{
    return std::none_of(text.cbegin(), text.cend(), [](QChar c) {
        // Marks of other scripts, such as “。”, lie there too.
        const bool picture = c.unicode() >= 0x20E3 && !c.isPunct() && !c.isSpace();
        return c.isLetterOrNumber() || c.isSurrogate() || picture;
    });
}

} // namespace sendbench::templates::rules
