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
    /// Answers everything so far with an error, and goes on being silent.
    void answerLate();
    [[nodiscard]] qsizetype unanswered() const { return m_calls.size(); }

    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    QDBusConnection m_bus{QStringLiteral("silent-service")};
    QList<QDBusMessage> m_calls;
};
