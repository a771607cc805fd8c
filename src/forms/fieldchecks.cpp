// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "forms/fieldchecks.h"

#include "base/jsonreader.h"
#include "base/urlcredentials.h"
#include "forms/oddcharacters.h"
#include "forms/textchecks.h"
#include "phone/phonenumber.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendbench::forms
{

namespace
{

/// Beyond these nobody meant it, whatever the other side takes: a line, and a text of many lines.
constexpr qsizetype kEnormousLine = 16'000;
constexpr qsizetype kEnormousText = 500'000;

/// The address alone: what is wrong with its credentials is said once.
QString withoutUrlUser(const QString &text)
{
    const auto found = findUrlCredentials(text);
    const qsizetype end = found ? found->secretAt + found->secretSize + 1 : 0;
    const qsizetype start = text.indexOf(u"//"_s) + 2;
    return found && start >= 2 && start < end ? text.left(start) + text.mid(end) : text;
}

struct Checks {
    Q_DECLARE_TR_FUNCTIONS(sendbench::forms::FieldChecks)

public:
    const FieldDescriptor &field;
    Findings found = {};

    void add(Severity severity, const QString &rule, const QString &message,
             const QString &fix = {})
    {
        found.append(Finding{.severity = severity,
                             .rule = rule,
                             .path = field.key,
                             .message = message,
                             .fix = fix,
                             .source = field.source});
    }

    void url(const QString &text);
    void phone(const QString &text);
    void json(const QString &text);
    void integer(const FieldValue &value);
    void choice(const QString &text);
    void length(const QString &text);
};

void Checks::url(const QString &text)
{
    static const QRegularExpression placeholder(u"\\{\\{[^{}]*\\}\\}"_s);
    static const QRegularExpression space(u"\\s"_s);
    // First, and whatever else is wrong with it.
    if (findUrlCredentials(text))
        add(Severity::Error, u"form.url-credentials"_s,
            tr("%1 has credentials inside the address, where logs and screenshots show them.")
                .arg(field.label),
            tr("Remove the part before the @ and use the authentication fields."));
    if (text.contains(space)) {
        add(Severity::Error, u"form.url"_s,
            tr("%1 has a space inside the address.").arg(field.label), tr("Remove the space."));
        return;
    }
    // A placeholder is filled before the send; it must not make the rest of the address wrong.
    const QUrl url(withoutUrlUser(text).replace(placeholder, u"x"_s), QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    if (!url.isValid() || url.isRelative() || url.host().isEmpty())
        add(Severity::Error, u"form.url"_s,
            tr("%1 is not a complete web address.").arg(field.label),
            tr("Write it with its beginning, like https://host.example/path."));
    else if (scheme != u"https" && scheme != u"http")
        add(Severity::Error, u"form.url"_s,
            tr("%1 must begin with https:// or http://.").arg(field.label));
}

void Checks::phone(const QString &text)
{
    const QString rule = u"form.phone"_s;
    using Problem = sendbench::phone::PhoneCheck::Problem;
    const auto check = sendbench::phone::check(text);
    switch (check.problem) {
    case Problem::None:
        return;
    case Problem::NotANumber:
        return add(Severity::Warning, rule, tr("%1 is not a phone number.").arg(field.label));
    case Problem::NoCountryCode:
        return add(Severity::Warning, rule, tr("%1 has no country code.").arg(field.label),
                   tr("Choose the country, or begin with + and its code."));
    case Problem::TooShort:
        return add(Severity::Warning, rule,
                   tr("%1 is too short for its country.").arg(field.label));
    case Problem::TooLong:
        return add(Severity::Warning, rule, tr("%1 is too long for its country.").arg(field.label));
    case Problem::UnknownCountry:
        return add(Severity::Warning, rule,
                   tr("%1 begins with a country code that does not exist.").arg(field.label));
    case Problem::Invalid:
        return add(Severity::Warning, rule,
                   tr("%1 fits no known number range of its country.").arg(field.label),
                   tr("Check the digits; new ranges may not be known yet."));
    }
}

void Checks::json(const QString &text)
{
    const auto document = JsonDocument::parse(text.toUtf8(), field.key);
    if (document)
        return;
    const Error &error = document.error();
    if (error.code == u"json.duplicate-key")
        add(Severity::Error, u"form.json"_s,
            tr("%1: the name “%2” stands twice in one object.")
                .arg(field.label, visibleText(error.path)));
    else if (error.code == u"json.too-deep")
        add(Severity::Error, u"form.json"_s,
            tr("%1 nests more than %2 levels.").arg(field.label, error.expected));
    else
        add(Severity::Error, u"form.json"_s,
            tr("%1 cannot be read as JSON: the mistake is at %2.").arg(field.label, error.path),
            tr("Look for a missing comma, quote or bracket there."));
}

void Checks::integer(const FieldValue &value)
{
    const auto number = value.number();
    if (!number) {
        add(Severity::Error, u"form.number"_s, tr("%1 must be a whole number.").arg(field.label));
        return;
    }
    const bool low = field.minimum && *number < *field.minimum;
    const bool high = field.maximum && *number > *field.maximum;
    if (!low && !high)
        return;
    if (field.minimum && field.maximum)
        add(Severity::Error, u"form.range"_s,
            tr("%1 must be from %2 to %3.")
                .arg(field.label)
                .arg(*field.minimum)
                .arg(*field.maximum));
    else if (low)
        add(Severity::Error, u"form.range"_s,
            tr("%1 must be at least %2.").arg(field.label).arg(*field.minimum));
    else
        add(Severity::Error, u"form.range"_s,
            tr("%1 must be at most %2.").arg(field.label).arg(*field.maximum));
}

void Checks::choice(const QString &text)
{
    for (const Choice &choice : field.choices)
        if (choice.value == text)
            return;
    add(Severity::Error, u"form.choice"_s,
        tr("%1: “%2” is none of the choices.").arg(field.label, visibleText(text)));
}

void Checks::length(const QString &text)
{
    const qsizetype count = countCharacters(text);
    const bool lines = field.kind == FieldKind::Json || field.kind == FieldKind::Multiline;
    if (!field.maxLength && count > (lines ? kEnormousText : kEnormousLine))
        add(Severity::Warning, u"form.enormous"_s,
            tr("%1 has %2 characters; something else was pasted, it seems.")
                .arg(field.label, QLocale().toString(count)),
            tr("Clear the field, and enter it again."));
    if (!field.maxLength || count <= *field.maxLength)
        return;
    if (!field.limitStated)
        add(Severity::Warning, u"form.length-unstated"_s,
            tr("%1 has %2 characters; how many the other side takes is not stated, and above %3 "
               "it may be cut.")
                .arg(field.label)
                .arg(count)
                .arg(*field.maxLength),
            tr("Try it there, or shorten it."));
    else
        add(Severity::Warning, u"form.length"_s,
            tr("%1 has %2 characters; the other side takes %3.")
                .arg(field.label)
                .arg(count)
                .arg(*field.maxLength),
            tr("Shorten it by %n character(s).", nullptr,
               static_cast<int>(std::min<qint64>(count - *field.maxLength, INT_MAX))));
}

} // namespace

Findings checkField(const FieldDescriptor &field, const FieldValue &value)
{
    Checks checks{.field = field};
    if (value.isEmpty() || value.isSecret())
        return {};
    const QString text = value.text();
    if (field.kind == FieldKind::Url)
        checks.url(text);
    else if (field.kind == FieldKind::Phone)
        checks.phone(text);
    else if (field.kind == FieldKind::Json)
        checks.json(text);
    else if (field.kind == FieldKind::Integer)
        checks.integer(value);
    else if (field.kind == FieldKind::Choice)
        checks.choice(text);
    checks.length(text);
    const bool lines = field.kind == FieldKind::Json || field.kind == FieldKind::Multiline;
    if (const auto odd = oddCharacterFinding(text, field.key, field.label, lines))
        checks.found.append(*odd);
    return checks.found;
}

Finding missingValue(const FieldDescriptor &field)
{
    return Finding{.severity = Severity::Error,
                   .rule = u"form.required"_s,
                   .path = field.key,
                   .message = Checks::tr("%1 is missing.").arg(field.label),
                   .source = field.source};
}

} // namespace sendbench::forms
