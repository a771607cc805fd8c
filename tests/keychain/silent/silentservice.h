// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>

/// An org.freedesktop.secrets that takes every call and answers none until it is told to.
class SilentService final : public QDBusVirtualObject
{
    Q_OBJECT

public:
    /// False when the bus refuses the name.
    [[nodiscard]] bool start();
    /// With a locked default keyring it tells so, and is silent about everything else, as while its
    /// prompt waits for a person.
    void setWaitingAtPrompt(bool on) { m_waitingAtPrompt = on; }
    /// Answers everything so far, and what comes from now on, with an error; or is silent again.
    void setAnswering(bool on);
    [[nodiscard]] qsizetype unanswered() const { return m_calls.size(); }

    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    QDBusConnection m_bus{QStringLiteral("silent-service")};
    QList<QDBusMessage> m_calls;
    bool m_waitingAtPrompt = false;
    bool m_answering = false;
};
