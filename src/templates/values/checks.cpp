// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/address.h"
#include "templates/counting.h"
#include "templates/rules/limits.h"
#include "templates/values.h"
#include "templates/values/keys.h"
#include "templates/values/morechecks.h"
#include "templates/variables.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendbench::templates
{

namespace
{

const QString kValuesPage =
    u"https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes"_s;
const QString kComponentsPage =
    u"https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components"_s;
constexpr qsizetype kOneTimeCode = 15;       // M-COPY
constexpr qsizetype kCleverTapPayload = 128; // C-ED: cut by WhatsApp, unchecked by CleverTap
constexpr qsizetype kCallPayload = 512;      // M-CALL

QString tr(const char *text)
{
    return QCoreApplication::translate("templates", text);
}

/// What is said of one value; `code` at 8x8 is its own number.
struct Judge {
    const Template &t;
    const ValueField &field;
    Target target;
    Findings &findings;

    void say(Severity severity, const QString &rule, const QString &message, const QString &fix,
             const QString &metaCode = {}, const QString &eightCode = {},
             const QString &source = kValuesPage) const
    {
        findings.append({.severity = severity,
                         .rule = rule,
                         .path = field.key,
                         .message = u"%1: %2"_s.arg(field.label, message),
                         .fix = fix,
                         .source = source,
                         .code = target == Target::EightByEight ? eightCode : metaCode});
    }
};

void checkText(const Judge &judge, const QString &value)
{
    static const QRegularExpression spaces(u" {5,}"_s);
    if (value.contains(u'\n') || value.contains(u'\r'))
        judge.say(Severity::Error, u"value.newline"_s, tr("a value must not hold a line break."),
                  tr("Put the line break into the template, or leave it out."), u"132018"_s,
                  u"3041"_s);
    if (value.contains(u'\t'))
        judge.say(Severity::Error, u"value.tab"_s, tr("a value must not hold a tab."),
                  tr("Use a space."), u"132018"_s, u"3041"_s);
    if (value.contains(spaces))
        judge.say(Severity::Error, u"value.spaces"_s,
                  tr("a value must not hold more than four spaces in a row."),
                  tr("Use a single space."), u"132018"_s, u"3041"_s);
    if (value.trimmed().isEmpty())
        judge.say(Severity::Error, u"value.blank"_s, tr("a value of white space is refused."),
                  tr("Give a value, or use a template without this variable."), u"131008"_s,
                  u"3041"_s);
    if (!value.isValidUtf16())
        judge.say(Severity::Warning, u"value.half-character"_s,
                  tr("the value holds half a character; the reader would see a question mark."),
                  tr("Type the value anew."));
    if (!findPlaceholders(value).variables.isEmpty())
        judge.say(Severity::Warning, u"value.placeholder"_s,
                  tr("the value itself holds {{…}}: the reader would see the braces."),
                  tr("Give the value that stands for it."));
}

void checkUrl(const Judge &judge, const QString &value)
{
    const QUrl url(value.trimmed(), QUrl::StrictMode);
    // Meta also takes the id of a file that was uploaded to it.
    static const QRegularExpression digits(u"^\\d+$"_s);
    if (judge.target == Target::Meta && digits.match(value).hasMatch())
        return;
    if (isSketchedAddress(value)) {
        judge.say(Severity::Warning, u"value.url-sketched"_s,
                  tr("this only shows what an address looks like."),
                  tr("Put the real server in the place of the dots."), u"131053"_s);
        return;
    }
    // "www.pier.example/a.jpg", as 8x8's own sample of a send has it.
    static const QRegularExpression bare(u"^[\\w-]+(\\.[\\w-]+)+/\\S+$"_s);
    if (bare.match(value.trimmed()).hasMatch()) {
        judge.say(Severity::Warning, u"value.url-scheme"_s,
                  tr("the address does not begin with https://."),
                  tr("Give the whole address, https://… ."), u"131009"_s, u"3046"_s);
        return;
    }
    if (!url.isValid() || url.host().isEmpty() ||
        (url.scheme() != u"https"_s && url.scheme() != u"http"_s)) {
        judge.say(Severity::Error, u"value.url"_s, tr("this is no address of a file."),
                  tr("Give the whole address, https://… ."), u"131009"_s, u"3046"_s);
        return;
    }
    if (url.scheme() == u"http"_s && url.host() != u"127.0.0.1"_s && url.host() != u"localhost"_s)
        judge.say(Severity::Warning, u"value.https"_s,
                  tr("WhatsApp fetches files from https addresses."), tr("Use https."), u"131053"_s,
                  u"3046"_s);
}

void checkSuffix(const Judge &judge, const QString &value)
{
    static const QRegularExpression odd(u"[\\s:|]|[^\\x00-\\x7f]"_s);
    if (value.startsWith(u"http://"_s) || value.startsWith(u"https://"_s))
        judge.say(Severity::Warning, u"value.suffix-whole"_s,
                  tr("this is a whole address; only what follows the template's own is wanted."),
                  tr("Give the end of the address only."), {}, {}, kComponentsPage);
    else if (odd.match(value).hasMatch())
        judge.say(Severity::Warning, u"value.suffix-encoding"_s,
                  tr("a space, “:”, “|” or a letter outside ASCII must be percent-encoded in an "
                     "address."),
                  tr("Write it percent-encoded: %20 for a space."), u"131009"_s, u"3046"_s,
                  kComponentsPage);
}

void checkCode(const Judge &judge, const QString &value)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9]+$"_s);
    if (judge.field.key == u"code"_s) {
        if (countedLength(value) > kOneTimeCode)
            judge.say(Severity::Error, u"value.code-length"_s,
                      tr("a one-time code has at most %1 characters, this one %2.")
                          .arg(kOneTimeCode)
                          .arg(countedLength(value)),
                      tr("Shorten the code."), u"132005"_s, u"3043"_s);
        return;
    }
    if (!judge.field.key.endsWith(u".code"_s))
        return;
    const qsizetype length = countedLength(value);
    const bool eight = judge.target == Target::EightByEight;
    const int most = rules::limit(judge.t.offer ? u"button.code.offer"_s
                                  : eight       ? u"button.code.8x8"_s
                                                : u"button.code"_s)
                         .value;
    const int least = eight ? rules::limit(u"button.code.8x8.least"_s).value : 0;
    if (length > most)
        judge.say(Severity::Error, u"value.code-length"_s,
                  tr("an offer code has at most %1 characters, this one %2.").arg(most).arg(length),
                  tr("Shorten the code."), u"131009"_s, u"3043"_s);
    else if (length < least)
        judge.say(Severity::Error, u"value.code-length"_s,
                  tr("8x8 takes offer codes of at least %1 characters.").arg(least),
                  tr("Choose a longer code."), {}, u"3041"_s,
                  rules::limit(u"button.code.8x8.least"_s).source);
    else if (countedLength(value) > rules::limit(u"button.code.coupon"_s).value)
        judge.say(Severity::Warning, u"value.code-length"_s,
                  tr("some of Meta's pages allow an offer code of %1 characters only.")
                      .arg(rules::limit(u"button.code.coupon"_s).value),
                  tr("Shorten the code."));
    if (!plain.match(value).hasMatch())
        judge.say(Severity::Warning, u"value.code-letters"_s,
                  tr("an offer code is letters and digits."), tr("Leave other characters out."),
                  u"131009"_s);
}

/// Before 2001 as milliseconds: it was meant as seconds, or as a duration, as in Meta's own sample.
constexpr qint64 kLeastMoment = 1'000'000'000'000;

void checkMoment(const Judge &judge, const QString &value, const QDateTime &now)
{
    const auto at = momentOf(value);
    if (!at)
        judge.say(Severity::Error, u"value.date"_s,
                  tr("this is no moment: a date and time with its zone is wanted, or Unix "
                     "milliseconds."),
                  tr("Write it like 2026-12-24T18:00:00Z."), u"131009"_s, u"3041"_s);
    else if (at->toMSecsSinceEpoch() < kLeastMoment)
        judge.say(Severity::Warning, u"value.date-small"_s,
                  tr("as Unix milliseconds this is the year %1; seconds, or a duration, are "
                     "another number.")
                      .arg(at->date().year()),
                  tr("Write it like 2026-12-24T18:00:00Z."), u"131009"_s, u"3041"_s);
    else if (*at <= now)
        judge.say(Severity::Error, u"value.past"_s, tr("the offer would have ended already."),
                  tr("Choose a moment that lies ahead."), u"131009"_s, u"3041"_s);
}

void checkNumber(const Judge &judge, const QString &value)
{
    bool good = false;
    const double number = value.trimmed().toDouble(&good);
    double least = 1;
    double most = rules::limit(u"button.ttl"_s).value;
    if (judge.field.key.endsWith(u"latitude"_s))
        most = 90, least = -90;
    else if (judge.field.key.endsWith(u"longitude"_s))
        most = 180, least = -180;
    if (!good || number < least || number > most)
        judge.say(Severity::Error, u"value.number"_s,
                  tr("a number from %1 to %2 is wanted.").arg(least).arg(most),
                  tr("Write it with a point: 1.2903."), u"131009"_s, u"3041"_s);
}

void checkPayload(const Judge &judge, const QString &value)
{
    if (judge.target == Target::CleverTap && value.size() > kCleverTapPayload)
        judge.say(
            Severity::Warning, u"value.payload-length"_s,
            tr("WhatsApp cuts a quick reply's payload after %1 characters.").arg(kCleverTapPayload),
            tr("Shorten it."), {}, {},
            u"https://docs.clevertap.com/docs/whatsapp-message-templates"_s);
}

void checkCallPayload(const Judge &judge, const QString &value)
{
    if (value.size() > kCallPayload)
        judge.say(Severity::Error, u"value.payload-length"_s,
                  tr("a payload has at most %1 characters.").arg(kCallPayload), tr("Shorten it."),
                  u"131009"_s, u"3041"_s);
}

void checkOne(const Judge &judge, const QString &value, const QDateTime &now)
{
    switch (judge.field.kind) {
    case ValueKind::Text:
        return checkText(judge, value);
    case ValueKind::MediaUrl:
        return checkUrl(judge, value);
    case ValueKind::Number:
        return checkNumber(judge, value);
    case ValueKind::Code:
        return checkCode(judge, value);
    case ValueKind::DateTime:
        return checkMoment(judge, value, now);
    case ValueKind::UrlSuffix:
        return checkSuffix(judge, value);
    case ValueKind::Payload:
        return checkPayload(judge, value);
    case ValueKind::CallPayload:
        return checkCallPayload(judge, value);
    case ValueKind::Json:
        if (QJsonDocument::fromJson(value.toUtf8()).isNull())
            judge.say(Severity::Error, u"value.json"_s, tr("this is no JSON."),
                      tr("Give an object or a list."), u"131009"_s, u"3041"_s);
        return;
    case ValueKind::FileName:
    case ValueKind::ParameterType: // of moreFields()
    case ValueKind::Currency:
    case ValueKind::Amount:
    case ValueKind::WebAddress:
        return;
    }
}

bool sendsProduct(const Template &t)
{
    return t.header && t.header->format == HeaderFormat::Product;
}

/// The text with all its values, against the limit that holds after filling.
void checkFilled(Findings &findings, const QString &prefix, const QString &part,
                 const QString &text, const Values &values, const QString &limitKey, Target target)
{
    if (text.isEmpty())
        return;
    const QString whole = filled(text, [&](const QString &name) {
        return values.value(prefix + part + u'.' + name, u"{{%1}}"_s.arg(name));
    });
    const int most = rules::limit(limitKey).value;
    const bool card = limitKey == u"body.text.card"_s;
    const auto say = [&](const QString &rule, const QString &message, const QString &fix) {
        findings.append({.severity = Severity::Error,
                         .rule = rule,
                         .path = prefix + part,
                         .message = message,
                         .fix = fix,
                         .source = kValuesPage,
                         .code = target == Target::EightByEight ? u"1032"_s
                                 : card                         ? u"132018"_s
                                                                : u"132005"_s});
    };
    if (countedLength(whole) > most)
        say(u"value.filled-length"_s,
            tr("With these values the text has %1 characters; %2 are allowed.")
                .arg(countedLength(whole))
                .arg(most),
            tr("Shorten the values."));
    const int breaks = rules::limit(u"card.lineBreaks"_s).value;
    if (card && whole.count(u'\n') > breaks)
        say(u"value.filled-lines"_s,
            tr("A card's text may have %1 line breaks, this one has %2.")
                .arg(breaks)
                .arg(whole.count(u'\n')),
            tr("Leave line breaks out."));
}

} // namespace

Findings checkValues(const Template &made, const Values &values, Target target)
{
    const Template t = withGivenCards(made, values);
    Findings findings;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QList<ValueField> fields = valueFields(t);
    for (const ValueField &field : fields) {
        const Judge judge{t, field, target, findings};
        const QString value = values.value(field.key);
        if (!value.isEmpty())
            checkOne(judge, value, now);
        else if (field.required)
            judge.say(Severity::Error, u"value.missing"_s, tr("no value is given."),
                      tr("Give one: the template cannot be sent without it."), u"132000"_s,
                      u"3040"_s);
    }
    findings += checkMore(t, values, target);
    if (sendsOneCode(t))
        return findings;
    if (t.header && t.header->format == HeaderFormat::Text)
        checkFilled(findings, {}, u"header"_s, t.header->text, values, u"header.text"_s, target);
    if (t.body)
        checkFilled(findings, {}, u"body"_s, t.body->text, values,
                    t.offer           ? u"body.text.offer"_s
                    : sendsProduct(t) ? u"body.text.product"_s
                                      : u"body.text"_s,
                    target);
    for (qsizetype i = 0; t.cards && i < t.cards->size(); ++i)
        if (const auto &body = t.cards->at(i).body)
            checkFilled(findings, u"card.%1."_s.arg(i), u"body"_s, body->text, values,
                        u"body.text.card"_s, target);
    return findings;
}

} // namespace sendbench::templates
