// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/inbox.h"
#include "base/pool.h"

#include <QList>
#include <QPointer>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <atomic>
#include <thread>

using namespace sendbench;

namespace
{

/// An inbox that lives in a thread of its own.
struct Elsewhere {
    Elsewhere()
        : inbox(std::make_unique<Inbox>())
    {
        inbox->moveToThread(&thread);
        thread.start();
    }
    ~Elsewhere() { stop(); }
    Elsewhere(const Elsewhere &) = delete;
    Elsewhere &operator=(const Elsewhere &) = delete;
    void stop()
    {
        if (!thread.isRunning())
            return;
        inbox->address().postAndWait([this] { thread.quit(); });
        thread.wait();
    }

    QThread thread;
    std::unique_ptr<Inbox> inbox;
};

} // namespace

/// What goes from one thread to another: once, in order, in the right thread, or not at all.
class TestInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverInsidePost()
    {
        Inbox inbox;
        int runs = 0;
        QVERIFY(inbox.address().post([&] { ++runs; }));
        QCOMPARE(runs, 0);
        QTRY_COMPARE(runs, 1);
    }

    void severalThreadsKeepTheirOrder()
    {
        constexpr int kThreads = 4;
        constexpr int kEach = 500;
        Inbox inbox;
        QList<int> next(kThreads, 0);
        int strayed = 0;
        const QThread *const here = QThread::currentThread();
        std::vector<std::thread> threads;
        for (int t = 0; t < kThreads; ++t)
            threads.emplace_back([&, t, to = inbox.address()] {
                for (int i = 0; i < kEach; ++i)
                    to.post([&, t, i] {
                        if (next[t]++ != i || QThread::currentThread() != here)
                            ++strayed;
                    });
            });
        for (std::thread &thread : threads)
            thread.join();
        QTRY_COMPARE(next, QList<int>(kThreads, kEach));
        QCOMPARE(strayed, 0);
    }

    void runsInItsThreadWhereverThatIs()
    {
        Elsewhere other;
        QThread *ran = nullptr;
        other.inbox->address().postAndWait([&] { ran = QThread::currentThread(); });
        QCOMPARE(ran, &other.thread);
    }

    void goneAfterThePost()
    {
        auto inbox = std::make_unique<Inbox>();
        const Inbox::Address address = inbox->address();
        const auto held = std::make_shared<int>(0);
        bool ran = false;
        QVERIFY(address.post([&ran, held] { ran = true; }));
        inbox.reset();
        QCOMPARE(held.use_count(), 1L); // nothing is left lying
        QCoreApplication::processEvents();
        QVERIFY(!ran);
    }

    void goneBeforeThePost()
    {
        auto inbox = std::make_unique<Inbox>();
        const Inbox::Address address = inbox->address();
        inbox.reset();
        const auto held = std::make_shared<int>(0);
        QVERIFY(!address.post([held] {}));
        QCOMPARE(held.use_count(), 1L);
        bool ran = false;
        address.postAndWait([&] { ran = true; }); // does not wait for ever
        QVERIFY(!ran);
        QVERIFY(!Inbox::Address().post([] {}));
    }

    void goneInTheMiddleOfTheWork()
    {
        auto *const inbox = new Inbox;
        int runs = 0;
        inbox->address().post([&] {
            ++runs;
            delete inbox;
        });
        inbox->address().post([&] { ++runs; });
        QTRY_COMPARE(runs, 1);
        QCoreApplication::processEvents();
        QCOMPARE(runs, 1);
    }

    void goneWhileOthersPost()
    {
        auto inbox = std::make_unique<Inbox>();
        std::atomic_bool refused = false;
        std::thread other([&, to = inbox->address()] {
            while (to.post([] {})) {
            }
            refused = true;
        });
        QTest::qWait(0);
        inbox.reset();
        other.join();
        QVERIFY(refused);
    }

    void itsThreadEnds()
    {
        Elsewhere other;
        other.stop();
        const auto held = std::make_shared<int>(0);
        bool ran = false;
        QVERIFY(other.inbox->address().post([&ran, held] { ran = true; }));
        other.inbox.reset();
        QCOMPARE(held.use_count(), 1L);
        QVERIFY(!ran);
    }

    void whatIsDroppedMayPost()
    {
        struct Poster {
            Inbox::Address to;
            ~Poster()
            {
                to.post([] {});
            }
        };
        auto inbox = std::make_unique<Inbox>();
        inbox->address().post([poster = std::make_shared<Poster>(inbox->address())] {});
        inbox.reset(); // hangs if that is under a lock
    }

    void aResultOfThePoolComesHome()
    {
        QObject owner;
        const QThread *const here = QThread::currentThread();
        const QThread *worked = here;
        QString got;
        inPool(
            &owner,
            [&worked] {
                worked = QThread::currentThread();
                return QStringLiteral("done");
            },
            [&](const QString &result) {
                QCOMPARE(QThread::currentThread(), here);
                got = result;
            });
        QTRY_COMPARE(got, QStringLiteral("done"));
        QVERIFY(worked != here);
        QTRY_VERIFY(owner.children().isEmpty()); // nothing is left waiting
    }

    void aResultOfThePoolWithoutOwner()
    {
        auto owner = std::make_unique<QObject>();
        std::atomic_bool go = false;
        const auto held = std::make_shared<int>(0);
        bool got = false;
        inPool(
            owner.get(), [&go] { return go.wait(false), 1; }, [&got, held](int) { got = true; });
        owner.reset();
        QCOMPARE(held.use_count(), 1L); // gone with its owner, in its thread
        go = true;
        go.notify_all();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
        QCoreApplication::processEvents();
        QVERIFY(!got);
    }

    void aResultMayEndItsOwner()
    {
        const QPointer<QObject> owner(new QObject);
        bool ended = false;
        inPool(
            owner.data(), [] { return 1; },
            [&ended, owner, text = QStringLiteral("still there")](int) {
                delete owner.data();
                ended = text == QStringLiteral("still there");
            });
        QTRY_VERIFY(ended);
        QVERIFY(!owner);
    }
};

QTEST_GUILESS_MAIN(TestInbox)
#include "tst_inbox.moc"
