// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "phone/phonenumber.h"
#include "sending/sendjob.h"

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
    return !digits.isEmpty() && body.contains(digits);
}

} // namespace

std::optional<Error> guard(const workspace::Document &document, const Route &route,
                           const Message &message, bool confirmed)
{
    if (route.environment() == Environment::Sandbox)
        return std::nullopt;
    if (route.environment() == Environment::Production && !confirmed)
        return Error{.kind = ErrorKind::Guard,
                     .code = u"guard.production"_s,
                     .where = route.id(),
                     .found = message.to};
    if (message.kind == MessageKind::Preflight)
        return std::nullopt; // goes to CleverTap's dummy number, as its Save does
    const bool listed = std::any_of(document.testRecipients.begin(), document.testRecipients.end(),
                                    [&](const workspace::TestRecipient &one) {
                                        return comparable(one.number) == comparable(message.to);
                                    });
    if (route.environment() == Environment::Test && !listed)
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
