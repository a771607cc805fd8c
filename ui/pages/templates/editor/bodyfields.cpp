// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/bodyfields.h"

#include "templates/variables.h"
#include "ui/pages/templates/editor/messagetext.h"
#include "ui/pages/templates/editor/partfield.h"
#include "ui/pages/templates/editor/samplerows.h"
#include "ui/pages/templates/editor/templatetype.h"
#include "ui/pages/templates/editor/textmarks.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

/// {{1}} {{3}} → {{1}} {{2}}, the samples with them.
void countAnew(templates::Body &body)
{
    QStringList samples;
    for (const auto &sample : std::as_const(body.samples))
        samples.append(sample.value);
    body.text = templates::renumbered(body.text, samples);
    body.samples.clear();
    for (const QString &sample : std::as_const(samples))
        body.samples.append({.name = {}, .value = sample});
}

void dropGone(templates::Body &body)
{
    const QStringList names = templates::variableNames(body.text);
    body.samples.removeIf(
        [&](const templates::Sample &sample) { return !names.contains(sample.name); });
}

} // namespace

BodyFields::BodyFields(const EditorContext &context, qsizetype card, QWidget *parent)
    : EditorPart(context, parent)
    , m_card(card)
    , m_text(new MessageText(context, card < 0 ? u"bodyText"_s : u"cardBodyText"_s, this))
    , m_field(new PartField(context, tr("Body *"), m_text,
                            {.part = templates::Place::Part::Body, .card = card}, this))
    , m_samples(new SampleRows(context, tr("Body"), this))
{
    m_samples->setObjectName(card < 0 ? u"bodySample"_s : u"cardBodySample"_s);
    m_text->setNextVariable([this] { return nextVariable(); });
    m_field->addBeside(m_text->toolBar());
    column()->setSpacing(Theme::kSpace8);
    column()->addWidget(m_field);
    column()->addWidget(m_samples);
    connect(m_text, &MessageText::edited, this, &BodyFields::takeText);
    connect(m_samples, &SampleRows::edited, this, [this](const QString &name, const QString &text) {
        change(
            tr("Change a sample"),
            [&](templates::Body &body) { setSample(body.samples, name, text); },
            u"body.sample."_s + name);
    });
}

void BodyFields::setCard(qsizetype card)
{
    m_card = card;
    m_field->setPlace({.part = templates::Place::Part::Body, .card = card});
}

const templates::Body *BodyFields::body() const
{
    if (m_card < 0)
        return value().body ? &*value().body : nullptr;
    const auto *one = card(m_card);
    return one && one->body ? &*one->body : nullptr;
}

void BodyFields::change(const QString &label, const std::function<void(templates::Body &)> &change,
                        const QString &mergeKey)
{
    session().edit(
        label,
        [&](templates::Template &t) {
            auto *body = &t.body;
            if (m_card >= 0) {
                if (!t.cards || m_card >= t.cards->size())
                    return;
                body = &(*t.cards)[m_card].body;
            }
            if (!*body)
                *body = templates::Body{};
            change(**body);
        },
        mergeKey + QString::number(m_card));
}

void BodyFields::takeText(const QString &text)
{
    const bool named = value().parameterFormat == templates::ParameterFormat::Named;
    const auto take = [&](templates::Body &body) {
        const bool lost = lostVariable(body.text, text);
        body.text = text;
        if (lost && named)
            dropGone(body);
        else if (lost)
            countAnew(body);
    };
    change(tr("Change the body"), take, u"body"_s);
}

QString BodyFields::nextVariable() const
{
    const QString text = m_text->text();
    const int number = nextNumber(text);
    if (value().parameterFormat != templates::ParameterFormat::Named)
        return u"{{%1}}"_s.arg(number);
    int other = number;
    while (text.contains(u"{{value_%1}}"_s.arg(other)))
        ++other;
    return u"{{value_%1}}"_s.arg(other);
}

QString BodyFields::limitKey() const
{
    if (m_card >= 0)
        return u"body.text.card"_s;
    return value().offer ? u"body.text.offer"_s : u"body.text"_s;
}

void BodyFields::refresh()
{
    if (m_card >= 0 && !card(m_card))
        return;
    static const templates::Body none;
    const templates::Body *shown = body();
    const templates::Body &what = shown ? *shown : none;
    const bool metasOwn = m_card < 0 && typeOf(value()) == TemplateType::Authentication;
    setVisible(!metasOwn || !what.text.isEmpty());
    m_text->show(what.text);
    m_field->count(what.text, limitKey());
    m_samples->show(what.text, what.samples);
    m_text->setRightToLeft(isRightToLeft());
    m_samples->setRightToLeft(isRightToLeft());
    m_text->setUsable(isUsable());
}

} // namespace sendbench::ui
