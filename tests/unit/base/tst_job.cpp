// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "testjob.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendbench;
using sendbench::tests::TestJob;

/// A job says exactly once that it ended, and never from inside a call to it.
class TestJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWithItsValue()
    {
        TestJob job;
        job.setAutoDelete(false);
        job.endsInStart = true;
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        QVERIFY(!job.started);
        QVERIFY(job.isRunning());
        QCOMPARE(finished.size(), 0);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(job.result().value(), u"at once"_s);
        QVERIFY(job.isFinished() && !job.isRunning());
    }

    void endsOnce()
    {
        TestJob job;
        job.setAutoDelete(false);
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        job.start();
        QTRY_VERIFY(job.started);
        job.break_(u"first"_s);
        job.end(u"second"_s);
        job.cancel();
        job.start();
        QTest::qWait(1);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(job.result().error().code, u"first"_s);
    }

    void cancelBeforeStart()
    {
        TestJob job;
        job.setAutoDelete(false);
        QSignalSpy finished(&job, &Job::finished);
        job.cancel();
        job.start();
        QCOMPARE(finished.size(), 0);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(job.error()->kind, ErrorKind::Cancelled);
        QVERIFY(!job.started && !job.stopped);
    }

    void cancelBeforeTheWorkBegan()
    {
        TestJob job;
        job.setAutoDelete(false);
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        job.cancel();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!job.started);
    }

    void cancelWhileRunning()
    {
        TestJob job;
        job.setAutoDelete(false);
        job.endsInCancel = true;
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        QTRY_VERIFY(job.started);
        job.cancel();
        job.cancel();
        QVERIFY(job.stopped);
        QCOMPARE(finished.size(), 0);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(job.error()->kind, ErrorKind::Cancelled);
        QVERIFY(!job.result());
    }

    void timeLimit()
    {
        TestJob job;
        job.setAutoDelete(false);
        job.endsInCancel = true;
        job.setTimeLimit(10ms);
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(job.stopped);
        QCOMPARE(job.error()->kind, ErrorKind::Timeout);
        QCOMPARE(job.error()->code, u"job.time-limit"_s);
    }

    void inTimeIsNoTimeout()
    {
        TestJob job;
        job.setAutoDelete(false);
        job.endsInStart = true;
        job.setTimeLimit(20ms);
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        QTest::qWait(60);
        QCOMPARE(finished.size(), 1);
        QVERIFY(!job.error());
        QVERIFY(!job.stopped);
    }

    void destroyedWhileRunningIsSilent()
    {
        int heard = 0;
        auto *owner = new QObject;
        auto *job = new TestJob(owner);
        job->setTimeLimit(5ms);
        connect(job, &Job::finished, this, [&] { ++heard; });
        job->start();
        QTRY_VERIFY(job->started);
        delete owner;
        QTest::qWait(20);
        QCOMPARE(heard, 0);
    }

    void deletesItselfAfterItsSlots()
    {
        QPointer<TestJob> job = new TestJob(this);
        job->endsInStart = true;
        QString value;
        connect(job, &Job::finished, this, [&] { value = job->result().value(); });
        job->start();
        QTRY_VERIFY(!job);
        QCOMPARE(value, u"at once"_s);
    }

    void slotMayDeleteTheJob()
    {
        QPointer<TestJob> job = new TestJob(this);
        job->endsInStart = true;
        connect(job, &Job::finished, this, [&] { delete job; });
        job->start();
        QTRY_VERIFY(!job);
    }

    void readyJobEndsOnTheNextTurn()
    {
        ReadyJob<int> good(7, nullptr);
        ReadyJob<int> bad(failure(ErrorKind::Input, u"x"_s), nullptr);
        good.setAutoDelete(false);
        bad.setAutoDelete(false);
        good.start();
        bad.start();
        QVERIFY(!good.isFinished());
        QTRY_VERIFY(good.isFinished() && bad.isFinished());
        QCOMPARE(good.result().value(), 7);
        QCOMPARE(bad.result().error().code, u"x"_s);
    }
};

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_job.moc"
