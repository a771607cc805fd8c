// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/message/place.h"

#include "base/visibletext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::clevertap::message
{

namespace
{

const QString kSource = u"https://docs.clevertap.com/docs/generic-whatsapp"_s;

/// RFC 6901.
QString escaped(QString key)
{
    return key.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

} // namespace

QString Place::shown(const QString &text)
{
    return visibleText(text, 60);
}

Place::Place(QJsonValue value, QString pointer, QString code, Findings *findings)
    : m_value(std::move(value))
    , m_pointer(std::move(pointer))
    , m_code(std::move(code))
    , m_findings(findings)
{
}

Place Place::answering(const QString &code) const
{
    return {m_value, m_pointer, code, m_findings};
}

Place Place::member(const QString &key) const
{
    return {m_value.toObject().value(key), m_pointer + u'/' + escaped(key), m_code, m_findings};
}

Place Place::member(const QString &key, const QStringList &others) const
{
    const Place first = member(key);
    if (first.exists())
        return first;
    for (const QString &other : others) {
        const Place second = member(other);
        if (!second.exists())
            continue;
        second.noteSpelling(other, key);
        return second;
    }
    return first;
}

QList<Place> Place::elements() const
{
    if (!m_value.isArray()) {
        wrongType(tr("a list"));
        return {};
    }
    QList<Place> all;
    const QJsonArray list = m_value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        all.append(Place(list.at(i), m_pointer + u'/' + QString::number(i), m_code, m_findings));
    return all;
}

Place Place::object() const
{
    if (!isObject())
        wrongType(tr("an object"));
    return *this;
}

QString Place::text() const
{
    if (!m_value.isString()) {
        wrongType(tr("a text"));
        return {};
    }
    const QString text = m_value.toString();
    if (text.trimmed().isEmpty())
        fault(u"message.empty"_s, tr("“%1” is empty.").arg(name()));
    return text;
}

QString Place::optionalText() const
{
    if (exists() && !m_value.isString())
        wrongType(tr("a text"));
    return m_value.toString();
}

QString Place::url() const
{
    const QString text = this->text();
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == u"http"_s || url.scheme() == u"https"_s;
    if (!text.isEmpty() && (!url.isValid() || !web || url.host().isEmpty()))
        fault(u"message.url"_s, tr("“%1” is no web address: “%2”.").arg(name(), shown(text)),
              tr("Write a whole address that begins with https://."));
    return text;
}

QString Place::number() const
{
    static const QRegularExpression pattern(uR"(\A\+?[1-9][0-9]{6,14}\z)"_s);
    const QString text = this->text();
    if (text.isEmpty() || pattern.match(text).hasMatch())
        return text;
    answering(m_code.isEmpty() ? QString() : u"2002"_s)
        .fault(u"message.number"_s, tr("“%1” is no phone number: “%2”.").arg(name(), shown(text)),
               tr("Write country code and number, 7 to 15 digits, with or without a plus."));
    return text;
}

std::optional<qint64> Place::integer() const
{
    bool good = false;
    qint64 number = 0;
    if (m_value.isDouble()) {
        number = m_value.toInteger();
        good = static_cast<double>(number) == m_value.toDouble();
    } else if (m_value.isString()) {
        number = m_value.toString().trimmed().toLongLong(&good);
        if (good)
            note(u"message.spelling"_s,
                 tr("“%1” is a text here; it was taken as the number that it is written as.")
                     .arg(name()));
    }
    if (good)
        return number;
    wrongType(tr("a whole number"));
    return std::nullopt;
}

QDateTime Place::seconds() const
{
    if (m_value.isDouble())
        note(u"message.spelling"_s,
             tr("“%1” is a number here; it is written as a text.").arg(name()));
    bool good = m_value.isDouble();
    const qint64 seconds =
        good ? m_value.toInteger() : m_value.toString().trimmed().toLongLong(&good);
    if (!good || seconds < 0) {
        wrongType(tr("seconds since 1970"));
        return {};
    }
    if (seconds > 100'000'000'000) // the year 5138: somebody wrote milliseconds
        warn(u"message.time"_s, tr("“%1” looks like milliseconds; it is in seconds.").arg(name()),
             tr("Divide it by 1000."));
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

QString Place::decimal() const
{
    if (m_value.isDouble()) {
        note(u"message.spelling"_s,
             tr("“%1” is a number here; it is written as a text.").arg(name()));
        return QString::number(m_value.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    const QString text = this->text();
    bool good = false;
    (void)text.toDouble(&good);
    if (!text.isEmpty() && !good)
        fault(u"message.decimal"_s, tr("“%1” is no number: “%2”.").arg(name(), shown(text)));
    return text;
}

QString Place::wordHere() const
{
    return text();
}

void Place::unknownWord(const QString &found, const QStringList &words) const
{
    fault(u"message.word"_s,
          tr("“%1” is “%2”, which the contract does not know.").arg(name(), shown(found)),
          tr("One of: %1.").arg(words.join(u", "_s)));
}

void Place::fault(const QString &rule, const QString &message, const QString &fix) const
{
    add(Severity::Error, rule, message, fix);
}

void Place::warn(const QString &rule, const QString &message, const QString &fix) const
{
    add(Severity::Warning, rule, message, fix);
}

void Place::note(const QString &rule, const QString &message) const
{
    add(Severity::Note, rule, message, {});
}

void Place::noteSpelling(const QString &found, const QString &written) const
{
    note(u"message.spelling"_s, tr("“%1” was taken as “%2”: CleverTap's pages have both spellings.")
                                    .arg(shown(found), written));
}

void Place::noteUnknown(const QStringList &known) const
{
    const QStringList keys = m_value.toObject().keys();
    for (const QString &key : keys)
        if (!known.contains(key))
            member(key).note(u"message.unknown"_s,
                             tr("The contract knows no “%1” here.").arg(shown(key)));
}

void Place::add(Severity severity, const QString &rule, const QString &message,
                const QString &fix) const
{
    m_findings->append({.severity = severity,
                        .rule = rule,
                        .path = m_pointer,
                        .message = message,
                        .fix = fix,
                        .source = kSource,
                        .code = severity == Severity::Error ? m_code : QString()});
}

void Place::wrongType(const QString &expected) const
{
    if (!exists())
        fault(u"message.required"_s, tr("“%1” is missing.").arg(name()),
              tr("It has to be %1.").arg(expected));
    else
        fault(u"message.type"_s, tr("“%1” has to be %2.").arg(name(), expected));
}

QString Place::name() const
{
    const QString last = m_pointer.section(u'/', -1);
    return last.isEmpty() ? tr("the message")
                          : shown(QString(last).replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s));
}

} // namespace sendbench::integrations::clevertap::message
