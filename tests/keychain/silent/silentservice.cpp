// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "silentservice.h"

using namespace Qt::StringLiterals;

bool SilentService::start()
{
    m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"silent-service"_s);
    return m_bus.registerVirtualObject(u"/org/freedesktop/secrets"_s, this,
                                       QDBusConnection::SubPath) &&
           m_bus.registerService(u"org.freedesktop.secrets"_s);
}

void SilentService::answerLate()
{
    const auto calls = std::exchange(m_calls, {});
    for (const QDBusMessage &call : calls)
        m_bus.send(call.createErrorReply(QDBusError::Failed, u"too late"_s));
}

bool SilentService::handleMessage(const QDBusMessage &message, const QDBusConnection &)
{
    message.setDelayedReply(true);
    m_calls.append(message);
    return true;
}
