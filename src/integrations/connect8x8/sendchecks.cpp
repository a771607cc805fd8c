// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/sendchecks.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::connect8x8
{

bool isDestination(const QString &number)
{
    static const QRegularExpression pattern(uR"(\A\+?[1-9][0-9]{6,14}\z)"_s);
    return pattern.match(number).hasMatch();
}

bool isCallbackFine(const QJsonObject &body)
{
    if (!body.contains(u"dlrCallbackUrl"_s))
        return true;
    const QUrl url(body[u"dlrCallbackUrl"_s].toString(), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && url.scheme().startsWith(u"http"_s);
}

QUrl receiptTarget(const QJsonObject &body, const SandboxContext &context)
{
    const QString own = body[u"dlrCallbackUrl"_s].toString();
    return own.isEmpty() ? context.receiptUrl : QUrl(own);
}

} // namespace sendbench::integrations::connect8x8
