// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "models/historymodel.h"
#include "support/history/records.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::history;
using namespace sendbench::models;
using namespace sendbench::testing;

class TstHistoryModel : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<HistoryStore> m_store;
    std::unique_ptr<HistoryModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    QString idAt(int row, int column = 0) const
    {
        return m_model->index(row, column).data(HistoryModel::IdRole).toString();
    }
    void look(const QString &path)
    {
        m_tester.reset();
        m_model = std::make_unique<HistoryModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_store = std::make_unique<HistoryStore>(path);
        m_model->setStore(m_store.get());
    }

private Q_SLOTS:
    void init() { look(u":memory:"_s); }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_store.reset();
    }

    void showsColumns()
    {
        QVERIFY(!ended(m_store->add(fullRecord(), m_store.get())));
        QTRY_COMPARE(m_model->rowCount(), 1);
        const auto text = [&](int column) { return m_model->index(0, column).data().toString(); };
        QVERIFY(text(HistoryModel::Time).startsWith(u"2026-11-"));
        QCOMPARE(text(HistoryModel::Outcome), u"Refused"_s);
        QCOMPARE(text(HistoryModel::Route), u"8x8 India"_s);
        QCOMPARE(text(HistoryModel::To), u"+491701234501"_s);
        QCOMPARE(text(HistoryModel::Status), u"200"_s);
        QCOMPARE(text(HistoryModel::Code), u"1005"_s);
        QCOMPARE(text(HistoryModel::Took), u"3.0 ms"_s);
        QCOMPARE(text(HistoryModel::What), u"Unknown <sub> \"account\""_s);
        QCOMPARE(m_model->index(0, 0).data(HistoryModel::OutcomeKindRole).toInt(),
                 static_cast<int>(sending::OutcomeKind::Refused));
        QCOMPARE(m_model->index(0, 0).data(HistoryModel::EnvironmentRole).toInt(),
                 static_cast<int>(Environment::Production));
    }

    void newRowsComeInAtTheirPlace()
    {
        QTRY_VERIFY(!m_model->isLoading());
        QSignalSpy inserted(m_model.get(), &HistoryModel::rowsInserted);
        QSignalSpy reset(m_model.get(), &HistoryModel::modelReset);
        for (const int n : {1, 3, 2})
            QVERIFY(!ended(m_store->add(plainRecord(n), m_store.get())));
        QTRY_COMPARE(m_model->rowCount(), 3);
        QCOMPARE(idAt(0), plainRecord(3).exchange.id);
        QCOMPARE(idAt(1), plainRecord(2).exchange.id);
        QCOMPARE(idAt(2), plainRecord(1).exchange.id);
        QCOMPARE(inserted.size(), 3);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(m_model->indexOf(plainRecord(2).exchange.id), 1);
    }

    void onlyWhatFitsTheFilterComesIn()
    {
        m_model->setFilter({.outcome = sending::OutcomeKind::Refused});
        QTRY_VERIFY(!m_model->isLoading());
        auto refused = plainRecord(2);
        refused.outcome.kind = sending::OutcomeKind::Refused;
        QVERIFY(!ended(m_store->add(plainRecord(1), m_store.get())));
        QVERIFY(!ended(m_store->add(refused, m_store.get())));
        QVERIFY(!ended(m_store->add(plainRecord(3), m_store.get())));
        QTRY_COMPARE(m_model->rowCount(), 1);
        QCOMPARE(idAt(0), refused.exchange.id);
    }

    void textIsLookedUpForNewRows()
    {
        m_model->setFilter({.text = u"message-2"_s});
        QTRY_VERIFY(!m_model->isLoading());
        QVERIFY(!ended(m_store->add(plainRecord(1), m_store.get())));
        QVERIFY(!ended(m_store->add(plainRecord(2), m_store.get())));
        QTRY_COMPARE(m_model->rowCount(), 1);
        QTRY_VERIFY(!m_model->isLoading());
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(idAt(0), plainRecord(2).exchange.id);
    }

    void theLastFilterWins()
    {
        for (const int n : {1, 2, 3})
            QVERIFY(!ended(m_store->add(plainRecord(n), m_store.get())));
        for (const QString &typed :
             {u"m"_s, u"mess"_s, u"message-3"_s, u"nothing"_s, u"message-2"_s})
            m_model->setFilter({.text = typed});
        QTRY_VERIFY(!m_model->isLoading());
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(idAt(0), plainRecord(2).exchange.id);
    }

    void removedRowsGo()
    {
        for (const int n : {1, 2})
            QVERIFY(!ended(m_store->add(plainRecord(n), m_store.get())));
        QTRY_COMPARE(m_model->rowCount(), 2);
        QVERIFY(answerOf(m_store->remove({plainRecord(2).exchange.id}, m_store.get())));
        QTRY_COMPARE(m_model->rowCount(), 1);
        QCOMPARE(idAt(0), plainRecord(1).exchange.id);
        m_model->setStore(nullptr);
        QCOMPARE(m_model->rowCount(), 0);
    }

    void errorsAreTold()
    {
        const QString path = m_folder.filePath(u"broken.sqlite"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("not a database ").repeated(50));
        file.close();
        look(path);
        QTRY_VERIFY(m_model->error());
        QCOMPARE(m_model->error()->code, u"history.broken"_s);
        QCOMPARE(m_model->rowCount(), 0);
        QVERIFY(!m_model->isLoading());
    }

    void scrollsThroughAHundredThousand()
    {
        constexpr int kRows = 100000;
        const QString path = m_folder.filePath(u"big.sqlite"_s);
        {
            HistoryStore maker(path);
            QCOMPARE(answerOf(maker.count({}, &maker)).value(), 0);
        }
        insertBulk(path, kRows);
        // The model tester reads every row on each reset; the rows are looked at here by hand.
        cleanup();
        m_store = std::make_unique<HistoryStore>(path);
        m_model = std::make_unique<HistoryModel>();
        QElapsedTimer timer;
        timer.start();
        m_model->setStore(m_store.get());
        QTRY_COMPARE(m_model->rowCount(), kRows);
        qInfo("shown after %lld ms", timer.elapsed());
        QCOMPARE(idAt(0), u"bulk-00100000"_s);

        QCOMPARE(m_model->index(kRows - 1, 0).data().toString(), u"…"_s);
        QVERIFY(!m_model->index(kRows - 1, 0).data(HistoryModel::LoadedRole).toBool());
        timer.restart();
        QTRY_VERIFY(m_model->row(kRows - 1));
        qInfo("end shown after %lld ms", timer.elapsed());
        QCOMPARE(idAt(kRows - 1), u"bulk-00000001"_s);

        // A drag of the scroll bar: each place is asked for once, only the last must come.
        qint64 longest = 0;
        for (int at = 0; at < kRows; at += 37) {
            timer.restart();
            std::ignore = m_model->index(at, HistoryModel::What).data();
            longest = std::max(longest, timer.nsecsElapsed());
            if (at % 10 == 0)
                QCoreApplication::processEvents();
        }
        qInfo("longest data(): %.3f ms", static_cast<double>(longest) / 1e6);
        std::ignore = m_model->index(61803, 0).data();
        timer.restart();
        QTRY_VERIFY(m_model->row(61803));
        qInfo("shown %lld ms after a drag", timer.elapsed());
        QCOMPARE(idAt(61803), u"bulk-%1"_s.arg(kRows - 61803, 8, 10, QChar(u'0')));

        // A row on top while a page is on its way: everything moves by one, nothing is mixed up.
        std::ignore = m_model->index(30000, 0).data();
        auto newest = plainRecord(1);
        newest.exchange.startedAt = QDateTime::fromMSecsSinceEpoch(1796000000000, Qt::UTC);
        QVERIFY(!ended(m_store->add(newest, m_store.get())));
        QTRY_COMPARE(m_model->rowCount(), kRows + 1);
        QCOMPARE(idAt(0), newest.exchange.id);
        QTRY_VERIFY(m_model->index(30001, 0).data() != u"…"_s && m_model->row(30001));
        QCOMPARE(idAt(30001), u"bulk-%1"_s.arg(kRows - 30000, 8, 10, QChar(u'0')));
        std::ignore = m_model->index(kRows, 0).data();
        QTRY_VERIFY(m_model->row(kRows));
        QCOMPARE(idAt(kRows), u"bulk-00000001"_s);
    }
};

QTEST_GUILESS_MAIN(TstHistoryModel)
#include "tst_historymodel.moc"
