// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "failingstore.h"
#include "secrets/chosenstore.h"
#include "secrets/envstore.h"
#include "secrets/memorystore.h"
#include "secrets/sandboxstore.h"
#include "secrets/secretwatch.h"
#include "support/storejobs.h"
#include "unit/secrets/failingstore.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::secrets;
using Presence = SecretState::Presence;

namespace
{

/// Ends when the test says so.
class HeldRead final : public ReadJob
{
public:
    using ReadJob::ReadJob;
    void answer(const QByteArray &value) { succeedWith(value); }
    void refuse(const SecretKey &key) { fail(secretError(u"secret.not-found"_s, key)); }

protected:
    void doStart() override {}
};

class HeldStore final : public SecretStore
{
public:
    [[nodiscard]] QString name() const override { return u"held"_s; }
    [[nodiscard]] bool isWritable() const override { return true; }
    [[nodiscard]] ReadJob *read(const SecretKey &, QObject *parent) override
    {
        reads.append(new HeldRead(parent));
        return reads.last();
    }
    [[nodiscard]] WriteJob *write(const SecretKey &, const QByteArray &, QObject *) override
    {
        return nullptr;
    }
    [[nodiscard]] WriteJob *remove(const SecretKey &, QObject *) override { return nullptr; }

    QList<QPointer<HeldRead>> reads;
};

const SecretKey kKey{u"P"_s, u"headers.password"_s};
const SecretKey kOther{u"P"_s, u"headers.user"_s};

} // namespace

class SecretWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A list of all objects wants to know of all their secrets at once; a locked keychain is
    /// asked once.
    void tensOfThousandsAreAskedForTogether()
    {
        FailingStore store(u"keychain.locked"_s);
        SecretWatch watch(store);
        QSignalSpy news(&watch, &SecretWatch::changed);
        constexpr int kMany = 60'000;
        for (int i = 0; i < kMany; ++i)
            (void)watch.states({{u"P%1"_s.arg(i), kKey.field}});
        QVERIFY(news.wait(60'000));
        QCOMPARE(store.calls(), 1);
        for (int i = 0; i < kMany; ++i) {
            const SecretKey key{u"P%1"_s.arg(i), kKey.field};
            QCOMPARE(watch.states({key}).value(kKey.field).presence, Presence::Unreachable);
            watch.askAgain(key.owner);
        }
    }

    void saysWhatIsThereAndWhatIsNot()
    {
        Redactor redactor;
        MemoryStore store(redactor);
        QCOMPARE(storejobs::write(store, kKey, "value"), QString());
        SecretWatch watch(store);
        QSignalSpy news(&watch, &SecretWatch::changed);
        QCOMPARE(watch.states({kKey, kOther}).value(kKey.field).presence, Presence::Unknown);
        QVERIFY(news.wait());
        const SecretStates known = watch.states({kKey, kOther});
        QCOMPARE(known.value(kKey.field).presence, Presence::Present);
        QCOMPARE(known.value(kKey.field).place, SecretPlace::ThisRun);
        QCOMPARE(known.value(kOther.field).presence, Presence::Missing);
        QVERIFY(!known.value(kOther.field).cause.isEmpty());
        QVERIFY(!known.value(kOther.field).cure.isEmpty());
    }

    void followsTheStore()
    {
        Redactor redactor;
        MemoryStore store(redactor);
        SecretWatch watch(store);
        static_cast<void>(watch.states({kKey}));
        QTRY_COMPARE(watch.states({kKey}).value(kKey.field).presence, Presence::Missing);
        QCOMPARE(storejobs::write(store, kKey, "value"), QString());
        QTRY_COMPARE(watch.states({kKey}).value(kKey.field).presence, Presence::Present);
        QCOMPARE(storejobs::remove(store, kKey), QString());
        QTRY_COMPARE(watch.states({kKey}).value(kKey.field).presence, Presence::Missing);
    }

    void aKeychainThatFailsIsAskedOnce()
    {
        FailingStore store(u"keychain.no-dbus"_s);
        SecretWatch watch(store);
        static_cast<void>(watch.states({kKey, kOther}));
        QTRY_COMPARE(watch.states({kOther}).value(kOther.field).presence, Presence::Unreachable);
        QCOMPARE(watch.states({kKey}).value(kKey.field).presence, Presence::Unreachable);
        QVERIFY(watch.states({kKey}).value(kKey.field).cause.contains(u"D-Bus"_s));
        QCOMPARE(store.calls(), 1);
    }

    void anOldAnswerDoesNotReplaceANewerOne()
    {
        HeldStore store;
        SecretWatch watch(store);
        static_cast<void>(watch.states({kKey}));
        QTRY_COMPARE(store.reads.size(), 1);
        Q_EMIT store.changed(kKey); // written while it is asked for
        store.reads[0]->refuse(kKey);
        QTRY_COMPARE(store.reads.size(), 2);
        QCOMPARE(watch.states({kKey}).value(kKey.field).presence, Presence::Unknown);
        store.reads[1]->answer("value");
        QTRY_COMPARE(watch.states({kKey}).value(kKey.field).presence, Presence::Present);
    }

    void whatIsForgottenIsAskedForAnew()
    {
        HeldStore store;
        SecretWatch watch(store);
        static_cast<void>(watch.states({kKey}));
        QTRY_COMPARE(store.reads.size(), 1);
        watch.forget(); // another workspace
        if (store.reads[0])
            store.reads[0]->answer("of the other workspace");
        QCOMPARE(watch.states({kKey}).value(kKey.field).presence, Presence::Unknown);
        QTRY_COMPARE(store.reads.size(), 2);
        store.reads[1]->refuse(kKey);
        QTRY_COMPARE(watch.states({kKey}).value(kKey.field).presence, Presence::Missing);
    }

    void aSandboxSecretIsTheProgramsOwn()
    {
        Redactor redactor;
        FailingStore broken(u"keychain.no-dbus"_s);
        SandboxStore store(redactor, broken);
        store.setSandboxOwner(kKey.owner, {{kKey.field, "well-known"}});
        SecretWatch watch(store);
        static_cast<void>(watch.states({kKey}));
        QTRY_COMPARE(watch.states({kKey}).value(kKey.field).presence, Presence::Present);
        QCOMPARE(watch.states({kKey}).value(kKey.field).place, SecretPlace::Program);
        QCOMPARE(broken.calls(), 0);
    }

    /// Somebody opened the keychain: nobody has to write a secret for it to be seen.
    void whatCouldNotBeAskedIsAskedAgain()
    {
        Redactor redactor;
        FailingStore locked(u"keychain.locked"_s);
        MemoryStore open(redactor);
        QCOMPARE(storejobs::write(open, kKey, "value"), QString());
        ChosenStore store(locked);
        SecretWatch watch(store);
        static_cast<void>(watch.states({kKey, kOther}));
        QTRY_COMPARE(watch.states({kKey}).value(kKey.field).presence, Presence::Unreachable);
        store.choose(open);
        QSignalSpy changed(&watch, &SecretWatch::changed);
        watch.askUnreachable();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(watch.states({kKey}).value(kKey.field).presence, Presence::Present);
        QCOMPARE(watch.states({kOther}).value(kOther.field).presence, Presence::Missing);
    }

    void aMissingVariableIsNamed()
    {
        Redactor redactor;
        EnvStore store(redactor, QProcessEnvironment());
        SecretWatch watch(store);
        static_cast<void>(watch.states({kKey}));
        QTRY_COMPARE(watch.states({kKey}).value(kKey.field).presence, Presence::Missing);
        QVERIFY(watch.states({kKey})
                    .value(kKey.field)
                    .cause.contains(u"SENDBENCH_SECRET_P_HEADERS_PASSWORD"_s));
    }
};

QTEST_GUILESS_MAIN(SecretWatchTest)
#include "tst_secretwatch.moc"
