// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendbench;

/// Time that can be injected.
class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeOfDayIsTrueAtAnySpeed()
    {
        const QDateTime now = SystemClock(1000).now();
        QCOMPARE(now.timeSpec(), Qt::UTC);
        QVERIFY(qAbs(now.msecsTo(QDateTime::currentDateTimeUtc())) < 5000);
    }

    void callsAfterTheDelayAndNotBefore()
    {
        SystemClock clock;
        QElapsedTimer watch;
        watch.start();
        qint64 called = -1;
        clock.after(50ms, this, [&] { called = watch.elapsed(); });
        QCOMPARE(called, -1);
        QTRY_VERIFY(called >= 0);
        QVERIFY(called >= 45);
    }

    void speedShortensWaits()
    {
        SystemClock clock(1000);
        bool called = false;
        clock.after(90s, this, [&] { called = true; });
        QTRY_VERIFY_WITH_TIMEOUT(called, 5000);
    }

    void neverForADeadContext()
    {
        SystemClock clock;
        bool called = false;
        bool other = false;
        auto *context = new QObject;
        clock.after(1ms, context, [&] { called = true; });
        delete context;
        clock.after(20ms, this, [&] { other = true; });
        QTRY_VERIFY(other);
        QVERIFY(!called);
    }

    void isoTimeIsUtcWithMilliseconds()
    {
        const QDateTime at(QDate(2026, 11, 20), QTime(17, 41, 7, 113), Qt::OffsetFromUTC, 8 * 3600);
        QCOMPARE(isoTime(at), u"2026-11-20T09:41:07.113Z"_s);
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
