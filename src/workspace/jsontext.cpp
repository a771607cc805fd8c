// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/jsontext.h"

using namespace Qt::StringLiterals;

namespace sendbench::workspace
{

namespace
{

QByteArray escaped(char c)
{
    switch (c) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\b':
        return "\\b";
    case '\f':
        return "\\f";
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

/// The index just behind the string that begins at `at`.
qsizetype behindString(const QByteArray &json, qsizetype at)
{
    for (++at; at < json.size(); ++at) {
        if (json[at] == '\\')
            ++at;
        else if (json[at] == '"')
            return at + 1;
    }
    return json.size();
}

qsizetype skipSpace(const QByteArray &json, qsizetype at)
{
    while (at < json.size() && QByteArrayView(" \t\r\n").contains(json[at]))
        ++at;
    return at;
}

} // namespace

QByteArray quoted(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    QByteArray out;
    out.reserve(bytes.size() + 2);
    out += '"';
    for (const char c : bytes) {
        if (c == '"' || c == '\\' || static_cast<uchar>(c) < 0x20)
            out += escaped(c);
        else
            out += c;
    }
    out += '"';
    return out;
}

QByteArray listText(const QList<QByteArray> &items)
{
    return '[' + items.join(',') + ']';
}

QByteArray pretty(const QByteArray &json)
{
    QByteArray out;
    out.reserve(json.size() + json.size() / 4);
    qsizetype depth = 0;
    const auto newLine = [&] { out += '\n' + QByteArray(2 * depth, ' '); };
    for (qsizetype at = skipSpace(json, 0); at < json.size(); at = skipSpace(json, at)) {
        const char c = json[at];
        if (c == '"') {
            const qsizetype end = behindString(json, at);
            out += QByteArrayView(json).sliced(at, end - at);
            at = end;
            continue;
        }
        ++at;
        if (c == '{' || c == '[') {
            out += c;
            const qsizetype next = skipSpace(json, at);
            if (next < json.size() && (json[next] == '}' || json[next] == ']')) {
                out += json[next];
                at = next + 1;
                continue;
            }
            ++depth;
            newLine();
        } else if (c == '}' || c == ']') {
            --depth;
            newLine();
            out += c;
        } else if (c == ',') {
            out += c;
            newLine();
        } else if (c == ':') {
            out += ": ";
        } else {
            out += c;
        }
    }
    return out + '\n';
}

ObjectText &ObjectText::add(const QString &key, const QByteArray &json)
{
    m_text += (m_text.isEmpty() ? "" : ",") + quoted(key) + ':' + json;
    m_keys.append(key);
    return *this;
}

ObjectText &ObjectText::addExtras(const JsonExtras &extras)
{
    const QStringList known = m_keys;
    for (const auto &[key, json] : extras)
        if (!known.contains(key))
            add(key, json);
    return *this;
}

QByteArray ObjectText::text() const
{
    return '{' + m_text + '}';
}

} // namespace sendbench::workspace
