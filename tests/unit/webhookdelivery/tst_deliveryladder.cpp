// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "resources/resources.h"
#include "unit/webhookdelivery/deliverybench.h"

using namespace sendbench;
using namespace sendbench::webhooks;
using namespace sendbench::webhooks::tests;

/// Repeats, as 8x8 makes them, and what ends them.
class DeliveryLadderTest : public QObject, private DeliveryBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init() { reset(); }

    void theLadderHas8x8sPauses()
    {
        setAnswers({answer(503)});
        auto *job =
            new DeliveryJob(wire(), *m_clock, delivery(u"chat-api.TEXT"_s), {.ladder = true});
        QSignalSpy done(job, &Job::finished);
        QSignalSpy waiting(job, &DeliveryJob::waiting);
        DeliveryReport report;
        connect(job, &Job::finished, this, [&] { report = job->report(); });
        job->start();
        int tries = 1;
        for (const auto pause : {1s, 10s, 30s, 90s}) {
            QTRY_COMPARE_WITH_TIMEOUT(m_clock->waiting(), 1, kLong);
            QCOMPARE(waiting.constLast(), (QVariantList{tries, int(pause.count())}));
            m_clock->advance(pause - 1ms);
            QCOMPARE(m_clock->waiting(), 1);
            QCOMPARE(received().size(), tries);
            m_clock->advance(1ms);
            ++tries;
            QTRY_COMPARE_WITH_TIMEOUT(received().size(), tries, kLong);
        }
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kLong);
        QCOMPARE(report.attempts.size(), 5);
        QCOMPARE(m_clock->waiting(), 0);
        const auto all = received();
        QSet<QByteArray> ids;
        QSet<QByteArray> times;
        for (int i = 0; i < all.size(); ++i) {
            const auto header = [&](const char *name) {
                return http::headerValue(all[i].headers, name).value_or(QByteArray());
            };
            QCOMPARE(header("x-8x8-retry"), QByteArray::number(i));
            QVERIFY(header("x-8x8-signature").isEmpty());
            ids.insert(header("x-8x8-event-id"));
            times.insert(header("x-8x8-transmission-time"));
            QCOMPARE(all[i].body, all[0].body);
        }
        QCOMPARE(ids.size(), 1);
        QCOMPARE(times.size(), 5);
    }

    void theLadderEndsWithTheFirstGoodAnswer()
    {
        setAnswers({answer(404), answer(500), answer(200)});
        const Ended ended = bring(delivery(u"sms.inbound"_s), {.ladder = true, .speed = 10'000});
        QVERIFY(ended.report.arrived());
        QCOMPARE(ended.report.attempts.size(), 3);
        QCOMPARE(ended.report.attempts[2].pause, 10s);
        setAnswers({answer(302)});
        QCOMPARE(bring(delivery(u"sms.inbound"_s), {.ladder = true, .speed = 10'000})
                     .report.attempts.size(),
                 1);
        setAnswers({answer(500)});
        QCOMPARE(bring(delivery(u"sms.inbound"_s)).report.attempts.size(), 1); // no ladder
    }

    void aWaitingOneCanBeCancelled()
    {
        setAnswers({answer(503)});
        auto *job = new DeliveryJob(wire(), *m_clock, delivery(u"sms.inbound"_s), {.ladder = true});
        QSignalSpy done(job, &Job::finished);
        std::optional<Error> error;
        qsizetype attempts = 0;
        connect(job, &Job::finished, this, [&] {
            error = job->error();
            attempts = job->report().attempts.size();
        });
        job->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_clock->waiting(), 1, kLong);
        job->cancel();
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kLong);
        QCOMPARE(error->kind, ErrorKind::Cancelled);
        QCOMPARE(attempts, 1);
        m_clock->advance(100s);
        QCOMPARE(received().size(), 1);
    }

    void oneOnTheWireCanBeCancelled()
    {
        auto never = answer(200);
        never.delay = 10min;
        setAnswers({never});
        auto *job = new DeliveryJob(wire(), *m_clock, delivery(u"sms.inbound"_s), {.ladder = true});
        QSignalSpy done(job, &Job::finished);
        std::optional<Error> error;
        connect(job, &Job::finished, this, [&] { error = job->error(); });
        job->start();
        QTRY_COMPARE_WITH_TIMEOUT(received().size(), 1, kLong);
        job->cancel();
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kLong);
        QCOMPARE(error->kind, ErrorKind::Cancelled);
        QCOMPARE(m_clock->waiting(), 0);
    }
};

QTEST_GUILESS_MAIN(DeliveryLadderTest)
#include "tst_deliveryladder.moc"
