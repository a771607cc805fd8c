// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "silentservice.h"

#include <QDBusObjectPath>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

bool SilentService::start()
{
    m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"silent-service"_s);
    return m_bus.registerVirtualObject(u"/org/freedesktop/secrets"_s, this,
                                       QDBusConnection::SubPath) &&
           m_bus.registerService(u"org.freedesktop.secrets"_s);
}

void SilentService::setAnswering(bool on)
{
    m_answering = on;
    if (!on)
        return;
    const auto calls = std::exchange(m_calls, {});
    for (const QDBusMessage &call : calls)
        m_bus.send(call.createErrorReply(QDBusError::Failed, u"too late"_s));
}

bool SilentService::handleMessage(const QDBusMessage &message, const QDBusConnection &bus)
{
    if (m_waitingAtPrompt && message.member() == u"ReadAlias"_s)
        return bus.send(message.createReply(
            QVariant::fromValue(QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s))));
    if (m_waitingAtPrompt && message.arguments().value(1) == u"Locked"_s)
        return bus.send(message.createReply(QVariant::fromValue(QDBusVariant(true))));
    if (m_answering)
        return bus.send(message.createErrorReply(QDBusError::Failed, u"not now"_s));
    message.setDelayedReply(true);
    m_calls.append(message);
    return true;
}
