// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/values.h"

#include "templates/place.h"
#include "templates/values/keys.h"
#include "templates/variables.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("templates", text);
}

/// Where fields are collected: of the message, or of one card of it.
struct Collector {
    const Template &t;
    qsizetype card = -1;
    QList<ValueField> &fields;

    void add(const QString &key, const QString &label, ValueKind kind, bool required,
             const QString &sample, const QString &path) const
    {
        const QString prefix = card < 0 ? QString() : u"card.%1."_s.arg(card);
        const QString title = card < 0 ? label : tr("Card %1 · %2").arg(card + 1).arg(label);
        fields.append({prefix + key, title, kind, required, sample, path});
    }
    [[nodiscard]] QString path(ComponentKind kind) const
    {
        return card < 0 ? componentPath(t, kind) : componentPath(t, card, kind);
    }
};

/// The sample of a variable: by name, else by its number.
QString sampleOf(const QList<Sample> &samples, const QString &name)
{
    for (const Sample &sample : samples)
        if (!sample.name.isEmpty() && sample.name == name)
            return sample.value;
    const Sample byNumber = samples.value(name.toInt() - 1);
    return byNumber.name.isEmpty() ? byNumber.value : QString();
}

void addVariables(const Collector &to, const QString &part, const QString &title,
                  const QString &text, const QList<Sample> &samples, const QString &path)
{
    const QStringList names = variableNames(text);
    for (const QString &name : names)
        to.add(part + u'.' + name, u"%1 {{%2}}"_s.arg(title, name), ValueKind::Text, true,
               sampleOf(samples, name), path + u"/text"_s);
}

/// A sample that can be sent: an address. An upload handle means nothing outside Meta's review.
QString mediaSample(const Header &header)
{
    const QString first = header.media.value(0);
    return first.startsWith(u"https://"_s) || first.startsWith(u"http://"_s) ? first : QString();
}

void addPlace(const Collector &to, const QString &path)
{
    to.add(u"header.latitude"_s, tr("Header · latitude"), ValueKind::Number, true, {}, path);
    to.add(u"header.longitude"_s, tr("Header · longitude"), ValueKind::Number, true, {}, path);
    to.add(u"header.name"_s, tr("Header · name of the place"), ValueKind::Text, false, {}, path);
    to.add(u"header.address"_s, tr("Header · address"), ValueKind::Text, false, {}, path);
}

void addHeader(const Collector &to, const Header &header)
{
    const QString path = to.path(ComponentKind::Header);
    switch (header.format) {
    case HeaderFormat::Text:
        addVariables(to, u"header"_s, tr("Header"), header.text, header.samples, path);
        break;
    case HeaderFormat::Image:
    case HeaderFormat::Video:
    case HeaderFormat::Gif:
    case HeaderFormat::Document:
        to.add(u"header.media"_s, tr("Header · address of the file"), ValueKind::MediaUrl, true,
               mediaSample(header), path);
        if (header.format == HeaderFormat::Document)
            to.add(u"header.filename"_s, tr("Header · file name"), ValueKind::FileName, false, {},
                   path);
        break;
    case HeaderFormat::Location:
        addPlace(to, path);
        break;
    case HeaderFormat::Product:
        to.add(u"header.product"_s, tr("Header · product id"), ValueKind::Code, true, {}, path);
        to.add(u"header.catalog"_s, tr("Header · catalogue id"), ValueKind::Code, true, {}, path);
        break;
    case HeaderFormat::Other:
        break;
    }
}

/// The suffix in the sample, which may be the suffix or the whole address.
QString suffixSample(const Button &button, const Variable &variable)
{
    const QString sample = button.samples.value(0);
    const QString prefix = button.url.left(variable.position);
    return !prefix.isEmpty() && sample.startsWith(prefix) ? sample.mid(prefix.size()) : sample;
}

void addUrl(const Collector &to, const Button &button, const QString &key, const QString &title,
            const QString &path)
{
    const QList<Variable> variables = findPlaceholders(button.url).variables;
    for (const Variable &variable : variables)
        to.add(key + variable.name, tr("%1 · end of the address").arg(title), ValueKind::UrlSuffix,
               true, suffixSample(button, variable), path + u"/url"_s);
}

void addFlow(const Collector &to, const QString &key, const QString &title, const QString &path)
{
    to.add(key + u"token"_s, tr("%1 · flow token").arg(title), ValueKind::Code, false, {}, path);
    to.add(key + u"screen"_s, tr("%1 · first screen").arg(title), ValueKind::Code, false, {}, path);
    to.add(key + u"data"_s, tr("%1 · data of the flow").arg(title), ValueKind::Json, false, {},
           path);
}

void addButton(const Collector &to, const Button &button, qsizetype index)
{
    const QString path = buttonPath(to.t, to.card, index);
    const QString key = u"button.%1."_s.arg(index);
    const QString title = tr("Button %1").arg(index + 1);
    switch (button.type) {
    case ButtonType::Url:
        addUrl(to, button, key, title, path);
        break;
    case ButtonType::QuickReply:
        to.add(key + u"payload"_s, tr("%1 · payload").arg(title), ValueKind::Payload, false, {},
               path);
        break;
    case ButtonType::CopyCode:
        to.add(key + u"code"_s, tr("%1 · offer code").arg(title), ValueKind::Code, true,
               button.samples.value(0), path);
        break;
    case ButtonType::Flow:
        addFlow(to, key, title, path);
        break;
    case ButtonType::Catalog:
    case ButtonType::Mpm:
        to.add(key + u"thumbnail"_s, tr("%1 · product of the thumbnail").arg(title),
               ValueKind::Code, button.type == ButtonType::Mpm, {}, path);
        if (button.type == ButtonType::Mpm)
            to.add(key + u"sections"_s, tr("%1 · sections").arg(title), ValueKind::Json, true, {},
                   path);
        break;
    case ButtonType::VoiceCall:
        to.add(key + u"ttl"_s, tr("%1 · minutes it can be called").arg(title), ValueKind::Number,
               false, {}, path);
        to.add(key + u"payload"_s, tr("%1 · payload").arg(title), ValueKind::CallPayload, false, {},
               path);
        break;
    case ButtonType::OrderDetails:
        to.add(key + u"order"_s, tr("%1 · order").arg(title), ValueKind::Json, true, {}, path);
        break;
    case ButtonType::PhoneNumber:
    case ButtonType::Spm:
    case ButtonType::RequestContactInfo:
    case ButtonType::Otp:
    case ButtonType::Other:
        break;
    }
}

/// What a variable of a body may be beside a text.
void addTypes(const Collector &to, const Body &body)
{
    const QString path = to.path(ComponentKind::Body) + u"/text"_s;
    const QStringList names = variableNames(body.text);
    for (const QString &name : names) {
        const QString key = u"body.%1."_s.arg(name);
        const QString title = u"%1 {{%2}}"_s.arg(tr("Body"), name);
        to.add(key + u"type"_s, tr("%1 · kind of value").arg(title), ValueKind::ParameterType,
               false, {}, path);
        to.add(key + u"currency"_s, tr("%1 · currency").arg(title), ValueKind::Currency, false, {},
               path);
        to.add(key + u"amount"_s, tr("%1 · amount").arg(title), ValueKind::Amount, false, {}, path);
    }
}

void addCards(const Template &t, QList<ValueField> &fields)
{
    for (qsizetype i = 0; i < t.cards->size(); ++i) {
        const Card &card = t.cards->at(i);
        const Collector to{t, i, fields};
        if (card.header)
            addHeader(to, *card.header);
        if (card.body)
            addVariables(to, u"body"_s, tr("Body"), card.body->text, card.body->samples,
                         to.path(ComponentKind::Body));
        for (qsizetype b = 0; b < card.buttons.size(); ++b)
            addButton(to, card.buttons.at(b), b);
    }
}

} // namespace

bool sendsOneCode(const Template &t)
{
    if (t.category != Category::Authentication)
        return false;
    for (const Button &button : t.buttons)
        if (button.type == ButtonType::Otp)
            return true;
    // Meta's own sentence: its code is the only value.
    return t.body && t.body->text.isEmpty();
}

QList<ValueField> moreFields(const Template &t)
{
    QList<ValueField> fields;
    if (sendsOneCode(t))
        return fields;
    if (t.body)
        addTypes({t, -1, fields}, *t.body);
    for (qsizetype i = 0; t.cards && i < t.cards->size(); ++i)
        if (const auto &body = t.cards->at(i).body)
            addTypes({t, i, fields}, *body);
    const Collector to{t, -1, fields};
    to.add(u"tap.url"_s, tr("Tap on the message · address"), ValueKind::WebAddress, false, {}, {});
    to.add(u"tap.title"_s, tr("Tap on the message · title"), ValueKind::Text, false, {}, {});
    return fields;
}

QList<ValueField> valueFields(const Template &t)
{
    QList<ValueField> fields;
    const Collector to{t, -1, fields};
    if (sendsOneCode(t)) {
        to.add(u"code"_s, tr("One-time code"), ValueKind::Code, true,
               t.body ? t.body->samples.value(0).value : QString(), to.path(ComponentKind::Body));
        return fields;
    }
    if (t.header)
        addHeader(to, *t.header);
    if (t.body)
        addVariables(to, u"body"_s, tr("Body"), t.body->text, t.body->samples,
                     to.path(ComponentKind::Body));
    if (t.offer)
        to.add(u"offer.expires"_s, tr("Offer · when it ends"), ValueKind::DateTime,
               t.offer->hasExpiration.value_or(false), {},
               to.path(ComponentKind::LimitedTimeOffer));
    for (qsizetype i = 0; i < t.buttons.size(); ++i)
        addButton(to, t.buttons.at(i), i);
    if (t.cards)
        addCards(t, fields);
    if (t.subCategory.compare(u"ORDER_STATUS"_s, Qt::CaseInsensitive) == 0) {
        to.add(u"order.reference"_s, tr("Order · reference"), ValueKind::Code, true, {}, {});
        to.add(u"order.status"_s, tr("Order · status"), ValueKind::Code, true, {}, {});
        to.add(u"order.description"_s, tr("Order · description"), ValueKind::Text, false, {}, {});
    }
    return fields;
}

Values sampleValues(const Template &t)
{
    Values values;
    const QList<ValueField> fields = valueFields(t);
    for (const ValueField &field : fields)
        if (const QString made = madeUp(field); !made.isEmpty())
            values.insert(field.key, made);
    return values;
}

} // namespace sendbench::templates
