// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/objecttext.h"

#include "base/jsontext.h"

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

/// Of two values of one name: the one that is known, joined with what was kept.
QByteArray joined(const QByteArray &known, const QByteArray &kept)
{
    if (known.startsWith('{') && kept.startsWith('{')) {
        ObjectText both;
        const JsonExtras members = membersOf(known);
        for (const auto &[name, json] : members)
            both.raw(name, json);
        both.rest(membersOf(kept));
        return both.done();
    }
    if (known.startsWith("[[") && kept.startsWith("[["))
        return listJson(elementsOf(known) + elementsOf(kept));
    return known;
}

QByteArray escaped(char c)
{
    switch (c) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        return "\\u" + QByteArray::number(static_cast<uchar>(c), 16).rightJustified(4, '0');
    }
}

} // namespace

void ObjectText::raw(const QString &name, const QByteArray &json)
{
    m_members.insert(name, json);
}

void ObjectText::text(const QString &name, const QString &value)
{
    if (!value.isEmpty())
        raw(name, textJson(value));
}

void ObjectText::texts(const QString &name, const QStringList &values)
{
    if (!values.isEmpty())
        raw(name, textsJson(values));
}

void ObjectText::flag(const QString &name, const std::optional<bool> &value)
{
    if (value)
        raw(name, *value ? "true" : "false");
}

void ObjectText::number(const QString &name, const std::optional<qint64> &value)
{
    if (value)
        raw(name, QByteArray::number(*value));
}

void ObjectText::list(const QString &name, const QList<QByteArray> &elements)
{
    raw(name, listJson(elements));
}

void ObjectText::rest(const JsonExtras &extras, const QSet<QString> &without)
{
    for (const auto &[name, json] : extras) {
        if (without.contains(name))
            continue;
        const QByteArray *known = m_members.find(name);
        raw(name, known ? joined(*known, json) : json);
    }
}

QByteArray ObjectText::done() const
{
    return objectJson(m_members);
}

QByteArray textJson(const QString &text)
{
    QByteArray out = "\"";
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        if (c == '"' || c == '\\' || static_cast<uchar>(c) < 0x20)
            out += escaped(c);
        else
            out += c;
    }
    return out + '"';
}

QByteArray textsJson(const QStringList &texts)
{
    QList<QByteArray> elements;
    for (const QString &text : texts)
        elements.append(textJson(text));
    return listJson(elements);
}

QByteArray listJson(const QList<QByteArray> &elements)
{
    return '[' + elements.join(',') + ']';
}

QByteArray objectJson(const JsonExtras &members)
{
    QByteArray out = "{";
    for (const auto &[name, json] : members) {
        if (out.size() > 1)
            out += ',';
        out += textJson(name) + ':' + json;
    }
    return out + '}';
}

JsonExtras membersOf(const QByteArray &json)
{
    auto document = JsonDocument::parse(json, {});
    return document ? document->root().extras({}) : JsonExtras{};
}

QList<QByteArray> elementsOf(const QByteArray &json)
{
    QList<QByteArray> all;
    auto document = JsonDocument::parse(json, {});
    if (!document || !document->root().isArray())
        return all;
    const QList<JsonReader> elements = document->root().elements();
    for (const JsonReader &element : elements)
        all.append(element.json());
    return all;
}

QByteArray laidOut(const QByteArray &json)
{
    const auto laid = jsontext::indented(json);
    return (laid ? laid->text : json) + '\n';
}

} // namespace sendbench::templates
