// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "secrets/serviceprobe.h"

#include <QTimer>

#ifdef SENDBENCH_HAVE_DBUS
#include "base/ids.h"
#include "base/pool.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#endif

using namespace Qt::StringLiterals;

namespace sendbench::secrets
{

#ifdef SENDBENCH_HAVE_DBUS

namespace
{

constexpr auto kSecretService = "org.freedesktop.secrets"_L1;

/// Asking D-Bus itself would start a bus of its own (autolaunch) where there is none.
bool busIsNamed()
{
    const QString address = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (!address.isEmpty())
        return address != "disabled:"_L1;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + "/bus"_L1);
}

/// On Plasma QtKeychain prefers KWallet.
QStringList candidates()
{
    QStringList names;
    const QString version = qEnvironmentVariable("KDE_SESSION_VERSION");
    if (qEnvironmentVariable("XDG_CURRENT_DESKTOP") == "KDE"_L1 && !version.isEmpty())
        names.append("org.kde.kwalletd"_L1 + version);
    names.append(kSecretService);
    return names;
}

QDBusMessage toBus(const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                          u"org.freedesktop.DBus"_s, method);
}

} // namespace

struct ServiceProbe::Bus {
    QString name = newUuid(); // a fresh one each time: a bus that came or went must be noticed
    QDBusConnection connection{name};

    ~Bus() { QDBusConnection::disconnectFromBus(name); }

    template <typename Then>
    void call(ServiceProbe *probe, const QDBusMessage &message, Then then)
    {
        auto *watcher = new QDBusPendingCallWatcher(
            connection.asyncCall(message, static_cast<int>(probe->m_limit.count())), probe);
        connect(watcher, &QDBusPendingCallWatcher::finished, probe, [probe, watcher, then] {
            watcher->deleteLater();
            if (probe->isRunning())
                then(*watcher);
        });
    }
};

void ServiceProbe::connectToBus()
{
    m_state.asked = true;
    m_candidates = candidates();
    m_state.backend = m_candidates.first() == kSecretService ? u"Secret Service"_s : u"KWallet"_s;
    if (!busIsNamed()) {
        m_state.bus = Known::No;
        end();
        return;
    }
    m_bus = std::make_unique<Bus>();
    // Connecting waits for the bus daemon, so it happens elsewhere.
    const auto connecting = [name = m_bus->name] {
        return QDBusConnection::connectToBus(QDBusConnection::SessionBus, name).isConnected();
    };
    inPool(this, connecting, [this](bool connected) {
        if (!isRunning())
            return;
        m_state.bus = connected ? Known::Yes : Known::No;
        if (m_state.bus == Known::No) {
            end();
            return;
        }
        m_bus->connection = QDBusConnection(m_bus->name);
        askForOwner();
    });
}

void ServiceProbe::askForOwner()
{
    m_bus->call(this, toBus(u"ListNames"_s), [this](const QDBusPendingReply<QStringList> &reply) {
        if (reply.isError())
            end();
        else
            choose(reply.value());
        if (isRunning() && m_state.service == Known::Unknown)
            askForActivatable();
    });
}

void ServiceProbe::askForActivatable()
{
    m_bus->call(this, toBus(u"ListActivatableNames"_s),
                [this](const QDBusPendingReply<QStringList> &reply) {
                    if (!reply.isError()) {
                        choose(reply.value());
                        if (m_state.service == Known::Unknown)
                            m_state.service = Known::No;
                    }
                    if (isRunning() && m_state.service != Known::Yes)
                        end();
                });
}

/// KWallet keeps its answers to itself, so there the questions end with "it is there".
void ServiceProbe::choose(const QStringList &names)
{
    for (const QString &candidate : std::as_const(m_candidates)) {
        if (!names.contains(candidate))
            continue;
        m_state.service = Known::Yes;
        if (candidate != kSecretService) {
            end();
        } else {
            m_state.backend = u"Secret Service"_s;
            askForCollection();
        }
        return;
    }
}

void ServiceProbe::askForCollection()
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(kSecretService, u"/org/freedesktop/secrets"_s,
                                       u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
    message.setArguments({u"default"_s});
    m_bus->call(this, message, [this](const QDBusPendingReply<QDBusObjectPath> &reply) {
        if (reply.isError()) {
            serviceFailed(reply.error().name());
            return;
        }
        m_state.answers = Known::Yes;
        const QString path = reply.value().path();
        m_state.collection = path.size() > 1 ? Known::Yes : Known::No;
        if (m_state.collection == Known::Yes)
            askForLock(path);
        else
            end();
    });
}

void ServiceProbe::askForLock(const QString &collection)
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        kSecretService, collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message.setArguments({u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    m_bus->call(this, message, [this](const QDBusPendingReply<QDBusVariant> &reply) {
        if (!reply.isError())
            m_state.unlocked = reply.value().variant().toBool() ? Known::No : Known::Yes;
        end();
    });
}

void ServiceProbe::serviceFailed(const QString &errorName)
{
    if (errorName.contains(".Error.Spawn."_L1) || errorName.endsWith(".ServiceUnknown"_L1) ||
        errorName.endsWith(".NameHasNoOwner"_L1))
        m_state.service = Known::No;
    else if (errorName.endsWith(".NoReply"_L1) || errorName.endsWith(".Timeout"_L1))
        m_state.answers = Known::No;
    end();
}

#else

struct ServiceProbe::Bus {
};

void ServiceProbe::connectToBus()
{
#if defined(Q_OS_MACOS)
    m_state.backend = u"macOS Keychain"_s;
#elif defined(Q_OS_WIN)
    m_state.backend = u"Windows Credential Manager"_s;
#endif
    end();
}

#endif

ServiceProbe::ServiceProbe(QObject *parent, std::chrono::milliseconds limit)
    : ResultJob<ServiceState>(parent)
    , m_limit(limit)
{
}

ServiceProbe::~ServiceProbe() = default;

void ServiceProbe::doStart()
{
    QTimer::singleShot(m_limit, this, [this] {
        if (!isRunning())
            return;
        if (m_state.service == Known::Yes && m_state.answers == Known::Unknown)
            m_state.answers = Known::No;
        end();
    });
    connectToBus();
}

void ServiceProbe::doCancel()
{
    m_bus.reset();
}

void ServiceProbe::end()
{
    succeedWith(m_state);
}

} // namespace sendbench::secrets
