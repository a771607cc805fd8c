// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "history/historystore.h"
#include "support/history/records.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::history;
using namespace sendbench::testing;

/// How jobs end when nobody waits for them any more.
class TstHistoryEnd : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"history.sqlite"_s);
    }

    void queuedWritesAreFinishedByTheStore()
    {
        {
            HistoryStore store(m_path);
            for (int n = 0; n < 20; ++n)
                store.add(plainRecord(n), &store)->start();
        }
        HistoryStore again(m_path);
        QCOMPARE(answerOf(again.count({}, &again)).value(), 20);
    }

    void aHastyStoreKeepsWhatWasAdded()
    {
        {
            HistoryStore store(m_path, true);
            store.add(plainRecord(1), &store)->start();
        }
        // As a killed program leaves it: the row is in the log beside the file.
        QVERIFY(QFileInfo(m_path + u"-wal"_s).size() > 0);
        HistoryStore again(m_path);
        QCOMPARE(answerOf(again.count({}, &again)).value(), 1);
    }

    void aHastyStoreStillClosesBehindADeletion()
    {
        {
            HistoryStore store(m_path, true);
            store.add(plainRecord(1), &store)->start();
            store.removeAll({}, &store)->start();
        }
        QVERIFY(!QFileInfo::exists(m_path + u"-wal"_s));
    }

    void jobsThatOutliveTheStoreStillEnd()
    {
        QObject owner;
        auto store = std::make_unique<HistoryStore>(m_path);
        Job *written = store->add(plainRecord(1), &owner);
        Job *asked = store->count({}, &owner);
        Job *late = store->count({}, &owner);
        for (Job *job : {written, asked, late})
            job->setAutoDelete(false);
        QSignalSpy writtenEnd(written, &Job::finished);
        QSignalSpy askedEnd(asked, &Job::finished);
        QSignalSpy lateEnd(late, &Job::finished);
        written->start();
        asked->start();
        store.reset();
        late->start();
        QTRY_COMPARE(writtenEnd.size(), 1);
        QTRY_COMPARE(askedEnd.size(), 1);
        QTRY_COMPARE(lateEnd.size(), 1);
        QVERIFY(!written->error());
        QCOMPARE(asked->error()->kind, ErrorKind::Cancelled);
        QCOMPARE(late->error()->kind, ErrorKind::Cancelled);
    }

    void cancelledBeforeItsTurnLeavesNothing()
    {
        HistoryStore store(m_path);
        Job *job = store.add(plainRecord(1), &store);
        std::optional<Error> error;
        connect(job, &Job::finished, &store, [&] { error = job->error(); });
        job->start();
        job->cancel();
        QVERIFY(!error);
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, ErrorKind::Cancelled);
        QCOMPARE(answerOf(store.count({}, &store)).value(), 0);
    }

    void destroyedJobsEndSilently()
    {
        HistoryStore store(m_path);
        auto owner = std::make_unique<QObject>();
        int ends = 0;
        for (int n = 0; n < 20; ++n) {
            Job *job = store.rows({}, 0, 10, owner.get());
            connect(job, &Job::finished, this, [&] { ++ends; });
            job->start();
        }
        QTRY_VERIFY(ends > 0);
        owner.reset();
        const int before = ends;
        QCOMPARE(answerOf(store.count({}, &store)).value(), 0);
        QCOMPARE(ends, before);
    }
};

QTEST_GUILESS_MAIN(TstHistoryEnd)
#include "tst_historyend.moc"
