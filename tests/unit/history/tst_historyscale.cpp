// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "history/historystore.h"
#include "support/history/records.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::history;
using namespace sendbench::testing;

/// 100,000 exchanges. Times are reported, not judged: machines differ.
class TstHistoryScale : public QObject
{
    Q_OBJECT

    static constexpr int kRows = 100000;
    QTemporaryDir m_folder;
    std::unique_ptr<HistoryStore> m_store;

    template <typename T>
    T timed(const char *what, ResultJob<T> *job)
    {
        QElapsedTimer timer;
        timer.start();
        const auto answer = answerOf(job);
        qInfo("%s: %.1f ms", what, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        return answer.value_or(T{});
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_folder.filePath(u"history.sqlite"_s);
        m_store = std::make_unique<HistoryStore>(path);
        QCOMPARE(answerOf(m_store->count({}, m_store.get())).value(), 0);
        QElapsedTimer timer;
        timer.start();
        insertBulk(path, kRows);
        qInfo("bulk insert: %lld ms", timer.elapsed());
    }
    void cleanupTestCase() { m_store.reset(); }

    void everyPlaceIsReached()
    {
        HistoryStore &store = *m_store;
        QCOMPARE(timed("count", store.count({}, &store)), kRows);
        QCOMPARE(timed("first page", store.rows({}, 0, 200, &store)).first().id,
                 u"bulk-00100000"_s);
        const auto middle = timed("middle page", store.rows({}, 50000, 200, &store));
        QCOMPARE(middle.size(), 200);
        QCOMPARE(middle.first().id, u"bulk-00050000"_s);
        const auto last = timed("last page", store.rows({}, kRows - 100, 200, &store));
        QCOMPARE(last.size(), 100);
        QCOMPARE(last.last().id, u"bulk-00000001"_s);
    }

    void filtersCountAndPage()
    {
        HistoryStore &store = *m_store;
        const HistoryFilter refused{.outcome = sending::OutcomeKind::Refused};
        QCOMPARE(timed("count by outcome", store.count(refused, &store)), kRows / 10);
        QCOMPARE(timed("page by outcome", store.rows(refused, 5000, 200, &store)).first().id,
                 u"bulk-00050000"_s);
        const HistoryFilter system{.system = u"clevertap"_s};
        QCOMPARE(timed("count by system", store.count(system, &store)), kRows / 3);
        const HistoryFilter everyRow{.text = u"hello"_s};
        QCOMPARE(timed("count by a word of all", store.count(everyRow, &store)), kRows);
        QCOMPARE(timed("page by a word of all", store.rows(everyRow, 0, 200, &store)).size(), 200);
        const HistoryFilter everyNumber{.text = u"0170 1"_s};
        QCOMPARE(timed("count by a number of all", store.count(everyNumber, &store)), kRows);
        QCOMPARE(timed("page by a number of all", store.rows(everyNumber, 0, 200, &store)).size(),
                 200);
        const HistoryFilter oneNumber{.text = u"0170 1012345"_s};
        QCOMPARE(timed("page by one number", store.rows(oneNumber, 0, 200, &store)).size(), 1);
        const HistoryFilter oneRow{.text = u"bulk-00012345"_s};
        QCOMPARE(timed("page by a word of one", store.rows(oneRow, 0, 200, &store)).size(), 1);
    }

    void addingStaysQuick()
    {
        HistoryStore &store = *m_store;
        QElapsedTimer timer;
        timer.start();
        for (int n = 0; n < 20; ++n)
            QVERIFY(!ended(store.add(plainRecord(n), &store)));
        qInfo("20 adds: %lld ms", timer.elapsed());
        QCOMPARE(answerOf(store.count({}, &store)).value(), kRows + 20);
    }

    void removingAllLeavesASmallFile()
    {
        HistoryStore &store = *m_store;
        const qint64 gone = timed("remove all", store.removeAll({}, &store));
        QVERIFY(gone >= kRows);
        QCOMPARE(answerOf(store.count({}, &store)).value(), 0);
        m_store.reset();
        QVERIFY(QFileInfo(m_folder.filePath(u"history.sqlite"_s)).size() < 1024 * 1024);
    }
};

QTEST_GUILESS_MAIN(TstHistoryScale)
#include "tst_historyscale.moc"
