// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/visibletext.h"
#include "templates/rules/linting.h"
#include "templates/rules/texts.h"
#include "templates/variables.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

namespace
{

/// One text with variables, taken apart once.
struct Text {
    const Spot &spot;
    const QString &text;
    const QList<Sample> &samples;
    const QString &code; ///< what Meta answers to wrong braces here
    Placeholders found;
};

bool isGoodName(const QString &name)
{
    static const QRegularExpression good(u"^[a-z_][a-z0-9_]*$"_s);
    return good.match(name).hasMatch();
}

void checkBraces(Linting &lint, const Text &text)
{
    if (text.found.broken.isEmpty())
        return;
    const BrokenBraces &first = text.found.broken.first();
    lint.add({.severity = Severity::Error,
              .rule = u"variables.braces"_s,
              .path = text.spot.path(lint.t, u"text"_s),
              .message = tr("%1: “%2” is no variable. Two braces must stand on "
                            "both sides, with a "
                            "number or a name between them.")
                             .arg(text.spot.title(),
                                  visibleText(text.text.mid(first.position, first.length))),
              .fix = tr("Write it like {{1}}, or take the braces out."),
              .source = page::review(),
              .code = text.code});
}

void checkNames(Linting &lint, const Text &text)
{
    for (const Variable &variable : text.found.variables) {
        if (variable.isPositional() ? variable.number() > 0 : isGoodName(variable.name))
            continue;
        lint.add({.severity = Severity::Error,
                  .rule = u"variables.name"_s,
                  .path = text.spot.path(lint.t, u"text"_s),
                  .message = tr("%1: a variable cannot be called “%2”. Its name has "
                                "small letters, "
                                "digits and underscores only, or is a number from 1.")
                                 .arg(text.spot.title(), visibleText(variable.name)),
                  .fix = tr("Rename it, e.g. {{first_name}}."),
                  .source = page::review(),
                  .code = text.code});
        return;
    }
}

void checkSpaces(Linting &lint, const Text &text)
{
    const bool spaced = std::any_of(
        text.found.variables.cbegin(), text.found.variables.cend(),
        [](const Variable &variable) { return variable.length != variable.name.size() + 4; });
    if (!spaced)
        return;
    lint.add({.severity = Severity::Warning,
              .rule = u"variables.spaces"_s,
              .path = text.spot.path(lint.t, u"text"_s),
              .message = tr("%1: there are spaces inside the braces of a "
                            "variable; not every system "
                            "knows it then.")
                             .arg(text.spot.title()),
              .fix = tr("Write {{1}} without spaces."),
              .source = page::review(),
              .code = text.code});
}

/// Numbers from 1 without a gap; first appearances should ascend.
void checkSequence(Linting &lint, const Text &text)
{
    QList<int> numbers;
    for (const Variable &variable : text.found.variables)
        if (variable.number() > 0 && !numbers.contains(variable.number()))
            numbers.append(variable.number());
    if (numbers.isEmpty())
        return;
    QList<int> sorted = numbers;
    std::sort(sorted.begin(), sorted.end());
    const bool gap = sorted.last() != sorted.size();
    if (!gap && sorted == numbers)
        return;
    lint.add({.severity = gap ? Severity::Error : Severity::Warning,
              .rule = gap ? u"variables.sequence"_s : u"variables.order"_s,
              .path = text.spot.path(lint.t, u"text"_s),
              .message = gap ? tr("%1: the variables must be numbered from {{1}} "
                                  "on without a gap; "
                                  "the highest is {{%2}}, but there are only %3.")
                                   .arg(text.spot.title())
                                   .arg(sorted.last())
                                   .arg(sorted.size())
                             : tr("%1: the variables do not stand in the order "
                                  "of their numbers.")
                                   .arg(text.spot.title()),
              .fix = tr("Renumber them in the order of the text."),
              .source = page::overview(),
              .code = text.code});
}

/// A name may stand once in a text.
void checkRepeated(Linting &lint, const Text &text)
{
    QSet<QString> seen;
    for (const Variable &variable : text.found.variables) {
        if (variable.isPositional() || !seen.contains(variable.name)) {
            seen.insert(variable.name);
            continue;
        }
        lint.add({.severity = Severity::Error,
                  .rule = u"variables.repeated"_s,
                  .path = text.spot.path(lint.t, u"text"_s),
                  .message = tr("%1: {{%2}} stands there more than once; each "
                                "named variable may "
                                "stand in a text only once.")
                                 .arg(text.spot.title(), visibleText(variable.name)),
                  .fix = tr("Give the second one a name of its own."),
                  .source = page::overview(),
                  .code = text.code});
        return;
    }
}

void checkAdjacent(Linting &lint, const Text &text)
{
    for (qsizetype i = 1; i < text.found.variables.size(); ++i) {
        const Variable &before = text.found.variables.at(i - 1);
        const qsizetype end = before.position + before.length;
        const QStringView between =
            QStringView(text.text).mid(end, text.found.variables.at(i).position - end);
        if (!between.trimmed().isEmpty())
            continue;
        const bool touching = between.isEmpty();
        lint.add({.severity = touching ? Severity::Error : Severity::Warning,
                  .rule = u"variables.adjacent"_s,
                  .path = text.spot.path(lint.t, u"text"_s),
                  .message = touching ? tr("%1: two variables stand side by side with "
                                           "nothing between "
                                           "them. The review refuses that as a wrong format.")
                                            .arg(text.spot.title())
                                      : tr("%1: two variables stand side by side with only "
                                           "white space "
                                           "between them. The review may refuse that.")
                                            .arg(text.spot.title()),
                  .fix = tr("Put a word between the variables."),
                  .source = page::review(),
                  .code = text.code});
        return;
    }
}

/// Every variable has a sample, and every sample a variable.
void checkSamples(Linting &lint, const Text &text)
{
    const QStringList names = variableNames(text.text);
    QStringList missing;
    qsizetype positional = 0;
    for (const QString &name : names) {
        const bool byName =
            std::any_of(text.samples.cbegin(), text.samples.cend(), [&](const Sample &sample) {
                return sample.name == name && !sample.value.trimmed().isEmpty();
            });
        const bool byOrder = positional < text.samples.size() &&
                             text.samples.at(positional).name.isEmpty() &&
                             !text.samples.at(positional).value.trimmed().isEmpty();
        ++positional;
        if (!byName && !byOrder)
            missing.append(u"{{%1}}"_s.arg(name));
    }
    const QString path = text.spot.path(lint.t, u"example"_s);
    if (!missing.isEmpty())
        lint.add({.severity = Severity::Error,
                  .rule = u"samples.missing"_s,
                  .path = path,
                  .message = tr("%1: no sample for %2. Reviewers see the samples in the "
                                "places of "
                                "the variables; without them Meta refuses the template.")
                                 .arg(text.spot.title(), missing.join(u", "_s)),
                  .fix = tr("Give each variable a realistic sample."),
                  .source = page::components(),
                  .code = u"2388043"_s});
    else if (text.samples.size() > names.size())
        lint.add({.severity = Severity::Warning,
                  .rule = u"samples.surplus"_s,
                  .path = path,
                  .message = tr("%1: %2 samples, but only %3 variables.")
                                 .arg(text.spot.title())
                                 .arg(text.samples.size())
                                 .arg(names.size()),
                  .fix = tr("Remove the samples that no variable has."),
                  .source = page::components()});
}

void checkSampleTexts(Linting &lint, const Text &text)
{
    const auto bad =
        std::find_if(text.samples.cbegin(), text.samples.cend(), [](const Sample &sample) {
            return sample.value.contains(u"{{"_s) || sample.value.contains(u"}}"_s);
        });
    if (bad == text.samples.cend())
        return;
    lint.add({.severity = Severity::Error,
              .rule = u"samples.placeholder"_s,
              .path = text.spot.path(lint.t, u"example"_s),
              .message = tr("%1: the sample “%2” holds a variable itself. A sample is what a "
                            "customer would read.")
                             .arg(text.spot.title(), visibleText(bad->value)),
              .fix = tr("Write a realistic value."),
              .source = page::components(),
              .code = u"2388043"_s});
}

/// Texts whose variables share one way of naming.
QStringList textsOf(const Template &t)
{
    QStringList all;
    if (t.header && t.header->format == HeaderFormat::Text)
        all.append(t.header->text);
    if (t.body)
        all.append(t.body->text);
    if (t.cards) {
        for (const Card &card : *t.cards)
            if (card.body)
                all.append(card.body->text);
    }
    return all;
}

bool hasNamedSamples(const Template &t)
{
    const auto named = [](const QList<Sample> &samples) {
        return std::any_of(samples.cbegin(), samples.cend(),
                           [](const Sample &sample) { return !sample.name.isEmpty(); });
    };
    return (t.header && named(t.header->samples)) || (t.body && named(t.body->samples));
}

void checkFormat(Linting &lint, int positional, int named)
{
    const bool asNamed = lint.t.parameterFormat == ParameterFormat::Named;
    if (asNamed ? positional == 0 : named == 0)
        return;
    // Meta's list and some clients leave the format out where names alone tell
    // it.
    const bool said = lint.t.extras.value(u"parameter_format"_s) == "\"POSITIONAL\"";
    const bool told = !asNamed && !said && hasNamedSamples(lint.t);
    lint.add(
        {.severity = told ? Severity::Warning : Severity::Error,
         .rule = u"variables.format"_s,
         .path = u"/parameter_format"_s,
         .message = asNamed ? tr("The template says that its variables have names, but they "
                                 "are numbered.")
                            : tr("The variables have names, but the template does not say "
                                 "so; "
                                 "Meta then expects {{1}}, {{2}}, …"),
         .fix = asNamed ? tr("Set the variables to numbered.") : tr("Set the variables to named."),
         .source = page::overview(),
         .code = u"2388072"_s});
}

} // namespace

void checkTextVariables(Linting &lint, const Spot &spot, const QString &text,
                        const QList<Sample> &samples, const QString &code)
{
    if (samples.isEmpty() && !text.contains(u'{') && !text.contains(u'}'))
        return;
    const Text taken{.spot = spot,
                     .text = text,
                     .samples = samples,
                     .code = code,
                     .found = findPlaceholders(text)};
    checkBraces(lint, taken);
    checkNames(lint, taken);
    checkSpaces(lint, taken);
    checkSequence(lint, taken);
    checkRepeated(lint, taken);
    checkAdjacent(lint, taken);
    checkSamples(lint, taken);
    checkSampleTexts(lint, taken);
}

void checkVariables(Linting &lint)
{
    if (isAuthentication(lint.t))
        return;
    int positional = 0;
    int named = 0;
    const QStringList texts = textsOf(lint.t);
    for (const QString &text : texts) {
        if (!text.contains(u"{{"_s))
            continue;
        const auto variables = findPlaceholders(text).variables;
        for (const Variable &variable : variables)
            ++(variable.isPositional() ? positional : named);
    }
    if (positional == 0 || named == 0) {
        checkFormat(lint, positional, named);
        return;
    }
    lint.add({.severity = Severity::Error,
              .rule = u"variables.mixed"_s,
              .path = Spot{.kind = ComponentKind::Body}.path(lint.t, u"text"_s),
              .message = tr("Numbered and named variables stand side by side; a "
                            "template has one "
                            "kind only."),
              .fix = tr("Write all as numbers or all as names."),
              .source = page::overview(),
              .code = u"2388072"_s});
}

} // namespace sendbench::templates::rules
