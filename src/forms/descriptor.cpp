// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "forms/descriptor.h"

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

} // namespace

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

bool isShown(const FieldDescriptor &field, const FieldValues &values)
{
    return !field.visibleWhen ||
           field.visibleWhen->values.contains(values.value(field.visibleWhen->field).text());
}

} // namespace sendbench::forms
