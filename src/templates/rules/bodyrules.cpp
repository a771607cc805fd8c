// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/counting.h"
#include "templates/rules/linting.h"
#include "templates/rules/texts.h"
#include "templates/variables.h"

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

namespace
{

enum class Edge { Free, Punctuation, Bare };

Edge edgeOf(QStringView beyond)
{
    const QStringView rest = beyond.trimmed();
    if (rest.isEmpty())
        return Edge::Bare;
    return isOnlyPunctuation(rest.toString()) ? Edge::Punctuation : Edge::Free;
}

void addEdge(Linting &lint, const Spot &spot, Edge edge, bool start)
{
    const bool bare = edge == Edge::Bare;
    const bool sure = bare && spot.card < 0;
    const QString where = start ? tr("begins with a variable") : tr("ends with a variable");
    lint.add(
        {.severity = sure ? Severity::Error : Severity::Warning,
         .rule = start ? u"body.edge.start"_s : u"body.edge.end"_s,
         .path = spot.path(lint.t, u"text"_s),
         .message = bare ? tr("%1: the text %2. Meta refuses that, because "
                              "a customer would "
                              "not know what the message is about.")
                               .arg(spot.title(), where)
                         : tr("%1: the text %2 but for punctuation. Meta "
                              "has refused that too.")
                               .arg(spot.title(), where),
         .fix = start ? tr("Put words before the variable.") : tr("Put words behind the variable."),
         .source = page::errors(),
         .code = u"2388299"_s});
}

void checkEdges(Linting &lint, const Spot &spot, const QString &text)
{
    const auto variables = findPlaceholders(text).variables;
    if (variables.isEmpty())
        return;
    const Edge start = edgeOf(QStringView(text).left(variables.first().position));
    const Variable &last = variables.last();
    const Edge end = edgeOf(QStringView(text).mid(last.position + last.length));
    if (start != Edge::Free)
        addEdge(lint, spot, start, true);
    if (end != Edge::Free)
        addEdge(lint, spot, end, false);
    const QString fixed = filled(text, [](const QString &) { return u" "_s; });
    if (isOnlyPunctuation(fixed)) {
        lint.add({.severity = spot.card < 0 ? Severity::Error : Severity::Warning,
                  .rule = u"body.only-variables"_s,
                  .path = spot.path(lint.t, u"text"_s),
                  .message = tr("%1: there are only variables, no words.").arg(spot.title()),
                  .fix = tr("Write the sentence around the variables."),
                  .source = page::errors(),
                  .code = u"2388047"_s});
        return;
    }
    // Counted on the main body, also of a carousel.
    const int perVariable = limit(u"ratio.words"_s).value;
    const qsizetype needed = perVariable * variables.size() + 1;
    const int words = fixedWords(text);
    if (spot.card < 0 && words < needed)
        lint.add(limit(u"ratio.words"_s), u"body.ratio"_s, spot.path(lint.t, u"text"_s),
                 tr("%1: %2 variables in %3 words of fixed text. Meta refuses "
                    "texts with too many "
                    "variables for their length; its formula is not published, %4 "
                    "words are said "
                    "to be enough.")
                     .arg(spot.title())
                     .arg(variables.size())
                     .arg(words)
                     .arg(needed),
                 tr("Add fixed words, or leave variables out."));
}

void checkRuns(Linting &lint, const Spot &spot, const QString &text)
{
    const Limit &newlines = limit(u"body.newlines"_s);
    if (longestRun(text, u'\n') > newlines.value)
        lint.add(newlines, u"body.newlines"_s, spot.path(lint.t, u"text"_s),
                 tr("%1: more than %2 line breaks in a row; Meta has refused such "
                    "texts.")
                     .arg(spot.title())
                     .arg(newlines.value),
                 tr("Leave one empty line at the most."));
    const Limit &spaces = limit(u"body.spaces"_s);
    if (longestRun(text, u' ') > spaces.value)
        lint.add(spaces, u"body.spaces"_s, spot.path(lint.t, u"text"_s),
                 tr("%1: more than %2 spaces in a row; Meta refuses that in "
                    "values, and perhaps "
                    "here.")
                     .arg(spot.title())
                     .arg(spaces.value),
                 tr("Leave fewer spaces."));
}

void checkEmoji(Linting &lint, const Spot &spot, const QString &text)
{
    if (!holdsEmoji(text))
        return;
    const Limit &most = limit(u"body.emoji"_s);
    const qsizetype emoji = measure(text).emoji;
    if (emoji > most.value)
        lint.add(most, u"body.emoji"_s, spot.path(lint.t, u"text"_s),
                 tr("%1: %2 emoji; more than %3 are said to be refused.")
                     .arg(spot.title())
                     .arg(emoji)
                     .arg(most.value),
                 tr("Take some out."));
}

/// The strictest length of this template's kind.
QString lengthKey(const Template &t)
{
    if (t.offer)
        return u"body.text.offer"_s;
    return hasButton(t, ButtonType::Spm) ? u"body.text.product"_s : u"body.text"_s;
}

void checkMainLength(Linting &lint, const Spot &spot, const QString &text)
{
    const QString key = lengthKey(lint.t);
    lint.checkLength(key, u"body.length"_s, spot, u"text"_s, text);
    const Limit &soft = limit(u"body.text.soft"_s);
    const qsizetype length = countedLength(text);
    if (length > soft.value && length <= limit(key).value)
        lint.add(soft, u"body.length.soft"_s, spot.path(lint.t, u"text"_s),
                 tr("Body: %1 characters. Meta refused more than %2 for a time, "
                    "and its page says "
                    "%3 again; a shorter text is safe.")
                     .arg(length)
                     .arg(soft.value)
                     .arg(limit(u"body.text"_s).value),
                 tr("Shorten it if you can."));
    const Limit &lines = limit(u"body.foldedLines"_s);
    if (lint.t.category == Category::Marketing && text.count(u'\n') >= lines.value)
        lint.add(lines, u"body.folded"_s, spot.path(lint.t, u"text"_s),
                 tr("A phone shows about %1 lines of a marketing message and folds "
                    "the others "
                    "behind “Read more”.")
                     .arg(lines.value),
                 tr("Put what matters first."));
}

} // namespace

void checkBodyText(Linting &lint, const Spot &spot, const QString &text)
{
    checkEdges(lint, spot, text);
    checkRuns(lint, spot, text);
    checkEmoji(lint, spot, text);
}

void checkBody(Linting &lint)
{
    if (isLibraryCopy(lint.t) || (isAuthentication(lint.t) && lint.t.body))
        return;
    const Spot spot{.kind = ComponentKind::Body};
    if (!lint.t.body || lint.t.body->text.trimmed().isEmpty()) {
        lint.add({.severity = Severity::Error,
                  .rule = u"body.missing"_s,
                  .path = lint.t.body ? spot.path(lint.t, u"text"_s) : u"/components"_s,
                  .message = tr("The body is missing. Every template has one."),
                  .fix = isAuthentication(lint.t) ? tr("Add a body; Meta writes its text.")
                                                  : tr("Write the message."),
                  .source = page::components(),
                  .code = u"2388043"_s});
        return;
    }
    const QString &text = lint.t.body->text;
    checkMainLength(lint, spot, text);
    checkBodyText(lint, spot, text);
    checkTextVariables(lint, spot, text, lint.t.body->samples, u"2388072"_s);
}

} // namespace sendbench::templates::rules
