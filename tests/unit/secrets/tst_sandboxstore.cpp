// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "failingstore.h"
#include "secrets/envstore.h"
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
        store.setSandboxOwner(m_demo.owner, {{m_demo.field, "well-known"}});
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

    /// With --secrets env nothing can be written for it, so a header of one's own comes from there.
    void whatHasNoDemoValueComesFromTheEnvironment()
    {
        Redactor redactor;
        QProcessEnvironment variables;
        variables.insert(u"SENDBENCH_SECRET_DEMO_HEADERS_X_OWN"_s, u"of the environment"_s);
        variables.insert(u"SENDBENCH_SECRET_DEMO_APIKEY"_s, u"not this one"_s);
        EnvStore environment(redactor, variables);
        SandboxStore store(redactor, environment);
        store.setSandboxOwner(m_demo.owner, {{m_demo.field, "well-known"}});
        const SecretKey own{u"demo"_s, u"headers.X-Own"_s};
        QVERIFY(storejobs::holds(store, own, "of the environment"));
        QCOMPARE(store.place(own), SecretPlace::Environment);
        QVERIFY(storejobs::holds(store, m_demo, "well-known"));
        QCOMPARE(store.place(m_demo), SecretPlace::Program);
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
