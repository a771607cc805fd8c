// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/componentwriter.h"

#include "templates/componentreader.h"
#include "templates/objecttext.h"
#include "templates/place.h"
#include "templates/variables.h"
#include "templates/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

QByteArray namedJson(const QList<Sample> &samples)
{
    QList<QByteArray> elements;
    for (const Sample &sample : samples) {
        ObjectText one;
        one.raw(u"param_name"_s, textJson(sample.name));
        one.raw(u"example"_s, textJson(sample.value));
        elements.append(one.done());
    }
    return listJson(elements);
}

/// The values as a form without names has them: in the order of the text.
QStringList flatValues(const QList<Sample> &samples, const QString &text)
{
    QList<Sample> sorted = samples;
    const QStringList names = variableNames(text);
    std::stable_sort(sorted.begin(), sorted.end(), [&](const Sample &a, const Sample &b) {
        return !a.name.isEmpty() && !b.name.isEmpty() &&
               names.indexOf(a.name) < names.indexOf(b.name);
    });
    QStringList values;
    for (const Sample &sample : std::as_const(sorted))
        values.append(sample.value);
    return values;
}

void writeMetaSamples(ObjectText &example, const QList<Sample> &samples, const QString &name,
                      bool rows)
{
    QList<Sample> named;
    QStringList positional;
    for (const Sample &sample : samples) {
        if (sample.name.isEmpty())
            positional.append(sample.value);
        else
            named.append(sample);
    }
    if (!positional.isEmpty())
        example.raw(name, rows ? listJson({textsJson(positional)}) : textsJson(positional));
    if (!named.isEmpty())
        example.raw(name + u"_named_params"_s, namedJson(named));
}

/// `part` is "header_text" or "body_text".
void writeSamples(ObjectText &out, const QList<Sample> &samples, const QString &text,
                  const QString &part, const Spelling &spelling)
{
    if (samples.isEmpty())
        return;
    const bool body = part == u"body_text";
    ObjectText example;
    if (!spelling.eight)
        writeMetaSamples(example, samples, part, body);
    else if (spelling.flat)
        out.texts(u"examples"_s, flatValues(samples, text));
    else
        example.texts(body ? u"bodyText"_s : u"headerText"_s, flatValues(samples, text));
    if (!example.isEmpty())
        out.raw(u"example"_s, example.done());
}

void writeMedia(ObjectText &out, const QStringList &media, const Spelling &spelling)
{
    if (media.isEmpty())
        return;
    ObjectText example;
    if (spelling.flat)
        out.texts(u"examples"_s, media);
    else
        example.texts(spelling.eight ? u"headerHandle"_s : u"header_handle"_s, media);
    if (!example.isEmpty())
        out.raw(u"example"_s, example.done());
}

ObjectText component(ComponentKind kind)
{
    ObjectText out;
    out.text(u"type"_s, componentWord(kind));
    return out;
}

QSet<QString> unsaid(const Spelling &spelling)
{
    return spelling.sentences ? QSet<QString>{} : QSet<QString>{u"text"_s, u"example"_s};
}

QByteArray writeCard(const Card &card, const Spelling &spelling)
{
    if (card.extras.size() == 1 && card.extras.contains(QString()))
        return card.extras.value(QString());
    QList<QByteArray> others = elementsOf(card.extras.value(kCardOthers.toString()));
    QList<QByteArray> components;
    const QList<ComponentKind> order = writtenOrder(card);
    for (const ComponentKind kind : order) {
        if (kind == ComponentKind::Header)
            components.append(writeHeader(*card.header, spelling));
        else if (kind == ComponentKind::Body)
            components.append(writeBody(*card.body, spelling));
        else if (kind == ComponentKind::Buttons)
            components.append(writeButtons(
                card.buttons, membersOf(card.extras.value(kCardButtons.toString())), spelling));
        else if (!others.isEmpty())
            components.append(others.takeFirst());
    }
    ObjectText out;
    out.list(u"components"_s, components + others);
    out.rest(card.extras, {kCardOthers.toString(), kCardButtons.toString()});
    return out.done();
}

} // namespace

Spelling::Spelling(Form form, const Template &t)
    : eight(form == Form::EightCreate || form == Form::EightList)
    , flat(form == Form::EightCreate)
    , answer(form == Form::MetaList || form == Form::EightList)
    , sentences(answer || form == Form::Sendbench || t.category != Category::Authentication ||
                t.remote == RemoteState{})
    , otpAddress(answer)
{
}

QByteArray writeHeader(const Header &header, const Spelling &spelling)
{
    ObjectText out = component(ComponentKind::Header);
    out.text(u"format"_s, spelling.eight ? eightFormatWord(header) : headerFormatWord(header));
    if (header.format == HeaderFormat::Text) {
        out.text(u"text"_s, header.text);
        writeSamples(out, header.samples, header.text, u"header_text"_s, spelling);
    } else if (hasMedia(header.format)) {
        writeMedia(out, header.media, spelling);
    }
    out.rest(header.extras);
    return out.done();
}

QByteArray writeBody(const Body &body, const Spelling &spelling)
{
    ObjectText out = component(ComponentKind::Body);
    out.text(u"text"_s, body.text);
    out.flag(u"add_security_recommendation"_s, body.addSecurityRecommendation);
    writeSamples(out, body.samples, body.text, u"body_text"_s, spelling);
    out.rest(body.extras, unsaid(spelling));
    return out.done();
}

QByteArray writeFooter(const Footer &footer, const Spelling &spelling)
{
    ObjectText out = component(ComponentKind::Footer);
    out.text(u"text"_s, footer.text);
    out.number(u"code_expiration_minutes"_s, footer.codeExpirationMinutes);
    out.rest(footer.extras, unsaid(spelling));
    return out.done();
}

QByteArray writeButtons(const QList<Button> &buttons, const JsonExtras &extras,
                        const Spelling &spelling)
{
    ObjectText out = component(ComponentKind::Buttons);
    QList<QByteArray> elements;
    for (const Button &button : buttons)
        elements.append(writeButton(button, spelling));
    if (!elements.isEmpty())
        out.list(u"buttons"_s, elements);
    out.rest(extras);
    return out.done();
}

QByteArray writeOffer(const LimitedTimeOffer &offer)
{
    ObjectText inner;
    inner.text(u"text"_s, offer.text);
    inner.flag(u"has_expiration"_s, offer.hasExpiration);
    ObjectText out = component(ComponentKind::LimitedTimeOffer);
    out.raw(u"limited_time_offer"_s, inner.done());
    out.rest(offer.extras);
    return out.done();
}

QByteArray writeCarousel(const QList<Card> &cards, const JsonExtras &extras,
                         const Spelling &spelling)
{
    ObjectText out = component(ComponentKind::Carousel);
    QList<QByteArray> elements;
    for (const Card &card : cards)
        elements.append(writeCard(card, spelling));
    if (!elements.isEmpty() || !extras.contains(u"cards"_s))
        out.list(u"cards"_s, elements);
    out.rest(extras);
    return out.done();
}

} // namespace sendbench::templates
