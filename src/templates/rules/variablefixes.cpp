// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/rules/fixing.h"
#include "templates/rules/linting.h"
#include "templates/variables.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

namespace
{

/// "First Name" → "first_name".
QString goodName(const QString &name)
{
    static const QRegularExpression bad(u"[^a-z0-9_]+"_s);
    QString good = name.normalized(QString::NormalizationForm_D).toLower();
    good.remove(QRegularExpression(u"\\p{M}"_s));
    good.replace(bad, u"_"_s);
    while (good.startsWith(u'_'))
        good.remove(0, 1);
    while (good.endsWith(u'_'))
        good.chop(1);
    if (!good.isEmpty() && good.front().isDigit())
        good.prepend(u'n');
    return good;
}

/// The value that belongs to this variable: by its name, else by its place among those without one.
/// A gap in the numbers may be in the samples, too, or they may stand without it.
QString sampleOf(const QString &name, QStringList names, const QList<Sample> &samples)
{
    QStringList unnamed;
    for (const Sample &sample : samples) {
        if (!sample.name.isEmpty() && sample.name == name)
            return sample.value;
        if (sample.name.isEmpty())
            unnamed.append(sample.value);
    }
    names.removeIf([&](const QString &one) {
        return std::any_of(samples.cbegin(), samples.cend(),
                           [&](const Sample &sample) { return sample.name == one; });
    });
    const bool gaps = unnamed.size() > names.size();
    return unnamed.value(gaps ? name.toInt() - 1 : names.indexOf(name));
}

/// Samples by the number of their variable, made from 1 without a gap in the
/// order of the text.
void renumberText(QString &text, QList<Sample> &samples)
{
    QStringList order;
    const auto variables = findPlaceholders(text).variables;
    for (const Variable &variable : variables)
        if (!order.contains(variable.name))
            order.append(variable.name);
    QList<Sample> moved;
    for (const QString &name : std::as_const(order))
        moved.append({.value = sampleOf(name, variableNames(text), samples)});
    const bool hadSamples = !samples.isEmpty();
    text =
        filled(text, [&](const QString &name) { return u"{{%1}}"_s.arg(order.indexOf(name) + 1); });
    if (hadSamples)
        samples = moved;
}

template <typename Use>
void eachText(Template &t, const Use &use)
{
    if (t.header && t.header->format == HeaderFormat::Text)
        use(t.header->text, t.header->samples);
    if (t.body)
        use(t.body->text, t.body->samples);
    if (!t.cards)
        return;
    for (Card &card : *t.cards)
        if (card.body)
            use(card.body->text, card.body->samples);
}

/// Samples by order get the names of the variables that they belong to, or lose
/// them.
void nameSamples(const QString &text, QList<Sample> &samples, bool named)
{
    const QStringList names = variableNames(text);
    for (qsizetype i = 0; i < samples.size() && i < names.size(); ++i)
        if (!named || samples.at(i).name.isEmpty())
            samples[i].name = named ? names.at(i) : QString();
}

bool holdsBraces(const Sample &sample)
{
    return sample.value.contains(u"{{"_s) || sample.value.contains(u"}}"_s);
}

QString addressSample(const QString &url)
{
    return filled(url, [](const QString &) { return u"12345"_s; });
}

} // namespace

QString madeUpSample(const QString &name, qsizetype number)
{
    struct Guess {
        const char16_t *word;
        const char16_t *sample;
    };
    static constexpr Guess kGuesses[] = {
        {u"name", u"Ada"},
        {u"date", u"12 March 2026"},
        {u"time", u"10:20"},
        {u"code", u"ABC123"},
        {u"amount", u"25.00"},
        {u"price", u"25.00"},
        {u"total", u"25.00"},
        {u"order", u"10482"},
        {u"number", u"10482"},
        {u"url", u"https://example.com"},
        {u"link", u"https://example.com"},
        {u"city", u"London"},
        {u"email", u"ada@example.com"},
    };
    for (const Guess &guess : kGuesses)
        if (name.contains(QString::fromUtf16(guess.word)))
            return QString::fromUtf16(guess.sample);
    return tr("Sample %1").arg(number);
}

void renumber(Fixing &fixing)
{
    if (Button *button = buttonAt(fixing)) {
        button->url = filled(button->url, [](const QString &) { return u"{{1}}"_s; });
        return;
    }
    const TextAt at = textAt(fixing);
    if (at.text != nullptr && at.samples != nullptr)
        renumberText(*at.text, *at.samples);
}

void numberAll(Fixing &fixing)
{
    eachText(fixing.t, [](QString &text, QList<Sample> &samples) { renumberText(text, samples); });
    fixing.t.parameterFormat = ParameterFormat::Positional;
}

void mendBraces(Fixing &fixing)
{
    Button *button = buttonAt(fixing);
    const TextAt at = textAt(fixing);
    QString *text = button != nullptr ? &button->url : at.text;
    if (text == nullptr)
        return;
    static const QRegularExpression braces(u"[{}\\s]"_s);
    QList<BrokenBraces> broken = findPlaceholders(*text).broken;
    std::reverse(broken.begin(), broken.end());
    for (const BrokenBraces &one : std::as_const(broken)) {
        const QString name = text->mid(one.position, one.length).remove(braces);
        if (!name.isEmpty())
            text->replace(one.position, one.length, u"{{%1}}"_s.arg(name));
    }
}

void mendNames(Fixing &fixing)
{
    const TextAt at = textAt(fixing);
    if (at.text == nullptr || at.samples == nullptr)
        return;
    const auto better = [](const QString &name) {
        const QString good = goodName(name);
        return Variable{.name = name}.number() > 0 || good.isEmpty() ? name : good;
    };
    *at.text = filled(*at.text, [&](const QString &name) { return u"{{%1}}"_s.arg(better(name)); });
    for (Sample &sample : *at.samples)
        if (!sample.name.isEmpty())
            sample.name = better(sample.name);
}

void mendFormat(Fixing &fixing)
{
    const bool named = fixing.t.parameterFormat == ParameterFormat::Positional;
    fixing.t.parameterFormat = named ? ParameterFormat::Named : ParameterFormat::Positional;
    eachText(fixing.t,
             [&](QString &text, QList<Sample> &samples) { nameSamples(text, samples, named); });
}

void tightenBraces(Fixing &fixing)
{
    const TextAt at = textAt(fixing);
    if (at.text != nullptr)
        *at.text = filled(*at.text, [](const QString &name) { return u"{{%1}}"_s.arg(name); });
}

void separate(Fixing &fixing)
{
    const TextAt at = textAt(fixing);
    if (at.text == nullptr)
        return;
    static const QRegularExpression touching(u"\\}\\}(\\s*)\\{\\{"_s);
    // Twice, because each match takes the braces that the next one begins with.
    for (int i = 0; i < 2; ++i)
        at.text->replace(touching, u"}} – {{"_s);
}

void addSamples(Fixing &fixing)
{
    if (Button *button = buttonAt(fixing)) {
        const bool code = button->type == ButtonType::CopyCode;
        button->samples = QStringList{code ? u"SAVE25"_s : addressSample(button->url)};
        return;
    }
    const TextAt at = textAt(fixing);
    if (at.text == nullptr || at.samples == nullptr)
        return;
    const QStringList names = variableNames(*at.text);
    const bool named = fixing.t.parameterFormat == ParameterFormat::Named;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString &name = names.at(i);
        const auto own = std::find_if(at.samples->begin(), at.samples->end(),
                                      [&](const Sample &one) { return one.name == name; });
        if (own != at.samples->end()) {
            if (own->value.trimmed().isEmpty())
                own->value = madeUpSample(name, i + 1);
            continue;
        }
        if (named) {
            at.samples->append({.name = name, .value = madeUpSample(name, i + 1)});
            continue;
        }
        if (i >= at.samples->size())
            at.samples->append(Sample{});
        if ((*at.samples)[i].value.trimmed().isEmpty())
            (*at.samples)[i].value = madeUpSample(name, i + 1);
    }
}

void dropSurplusSamples(Fixing &fixing)
{
    const TextAt at = textAt(fixing);
    if (at.text == nullptr || at.samples == nullptr)
        return;
    const QStringList names = variableNames(*at.text);
    at.samples->removeIf([&](const Sample &sample) {
        return !sample.name.isEmpty() && !names.contains(sample.name);
    });
    while (at.samples->size() > names.size())
        at.samples->removeLast();
}

void replaceSamples(Fixing &fixing)
{
    const TextAt at = textAt(fixing);
    if (at.samples == nullptr)
        return;
    for (qsizetype i = 0; i < at.samples->size(); ++i)
        if (holdsBraces(at.samples->at(i)))
            (*at.samples)[i].value = madeUpSample(at.samples->at(i).name, i + 1);
}

} // namespace sendbench::templates::rules
