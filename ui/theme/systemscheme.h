// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPalette>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace sendbench::ui
{

/// Whether the desktop is dark: from the lightness of its palette at once, and from the settings
/// portal when that answers. Asks nothing where there is no session bus.
class SystemScheme final : public QObject
{
    Q_OBJECT

public:
    explicit SystemScheme(const QPalette &before, QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_dark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void portalChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void take(const QVariant &scheme);

    bool m_dark;
};

} // namespace sendbench::ui
