// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "sending/uncertain.h"

#include "http/unfinished.h"

#include <QCoreApplication>

namespace sendbench::sending
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::sending", text);
}

} // namespace

bool mayHaveBeenTaken(const http::Exchange &exchange)
{
    const QByteArray &method = exchange.request.method;
    const bool onlyReads = method == "GET" || method == "HEAD" || method == "OPTIONS";
    if (onlyReads || !exchange.requestSent)
        return false;
    if (!exchange.response)
        return true;
    // A refusal that was cut is still a refusal.
    const http::Response &response = *exchange.response;
    const bool refused = response.wire.isEmpty() && response.status / 100 == 4;
    return !refused && (exchange.error || response.truncated);
}

QString takenWarning()
{
    return tr("The message may have been taken all the same: do not send it again blindly, look "
              "for receipts first.");
}

QString brokenAnswerText(const http::Exchange &exchange)
{
    if (!exchange.response)
        return tr("No answer came back.");
    if (http::hasUnfinishedHead(exchange))
        return tr("The head of the answer did not arrive whole.");
    return exchange.response->wire.isEmpty() ? tr("The answer did not arrive whole.")
                                             : tr("What came back cannot be read as an answer.");
}

} // namespace sendbench::sending
