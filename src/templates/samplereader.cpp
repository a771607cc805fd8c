// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/samplereader.h"

#include "templates/objecttext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

/// The samples of one text, and the rows after them.
struct Texts {
    QStringList first;
    QList<QByteArray> others;
    bool good = false;
    bool flat = false; ///< one list, not a list of lists
};

bool isScalar(const JsonReader &json)
{
    return !json.isArray() && !json.isObject() && !json.isNull();
}

QString scalar(const JsonReader &json)
{
    return json.isText() ? json.asText() : QString::fromUtf8(json.json());
}

template <typename Is>
bool allOf(const QList<JsonReader> &elements, const Is &is)
{
    return std::all_of(elements.cbegin(), elements.cend(), is);
}

bool isRow(const JsonReader &json)
{
    return json.isArray() && allOf(json.elements(), isScalar);
}

QStringList row(const JsonReader &json)
{
    QStringList all;
    const QList<JsonReader> elements = json.elements();
    for (const JsonReader &element : elements)
        all.append(scalar(element));
    return all;
}

/// [["Ada"], ["10:20"]] for two variables is one set in two rows.
bool isColumn(const QList<JsonReader> &rows, qsizetype variables)
{
    return rows.size() > 1 && rows.size() == variables &&
           allOf(rows, [](const JsonReader &one) { return one.elements().size() == 1; });
}

Texts textsOf(const JsonReader &json, qsizetype variables)
{
    if (isScalar(json))
        return {.first = {scalar(json)}, .good = true};
    if (isRow(json))
        return {.first = row(json), .good = true, .flat = true};
    if (!json.isArray() || !allOf(json.elements(), isRow))
        return {};
    const QList<JsonReader> rows = json.elements();
    Texts texts{.first = row(rows.constFirst()), .good = true};
    for (const JsonReader &other : rows.mid(1)) {
        if (isColumn(rows, variables))
            texts.first += row(other);
        else
            texts.others.append(other.json());
    }
    return texts;
}

/// Takes a list of samples from a member; what cannot be read, or says nothing, stays.
QStringList takeTexts(ObjectReader &from, ObjectReader::Names names, qsizetype variables)
{
    const auto item = from.peek(names);
    if (!item)
        return {};
    Texts texts = textsOf(item->json, variables);
    if (!texts.good) {
        from.wrongType(*item, tr("a list of texts"));
        return {};
    }
    const bool saysNothing = isScalar(item->json) && texts.first.constFirst().isEmpty();
    if (texts.first.isEmpty() || saysNothing)
        return {};
    if (texts.flat && variables > 1 && item->path.endsWith(u"/example/body_text"_s))
        from.reading().note(Severity::Warning, u"form.sample-rows"_s, item->path,
                            tr("The samples of a body are a list in a list. Meta refuses a plain "
                               "list for more than one variable. It is written with both."),
                            tr("Write [[\"…\", \"…\"]]."), u"2388043"_s);
    for (QString &text : texts.first)
        text = from.decoded(text, *item);
    (void)from.take(names);
    if (!texts.others.isEmpty())
        from.keep(item->path.section(u'/', -1), listJson(texts.others));
    return texts.first;
}

QList<Sample> positional(const QStringList &values)
{
    QList<Sample> samples;
    for (const QString &value : values)
        samples.append({.value = value});
    return samples;
}

std::optional<Sample> namedSample(const JsonItem &item, Reading &reading)
{
    if (!item.json.isObject())
        return std::nullopt;
    ObjectReader in(item, reading);
    const Sample sample{.name = in.text({u"param_name", u"paramName", u"parameter_name"}),
                        .value = in.text({u"example"})};
    // What has more to say stays as it came.
    if (sample.name.isEmpty() || sample.value.isEmpty() || !in.rest().isEmpty())
        return std::nullopt;
    return sample;
}

/// `…_named_params`: read as a whole or not at all.
QList<Sample> takeNamed(ObjectReader &example, ObjectReader::Names names)
{
    const auto item = example.peek(names);
    if (!item)
        return {};
    QList<Sample> samples;
    if (item->json.isArray()) {
        const QList<JsonItem> elements = elementsOf(*item);
        for (const JsonItem &element : elements)
            if (const auto sample = namedSample(element, example.reading()))
                samples.append(*sample);
        if (samples.size() == elements.size()) {
            if (!samples.isEmpty())
                (void)example.take(names);
            return samples;
        }
    }
    example.wrongType(*item, tr("a list of {param_name, example}"));
    return {};
}

/// Gives `use` the object of `example`, and keeps what it leaves.
template <typename Use>
void insideExample(ObjectReader &component, const JsonItem &item, const Use &use)
{
    ObjectReader example(item, component.reading());
    use(example);
    const JsonExtras rest = example.rest();
    const QString name = item.path.section(u'/', -1);
    if (!rest.isEmpty() || item.json.keys().isEmpty())
        component.keep(name, objectJson(rest));
}

/// `example` before `examples`: both may be there, the second stays then.
constexpr std::initializer_list<QStringView> kExample{u"example", u"examples"};

QList<Sample> takeSamples(ObjectReader &component, ObjectReader::Names list,
                          ObjectReader::Names named, qsizetype variables)
{
    const auto item = component.peek(kExample);
    if (!item)
        return {};
    if (!item->json.isObject())
        return positional(takeTexts(component, kExample, variables));
    (void)component.take(kExample);
    QList<Sample> samples;
    insideExample(component, *item, [&](ObjectReader &example) {
        samples = takeNamed(example, named);
        if (samples.isEmpty())
            samples = positional(takeTexts(example, list, variables));
    });
    return samples;
}

} // namespace

QList<Sample> takeHeaderSamples(ObjectReader &component, qsizetype variables)
{
    return takeSamples(component, {u"header_text", u"headerText"},
                       {u"header_text_named_params", u"headerTextNamedParams"}, variables);
}

QStringList takeHeaderMedia(ObjectReader &component)
{
    const auto item = component.peek(kExample);
    if (!item)
        return {};
    if (!item->json.isObject())
        return takeTexts(component, kExample, 0);
    (void)component.take(kExample);
    QStringList media;
    insideExample(component, *item, [&](ObjectReader &example) {
        media = takeTexts(example, {u"header_handle", u"headerHandle"}, 0);
    });
    return media;
}

QList<Sample> takeBodySamples(ObjectReader &component, qsizetype variables)
{
    return takeSamples(component, {u"body_text", u"bodyText"},
                       {u"body_text_named_params", u"bodyTextNamedParams"}, variables);
}

QStringList takeButtonSamples(ObjectReader &button)
{
    return takeTexts(button, kExample, 0);
}

} // namespace sendbench::templates
