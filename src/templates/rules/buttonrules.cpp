// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "templates/address.h"
#include "templates/counting.h"
#include "templates/rules/linting.h"
#include "templates/rules/texts.h"
#include "templates/variables.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendbench::templates::rules
{

namespace
{

const QString kButtonCode = u"2388060"_s;
const QString kMissingCode = u"2388043"_s;

void addFault(Linting &lint, const Spot &spot, const QString &member, const QString &rule,
              const QString &message, const QString &fix, const QString &code = kButtonCode)
{
    lint.add({.severity = Severity::Error,
              .rule = rule,
              .path = spot.path(lint.t, member),
              .message = message,
              .fix = fix,
              .source = page::components(),
              .code = code});
}

/// Kinds whose words the sender writes.
bool hasOwnLabel(ButtonType type)
{
    return type == ButtonType::QuickReply || type == ButtonType::Url ||
           type == ButtonType::PhoneNumber || type == ButtonType::Flow;
}

void checkLabelCharacters(Linting &lint, const Spot &spot, const QString &text)
{
    const Placeholders found = findPlaceholders(text);
    if (!found.variables.isEmpty() || !found.broken.isEmpty())
        addFault(lint, spot, u"text"_s, u"button.label.variable"_s,
                 tr("%1: a label cannot have a variable.").arg(spot.title()),
                 tr("Write fixed words."));
    if (hasLineBreak(text))
        addFault(lint, spot, u"text"_s, u"button.label.newline"_s,
                 tr("%1: a label has one line only.").arg(spot.title()),
                 tr("Take the line break out."));
    if (holdsEmoji(text))
        addFault(lint, spot, u"text"_s, u"button.label.emoji"_s,
                 tr("%1: a label cannot have emoji.").arg(spot.title()), tr("Take the emoji out."));
    if (hasFormatting(text))
        addFault(
            lint, spot, u"text"_s, u"button.label.format"_s,
            tr("%1: a label cannot have formatting marks such as *, _, ~ or `.").arg(spot.title()),
            tr("Take the marks out."));
}

void checkLabel(Linting &lint, const Spot &spot, const Button &button)
{
    if (button.text.trimmed().isEmpty()) {
        if (hasOwnLabel(button.type))
            addFault(lint, spot, u"text"_s, u"button.label.missing"_s,
                     tr("%1: the label is empty.").arg(spot.title()),
                     tr("Write what happens when it is pressed."), kMissingCode);
        return;
    }
    lint.checkLength(u"button.label"_s, u"button.label.length"_s, spot, u"text"_s, button.text);
    checkLabelCharacters(lint, spot, button.text);
    const QString fixed = fixedLabel(button.type);
    if (!fixed.isEmpty() && button.text.compare(fixed, Qt::CaseInsensitive) != 0)
        lint.add(
            {.severity = Severity::Warning,
             .rule = u"button.label.fixed"_s,
             .path = spot.path(lint.t, u"text"_s),
             .message = tr("%1: this kind of button always reads “%2”.").arg(spot.title(), fixed),
             .fix = tr("Write “%1”.").arg(fixed),
             .source = page::components(),
             .code = kButtonCode});
}

bool leadsToWhatsApp(const QString &host)
{
    return host == u"wa.me"_s || host == u"whatsapp.com"_s || host.endsWith(u".whatsapp.com"_s) ||
           host == u"wa.link"_s;
}

void checkAddress(Linting &lint, const Spot &spot, const QString &address)
{
    static const QRegularExpression scheme(u"^[a-z][a-z0-9+.-]*:"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const bool complete = scheme.match(address).hasMatch();
    const QString whole = filled(address, [](const QString &) { return u"x"_s; });
    const QUrl url(complete ? whole : u"https://"_s + whole, QUrl::TolerantMode);
    const bool web = url.scheme() == u"https"_s || url.scheme() == u"http"_s;
    const bool looksRight =
        url.isValid() && !whole.contains(u' ') && (!web || url.host().contains(u'.'));
    if (isSketchedAddress(address))
        lint.add(
            {.severity = Severity::Warning,
             .rule = u"button.url.sketched"_s,
             .path = spot.path(lint.t, u"url"_s),
             .message =
                 tr("%1: “%2” only shows what an address looks like.").arg(spot.title(), address),
             .fix = tr("Put the real server in the place of the dots."),
             .source = page::components(),
             .code = lint.forEight() ? u"3046"_s : kButtonCode});
    else if (!looksRight)
        addFault(lint, spot, u"url"_s, u"button.url.form"_s,
                 tr("%1: “%2” is no web address.").arg(spot.title(), address),
                 tr("Write it whole, from https:// on."),
                 lint.forEight() ? u"3046"_s : kButtonCode);
    else if (!complete)
        lint.add({.severity = Severity::Warning,
                  .rule = u"button.url.scheme"_s,
                  .path = spot.path(lint.t, u"url"_s),
                  .message = tr("%1: the address does not begin with https://.").arg(spot.title()),
                  .fix = tr("Write it whole, from https:// on."),
                  .source = page::components(),
                  .code = kButtonCode});
    if (looksRight && web && leadsToWhatsApp(url.host().toLower()))
        addFault(lint, spot, u"url"_s, u"button.url.whatsapp"_s,
                 tr("%1: Meta refuses links to WhatsApp itself on a button.").arg(spot.title()),
                 tr("Lead to a page of your own, or use a quick reply."), QString());
}

void checkUrlVariable(Linting &lint, const Spot &spot, const Button &button)
{
    const Placeholders found = findPlaceholders(button.url);
    if (!found.broken.isEmpty())
        addFault(lint, spot, u"url"_s, u"variables.braces"_s,
                 tr("%1: the address has braces that are no variable.").arg(spot.title()),
                 tr("Write the variable as {{1}}, at the end."));
    if (found.variables.isEmpty())
        return;
    if (found.variables.size() > 1)
        addFault(lint, spot, u"url"_s, u"button.url.variables"_s,
                 tr("%1: an address can have one variable, at its end.").arg(spot.title()),
                 tr("Keep the last one."));
    const Variable &last = found.variables.last();
    if (last.position + last.length != button.url.size())
        addFault(
            lint, spot, u"url"_s, u"button.url.end"_s,
            tr("%1: the variable must stand at the very end of the address.").arg(spot.title()),
            tr("Move it to the end."));
    if (found.variables.size() == 1 && last.isPositional() && last.number() != 1)
        addFault(lint, spot, u"url"_s, u"variables.sequence"_s,
                 tr("%1: the variable of an address is always {{1}}; each button "
                    "counts for "
                    "itself.")
                     .arg(spot.title()),
                 tr("Write {{1}}."));
    if (button.samples.isEmpty() || button.samples.first().trimmed().isEmpty())
        addFault(lint, spot, u"example"_s, u"samples.missing"_s,
                 tr("%1: the sample for the address is missing; without it Meta "
                    "refuses the "
                    "template.")
                     .arg(spot.title()),
                 tr("Give an address as a customer would get it."), kMissingCode);
}

void checkUrl(Linting &lint, const Spot &spot, const Button &button)
{
    if (button.url.trimmed().isEmpty()) {
        addFault(lint, spot, u"url"_s, u"button.url.missing"_s,
                 tr("%1: the address is missing.").arg(spot.title()),
                 tr("Write where it leads, from https:// on."), kMissingCode);
        return;
    }
    lint.checkLength(u"button.url"_s, u"button.url.length"_s, spot, u"url"_s, button.url);
    checkAddress(lint, spot, button.url);
    checkUrlVariable(lint, spot, button);
}

/// Digits without the marks that people write between them; empty if there is
/// anything else.
QString digitsOf(const QString &number)
{
    static const QRegularExpression form(u"^\\+?[0-9 ()./-]+$"_s);
    const QString trimmed = number.trimmed();
    if (!form.match(trimmed).hasMatch())
        return {};
    QString digits;
    for (const QChar c : trimmed)
        if (c.isDigit())
            digits += c;
    return digits;
}

void checkPhone(Linting &lint, const Spot &spot, const Button &button)
{
    const QString &number = button.phoneNumber;
    const QString member = u"phone_number"_s;
    if (number.trimmed().isEmpty()) {
        addFault(lint, spot, member, u"button.phone.missing"_s,
                 tr("%1: the number to call is missing.").arg(spot.title()),
                 tr("Write it with + and the country code."), kMissingCode);
        return;
    }
    lint.checkLength(u"button.phone"_s, u"button.phone.length"_s, spot, member, number);
    const QString digits = digitsOf(number);
    const bool national = !button.country.isEmpty();
    const bool good = digits.size() >= limit(u"button.phone.digits.least"_s).value &&
                      digits.size() <= limit(u"button.phone.digits"_s).value &&
                      (national || !digits.startsWith(u'0'));
    if (!good && number.size() <= limit(u"button.phone"_s).value)
        addFault(lint, spot, member, u"button.phone.form"_s,
                 tr("%1: “%2” is no number that can be called from everywhere.")
                     .arg(spot.title(), number),
                 tr("Write it with + and the country code."), limit(u"button.phone"_s).code);
}

void checkCode(Linting &lint, const Spot &spot, const Button &button)
{
    const QString code = button.samples.value(0);
    const QString member = u"example"_s;
    if (code.trimmed().isEmpty()) {
        addFault(lint, spot, member, u"samples.missing"_s,
                 tr("%1: the sample code is missing; without it Meta refuses the "
                    "template.")
                     .arg(spot.title()),
                 tr("Write a code as a customer would get it."), kMissingCode);
        return;
    }
    static const QRegularExpression usual(u"^[A-Za-z0-9_-]+$"_s);
    if (!usual.match(code).hasMatch())
        lint.add({.severity = Severity::Warning,
                  .rule = u"button.code.characters"_s,
                  .path = spot.path(lint.t, member),
                  .message = tr("%1: a code has letters a–z and digits; others are refused when it "
                                "is sent.")
                                 .arg(spot.title()),
                  .fix = tr("Write a code of letters and digits."),
                  .source = limit(u"button.code.coupon"_s).source});
    if (lint.t.offer) {
        lint.checkLength(u"button.code.offer"_s, u"lto.code"_s, spot, member, code);
        return;
    }
    const bool tooLong = countedLength(code) > limit(u"button.code"_s).value;
    lint.checkLength(tooLong ? u"button.code"_s : u"button.code.coupon"_s,
                     tooLong ? u"button.code.length"_s : u"button.code.long"_s, spot, member, code);
}

void checkFlow(Linting &lint, const Spot &spot, const Button &button)
{
    const int ways = (button.flowId.isEmpty() ? 0 : 1) + (button.flowName.isEmpty() ? 0 : 1) +
                     (button.flowJson.isEmpty() ? 0 : 1);
    if (ways == 0)
        addFault(lint, spot, u"flow_id"_s, u"button.flow.missing"_s,
                 tr("%1: it is not said which flow it opens.").arg(spot.title()),
                 tr("Give the number of a published flow."), kMissingCode);
    if (ways > 1)
        addFault(lint, spot, u"flow_id"_s, u"button.flow.twice"_s,
                 tr("%1: the flow is named in more than one way.").arg(spot.title()),
                 tr("Keep its number, its name or its JSON."), u"2388042"_s);
    const QString action = button.flowAction.toLower();
    if (!action.isEmpty() && action != u"navigate"_s && action != u"data_exchange"_s)
        addFault(lint, spot, u"flow_action"_s, u"button.flow.action"_s,
                 tr("%1: a flow begins with “navigate” or “data_exchange”.").arg(spot.title()),
                 tr("Choose one of them."));
}

void checkCall(Linting &lint, const Spot &spot, const Button &button)
{
    if (!button.ttlMinutes)
        return;
    const Limit &least = limit(u"button.ttl.least"_s);
    const Limit &most = limit(u"button.ttl"_s);
    if (*button.ttlMinutes < least.value || *button.ttlMinutes > most.value)
        lint.add(most, u"button.ttl"_s, spot.path(lint.t, u"ttl_minutes"_s),
                 tr("%1: the call button works for %2 minutes; %3 to %4 are allowed.")
                     .arg(spot.title())
                     .arg(*button.ttlMinutes)
                     .arg(least.value)
                     .arg(most.value),
                 tr("Choose a value in between."));
}

} // namespace

QString fixedLabel(ButtonType type)
{
    switch (type) {
    case ButtonType::Catalog:
        return u"View catalog"_s;
    case ButtonType::Mpm:
        return u"View items"_s;
    case ButtonType::Spm:
        return u"View"_s;
    default:
        return {};
    }
}

void checkButton(Linting &lint, const Spot &spot, const Button &button)
{
    checkLabel(lint, spot, button);
    switch (button.type) {
    case ButtonType::Url:
        checkUrl(lint, spot, button);
        break;
    case ButtonType::PhoneNumber:
        checkPhone(lint, spot, button);
        break;
    case ButtonType::CopyCode:
        checkCode(lint, spot, button);
        break;
    case ButtonType::Flow:
        checkFlow(lint, spot, button);
        break;
    case ButtonType::VoiceCall:
        checkCall(lint, spot, button);
        break;
    case ButtonType::Other:
        lint.add({.severity = Severity::Warning,
                  .rule = u"button.unknown"_s,
                  .path = spot.path(lint.t, u"type"_s),
                  .message = tr("%1: Sendbench does not know the kind “%2”. It is "
                                "kept as it is, but "
                                "not checked.")
                                 .arg(spot.title(), button.typeName),
                  .source = page::components()});
        break;
    default:
        break;
    }
}

void checkButtons(Linting &lint)
{
    if (isAuthentication(lint.t))
        return;
    for (qsizetype i = 0; i < lint.t.buttons.size(); ++i)
        checkButton(lint, Spot::ofButton(-1, i), lint.t.buttons.at(i));
}

} // namespace sendbench::templates::rules
