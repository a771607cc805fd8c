// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "secrets/keychainstore.h"
#include "support/examine.h"
#include "support/storejobs.h"

#include <QTest>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::secrets;

/// Against a real gnome-keyring with an open default keyring.
class RoundTripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasStored()
    {
        Redactor redactor;
        KeychainStore store(redactor);
        QCOMPARE(storejobs::readCode(store, {u"a"_s, u"never"_s}), u"secret.not-found"_s);
        QCOMPARE(storejobs::write(store, m_key, "first-value"), QString());
        QVERIFY(storejobs::holds(store, m_key, "first-value"));
        QCOMPARE(storejobs::write(store, m_key, "second-value"), QString());
        QVERIFY(storejobs::holds(store, m_key, "second-value"));
        // Another program run sees it, and its redactor learns it on the way.
        Redactor fresh;
        KeychainStore again(fresh);
        QVERIFY(storejobs::holds(again, m_key, "second-value"));
        QCOMPARE(fresh.find("x second-value y"), u"a/apiKey"_s);
    }

    void keepsEveryByte()
    {
        QByteArray value;
        for (int i = 0; i < 2560; ++i)
            value.append(static_cast<char>(i % 256));
        Redactor redactor;
        KeychainStore store(redactor);
        QCOMPARE(storejobs::write(store, m_key, value), QString());
        QVERIFY(storejobs::holds(store, m_key, value));
        QCOMPARE(storejobs::write(store, m_key, value + "x"), u"secret.too-large"_s);
        QCOMPARE(storejobs::write(store, m_key, {}), u"secret.empty"_s);
        QVERIFY(storejobs::holds(store, m_key, value));
    }

    void textItemUnderTheSameNameDoesNotComeBack()
    {
        const SecretKey key{u"shadow"_s, u"apiKey"_s};
        auto *text = new QKeychain::WritePasswordJob(u"sendbench"_s);
        text->setKey(u"sendbench/shadow/apiKey"_s);
        text->setTextData(u"old-text"_s);
        QSignalSpy written(text, &QKeychain::Job::finished);
        text->start();
        QTRY_COMPARE(written.size(), 1);

        Redactor redactor;
        KeychainStore store(redactor);
        QVERIFY(storejobs::holds(store, key, "old-text")); // the trap is set
        QCOMPARE(storejobs::write(store, key, "new-binary"), QString());
        QVERIFY(storejobs::holds(store, key, "new-binary"));
        QCOMPARE(storejobs::remove(store, key), QString());
        QCOMPARE(storejobs::readCode(store, key), u"secret.not-found"_s);
    }

    /// A workspace file from somebody else names the same object; it must neither read nor remove
    /// ours.
    void oneScopeDoesNotSeeAnother()
    {
        const SecretKey key{u"scoped"_s, u"headers.password"_s};
        Redactor redactor;
        KeychainStore store(redactor);
        store.setScope(u"mine"_s);
        QCOMPARE(storejobs::write(store, key, "only-mine"), QString());
        store.setScope(u"theirs"_s);
        QCOMPARE(storejobs::readCode(store, key), u"secret.not-found"_s);
        QCOMPARE(storejobs::remove(store, key), QString());
        store.setScope({});
        QCOMPARE(storejobs::readCode(store, key), u"secret.not-found"_s);
        store.setScope(u"mine"_s);
        QVERIFY(storejobs::holds(store, key, "only-mine"));
        QCOMPARE(storejobs::remove(store, key), QString());
        QCOMPARE(storejobs::readCode(store, key), u"secret.not-found"_s);
    }

    void removesAlsoWhatIsNotThere()
    {
        Redactor redactor;
        KeychainStore store(redactor);
        QCOMPARE(storejobs::write(store, m_key, "value"), QString());
        QCOMPARE(storejobs::remove(store, m_key), QString());
        QCOMPARE(storejobs::readCode(store, m_key), u"secret.not-found"_s);
        QCOMPARE(storejobs::remove(store, m_key), QString());
    }

    void slashesDoNotMakeTwoKeysMeet()
    {
        Redactor redactor;
        KeychainStore store(redactor);
        QCOMPARE(storejobs::write(store, {u"a/b"_s, u"c"_s}, "one"), QString());
        QCOMPARE(storejobs::write(store, {u"a"_s, u"b/c"_s}, "two"), QString());
        QVERIFY(storejobs::holds(store, {u"a/b"_s, u"c"_s}, "one"));
    }

    void doctorFindsNothing()
    {
        Redactor redactor;
        KeychainStore store(redactor);
        const DoctorReport report = storejobs::examine(store);
        QCOMPARE(report.code, QString());
        QCOMPARE(report.backend, u"Secret Service"_s);
        QCOMPARE(storejobs::states(report),
                 u"session-bus:ok service:ok default-collection:ok unlocked:ok "
                 "write:ok read:ok compare:ok remove:ok"_s);
    }

private:
    const SecretKey m_key{u"a"_s, u"apiKey"_s};
};

QTEST_GUILESS_MAIN(RoundTripTest)
#include "tst_roundtrip.moc"
