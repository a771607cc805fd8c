// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "secrets/keychainstore.h"
#include "support/examine.h"
#include "support/storejobs.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::secrets;

/// No D-Bus at all, as in a container or over SSH. QtKeychain only says "other error".
class NoBusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR",
                                 "XDG_CURRENT_DESKTOP", "KDE_SESSION_VERSION"})
            qunsetenv(name);
    }

    void saysThatThereIsNone_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("unset") << QByteArray();
        QTest::newRow("disabled") << QByteArray("disabled:");
        QTest::newRow("gone") << QByteArray("unix:path=/nonexistent/bus");
    }

    void saysThatThereIsNone()
    {
        QFETCH(QByteArray, address);
        if (address.isEmpty())
            qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        else
            qputenv("DBUS_SESSION_BUS_ADDRESS", address);

        Redactor redactor;
        KeychainStore store(redactor);
        const SecretKey key{u"a"_s, u"apiKey"_s};
        QCOMPARE(storejobs::readCode(store, key), u"keychain.no-dbus"_s);
        QCOMPARE(storejobs::write(store, key, "value"), u"keychain.no-dbus"_s);
        QCOMPARE(storejobs::remove(store, key), u"keychain.no-dbus"_s);

        const DoctorReport report = storejobs::examine(store);
        QCOMPARE(report.code, u"keychain.no-dbus"_s);
        QCOMPARE(storejobs::states(report),
                 u"session-bus:failed service:unknown default-collection:unknown unlocked:unknown "
                 "write:failed read:unknown compare:unknown remove:unknown"_s);
        QVERIFY(report.cause.contains(u"D-Bus"_s));
    }
};

QTEST_GUILESS_MAIN(NoBusTest)
#include "tst_nobus.moc"
