// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/jobgroup.h"
#include "base/redactor.h"
#include "secrets/keychainstore.h"
#include "support/storejobs.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::secrets;

/// Many callers at once, callers that leave, and a store that goes first.
class KeychainQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twentyAtOnce()
    {
        Redactor redactor;
        KeychainStore store(redactor);
        QList<int> order;
        QList<int> expected;
        QStringList codes;
        for (int i = 0; i < 20; ++i) {
            auto *job = store.write(key(i), value(i), this);
            connect(job, &Job::finished, this, [&order, &codes, job, i] {
                order.append(i);
                if (job->error())
                    codes.append(job->error()->code);
            });
            expected.append(i);
            job->start();
        }
        QTRY_COMPARE_WITH_TIMEOUT(order.size(), 20, 30'000);
        QCOMPARE(order, expected);
        QCOMPARE(codes, QStringList());

        int right = 0;
        int ended = 0;
        for (int i = 0; i < 20; ++i) {
            auto *job = store.read(key(i), this);
            connect(job, &Job::finished, this, [&, job, i] {
                ++ended;
                right += job->result() && *job->result() == value(i) ? 1 : 0;
            });
            job->start();
        }
        QTRY_COMPARE_WITH_TIMEOUT(ended, 20, 30'000);
        QCOMPARE(right, 20);
    }

    void cancelledOnesDoNotHoldUpTheRest()
    {
        Redactor redactor;
        KeychainStore store(redactor);
        QStringList codes;
        for (int i = 0; i < 10; ++i) {
            auto *job = store.write(key(100 + i), value(i), this);
            connect(job, &Job::finished, this,
                    [&codes, job] { codes.append(job->error() ? job->error()->code : u"ok"_s); });
            job->start();
            if (i % 2 == 0)
                job->cancel();
        }
        QTRY_COMPARE_WITH_TIMEOUT(codes.size(), 10, 30'000);
        QCOMPARE(codes.count(u"job.cancelled"_s), 5);
        QCOMPARE(codes.count(u"ok"_s), 5);
        QCOMPARE(storejobs::readCode(store, key(100)), u"secret.not-found"_s);
        QVERIFY(storejobs::holds(store, key(101), value(1)));
    }

    void ownersMayGoAtAnyMoment()
    {
        Redactor redactor;
        KeychainStore store(redactor);
        for (int i = 0; i < 5; ++i) {
            QObject owner;
            auto *job = store.write(key(200 + i), value(i), &owner);
            job->start();
            for (int turn = 0; turn < i; ++turn)
                QTest::qWait(0);
        }
        QCOMPARE(storejobs::write(store, key(300), value(3)), QString());
        QVERIFY(storejobs::holds(store, key(300), value(3)));
    }

    void jobsOutliveTheStore()
    {
        Redactor redactor;
        auto store = std::make_unique<KeychainStore>(redactor);
        QStringList codes;
        for (int i = 0; i < 3; ++i) {
            auto *job = store->read(key(i), this);
            connect(job, &Job::finished, this,
                    [&codes, job] { codes.append(job->error() ? job->error()->code : u"ok"_s); });
            if (i < 2)
                job->start();
            else
                QMetaObject::invokeMethod(job, &Job::start, Qt::QueuedConnection);
        }
        QMetaObject::invokeMethod(
            this, [&store] { store.reset(); }, Qt::QueuedConnection);
        QTRY_COMPARE(codes.size(), 3);
        QCOMPARE(codes, QStringList(3, u"job.cancelled"_s));
        // What QtKeychain still had to say to the store that has gone must hit nobody.
        KeychainStore next(redactor);
        QCOMPARE(storejobs::write(next, key(1), value(1)), QString());
    }

private:
    static SecretKey key(int i) { return {u"owner%1"_s.arg(i), u"apiKey"_s}; }
    static QByteArray value(int i) { return "value-" + QByteArray::number(i); }
};

QTEST_GUILESS_MAIN(KeychainQueueTest)
#include "tst_keychainqueue.moc"
