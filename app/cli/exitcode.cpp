// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/exitcode.h"

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

namespace
{

/// Input errors that are about what stood on the command line, not about a file.
bool isUsage(const QString &code)
{
    static const QStringList prefixes{u"usage"_s,
                                      u"field."_s,
                                      u"object."_s,
                                      u"route."_s,
                                      u"message."_s,
                                      u"account.unknown"_s,
                                      u"provider.recipe-unknown"_s,
                                      u"account.kind-unknown"_s,
                                      u"account.not-connect"_s,
                                      u"template.unknown"_s,
                                      u"template.ambiguous"_s,
                                      u"template.exists"_s,
                                      u"template.rule-unknown"_s,
                                      u"template.value."_s,
                                      u"account.in-use"_s,
                                      u"provider.unknown"_s,
                                      u"provider.kind-unknown"_s,
                                      u"provider.no-"_s,
                                      u"webhook.unknown"_s,
                                      u"webhook.product-unknown"_s,
                                      u"webhook.event-unknown"_s,
                                      u"webhook.account-kind"_s,
                                      u"webhook.no-sub-account"_s,
                                      u"webhook.not-live"_s,
                                      u"webhook.no-sample"_s,
                                      u"webhook.no-verify"_s,
                                      u"delivery.path"_s,
                                      u"recipient."_s,
                                      u"bundle."_s,
                                      u"run."_s,
                                      u"trial."_s,
                                      u"history.not-found"_s,
                                      u"history.ambiguous"_s,
                                      u"fault."_s};
    for (const QString &prefix : prefixes)
        if (code.startsWith(prefix))
            return true;
    return false;
}

} // namespace

int exitCodeOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
        return ExitUnreachable;
    case ErrorKind::Input:
        return isUsage(error.code) ? ExitUsage : ExitUnreadable;
    case ErrorKind::Storage:
        return ExitUnreadable;
    case ErrorKind::Secret:
        return ExitSecret;
    case ErrorKind::Guard:
        return ExitGuard;
    default:
        return ExitBadAnswer;
    }
}

int exitCodeOf(const sending::SendRecord &record)
{
    if (record.outcome.kind == sending::OutcomeKind::Accepted)
        return ExitGood;
    const auto &error = record.exchange.error;
    const auto &response = record.exchange.response;
    const bool unread = !response || !response->wire.isEmpty();
    if (error && (unread || error->kind == ErrorKind::Timeout))
        return exitCodeOf(*error);
    return ExitBadAnswer;
}

} // namespace sendbench::cli
