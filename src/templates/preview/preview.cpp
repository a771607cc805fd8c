// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/preview.h"

#include "templates/languages.h"
#include "templates/preview/sentences.h"
#include "templates/rules/limits.h"
#include "templates/values/keys.h"
#include "templates/variables.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

/// Stands for a variable while marks are looked for, so that a value's own stars format nothing.
/// No text holds it: a noncharacter of Unicode.
constexpr QChar kPlaceholder(0xFDD0);

/// Far beyond every limit; laying out more of what somebody pasted is felt.
constexpr qsizetype kMostShown = 16'000;

QString shownPart(const QString &text)
{
    if (text.size() <= kMostShown)
        return text;
    const bool halved = text.at(kMostShown - 1).isHighSurrogate();
    return text.left(halved ? kMostShown - 1 : kMostShown) + u'…';
}

/// The values of the message or one card, with what stands in for those that are not given.
struct Source {
    const Values &values;
    const Values &samples;
    QString prefix;

    [[nodiscard]] QString value(const QString &key) const
    {
        const QString given = values.value(prefix + key);
        return given.isEmpty() ? samples.value(prefix + key) : given;
    }
    [[nodiscard]] QString variable(const QString &part, const QString &name) const
    {
        const QString known = value(part + u'.' + name);
        return known.isEmpty() ? u"{{%1}}"_s.arg(name) : known;
    }
};

/// Puts the values where the placeholders stand, as runs of their own.
QList<Run> withValues(const QList<Run> &runs, QStringList &values)
{
    QList<Run> result;
    for (const Run &run : runs) {
        qsizetype from = 0;
        for (qsizetype at = run.text.indexOf(kPlaceholder); at >= 0;
             at = run.text.indexOf(kPlaceholder, from)) {
            Run part = run;
            part.text = run.text.mid(from, at - from);
            if (!part.text.isEmpty())
                result.append(part);
            part.text = values.isEmpty() ? QString() : values.takeFirst();
            part.variable = true;
            result.append(part);
            from = at + 1;
        }
        Run rest = run;
        rest.text = run.text.mid(from);
        if (!rest.text.isEmpty())
            result.append(rest);
    }
    return result;
}

QList<Paragraph> textOf(const Source &source, const QString &part, const QString &whole)
{
    QString text = shownPart(whole);
    text.remove(kPlaceholder);
    QStringList values;
    const QString marked = filled(text, [&](const QString &name) {
        values.append(source.variable(part, name));
        return QString(kPlaceholder);
    });
    QList<Paragraph> paragraphs = formatted(marked);
    for (Paragraph &paragraph : paragraphs)
        paragraph.runs = withValues(paragraph.runs, values);
    return paragraphs;
}

PreviewHeader headerOf(const Source &source, const Header &header)
{
    PreviewHeader shown;
    shown.format = header.format;
    if (header.format == HeaderFormat::Text) {
        // One line, bold as a whole: a mark in it is only a character.
        qsizetype from = 0;
        const QString whole = shownPart(header.text);
        const auto variables = findPlaceholders(whole).variables;
        const auto add = [&](const QString &text, bool variable) {
            if (!text.isEmpty())
                shown.text.append(Run{.text = text, .bold = true, .variable = variable});
        };
        for (const Variable &variable : variables) {
            add(whole.mid(from, variable.position - from), false);
            add(source.variable(u"header"_s, variable.name), true);
            from = variable.position + variable.length;
        }
        add(whole.mid(from), false);
        return shown;
    }
    shown.url = source.values.value(source.prefix + u"header.media"_s);
    if (shown.url.isEmpty() && header.media.value(0).startsWith(u"http"_s))
        shown.url = header.media.first();
    shown.name = header.format == HeaderFormat::Document
                     ? source.values.value(source.prefix + u"header.filename"_s)
                     : source.values.value(source.prefix + u"header.name"_s);
    shown.address = source.values.value(source.prefix + u"header.address"_s);
    return shown;
}

PreviewButton buttonOf(const Source &source, const Button &button, qsizetype index)
{
    PreviewButton shown{.type = button.type, .label = button.text, .detail = {}};
    const QString key = u"button.%1."_s.arg(index);
    if (shown.label.isEmpty())
        shown.label = fixedLabel(button);
    if (button.type == ButtonType::Url)
        shown.detail = filled(button.url, [&](const QString &name) {
            const QString value = source.value(key + name);
            return value.isEmpty() ? u"{{%1}}"_s.arg(name) : value;
        });
    else if (button.type == ButtonType::PhoneNumber)
        shown.detail = button.phoneNumber;
    else if (button.type == ButtonType::CopyCode)
        shown.detail = source.value(key + u"code"_s);
    return shown;
}

QList<PreviewButton> buttonsOf(const Source &source, const QList<Button> &buttons)
{
    QList<PreviewButton> shown;
    for (qsizetype i = 0; i < buttons.size(); ++i)
        shown.append(buttonOf(source, buttons.at(i), i));
    return shown;
}

PreviewOffer offerOf(const Template &t, const Source &source, const QDateTime &now)
{
    PreviewOffer offer;
    offer.title = t.offer->text;
    if (t.offer->hasExpiration.value_or(false)) {
        const auto at = momentOf(source.value(u"offer.expires"_s));
        const qint64 left = at ? now.secsTo(*at) : 24 * 60 * 60;
        offer.countdown = countdown(left);
        offer.urgent = left < 60 * 60;
    }
    for (qsizetype i = 0; i < t.buttons.size(); ++i)
        if (t.buttons.at(i).type == ButtonType::CopyCode)
            offer.code = source.value(u"button.%1.code"_s.arg(i));
    return offer;
}

void fillOneCode(Preview &shown, const Template &t, const Source &source)
{
    const QString code = source.value(u"code"_s);
    shown.body = {Paragraph{.runs = codeSentence(t, code.isEmpty() ? u"123456"_s : code)}};
    if (t.footer && t.footer->codeExpirationMinutes)
        shown.footer = expirySentence(t, *t.footer->codeExpirationMinutes);
    shown.buttons = buttonsOf(source, t.buttons);
}

void fillCards(Preview &shown, const Template &t, const Values &values, const Values &samples)
{
    for (qsizetype i = 0; t.cards && i < t.cards->size(); ++i) {
        const Card &card = t.cards->at(i);
        const Source source{values, samples, u"card.%1."_s.arg(i)};
        PreviewCard one;
        if (card.header)
            one.header = headerOf(source, *card.header);
        if (card.body)
            one.body = textOf(source, u"body"_s, card.body->text);
        one.buttons = buttonsOf(source, card.buttons);
        shown.cards.append(one);
    }
}

} // namespace

Preview preview(const Template &t, const Values &values, const QDateTime &now)
{
    Values samples;
    const QList<ValueField> fields = valueFields(t);
    for (const ValueField &field : fields)
        if (!field.sample.isEmpty())
            samples.insert(field.key, field.sample);
    const Source source{values, samples, {}};
    Preview shown;
    shown.rightToLeft = isRightToLeft(t.language);
    if (sendsOneCode(t)) {
        fillOneCode(shown, t, source);
    } else {
        if (t.header)
            shown.header = headerOf(source, *t.header);
        if (t.offer)
            shown.offer = offerOf(t, source, now);
        if (t.body)
            shown.body = textOf(source, u"body"_s, t.body->text);
        if (t.footer)
            shown.footer = shownPart(t.footer->text);
        shown.buttons = buttonsOf(source, t.buttons);
        fillCards(shown, t, values, samples);
    }
    shown.folds = t.category == Category::Marketing;
    const int most = rules::limit(u"buttons.shown"_s).value;
    // From four on the last row shown is "See all options".
    shown.shownButtons = shown.buttons.size() > most ? most - 1 : shown.buttons.size();
    shown.notices = notices(t);
    return shown;
}

} // namespace sendbench::templates
