// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "phone/phonenumber.h"
#include "sending/sendjob.h"
#include "sending/testrecipients.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::sending
{

namespace
{

/// A number as it is compared: E.164 where the text has that form (a missing '+' is forgiven), else
/// the text.
QString comparable(const QString &number)
{
    const QString trimmed = number.trimmed();
    const auto plain = phone::toE164(trimmed.startsWith(u'+') ? trimmed : u'+' + trimmed);
    return plain.value_or(trimmed);
}

/// Everybody a raw body is addressed to would have to be on the list; only the panel's own
/// recipient can be checked, so a raw body must name exactly that number.
bool bodyNames(const QByteArray &body, const QString &number)
{
    const QByteArray digits = comparable(number).toUtf8().mid(1);
    if (digits.isEmpty())
        return false;
    const auto isDigit = [&](qsizetype at) {
        return at >= 0 && at < body.size() && body[at] >= '0' && body[at] <= '9';
    };
    // The whole number: it must not be a part of a longer one.
    for (auto at = body.indexOf(digits); at >= 0; at = body.indexOf(digits, at + 1))
        if (!isDigit(at - 1) && !isDigit(at + digits.size()))
            return true;
    return false;
}

/// No list and no question stands before the sandbox, so nothing of it may leave this machine. A
/// message that cannot be built goes nowhere.
std::optional<Error> leavesTheMachine(const Route &route, const Message &message)
{
    const auto request = route.build(message, markedSecrets(route));
    if (!request)
        return std::nullopt;
    const QString host = request->url.host();
    const bool local =
        host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
    if (local)
        return std::nullopt;
    return Error{.kind = ErrorKind::Guard,
                 .code = u"guard.sandbox-address"_s,
                 .where = route.id(),
                 .found = host};
}

} // namespace

bool isTestRecipient(const workspace::Document &document, const QString &number)
{
    return std::any_of(document.testRecipients.begin(), document.testRecipients.end(),
                       [&](const workspace::TestRecipient &one) {
                           return comparable(one.number) == comparable(number);
                       });
}

std::optional<Error> guard(const workspace::Document &document, const Route &route,
                           const Message &message, bool confirmed)
{
    // "Send again" of a body that held a secret: the history has the mark in its place, and that is
    // not to be sent.
    const QByteArray mark = Redactor::mark(QString()).left(8).toUtf8();
    const QString written =
        message.text + message.media.url + message.media.caption + message.media.fileName;
    if (message.rawBody.contains(mark) || written.toUtf8().contains(mark))
        return Error{.kind = ErrorKind::Guard, .code = u"guard.redacted"_s, .where = route.id()};
    if (route.environment() == Environment::Sandbox)
        return leavesTheMachine(route, message);
    if (route.environment() == Environment::Production && !confirmed)
        return Error{.kind = ErrorKind::Guard,
                     .code = u"guard.production"_s,
                     .where = route.id(),
                     .found = message.to};
    // Whom it reaches is not in the message but in the system's own workflow: it has to be meant.
    if (!route.needsRecipient())
        return confirmed ? std::nullopt
                         : std::optional(Error{.kind = ErrorKind::Guard,
                                               .code = u"guard.no-recipient"_s,
                                               .where = route.id()});
    if (message.kind == MessageKind::Preflight)
        return std::nullopt; // goes to CleverTap's dummy number, as its Save does
    if (route.environment() == Environment::Test && !isTestRecipient(document, message.to))
        return Error{.kind = ErrorKind::Guard,
                     .code = u"guard.recipient-not-listed"_s,
                     .where = route.id(),
                     .found = message.to};
    if (route.environment() == Environment::Test && message.kind == MessageKind::Raw &&
        !bodyNames(message.rawBody, message.to))
        return Error{.kind = ErrorKind::Guard,
                     .code = u"guard.raw-recipient"_s,
                     .where = route.id(),
                     .found = message.to};
    return std::nullopt;
}

} // namespace sendbench::sending
