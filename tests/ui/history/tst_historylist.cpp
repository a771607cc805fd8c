// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench.h"

#include "models/historymodel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>

using namespace sendbench;
using namespace Qt::StringLiterals;
using testing::plainRecord;

/// The list: what is in it, what a filter leaves, and that it holds still.
class TestHistoryList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithATest()
    {
        HistoryBench bench;
        QTRY_VERIFY(bench.part<QWidget>("historyNothing")->isVisible());
        QTRY_VERIFY(!bench.part<QWidget>("historySearch")->isVisible());
        QTest::mouseClick(
            bench.part<QWidget>("historyNothing")->findChild<QAbstractButton *>(u"emptyBegin"_s),
            Qt::LeftButton);
        QTRY_COMPARE(bench.opened, QStringList{u"send "_s});
    }

    void showsWhatIsSent()
    {
        HistoryBench bench;
        bench.add(1, 3);
        QTRY_VERIFY(bench.table().isVisible());
        QCOMPARE(bench.cell(0, models::HistoryModel::To), u"+491701234503"_s);
        QCOMPARE(bench.cell(2, models::HistoryModel::To), u"+491701234501"_s);
        QCOMPARE(bench.cell(0, models::HistoryModel::Outcome), u"Accepted"_s);
        QTRY_COMPARE(bench.label("historyCount"), u"3 exchanges"_s);
        QTRY_VERIFY(bench.shownTitle().contains(u"+49170123450"_s));
    }

    void wordsFilterAMomentAfterTheLastKey()
    {
        HistoryBench bench;
        bench.add(1, 12);
        auto *search = bench.part<QLineEdit>("historySearch");
        QTest::keyClicks(search, u"message-7"_s);
        QCOMPARE(bench.rows(), 12);
        QTRY_COMPARE(bench.label("historyCount"), u"1 hit"_s);
        QCOMPARE(bench.cell(0, models::HistoryModel::To), u"+491701234507"_s);
        QTRY_VERIFY(bench.shownTitle().contains(u"+491701234507"_s));

        QTest::keyClicks(search, u"nowhere"_s);
        QTRY_VERIFY(bench.part<QWidget>("historyNoHit")->isVisible());
        const auto buttons = bench.part<QWidget>("historyNoHit")->findChildren<QAbstractButton *>();
        QCOMPARE(buttons.size(), 1);
        QTest::mouseClick(buttons.constFirst(), Qt::LeftButton);
        QTRY_COMPARE(bench.rows(), 12);
        QVERIFY(search->text().isEmpty());
        QTRY_COMPARE(bench.label("historyCount"), u"12 exchanges"_s);
    }

    void outcomeAndSystemFilter()
    {
        HistoryBench bench;
        bench.add(1, 2);
        auto refused = plainRecord(3);
        refused.outcome.kind = sending::OutcomeKind::Refused;
        refused.system = u"8x8.sms"_s;
        bench.add(refused);
        auto *outcome = bench.part<QComboBox>("historyOutcome");
        QTest::keyClick(outcome, Qt::Key_Down); // Accepted
        QTRY_COMPARE(bench.rows(), 2);
        QTest::keyClick(outcome, Qt::Key_Down); // Refused
        QTRY_COMPARE(bench.rows(), 1);
        QTest::keyClick(outcome, Qt::Key_Home);
        QTRY_COMPARE(bench.rows(), 3);

        auto *system = bench.part<QComboBox>("historySystem");
        const int sms = system->findData(u"8x8.sms"_s);
        QVERIFY(sms > 0);
        QCOMPARE(system->itemText(sms), u"8x8 SMS"_s);
        QTest::keyClicks(system, u"8x8 SMS"_s);
        QTRY_COMPARE(bench.label("historyCount"), u"1 hit"_s);
        QVERIFY(bench.page->escape());
        QTRY_COMPARE(bench.rows(), 3);
    }

    void newOnesDoNotMoveTheSelection()
    {
        HistoryBench bench;
        bench.add(1, 60);
        bench.clickRow(2);
        QTRY_VERIFY(bench.shownTitle().contains(u"+491701234558"_s));
        bench.add(plainRecord(61));
        QCOMPARE(bench.table().currentIndex().row(), 3);
        QCOMPARE(bench.table().selectedRows(), QList<int>{3});
        QVERIFY(bench.shownTitle().contains(u"+491701234558"_s));

        // Further down, what is under the eye stays there.
        bench.table().verticalScrollBar()->setValue(20 * ui::Theme::kRowHeight);
        const QPoint corner(5, 5);
        const QString under = bench.cell(bench.table().indexAt(corner).row(), 3);
        bench.add(plainRecord(62));
        QCOMPARE(bench.cell(bench.table().indexAt(corner).row(), 3), under);
        QVERIFY(bench.shownTitle().contains(u"+491701234558"_s));
    }

    void anotherWorkspaceBringsItsOwn()
    {
        HistoryBench bench;
        bench.add(1, 3);
        QTRY_VERIFY(!bench.shownTitle().isEmpty());
        bench.openWorkspace(u"b"_s);
        QTRY_VERIFY(bench.part<QWidget>("historyNothing")->isVisible());
        QVERIFY(bench.shownTitle().isEmpty());
        bench.add(7, 7);
        QTRY_VERIFY(bench.shownTitle().contains(u"+491701234507"_s));
    }
};

QTEST_MAIN(TestHistoryList)
#include "tst_historylist.moc"
