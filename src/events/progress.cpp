// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "events/progress.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace sendbench::events
{

bool isFailure(const Event &event)
{
    static const QStringList bad{u"failed"_s, u"undelivered"_s, u"rejected"_s, u"error"_s};
    return bad.contains(event.status.toLower());
}

bool isFinal(const Event &event)
{
    const QString status = event.status.toLower();
    const bool toRecipient = event.detail.isEmpty() || event.detail == u"delivered_to_recipient"_s;
    return isFailure(event) || status == u"read"_s ||
           (event.product == u"sms"_s && status == u"delivered"_s && toRecipient);
}

} // namespace sendbench::events
