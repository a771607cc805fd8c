// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/sandbox.h"
#include "unit/sandbox/asking.h"
#include "unit/sandbox/fakesystem.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace sendbench;
using namespace sendbench::sandbox;
using namespace Qt::StringLiterals;

namespace
{
constexpr double kSpeed = 100; // the ladder takes 10, 100, 300 and 900 ms
}

/// 8x8's retry ladder, seen from the side that receives.
class SandboxCallbacksTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<http::Server> m_receiver;
    std::atomic_int m_failures = 0; ///< so many are refused first
    QMutex m_mutex;
    QElapsedTimer m_timer;
    QList<qint64> m_arrivals;
    QByteArrayList m_bodies;

    QUrl receiver() const
    {
        return QUrl(u"http://127.0.0.1:%1/receipts"_s.arg(m_receiver->port()));
    }
    qsizetype arrived()
    {
        const QMutexLocker lock(&m_mutex);
        return m_arrivals.size();
    }

private Q_SLOTS:
    void init()
    {
        m_arrivals.clear();
        m_bodies.clear();
        m_failures = 0;
        m_timer.start();
        m_receiver = std::make_unique<http::Server>(
            [this](const http::ReceivedRequest &request, const http::Server::Reply &reply) {
                const QMutexLocker lock(&m_mutex);
                m_arrivals.append(m_timer.elapsed());
                m_bodies.append(request.body);
                reply({.status = m_failures-- > 0 ? 500 : 202});
            });
        QVERIFY(m_receiver->listen());
    }
    void cleanup() { m_receiver.reset(); }

    void deliversAtOnce()
    {
        Sandbox sandbox(fakeSystems(), {.receiptUrl = receiver()});
        QSignalSpy delivered(&sandbox, &Sandbox::callbackDelivered);
        (void)ask(sandbox.start().value_or(0), "POST", u"/one/callback"_s, "{\"receipt\":1}");
        QTRY_COMPARE(delivered.size(), 1);
        QCOMPARE(delivered[0], (QVariantList{receiver(), 1, 202}));
        QCOMPARE(m_bodies, QByteArrayList{"{\"receipt\":1}"});
    }

    void ladderHasItsTimes()
    {
        m_failures = 4;
        Sandbox sandbox(fakeSystems(), {.speed = kSpeed, .receiptUrl = receiver()});
        QSignalSpy delivered(&sandbox, &Sandbox::callbackDelivered);
        QSignalSpy failed(&sandbox, &Sandbox::callbackFailed);
        QSignalSpy givenUp(&sandbox, &Sandbox::callbackGivenUp);
        (void)ask(sandbox.start().value_or(0), "POST", u"/one/callback"_s, "x");
        QTRY_COMPARE_WITH_TIMEOUT(delivered.size(), 1, 15'000);
        QCOMPARE(delivered[0], (QVariantList{receiver(), 5, 202}));
        QCOMPARE(failed.size(), 4);
        QCOMPARE(failed[3], (QVariantList{receiver(), 4, 500}));
        QCOMPARE(givenUp.size(), 0);
        const QList<qint64> steps = {10, 100, 300, 900};
        QCOMPARE(m_arrivals.size(), 5);
        for (int i = 0; i < 4; ++i) {
            const qint64 step = m_arrivals[i + 1] - m_arrivals[i];
            // Qt's coarse timers may be early by a twentieth; a busy machine is late.
            QVERIFY2(step >= steps[i] * 9 / 10 - 2 && step < steps[i] + 1'500,
                     qPrintable(QString::number(step)));
        }
    }

    void givesUpAfterTheFifth()
    {
        m_failures = 99;
        Sandbox sandbox(fakeSystems(), {.speed = 10 * kSpeed, .receiptUrl = receiver()});
        QSignalSpy givenUp(&sandbox, &Sandbox::callbackGivenUp);
        (void)ask(sandbox.start().value_or(0), "POST", u"/one/callback"_s, "x");
        QTRY_COMPARE_WITH_TIMEOUT(givenUp.size(), 1, 15'000);
        QCOMPARE(givenUp[0], QVariantList{receiver()});
        QCOMPARE(arrived(), 5);
    }

    void refusedConnectionCountsAsFailure()
    {
        const QUrl nobody = receiver();
        m_receiver->close();
        Sandbox sandbox(fakeSystems(), {.speed = 10 * kSpeed, .receiptUrl = nobody});
        QSignalSpy failed(&sandbox, &Sandbox::callbackFailed);
        QSignalSpy givenUp(&sandbox, &Sandbox::callbackGivenUp);
        (void)ask(sandbox.start().value_or(0), "POST", u"/one/callback"_s, "x");
        QTRY_COMPARE_WITH_TIMEOUT(givenUp.size(), 1, 15'000);
        QCOMPARE(failed.size(), 5);
        QCOMPARE(failed[0], (QVariantList{nobody, 1, 0}));
    }

    void otherMachinesAreNeverReached()
    {
        Sandbox sandbox(fakeSystems(), {});
        QSignalSpy failed(&sandbox, &Sandbox::callbackFailed);
        QSignalSpy givenUp(&sandbox, &Sandbox::callbackGivenUp);
        const quint16 port = sandbox.start().value_or(0);
        (void)ask(port, "POST", u"/one/to"_s, "https://callbacks.example.com/x");
        (void)ask(port, "POST", u"/one/to"_s, "not a url at all");
        QTRY_COMPARE(givenUp.size(), 2); // at once: no further attempt could help
        QCOMPARE(failed.size(), 2);
    }

    void receiptUrlCanChange()
    {
        Sandbox sandbox(fakeSystems(), {});
        const quint16 port = sandbox.start().value_or(0);
        sandbox.setReceiptUrl(receiver());
        (void)ask(port, "POST", u"/one/callback"_s, "later");
        QTRY_COMPARE(arrived(), 1);
    }

    void manyCallbacksAllArrive()
    {
        Sandbox sandbox(fakeSystems(), {.receiptUrl = receiver()});
        QSignalSpy delivered(&sandbox, &Sandbox::callbackDelivered);
        const quint16 port = sandbox.start().value_or(0);
        for (int i = 0; i < 60; ++i)
            (void)ask(port, "POST", u"/one/callback"_s, QByteArray::number(i));
        QTRY_COMPARE_WITH_TIMEOUT(delivered.size(), 60, 15'000);
    }

    void stopsWhileCallbacksWait()
    {
        m_failures = 99;
        auto sandbox = std::make_unique<Sandbox>(
            fakeSystems(), SandboxOptions{.speed = 0.001, .receiptUrl = receiver()});
        QSignalSpy failed(sandbox.get(), &Sandbox::callbackFailed);
        const quint16 port = sandbox->start().value_or(0);
        (void)ask(port, "POST", u"/one/callback"_s, "waits for its second");
        QTRY_COMPARE(failed.size(), 1);
        (void)ask(port, "POST", u"/one/callback"_s, "is on its way");
        sandbox->stop(); // a thousand seconds early
        sandbox.reset();
    }
};

QTEST_GUILESS_MAIN(SandboxCallbacksTest)
#include "tst_sandboxcallbacks.moc"
