// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/jsonreader.h"
#include "forms/descriptor.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::forms
{

namespace
{

/// Reads one descriptor; every mistake is recorded in the document with its path.
class DescriptorParser
{
public:
    [[nodiscard]] FormDescriptor form(const JsonReader &json)
    {
        onlyMembers(json, {u"id"_s, u"title"_s, u"name"_s, u"system"_s, u"source"_s, u"fields"_s,
                           u"guide"_s, u"recipes"_s});
        FormDescriptor form;
        form.id = filled(json, u"id"_s);
        form.title = filled(json, u"title"_s);
        form.name = filled(json, u"name"_s);
        form.system = filled(json, u"system"_s);
        form.source = json.text(u"source"_s, QString());
        for (const JsonReader &one : json.list(u"fields"_s))
            form.fields.append(field(one));
        for (const JsonReader &one : json.optionalList(u"guide"_s))
            form.guide.append(step(one, form));
        for (const JsonReader &one : json.optionalList(u"recipes"_s))
            form.recipes.append(recipe(one, form));
        for (const auto &[deciding, reader] : m_conditions)
            if (const auto *other = form.field(deciding.field);
                !other || !decides(*other, deciding) || asksItself(form, deciding.field))
                reader.problem(u"json.value"_s, u"a choice of this form and values of it"_s,
                               deciding.field);
        return form;
    }

private:
    static void onlyMembers(const JsonReader &json, const QSet<QString> &known)
    {
        if (!json.isObject()) {
            json.problem(u"json.type"_s, u"object"_s, json.kind());
            return;
        }
        for (const QString &key : json.keys())
            if (!known.contains(key))
                json.member(key)->problem(u"json.unknown-member"_s, {}, key);
    }

    static QString filled(const JsonReader &json, const QString &key)
    {
        const QString text = json.text(key);
        if (const auto value = json.member(key); value && value->isText() && text.isEmpty())
            value->problem(u"json.value"_s, u"text"_s, u"empty text"_s);
        return text;
    }

    static std::optional<qint64> number(const JsonReader &json, const QString &key)
    {
        const auto value = json.member(key);
        return value && !value->isNull() ? std::optional(value->asInteger()) : std::nullopt;
    }

    FieldDescriptor field(const JsonReader &json)
    {
        onlyMembers(json,
                    {u"key"_s,     u"label"_s,   u"kind"_s,        u"required"_s,    u"help"_s,
                     u"tooltip"_s, u"link"_s,    u"placeholder"_s, u"initial"_s,     u"choices"_s,
                     u"minimum"_s, u"maximum"_s, u"maxLength"_s,   u"limitSource"_s, u"narrow"_s,
                     u"masked"_s,  u"pasted"_s,  u"source"_s,      u"presets"_s,     u"children"_s,
                     u"radio"_s,   u"samples"_s, u"visibleWhen"_s, u"accountKind"_s});
        FieldDescriptor field;
        field.key = key(json);
        field.kind = kind(json);
        field.label = field.kind == FieldKind::Info ? json.text(u"label"_s, QString())
                                                    : filled(json, u"label"_s);
        field.required = json.flag(u"required"_s, false);
        field.help = json.text(u"help"_s, QString());
        field.tooltip = json.text(u"tooltip"_s, QString());
        field.placeholder = json.text(u"placeholder"_s, QString());
        field.source = json.text(u"source"_s, QString());
        field.accountKind = json.text(u"accountKind"_s, QString());
        field.narrow = json.flag(u"narrow"_s, false);
        field.masked = json.flag(u"masked"_s, false);
        field.pasted = json.flag(u"pasted"_s, false);
        field.radio = json.flag(u"radio"_s, false);
        field.minimum = number(json, u"minimum"_s);
        field.maximum = number(json, u"maximum"_s);
        field.maxLength = number(json, u"maxLength"_s);
        field.limitStated = json.text(u"limitSource"_s, QString()) != u"none"_s;
        if (const auto given = json.optionalObject(u"link"_s))
            field.link = link(*given);
        for (const JsonReader &one : json.optionalList(u"choices"_s))
            field.choices.append(choice(one));
        for (const JsonReader &one : json.optionalList(u"presets"_s))
            field.presets.append(preset(one));
        for (const JsonReader &one : json.optionalList(u"samples"_s))
            field.samples.append(sample(one));
        for (const JsonReader &one : json.optionalList(u"children"_s))
            field.children.append(this->field(one));
        if (const auto given = json.optionalObject(u"visibleWhen"_s))
            field.visibleWhen = condition(*given);
        field.initial = initial(json, field);
        checkSense(json, field);
        return field;
    }

    QString key(const JsonReader &json)
    {
        QString key = filled(json, u"key"_s);
        if (m_keys.contains(key) && json.has(u"key"_s))
            json.member(u"key"_s)->problem(u"json.value"_s, u"a key that stands once"_s, key);
        m_keys.insert(key);
        return key;
    }

    static FieldKind kind(const JsonReader &json)
    {
        const QString name = json.text(u"kind"_s);
        for (int i = 0; i <= static_cast<int>(FieldKind::Section); ++i)
            if (fieldKindName(static_cast<FieldKind>(i)) == name)
                return static_cast<FieldKind>(i);
        if (const auto value = json.member(u"kind"_s); value && value->isText())
            value->problem(u"json.value"_s, u"a kind of field"_s, name);
        return FieldKind::Text;
    }

    static Link link(const JsonReader &json)
    {
        onlyMembers(json, {u"text"_s, u"url"_s});
        return {.text = filled(json, u"text"_s), .url = filled(json, u"url"_s)};
    }

    static Choice choice(const JsonReader &json)
    {
        onlyMembers(json, {u"value"_s, u"label"_s});
        return {.value = json.text(u"value"_s), .label = filled(json, u"label"_s)};
    }

    Condition condition(const JsonReader &json)
    {
        onlyMembers(json, {u"field"_s, u"values"_s});
        Condition condition{.field = filled(json, u"field"_s), .values = {}};
        for (const JsonReader &one : json.list(u"values"_s))
            condition.values.append(one.asText());
        m_conditions.append({condition, json});
        return condition;
    }

    static bool decides(const FieldDescriptor &field, const Condition &condition)
    {
        return field.kind == FieldKind::Choice &&
               std::all_of(condition.values.begin(), condition.values.end(),
                           [&](const QString &value) {
                               return std::any_of(
                                   field.choices.begin(), field.choices.end(),
                                   [&](const Choice &choice) { return choice.value == value; });
                           });
    }

    static Recipe recipe(const JsonReader &json, const FormDescriptor &form)
    {
        onlyMembers(json, {u"id"_s, u"title"_s, u"note"_s, u"source"_s, u"values"_s, u"samples"_s,
                           u"presets"_s});
        Recipe recipe{.id = filled(json, u"id"_s),
                      .title = filled(json, u"title"_s),
                      .note = json.text(u"note"_s, QString()),
                      .source = json.text(u"source"_s, QString())};
        const auto each = [&](const QString &member, const auto &take) {
            const auto object = json.optionalObject(member);
            for (const QString &key : object ? object->keys() : QStringList())
                if (const auto *field = form.field(key); !field || !take(key, *field, *object))
                    object->member(key)->problem(u"json.value"_s, u"what a field takes"_s, key);
        };
        each(u"values"_s,
             [&](const QString &key, const FieldDescriptor &field, const JsonReader &object) {
                 const JsonReader value = *object.member(key);
                 const bool flag = field.kind == FieldKind::Flag || field.kind == FieldKind::Group;
                 if (flag)
                     recipe.values.insert(key, FieldValue(value.asFlag()));
                 else if (field.kind == FieldKind::Integer)
                     recipe.values.insert(key, FieldValue(value.asInteger()));
                 else
                     recipe.values.insert(key, FieldValue(value.asText()));
                 return flag || (holdsValue(field.kind) && field.kind != FieldKind::Secret &&
                                 field.kind != FieldKind::KeyValues);
             });
        each(u"samples"_s,
             [&](const QString &key, const FieldDescriptor &field, const JsonReader &object) {
                 for (const Sample &sample : field.samples)
                     if (sample.id == object.text(key))
                         recipe.values.insert(key, FieldValue(sample.text));
                 return recipe.values.contains(key);
             });
        each(u"presets"_s, [&](const QString &key, const FieldDescriptor &field,
                               const JsonReader &object) {
            recipe.presets.insert(key, object.text(key));
            return std::any_of(field.presets.begin(), field.presets.end(), [&](const auto &one) {
                return one.id == recipe.presets.value(key);
            });
        });
        return recipe;
    }

    static Sample sample(const JsonReader &json)
    {
        onlyMembers(json, {u"id"_s, u"title"_s, u"source"_s, u"text"_s});
        return {.id = filled(json, u"id"_s),
                .title = filled(json, u"title"_s),
                .source = json.text(u"source"_s, QString()),
                .text = filled(json, u"text"_s)};
    }

    static Preset preset(const JsonReader &json)
    {
        onlyMembers(json, {u"id"_s, u"title"_s, u"source"_s, u"rows"_s});
        Preset preset{.id = filled(json, u"id"_s),
                      .title = filled(json, u"title"_s),
                      .source = json.text(u"source"_s, QString())};
        for (const JsonReader &row : json.list(u"rows"_s)) {
            onlyMembers(row, {u"name"_s, u"value"_s, u"secret"_s});
            preset.rows.append({.name = filled(row, u"name"_s),
                                .value = row.text(u"value"_s, QString()),
                                .secret = row.flag(u"secret"_s, false)});
        }
        return preset;
    }

    static FieldValue initial(const JsonReader &json, const FieldDescriptor &field)
    {
        const auto value = json.member(u"initial"_s);
        if (!value || value->isNull())
            return {};
        switch (field.kind) {
        case FieldKind::Flag:
        case FieldKind::Group:
            return FieldValue(value->asFlag());
        case FieldKind::Integer:
            return FieldValue(value->asInteger());
        case FieldKind::Secret:
        case FieldKind::KeyValues:
        case FieldKind::Info:
        case FieldKind::Tabs:
        case FieldKind::Section:
            value->problem(u"json.value"_s, u"no initial value for this kind"_s, value->kind());
            return {};
        default:
            return FieldValue(value->asText());
        }
    }

    static void onlyFor(const JsonReader &json, const QString &member, bool fits)
    {
        if (const auto value = json.member(member); value && !fits)
            value->problem(u"json.value"_s, u"a kind of field that has this"_s, member);
    }

    static void checkSense(const JsonReader &json, const FieldDescriptor &field)
    {
        const FieldKind kind = field.kind;
        onlyFor(json, u"choices"_s, kind == FieldKind::Choice);
        onlyFor(json, u"presets"_s, kind == FieldKind::KeyValues);
        onlyFor(json, u"minimum"_s, kind == FieldKind::Integer);
        onlyFor(json, u"maximum"_s, kind == FieldKind::Integer);
        onlyFor(json, u"pasted"_s, kind == FieldKind::ReadOnly);
        onlyFor(json, u"radio"_s, kind == FieldKind::Choice);
        onlyFor(json, u"samples"_s, kind == FieldKind::Json);
        onlyFor(json, u"accountKind"_s, kind == FieldKind::Account);
        if (kind == FieldKind::Account && field.accountKind.isEmpty())
            json.problem(u"json.missing"_s, u"accountKind"_s, u"nothing"_s);
        // By this end of the key it is known wherever there is no form to ask.
        if (kind == FieldKind::Account && !field.key.endsWith(u"Account"_s))
            json.problem(u"json.value"_s, u"a key that ends in Account"_s, field.key);
        onlyFor(json, u"children"_s,
                kind == FieldKind::Group || kind == FieldKind::Section || kind == FieldKind::Tabs);
        for (const FieldDescriptor &child : field.children)
            if (kind == FieldKind::Tabs && child.kind != FieldKind::Section)
                json.problem(u"json.value"_s, u"sections, one for each tab"_s,
                             fieldKindName(child.kind));
        if (kind == FieldKind::Choice && field.choices.isEmpty())
            json.problem(u"json.missing"_s, u"choices"_s, u"nothing"_s);
        if (field.minimum && field.maximum && *field.minimum > *field.maximum)
            json.member(u"maximum"_s)
                ->problem(u"json.value"_s, u"not below the minimum"_s,
                          QString::number(*field.maximum));
    }

    static GuideStep step(const JsonReader &json, const FormDescriptor &form)
    {
        onlyMembers(json, {u"id"_s, u"text"_s, u"fields"_s, u"byHand"_s});
        GuideStep step{.id = filled(json, u"id"_s), .text = filled(json, u"text"_s)};
        for (const JsonReader &one : json.optionalList(u"fields"_s)) {
            step.fields.append(one.asText());
            if (one.isText() && !form.fieldForValue(step.fields.last()))
                one.problem(u"json.value"_s, u"the key of a field"_s, step.fields.last());
        }
        step.byHand = json.flag(u"byHand"_s, true);
        return step;
    }

    QSet<QString> m_keys;
    QList<std::pair<Condition, JsonReader>> m_conditions;
};

} // namespace

Result<FormDescriptor> parseDescriptor(const QByteArray &json, const QString &source)
{
    auto document = JsonDocument::parse(json, source);
    if (!document)
        return Failure(document.error());
    FormDescriptor form = DescriptorParser().form(document->root());
    if (!document->problems().isEmpty())
        return Failure(document->problems().first());
    return form;
}

} // namespace sendbench::forms
