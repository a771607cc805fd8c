// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "secrets/keychainstore.h"
#include "support/examine.h"
#include "support/storejobs.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::secrets;

/// The keyring gets locked while Sendbench runs; without a display nobody can answer the prompt.
class LockedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatItIsLocked()
    {
        Redactor redactor;
        KeychainStore store(redactor);
        store.setLimits({std::chrono::seconds(3), std::chrono::seconds(5)});
        QCOMPARE(storejobs::write(store, m_key, "value"), QString());
        lock();
        const int limit = 20'000;
        QCOMPARE(storejobs::readCode(store, m_key, limit), u"keychain.locked"_s);
        QCOMPARE(storejobs::write(store, m_key, "other", limit), u"keychain.locked"_s);
        QCOMPARE(storejobs::remove(store, m_key, limit), u"keychain.locked"_s);
    }

    void doctorSaysSoToo()
    {
        Redactor redactor;
        KeychainStore store(redactor);
        store.setLimits({std::chrono::seconds(3), std::chrono::seconds(5)});
        lock();
        const DoctorReport report = storejobs::examine(store);
        QCOMPARE(report.code, u"keychain.locked"_s);
        QCOMPARE(storejobs::states(report),
                 u"session-bus:ok service:ok default-collection:ok unlocked:failed "
                 "write:failed read:unknown compare:unknown remove:unknown"_s);
        QVERIFY(!report.cure.isEmpty());
    }

private:
    void lock()
    {
        auto message = QDBusMessage::createMethodCall(
            u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
            u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
        message.setArguments({QVariant::fromValue(QList<QDBusObjectPath>{
            QDBusObjectPath(u"/org/freedesktop/secrets/aliases/default"_s)})});
        const auto reply = QDBusConnection::sessionBus().call(message);
        QCOMPARE(reply.type(), QDBusMessage::ReplyMessage);
    }

    const SecretKey m_key{u"a"_s, u"apiKey"_s};
};

QTEST_GUILESS_MAIN(LockedTest)
#include "tst_locked.moc"
