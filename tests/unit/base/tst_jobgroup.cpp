// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/jobgroup.h"
#include "testjob.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendbench;
using sendbench::tests::TestJob;

/// Several jobs as one: order, first error, and an end in every case.
class TestJobGroup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_diary.clear(); }

    void emptyGroupEnds()
    {
        auto *group = make(1, JobGroup::OnError::Stop);
        group->start();
        QTRY_COMPARE(m_diary, QStringList(u"group done"_s));
    }

    void oneAfterTheOther()
    {
        auto *group = make(1, JobGroup::OnError::Stop);
        TestJob *a = add(group, u"a"_s);
        TestJob *b = add(group, u"b"_s);
        QSignalSpy progress(group, &Job::progress);
        group->start();
        QTRY_VERIFY(a->started);
        QVERIFY(!b->started);
        a->end({});
        QTRY_VERIFY(b->started);
        b->end({});
        QCOMPARE(m_diary, QStringList({u"a started"_s, u"a done"_s, u"b started"_s, u"b done"_s,
                                       u"group done"_s}));
        QCOMPARE(progress, QList<QVariantList>({{1LL, 2LL}, {2LL, 2LL}}));
    }

    void sideBySideButNotMoreThanTheWidth()
    {
        auto *group = make(2, JobGroup::OnError::Stop);
        TestJob *a = add(group, u"a"_s);
        TestJob *b = add(group, u"b"_s);
        TestJob *c = add(group, u"c"_s);
        group->start();
        QTRY_VERIFY(a->started && b->started);
        QTest::qWait(1);
        QVERIFY(!c->started);
        b->end({});
        QTRY_VERIFY(c->started);
        c->end({});
        a->end({});
        QTRY_COMPARE(m_diary.last(), u"group done"_s);
    }

    void stopEndsTheOthersFirst()
    {
        auto *group = make(2, JobGroup::OnError::Stop);
        TestJob *a = add(group, u"a"_s);
        TestJob *b = add(group, u"b"_s);
        add(group, u"c"_s);
        group->setAutoDelete(false);
        group->start();
        QTRY_VERIFY(a->started && b->started);
        a->break_(u"boom"_s);
        QTRY_COMPARE(m_diary, QStringList({u"a started"_s, u"b started"_s, u"a failed"_s,
                                           u"b failed"_s, u"group failed"_s}));
        QCOMPARE(group->error()->code, u"boom"_s);
        delete group;
    }

    void continueRunsAll()
    {
        auto *group = make(1, JobGroup::OnError::Continue);
        TestJob *a = add(group, u"a"_s);
        TestJob *b = add(group, u"b"_s);
        TestJob *c = add(group, u"c"_s);
        group->setAutoDelete(false);
        group->start();
        QTRY_VERIFY(a->started);
        a->break_(u"first"_s);
        QTRY_VERIFY(b->started);
        b->break_(u"second"_s);
        QTRY_VERIFY(c->started);
        c->end({});
        QCOMPARE(m_diary.last(), u"group failed"_s);
        QCOMPARE(group->error()->code, u"first"_s);
        delete group;
    }

    void cancelEndsAll_data()
    {
        QTest::addColumn<bool>("byTimeLimit");
        QTest::newRow("cancel") << false;
        QTest::newRow("time limit") << true;
    }
    void cancelEndsAll()
    {
        QFETCH(bool, byTimeLimit);
        auto *group = make(1, JobGroup::OnError::Continue);
        TestJob *a = add(group, u"a"_s);
        add(group, u"b"_s);
        group->setAutoDelete(false);
        if (byTimeLimit)
            group->setTimeLimit(10ms);
        group->start();
        QTRY_VERIFY(a->started);
        if (!byTimeLimit)
            group->cancel();
        QTRY_COMPARE(m_diary, QStringList({u"a started"_s, u"a failed"_s, u"group failed"_s}));
        QCOMPARE(group->error()->kind, byTimeLimit ? ErrorKind::Timeout : ErrorKind::Cancelled);
        delete group;
    }

    void aDeletedJobDoesNotHoldItUp()
    {
        auto *group = make(1, JobGroup::OnError::Continue);
        TestJob *a = add(group, u"a"_s);
        TestJob *b = add(group, u"b"_s);
        TestJob *c = add(group, u"c"_s);
        group->start();
        QTRY_VERIFY(a->started);
        delete b;
        delete a;
        QTRY_VERIFY(c->started);
        c->end({});
        QTRY_COMPARE(m_diary.last(), u"group failed"_s);
    }

    void aJobCancelledWhileItWaitsDoesNotHoldItUp()
    {
        auto *group = make(1, JobGroup::OnError::Continue);
        TestJob *a = add(group, u"a"_s);
        add(group, u"b"_s)->cancel();
        QTRY_VERIFY(m_diary.contains(u"b failed"_s));
        group->start();
        QTRY_VERIFY(a->started);
        a->end({});
        QTRY_COMPARE(m_diary.last(), u"group failed"_s);
    }

    void destroyedWhileRunningIsSilent()
    {
        auto *group = make(2, JobGroup::OnError::Stop);
        TestJob *a = add(group, u"a"_s);
        add(group, u"b"_s);
        group->start();
        QTRY_VERIFY(a->started);
        m_diary.clear();
        delete group;
        QTest::qWait(1);
        QVERIFY(!m_diary.contains(u"group failed"_s) && !m_diary.contains(u"group done"_s));
    }

private:
    JobGroup *make(int width, JobGroup::OnError onError)
    {
        auto *group = new JobGroup(width, onError);
        connect(group, &Job::finished, this, [this, group] {
            m_diary.append(group->error() ? u"group failed"_s : u"group done"_s);
        });
        return group;
    }
    TestJob *add(JobGroup *group, const QString &name)
    {
        auto *job = new TestJob(nullptr, name, &m_diary);
        group->add(job);
        return job;
    }

    QStringList m_diary;
};

QTEST_GUILESS_MAIN(TestJobGroup)
#include "tst_jobgroup.moc"
