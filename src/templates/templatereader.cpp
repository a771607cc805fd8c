// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/templatereader.h"

#include "templates/componentreader.h"
#include "templates/languages.h"
#include "templates/objectreader.h"
#include "templates/objecttext.h"
#include "templates/variables.h"
#include "templates/words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

constexpr std::array kMetaAnswer{
    u"id",
    u"status",
    u"rejected_reason",
    u"quality_score",
    u"previous_category",
    u"correct_category",
    u"health_status",
    u"last_updated_time",
    u"rejection_info",
};

constexpr std::array kEightAnswer{
    u"channelId",  u"channelName", u"languageName", u"categoryName",
    u"statusName", u"createdAt",   u"updatedAt",
};

void readLanguage(Template &t, ObjectReader &in)
{
    const auto item = in.peek({u"language", u"languageCode"});
    if (item && item->json.isObject() && item->json.member(u"code"_s)) {
        (void)in.take({u"language", u"languageCode"});
        ObjectReader inner(*item, in.reading());
        t.language = inner.text({u"code"});
        in.reading().note(Severity::Warning, u"form.language"_s, item->path,
                          tr("A template's language is a text; an object is what a send has."));
    } else {
        t.language = in.text({u"language", u"languageCode"});
    }
    const QString usual = normalisedLanguage(t.language);
    if (usual == t.language)
        return;
    in.reading().note(Severity::Note, u"form.language"_s, item->path,
                      tr("The language is spelled “%1”. It is read as %2.").arg(t.language, usual));
    t.language = usual;
}

/// 8x8's samples hold the placeholder "MARKETING|UTILITY".
bool readPlaceholder(Template &t, const QString &name)
{
    const QStringList words = name.split(u'|');
    const bool known =
        words.size() > 1 && std::all_of(words.cbegin(), words.cend(), [](const QString &word) {
            return categoryFrom(word) != Category::Other;
        });
    if (known)
        t.category = categoryFrom(words.constFirst());
    return known;
}

void readCategory(Template &t, ObjectReader &in)
{
    const QString name = in.text({u"category"});
    t.category = categoryFrom(name);
    if (t.category != Category::Other)
        return;
    if (readPlaceholder(t, name)) {
        in.reading().note(
            Severity::Warning, u"form.category-placeholder"_s, u"/category"_s,
            tr("“%1” is a placeholder of 8x8's samples. It is read as the first of them.")
                .arg(name),
            tr("Choose one category."));
        return;
    }
    t.categoryName = name;
    if (isRetiredCategory(name))
        in.reading().note(
            Severity::Note, u"form.category-retired"_s, u"/category"_s,
            tr("Meta has retired the category %1. It is kept as it is; a new template "
               "needs MARKETING, UTILITY or AUTHENTICATION.")
                .arg(name));
}

void readQuality(Template &t, ObjectReader &in)
{
    const auto item = in.peek({u"quality_score"});
    if (!item || !item->json.isObject()) {
        t.remote.quality = in.text({u"quality_score"});
        return;
    }
    (void)in.take({u"quality_score"});
    ObjectReader inner(*item, in.reading());
    t.remote.quality = inner.text({u"score"});
    const JsonExtras rest = inner.rest();
    if (!rest.isEmpty() || t.remote.quality.isEmpty())
        in.keep(u"quality_score"_s, objectJson(rest));
}

void readRemote(Template &t, ObjectReader &in)
{
    t.remote.id = in.text({u"id"});
    const QString status = in.text({u"status"});
    const bool word = std::all_of(status.cbegin(), status.cend(),
                                  [](QChar c) { return c.isLetter() || c == u'_'; });
    t.remote.status = word ? status.toUpper() : status;
    t.remote.reason = in.text({u"rejected_reason"});
    readQuality(t, in);
}

/// True if it found its place; a second one of a kind has none (lint says so).
bool readComponent(Template &t, ComponentKind kind, ObjectReader &in)
{
    const bool twice = std::any_of(t.order.cbegin(), t.order.cend(),
                                   [&](const ComponentSlot &slot) { return slot.kind == kind; });
    if (twice)
        return false;
    switch (kind) {
    case ComponentKind::Header:
        t.header = readHeader(in);
        break;
    case ComponentKind::Body:
        t.body = readBody(in);
        break;
    case ComponentKind::Footer:
        t.footer = readFooter(in);
        break;
    case ComponentKind::Buttons:
        t.buttons = readButtons(in);
        t.buttonsExtras = in.rest();
        break;
    case ComponentKind::LimitedTimeOffer:
        t.offer = readOffer(in);
        break;
    case ComponentKind::Carousel:
        t.cards = readCards(in);
        t.carouselExtras = in.rest();
        break;
    case ComponentKind::CallPermissionRequest:
        t.callPermissionRequest = true;
        t.callPermissionExtras = in.rest();
        break;
    case ComponentKind::Other:
        return false;
    }
    return true;
}

void readComponents(Template &t, const QList<JsonItem> &components, Reading &reading)
{
    for (const JsonItem &item : components) {
        ObjectReader in(item, reading);
        ComponentKind kind = item.json.isObject() ? takeKind(in) : ComponentKind::Other;
        if (kind != ComponentKind::Other && !readComponent(t, kind, in))
            kind = ComponentKind::Other;
        const bool other = kind == ComponentKind::Other;
        t.order.append({.kind = kind, .other = other ? item.json.json() : QByteArray()});
    }
}

/// The list as the text of a form's field, as curl's -d and some clients have it.
std::optional<QList<JsonItem>> takeTextOfComponents(ObjectReader &in)
{
    const auto item = in.peek({u"components"});
    if (!item || !item->json.isText() || !item->json.asText().trimmed().startsWith(u'['))
        return std::nullopt;
    auto document = JsonDocument::parse(item->json.asText().toUtf8(), {});
    if (!document || !document->root().isArray())
        return std::nullopt;
    (void)in.take({u"components"});
    in.reading().note(Severity::Warning, u"form.components"_s, item->path,
                      tr("The components stand here as a text. They are read as the list that "
                         "Meta asks for."));
    return elementsOf({document->root(), item->path});
}

bool anyNamed(const QList<Sample> &samples)
{
    return std::any_of(samples.cbegin(), samples.cend(),
                       [](const Sample &sample) { return !sample.name.isEmpty(); });
}

/// Names in all variables, or samples with names: nobody means POSITIONAL by that.
bool looksNamed(const Template &t)
{
    const QString texts =
        (t.header ? t.header->text : QString()) + u'\n' + (t.body ? t.body->text : QString());
    const QList<Variable> variables = findPlaceholders(texts).variables;
    const bool named = std::none_of(variables.cbegin(), variables.cend(),
                                    [](const Variable &one) { return one.isPositional(); });
    const bool samples =
        (t.header && anyNamed(t.header->samples)) || (t.body && anyNamed(t.body->samples));
    return named && (samples || !variables.isEmpty());
}

void readParameterFormat(Template &t, ObjectReader &in)
{
    const auto item = in.peek({u"parameter_format", u"parameterFormat"});
    const QString name = in.text({u"parameter_format", u"parameterFormat"});
    if (name.compare(u"named", Qt::CaseInsensitive) == 0) {
        t.parameterFormat = ParameterFormat::Named;
        in.keep(u"parameter_format"_s, textJson(u"NAMED"_s));
    } else if (name.compare(u"positional", Qt::CaseInsensitive) == 0) {
        // The default: only what said it says it again.
        in.keep(u"parameter_format"_s, textJson(u"POSITIONAL"_s));
    } else if (!name.isEmpty()) {
        in.keep(u"parameter_format"_s, item->json.json());
        in.reading().note(Severity::Error, u"form.parameter-format"_s, item->path,
                          tr("“%1” is no parameter format. It is read as POSITIONAL.").arg(name),
                          tr("Write NAMED or POSITIONAL."));
    } else if (looksNamed(t)) {
        t.parameterFormat = ParameterFormat::Named;
        in.reading().note(Severity::Warning, u"form.parameter-format"_s, u"/parameter_format"_s,
                          tr("The variables have names, but the template does not say "
                             "parameter_format NAMED, and Meta's default is POSITIONAL. It is read "
                             "as NAMED."),
                          tr("Add \"parameter_format\": \"NAMED\"."));
    }
}

void moveText(QString &text, JsonExtras &extras)
{
    if (!text.isEmpty())
        extras.insert(u"text"_s, textJson(text));
    text.clear();
}

/// A list shows the sentences that Meta wrote into an authentication template; a create body must
/// not have them.
void moveMetasSentences(Template &t)
{
    if (t.category != Category::Authentication || t.remote == RemoteState{})
        return;
    if (t.body) {
        moveText(t.body->text, t.body->extras);
        QStringList values;
        for (const Sample &sample : std::as_const(t.body->samples))
            values.append(sample.value);
        if (!values.isEmpty())
            t.body->extras.insert(u"example"_s,
                                  "{\"body_text\":" + listJson({textsJson(values)}) + '}');
        t.body->samples.clear();
    }
    if (t.footer)
        moveText(t.footer->text, t.footer->extras);
}

QList<Sample> takeBodyParams(ObjectReader &in)
{
    QList<Sample> samples;
    if (const auto list = in.list({u"body_params"}))
        for (const JsonItem &one : *list)
            samples.append({.name = {},
                            .value = one.json.isText() ? one.json.asText()
                                                       : QString::fromUtf8(one.json.json())});
    return samples;
}

/// An entry of Meta's template library: its texts stand beside each other.
/// Source: …/whatsapp/templates/template-library.
bool readLibraryTexts(Template &t, ObjectReader &in)
{
    const auto body = in.peek({u"body"});
    if (!body || !body->json.isText() || body->json.asText().isEmpty())
        return false;
    if (const QString header = in.text({u"header"}); !header.isEmpty()) {
        t.header = Header{.text = header};
        t.order.append({.kind = ComponentKind::Header, .other = {}});
    }
    t.body = Body{.text = in.text({u"body"}), .samples = takeBodyParams(in)};
    t.order.append({.kind = ComponentKind::Body, .other = {}});
    if (const QString footer = in.text({u"footer"}); !footer.isEmpty()) {
        t.footer = Footer{.text = footer};
        t.order.append({.kind = ComponentKind::Footer, .other = {}});
    }
    t.buttons = readButtons(in);
    if (!t.buttons.isEmpty())
        t.order.append({.kind = ComponentKind::Buttons, .other = {}});
    in.reading().note(Severity::Note, u"form.library"_s, u"/body"_s,
                      tr("The texts stand beside each other, as in Meta's template library. They "
                         "are read as header, body, footer and buttons."));
    return true;
}

/// An answer may have been asked for without them: lint says that it is not whole.
void needComponents(const Template &t, const ObjectReader &in)
{
    if (in.has({u"library_template_name"}) || !t.remote.id.isEmpty() || !t.remote.status.isEmpty())
        return;
    in.reading().note(Severity::Error, u"form.components"_s, u"/components"_s,
                      tr("The template has no components, so there is nothing to show."),
                      tr("Add a list “components” with at least a BODY."));
}

} // namespace

ReadTemplate readTemplate(const JsonReader &object, Form form)
{
    Reading reading;
    reading.entities = form == Form::EightCreate || form == Form::EightList;
    ObjectReader in({object, {}}, reading);
    ReadTemplate result;
    Template &t = result.value;
    if (form == Form::Sendbench)
        (void)in.take({u"form"});
    t.name = in.text({u"name", u"templateName"});
    readLanguage(t, in);
    readCategory(t, in);
    t.allowCategoryChange = in.flag({u"allow_category_change", u"allowCategoryChange"});
    t.ttlSeconds = in.number({u"message_send_ttl_seconds", u"messageSendTtlSeconds"});
    t.subCategory = in.text({u"sub_category"});
    t.displayFormat = in.text({u"display_format"});
    readRemote(t, in);
    if (!in.has({u"components"})) {
        if (!readLibraryTexts(t, in))
            needComponents(t, in);
    } else if (const auto inText = takeTextOfComponents(in)) {
        readComponents(t, *inText, reading);
    } else if (const auto components = in.list({u"components"})) {
        readComponents(t, *components, reading);
        if (components->isEmpty())
            in.keep(u"components"_s, "[]");
    }
    readParameterFormat(t, in);
    moveMetasSentences(t);
    t.extras = in.rest();
    result.findings = std::move(reading.findings);
    return result;
}

bool isMetaAnswer(QStringView member)
{
    return std::find(kMetaAnswer.cbegin(), kMetaAnswer.cend(), member) != kMetaAnswer.cend();
}

bool isEightAnswer(QStringView member)
{
    return std::find(kEightAnswer.cbegin(), kEightAnswer.cend(), member) != kEightAnswer.cend();
}

} // namespace sendbench::templates
