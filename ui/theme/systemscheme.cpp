// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/systemscheme.h"

#include <QGuiApplication>
#include <QTimer>

#ifdef SENDBENCH_PORTAL
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#else
class QDBusVariant
{
};
#endif

namespace sendbench::ui
{

using namespace Qt::StringLiterals;

SystemScheme::SystemScheme(const QPalette &before, QObject *parent)
    : QObject(parent)
    , m_dark(before.color(QPalette::Window).lightness() <
             before.color(QPalette::WindowText).lightness())
{
    // Only on a real desktop: without the variable libdbus would try to start a bus of its own.
    const QString platform = QGuiApplication::platformName();
    if ((platform == u"xcb" || platform == u"wayland") &&
        qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        QTimer::singleShot(0, this, &SystemScheme::askPortal);
}

#ifdef SENDBENCH_PORTAL

namespace
{

QString group()
{
    return u"org.freedesktop.appearance"_s;
}

} // namespace

void SystemScheme::askPortal()
{
    const QString service = u"org.freedesktop.portal.Desktop"_s;
    const QString path = u"/org/freedesktop/portal/desktop"_s;
    const QString interface = u"org.freedesktop.portal.Settings"_s;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, interface, u"SettingChanged"_s, this,
                SLOT(portalChanged(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    question << group() << u"color-scheme"_s;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QVariant> reply = *watcher;
        if (reply.isValid())
            take(reply.value());
        watcher->deleteLater();
    });
}

void SystemScheme::portalChanged(const QString &changedGroup, const QString &key,
                                 const QDBusVariant &value)
{
    if (changedGroup == group() && key == u"color-scheme")
        take(value.variant());
}

void SystemScheme::take(const QVariant &scheme)
{
    // Read wraps its answer twice.
    QVariant value = scheme;
    while (value.canConvert<QDBusVariant>() &&
           value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    const uint preference = value.toUInt(); // 0: none, 1: dark, 2: light
    if (preference == 0 || m_dark == (preference == 1))
        return;
    m_dark = preference == 1;
    Q_EMIT changed();
}

#else

void SystemScheme::askPortal() {}
void SystemScheme::portalChanged(const QString &, const QString &, const QDBusVariant &) {}
void SystemScheme::take(const QVariant &) {}

#endif

} // namespace sendbench::ui
