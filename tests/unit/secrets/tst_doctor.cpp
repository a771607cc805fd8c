// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "failingstore.h"
#include "secrets/envstore.h"
#include "secrets/memorystore.h"
#include "secrets/secretadvice.h"
#include "support/examine.h"
#include "support/storejobs.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::secrets;

class DoctorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheWholeRoundTrip()
    {
        Redactor redactor;
        MemoryStore store(redactor);
        QList<SecretKey> touched;
        connect(&store, &SecretStore::changed, this,
                [&](const SecretKey &key) { touched.append(key); });
        const DoctorReport report = storejobs::examine(store);
        QVERIFY(report.isGood());
        QCOMPARE(report.backend, u"memory"_s);
        QCOMPARE(storejobs::states(report), u"write:ok read:ok compare:ok remove:ok"_s);
        QVERIFY(!report.cause.isEmpty());
        QVERIFY(report.cure.isEmpty());
        QCOMPARE(touched.size(), 2);
        QCOMPARE(touched.first(), touched.last());
        QCOMPARE(storejobs::readCode(store, touched.first()), u"secret.not-found"_s);
    }

    void saysWhyAndWhatToDo_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("causeHas");
        QTest::addColumn<QString>("cureHas");
        const auto row = [](const QString &code, const QString &cause, const QString &cure) {
            QTest::newRow(qPrintable(code)) << code << cause << cure;
        };
        row(u"keychain.no-dbus"_s, u"D-Bus"_s, u"dbus-run-session"_s);
        row(u"keychain.no-service"_s, u"Secret Service"_s, u"GNOME Keyring"_s);
        row(u"keychain.locked"_s, u"locked"_s, u"Unlock"_s);
        row(u"keychain.never-set-up"_s, u"never set up"_s, u"Create"_s);
        row(u"keychain.prompt-timeout"_s, u"in time"_s, u"prompt"_s);
        row(u"keychain.denied"_s, u"refused"_s, u"allow"_s);
        row(u"keychain.failed"_s, u"failure of its own"_s, u"details"_s);
        row(u"secret.too-large"_s, u"2,560"_s, u"pasted"_s);
    }

    void saysWhyAndWhatToDo()
    {
        QFETCH(QString, code);
        FailingStore store(code);
        const DoctorReport report = storejobs::examine(store);
        QVERIFY(!report.isGood());
        QCOMPARE(report.code, code);
        QFETCH(QString, causeHas);
        QVERIFY2(report.cause.contains(causeHas), qPrintable(report.cause));
        QFETCH(QString, cureHas);
        QVERIFY2(report.cure.contains(cureHas), qPrintable(report.cure));
        QCOMPARE(storejobs::states(report),
                 u"write:failed read:unknown compare:unknown remove:unknown"_s);
        QCOMPARE(report.steps.first().code, code);
        QCOMPARE(store.calls(), 1); // removing could bring up a second prompt
    }

    void everyCodeHasItsOwnAdvice()
    {
        QStringList causes;
        for (const auto &code :
             {u""_s, u"keychain.no-dbus"_s, u"keychain.no-service"_s, u"keychain.locked"_s,
              u"keychain.never-set-up"_s, u"keychain.denied"_s, u"keychain.prompt-timeout"_s,
              u"keychain.verify-failed"_s, u"keychain.failed"_s, u"secret.not-found"_s,
              u"secret.lost"_s, u"secret.too-large"_s, u"secret.empty"_s, u"secret.read-only"_s})
            causes.append(SecretAdvice::forCode(code).cause);
        QCOMPARE(QSet<QString>(causes.cbegin(), causes.cend()).size(), causes.size());
        QVERIFY(!causes.contains(QString()));
        QCOMPARE(SecretAdvice::forCode(u"some.thing"_s).cause,
                 SecretAdvice::forCode(u"keychain.failed"_s).cause);
    }

    void explainsTheEnvironmentStore()
    {
        Redactor redactor;
        EnvStore store(redactor, QProcessEnvironment());
        const DoctorReport report = storejobs::examine(store);
        QCOMPARE(report.backend, u"env"_s);
        QCOMPARE(report.code, u"secret.read-only"_s);
    }

    void leavesNothingBehindWhenCancelled()
    {
        Redactor redactor;
        MemoryStore store(redactor);
        QList<SecretKey> touched;
        auto *doctor = new DoctorJob(store, this);
        connect(&store, &SecretStore::changed, this, [&](const SecretKey &key) {
            touched.append(key);
            // After the write, before its read.
            if (touched.size() == 1)
                QMetaObject::invokeMethod(
                    doctor, [doctor] { doctor->cancel(); }, Qt::QueuedConnection);
        });
        QCOMPARE(storejobs::codeOf(doctor), u"job.cancelled"_s);
        QTRY_COMPARE(touched.size(), 2);
        QCOMPARE(storejobs::readCode(store, touched.first()), u"secret.not-found"_s);
    }

    void endsWithTheStore()
    {
        Redactor redactor;
        auto store = std::make_unique<MemoryStore>(redactor);
        auto *doctor = new DoctorJob(*store, this);
        store.reset();
        QCOMPARE(storejobs::codeOf(doctor), u"job.cancelled"_s);
    }
};

QTEST_GUILESS_MAIN(DoctorTest)
#include "tst_doctor.moc"
