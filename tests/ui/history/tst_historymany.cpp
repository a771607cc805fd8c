// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench.h"

#include "models/historymodel.h"

#include <QElapsedTimer>
#include <QScrollBar>

using namespace sendbench;
using namespace Qt::StringLiterals;

namespace
{

/// That many old exchanges and a new one on top.
void fill(HistoryBench &bench, int count)
{
    QTRY_VERIFY(bench.part<QWidget>("historyNothing")->isVisible()); // the database is made
    testing::insertBulk(bench.databasePath(), count);
    bench.page->workspaceOpened();
    QTRY_COMPARE(bench.rows(), count);
    bench.add(testing::plainRecord(1));
}

} // namespace

/// Ten thousand exchanges, by keyboard.
class TestHistoryMany : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEndIsReachedByKeyboard()
    {
        HistoryBench bench;
        fill(bench, 10'000);
        QTRY_COMPARE(bench.rows(), 10'001);
        bench.table().setFocus();
        QElapsedTimer clock;
        clock.start();
        QTest::keyClick(&bench.table(), Qt::Key_End);
        bench.table().viewport()->repaint();
        qInfo("at the end after %lld ms", clock.elapsed());
        QCOMPARE(bench.table().currentIndex().row(), 10'000);
        QCOMPARE(bench.table().verticalScrollBar()->value(),
                 bench.table().verticalScrollBar()->maximum());
        const auto last = bench.table().model()->index(10'000, 0);
        QTRY_VERIFY(last.data(models::HistoryModel::LoadedRole).toBool());
        QCOMPARE(last.data(models::HistoryModel::IdRole).toString(), u"bulk-00000001"_s);

        for (int page = 0; page < 5; ++page)
            QTest::keyClick(&bench.table(), Qt::Key_PageUp);
        const int at = bench.table().currentIndex().row();
        QVERIFY(at < 10'000);
        QTRY_VERIFY(bench.table().currentIndex().data(models::HistoryModel::LoadedRole).toBool());
        QTest::keyClick(&bench.table(), Qt::Key_Home);
        QCOMPARE(bench.table().verticalScrollBar()->value(), 0);
    }

    void rowsNeverSeenCanBeDeleted()
    {
        HistoryBench bench;
        fill(bench, 2'000);
        QTRY_COMPARE(bench.rows(), 2'001);
        // All but the newest, most of which no view has asked for.
        bench.clickRow(1);
        QTest::keyClick(&bench.table(), Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(bench.table().selectedRows().size(), 2'000);
        bench.prompts.answer(u"history.delete"_s, true);
        QTest::keyClick(&bench.table(), Qt::Key_Delete);
        QTRY_COMPARE(bench.prompts.asked().size(), 1);
        QCOMPARE(bench.prompts.asked().constLast().confirm, u"Delete 2,000 exchanges"_s);
        QTRY_COMPARE(bench.rows(), 1);
    }
};

QTEST_MAIN(TestHistoryMany)
#include "tst_historymany.moc"
