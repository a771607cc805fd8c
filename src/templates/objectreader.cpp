// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/objectreader.h"

#include "templates/entities.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

bool isNumber(const JsonReader &json)
{
    return json.kind() == u"number";
}

std::optional<bool> flagFrom(const QString &word)
{
    if (word.compare(u"true", Qt::CaseInsensitive) == 0)
        return true;
    if (word.compare(u"false", Qt::CaseInsensitive) == 0)
        return false;
    return std::nullopt;
}

/// A whole number that a double cannot bend.
std::optional<qint64> wholeNumber(const QString &digits)
{
    bool good = false;
    const qint64 number = digits.trimmed().toLongLong(&good);
    return good ? std::optional(number) : std::nullopt;
}

} // namespace

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::templates", text);
}

void Reading::note(Severity severity, const QString &rule, const QString &path,
                   const QString &message, const QString &fix, const QString &code)
{
    findings.append({.severity = severity,
                     .rule = rule,
                     .path = path,
                     .message = message,
                     .fix = fix,
                     .code = code});
}

ObjectReader::ObjectReader(const JsonItem &object, Reading &reading)
    : m_path(object.path)
    , m_reading(reading)
{
    if (!object.json.isObject()) {
        wrongType(object, tr("an object"));
        return;
    }
    m_members = object.json.members();
    m_taken.resize(m_members.size());
}

QString ObjectReader::path(QStringView name) const
{
    QString step = name.toString();
    if (step.contains(u'~') || step.contains(u'/'))
        step.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
    return m_path + u'/' + step;
}

qsizetype ObjectReader::find(Names names) const
{
    for (const QStringView name : names)
        for (qsizetype i = 0; i < m_taken.size(); ++i)
            if (!m_taken.at(i) && member(i).first == name && !member(i).second.isNull())
                return i;
    return -1;
}

const ObjectReader::Member &ObjectReader::member(qsizetype index) const
{
    return *(m_members.begin() + index);
}

JsonItem ObjectReader::item(qsizetype index) const
{
    return {member(index).second, path(member(index).first)};
}

bool ObjectReader::has(Names names) const
{
    return find(names) >= 0;
}

std::optional<JsonItem> ObjectReader::peek(Names names) const
{
    const qsizetype found = find(names);
    return found < 0 ? std::nullopt : std::optional(item(found));
}

std::optional<JsonItem> ObjectReader::take(Names names)
{
    const qsizetype found = find(names);
    if (found < 0)
        return std::nullopt;
    m_taken[found] = true;
    return item(found);
}

void ObjectReader::wrongType(const JsonItem &found, const QString &expected)
{
    m_reading.note(Severity::Error, u"form.type"_s, found.path,
                   tr("Here should be %1, but there is %2. It is kept, but not understood.")
                       .arg(expected, found.json.kind()),
                   tr("Write %1.").arg(expected));
}

QString ObjectReader::decoded(const QString &text, const JsonItem &from)
{
    if (!m_reading.entities || !hasEntities(text))
        return text;
    m_reading.note(Severity::Note, u"form.entities"_s, from.path,
                   tr("The text holds HTML entities such as “&amp;”. They are read as the "
                      "characters that they mean, as 8x8 asks for."));
    return withoutEntities(text);
}

QString ObjectReader::text(Names names)
{
    const qsizetype found = find(names);
    if (found < 0)
        return {};
    const JsonReader &json = member(found).second;
    if (json.isText()) {
        const QString text = json.asText();
        m_taken[found] = !text.isEmpty();
        return m_reading.entities ? decoded(text, item(found)) : text;
    }
    if (!isNumber(json)) {
        wrongType(item(found), tr("a text"));
        return {};
    }
    m_taken[found] = true;
    m_reading.note(Severity::Warning, u"form.number"_s, item(found).path,
                   tr("This is a number where a text belongs. It is read as a text."),
                   tr("Put it in quotes."));
    return QString::fromUtf8(json.json());
}

std::optional<bool> ObjectReader::flag(Names names)
{
    const qsizetype found = find(names);
    if (found < 0)
        return std::nullopt;
    const JsonReader &json = member(found).second;
    std::optional<bool> value;
    if (json.isBool())
        value = json.asFlag();
    else if (json.isText())
        value = flagFrom(json.asText());
    if (!value) {
        wrongType(item(found), tr("true or false"));
        return std::nullopt;
    }
    m_taken[found] = true;
    if (!json.isBool())
        m_reading.note(Severity::Warning, u"form.quotes"_s, item(found).path,
                       tr("“true” and “false” are written without quotes. It is read as such."),
                       tr("Remove the quotes."));
    return value;
}

std::optional<qint64> ObjectReader::number(Names names)
{
    const qsizetype found = find(names);
    if (found < 0)
        return std::nullopt;
    const JsonReader &json = member(found).second;
    const QString digits = json.isText()    ? json.asText()
                           : isNumber(json) ? QString::fromUtf8(json.json())
                                            : QString();
    const std::optional<qint64> value = wholeNumber(digits);
    if (!value) {
        wrongType(item(found), tr("a whole number"));
        return std::nullopt;
    }
    m_taken[found] = true;
    if (json.isText())
        m_reading.note(Severity::Warning, u"form.quotes"_s, item(found).path,
                       tr("This number is written as a text. It is read as a number."),
                       tr("Remove the quotes."));
    return value;
}

std::optional<QList<JsonItem>> ObjectReader::list(Names names)
{
    const qsizetype found = find(names);
    if (found < 0)
        return std::nullopt;
    const JsonReader &json = member(found).second;
    if (!json.isArray()) {
        wrongType(item(found), tr("a list"));
        return std::nullopt;
    }
    m_taken[found] = true;
    return elementsOf(item(found));
}

void ObjectReader::keep(const QString &name, const QByteArray &json)
{
    m_kept.insert(name, json);
}

JsonExtras ObjectReader::rest() const
{
    JsonExtras all;
    for (qsizetype i = 0; i < m_taken.size(); ++i) {
        const auto &[name, json] = member(i);
        if (const QByteArray *kept = m_kept.find(name))
            all.append(name, *kept);
        else if (!m_taken.at(i))
            all.append(name, json.json());
    }
    for (const auto &[name, json] : m_kept)
        if (!all.contains(name))
            all.append(name, json);
    return all;
}

QList<JsonItem> elementsOf(const JsonItem &list)
{
    QList<JsonItem> all;
    const QList<JsonReader> elements = list.json.elements();
    for (qsizetype i = 0; i < elements.size(); ++i)
        all.append({elements.at(i), list.path + u'/' + QString::number(i)});
    return all;
}

} // namespace sendbench::templates
