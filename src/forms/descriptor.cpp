// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "forms/descriptor.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::forms
{

namespace
{

const FieldDescriptor *findIn(const QList<FieldDescriptor> &fields, const QString &key)
{
    for (const FieldDescriptor &field : fields) {
        if (field.key == key)
            return &field;
        if (const FieldDescriptor *child = findIn(field.children, key))
            return child;
    }
    return nullptr;
}

void collect(const QList<FieldDescriptor> &fields, QList<const FieldDescriptor *> &all)
{
    for (const FieldDescriptor &field : fields) {
        if (holdsValue(field.kind))
            all.append(&field);
        collect(field.children, all);
    }
}

/// What the field stands in, from the outside, and it itself.
QList<const FieldDescriptor *> wayTo(const QList<FieldDescriptor> &fields, const QString &key)
{
    for (const FieldDescriptor &field : fields) {
        if (field.key == key)
            return {&field};
        if (auto way = wayTo(field.children, key); !way.isEmpty()) {
            way.prepend(&field);
            return way;
        }
    }
    return {};
}

/// `asked`: the fields whose conditions lead here.
bool asksItself(const FormDescriptor &form, const QString &key, QStringList &asked)
{
    const auto way = wayTo(form.fields, key);
    return std::any_of(way.begin(), way.end(), [&](const FieldDescriptor *one) {
        if (!one->visibleWhen)
            return false;
        if (asked.contains(one->key))
            return true;
        asked.append(one->key);
        const bool found = asksItself(form, one->visibleWhen->field, asked);
        asked.removeLast();
        return found;
    });
}

} // namespace

bool asksItself(const FormDescriptor &form, const QString &key)
{
    QStringList asked;
    return asksItself(form, key, asked);
}

const FieldDescriptor *FormDescriptor::field(const QString &key) const
{
    return findIn(fields, key);
}

QList<const FieldDescriptor *> FormDescriptor::valueFields() const
{
    QList<const FieldDescriptor *> all;
    collect(fields, all);
    return all;
}

const FieldDescriptor *FormDescriptor::fieldForValue(const QString &valueKey) const
{
    const FieldDescriptor *best = nullptr;
    for (const FieldDescriptor *field : valueFields()) {
        if (field->key == valueKey)
            return field;
        const bool row =
            field->kind == FieldKind::KeyValues && valueKey.startsWith(field->key + u'.');
        if (row && (!best || best->key.size() < field->key.size()))
            best = field;
    }
    return best;
}

FieldValues FormDescriptor::initialValues() const
{
    FieldValues values;
    for (const FieldDescriptor *field : valueFields())
        if (field->initial != FieldValue())
            values.insert(field->key, field->initial);
    return values;
}

QString fieldKindName(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Text:
        return u"text"_s;
    case FieldKind::Phone:
        return u"phone"_s;
    case FieldKind::Url:
        return u"url"_s;
    case FieldKind::Choice:
        return u"choice"_s;
    case FieldKind::Integer:
        return u"integer"_s;
    case FieldKind::Group:
        return u"group"_s;
    case FieldKind::Flag:
        return u"flag"_s;
    case FieldKind::Secret:
        return u"secret"_s;
    case FieldKind::KeyValues:
        return u"keyValues"_s;
    case FieldKind::ReadOnly:
        return u"readOnly"_s;
    case FieldKind::Json:
        return u"json"_s;
    case FieldKind::Multiline:
        return u"multiline"_s;
    case FieldKind::Account:
        return u"account"_s;
    case FieldKind::Info:
        return u"info"_s;
    case FieldKind::Tabs:
        return u"tabs"_s;
    case FieldKind::Section:
        return u"section"_s;
    }
    return {};
}

bool holdsValue(FieldKind kind)
{
    return kind != FieldKind::Info && kind != FieldKind::Section && kind != FieldKind::Tabs;
}

bool isShown(const FormDescriptor &form, const FieldDescriptor &field, const FieldValues &values)
{
    if (!field.visibleWhen)
        return true;
    const QString &deciding = field.visibleWhen->field;
    // What nobody chose is as the form begins: an older file lacks a choice that is new.
    const auto *choice = values.contains(deciding) ? nullptr : form.field(deciding);
    const QString chosen = choice ? choice->initial.text() : values.value(deciding).text();
    if (!field.visibleWhen->values.contains(chosen))
        return false;
    const auto way = wayTo(form.fields, deciding);
    return std::all_of(way.begin(), way.end(), [&](const FieldDescriptor *one) {
        const bool closed = one->kind == FieldKind::Group && !values.value(one->key).flag();
        return !closed && isShown(form, *one, values);
    });
}

} // namespace sendbench::forms
