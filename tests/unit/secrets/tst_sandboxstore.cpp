// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "failingstore.h"
#include "secrets/memorystore.h"
#include "secrets/sandboxstore.h"
#include "support/storejobs.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::secrets;

class SandboxStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sandboxNeedsNoKeychain()
    {
        Redactor redactor;
        FailingStore broken(u"keychain.no-dbus"_s);
        SandboxStore store(redactor, broken);
        store.setSandboxOwner(u"demo"_s, {{u"apiKey"_s, "well-known"}});
        QVERIFY(storejobs::holds(store, m_demo, "well-known"));
        QCOMPARE(redactor.find("well-known"), u"demo/apiKey"_s);
        QCOMPARE(storejobs::write(store, m_demo, "wrong-on-purpose"), QString());
        QCOMPARE(storejobs::readCode(store, {u"demo"_s, u"other"_s}), u"secret.not-found"_s);
        QCOMPARE(storejobs::remove(store, m_demo), QString());
        QCOMPARE(broken.calls(), 0);
    }

    void writtenValueHidesTheDemoOneUntilRemoved()
    {
        Redactor redactor;
        MemoryStore inner(redactor);
        SandboxStore store(redactor, inner);
        store.addSandbox({{m_demo, "well-known"}});
        QCOMPARE(storejobs::write(store, m_demo, "wrong-on-purpose"), QString());
        QVERIFY(storejobs::holds(store, m_demo, "wrong-on-purpose"));
        QVERIFY(redactor.find("wrong-on-purpose"));
        QCOMPARE(storejobs::readCode(inner, m_demo), u"secret.not-found"_s);
        QCOMPARE(storejobs::remove(store, m_demo), QString());
        QVERIFY(storejobs::holds(store, m_demo, "well-known"));
        QCOMPARE(storejobs::write(store, m_demo, {}), u"secret.empty"_s);
    }

    void othersGoToTheStoreBelow()
    {
        Redactor redactor;
        MemoryStore inner(redactor);
        SandboxStore store(redactor, inner);
        store.setSandboxOwner(u"demo"_s);
        const SecretKey real{u"real"_s, u"apiKey"_s};
        int changes = 0;
        connect(&store, &SecretStore::changed, this, [&] { ++changes; });
        QCOMPARE(storejobs::write(store, real, "value"), QString());
        QVERIFY(storejobs::holds(inner, real, "value"));
        QCOMPARE(changes, 1);
        QCOMPARE(store.name(), u"memory"_s);
        FailingStore broken(u"keychain.locked"_s);
        SandboxStore onBroken(redactor, broken);
        QCOMPARE(storejobs::readCode(onBroken, real), u"keychain.locked"_s);
    }

    void ownerThatBecameRealForgetsTheDemo()
    {
        Redactor redactor;
        MemoryStore inner(redactor);
        SandboxStore store(redactor, inner);
        store.setSandboxOwner(u"demo"_s, {{u"apiKey"_s, "well-known"}});
        store.unsetSandboxOwner(u"demo"_s);
        QVERIFY(!store.isSandboxOwner(u"demo"_s));
        QCOMPARE(storejobs::readCode(store, m_demo), u"secret.not-found"_s);
    }

private:
    const SecretKey m_demo{u"demo"_s, u"apiKey"_s};
};

QTEST_GUILESS_MAIN(SandboxStoreTest)
#include "tst_sandboxstore.moc"
