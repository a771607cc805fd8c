// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "failingstore.h"
#include "secrets/indexedstore.h"
#include "secrets/memorystore.h"
#include "secrets/secretindex.h"
#include "support/storejobs.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::secrets;

class IndexedStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsLostFromNeverStored()
    {
        SecretIndex index(m_folder.filePath(u"lost.json"_s));
        MemoryStore inner(m_redactor);
        IndexedStore store(inner, index);
        QCOMPARE(storejobs::readCode(store, m_key), u"secret.not-found"_s);
        QCOMPARE(storejobs::write(store, m_key, "value"), QString());
        QVERIFY(index.expected(m_key));
        QVERIFY(storejobs::holds(store, m_key, "value"));
        QCOMPARE(storejobs::remove(inner, m_key), QString()); // behind its back
        QCOMPARE(storejobs::readCode(store, m_key), u"secret.lost"_s);
        QCOMPARE(storejobs::remove(store, m_key), QString());
        QCOMPARE(storejobs::readCode(store, m_key), u"secret.not-found"_s);
    }

    void refusedWritesAreNotExpected()
    {
        SecretIndex index(m_folder.filePath(u"refused.json"_s));
        MemoryStore inner(m_redactor);
        IndexedStore store(inner, index);
        QCOMPARE(storejobs::write(store, m_key, {}), u"secret.empty"_s);
        QVERIFY(!index.expected(m_key));
    }

    /// So that a program that is killed meanwhile leaves no entry that nobody knows of.
    void theNameIsKnownBeforeTheValueIsThere()
    {
        SecretIndex index(m_folder.filePath(u"ahead.json"_s));
        MemoryStore inner(m_redactor);
        IndexedStore store(inner, index);
        auto *job = store.write(m_key, "value", this);
        SecretIndex again(index.path());
        QVERIFY(again.load());
        QVERIFY(again.expected(m_key));
        QCOMPARE(storejobs::codeOf(job), QString());
        // One that was there before stays when its next value is refused.
        QCOMPARE(storejobs::write(store, m_key, {}), u"secret.empty"_s);
        QVERIFY(index.expected(m_key));
    }

    void keepsTheReasonWhyTheKeychainCannotBeAsked()
    {
        SecretIndex index(m_folder.filePath(u"reason.json"_s));
        QVERIFY(index.add(m_key));
        FailingStore inner(u"keychain.locked"_s);
        IndexedStore store(inner, index);
        QCOMPARE(storejobs::readCode(store, m_key), u"keychain.locked"_s);
        QCOMPARE(storejobs::remove(store, m_key), u"keychain.locked"_s);
        QVERIFY(index.expected(m_key));
    }

    void learnsAgainWhatALostIndexKnew()
    {
        SecretIndex index(m_folder.filePath(u"healed.json"_s));
        MemoryStore inner(m_redactor);
        QCOMPARE(storejobs::write(inner, m_key, "value"), QString());
        IndexedStore store(inner, index);
        QVERIFY(storejobs::holds(store, m_key, "value"));
        QVERIFY(index.expected(m_key));
    }

    void secretIsStoredAlsoWhenTheIndexCannotBe()
    {
        // A folder where the file should be.
        const QString path = m_folder.filePath(u"folder.json"_s);
        QVERIFY(QDir().mkpath(path));
        SecretIndex index(path);
        MemoryStore inner(m_redactor);
        IndexedStore store(inner, index);
        int reports = 0;
        connect(&store, &IndexedStore::indexNotSaved, this, [&] { ++reports; });
        QCOMPARE(storejobs::write(store, m_key, "value"), QString());
        QVERIFY(reports > 0);
        QVERIFY(storejobs::holds(store, m_key, "value"));
    }

    void whatWasReadNeedNotBeReadAgainUntilSomebodyWritesIt()
    {
        SecretIndex windows(m_folder.filePath(u"current.json"_s));
        SecretIndex clis(windows.path());
        MemoryStore keychain(m_redactor);
        IndexedStore window(keychain, windows);
        IndexedStore cli(keychain, clis);
        QVERIFY(!window.isCurrent(m_key));
        QCOMPARE(storejobs::write(cli, m_key, "first"), QString());
        QVERIFY(windows.refresh());
        QVERIFY(!window.isCurrent(m_key));
        QVERIFY(storejobs::holds(window, m_key, "first"));
        QVERIFY(window.isCurrent(m_key) && !window.isSeenAbsent(m_key));
        windows.setScope(u"elsewhere"_s); // the same name, another value
        QVERIFY(!window.isCurrent(m_key));
        windows.setScope({});
        QVERIFY(window.isCurrent(m_key));

        auto *job = cli.write(m_key, "second", this); // on its way
        QVERIFY(windows.refresh());
        QVERIFY(!window.isCurrent(m_key));
        QVERIFY(storejobs::holds(window, m_key, "first"));
        QVERIFY(!window.isCurrent(m_key)); // it may have come just before, or not
        QCOMPARE(storejobs::codeOf(job), QString());
        QVERIFY(windows.refresh());
        QVERIFY(!window.isCurrent(m_key));
        QVERIFY(storejobs::holds(window, m_key, "second"));
        QVERIFY(window.isCurrent(m_key));
        QVERIFY(cli.isCurrent(m_key));                           // who wrote it knows it
        QCOMPARE(storejobs::remove(keychain, m_key), QString()); // behind everybody's back
        QVERIFY(clis.add(m_key));
        QVERIFY(windows.refresh());
        QCOMPARE(storejobs::readCode(window, m_key), u"secret.lost"_s);
        QVERIFY(window.isSeenAbsent(m_key));
    }

    void whatCannotBeReadIsNotKnown()
    {
        SecretIndex index(m_folder.filePath(u"unknown.json"_s));
        QVERIFY(index.add(m_key));
        FailingStore inner(u"keychain.locked"_s);
        IndexedStore store(inner, index);
        QCOMPARE(storejobs::readCode(store, m_key), u"keychain.locked"_s);
        QVERIFY(!store.isCurrent(m_key));
    }

    void readCanBeCancelled()
    {
        SecretIndex index(m_folder.filePath(u"cancel.json"_s));
        MemoryStore inner(m_redactor);
        IndexedStore store(inner, index);
        auto *job = store.read(m_key, this);
        job->setAutoDelete(false);
        QSignalSpy finished(job, &Job::finished);
        job->start();
        job->cancel();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(job->error()->kind, ErrorKind::Cancelled);
        delete job;
    }

private:
    QTemporaryDir m_folder;
    Redactor m_redactor;
    const SecretKey m_key{u"a"_s, u"apiKey"_s};
};

QTEST_GUILESS_MAIN(IndexedStoreTest)
#include "tst_indexedstore.moc"
