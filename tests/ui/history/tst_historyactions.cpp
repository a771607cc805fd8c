// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench.h"

#include "models/historymodel.h"
#include "ui/exchange/payloadview.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>

using namespace sendbench;
using namespace Qt::StringLiterals;
using testing::plainRecord;

/// What can be done with an exchange of the list.
class TestHistoryActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendAgainCarriesTheMessage()
    {
        HistoryBench bench;
        auto record = plainRecord(1);
        record.message = {.kind = sending::MessageKind::Raw,
                          .id = u"the first id"_s,
                          .to = u"+65 9123 4567"_s,
                          .text = u"Grüße"_s,
                          .rawBody = "{ \"a\" : 18446744073709551615 }",
                          .callbackUrl = u"http://127.0.0.1:9/x"_s};
        bench.add(record);
        QTRY_VERIFY(bench.action("historySendAgain")->isEnabled());
        QSignalSpy spy(bench.page.get(), &ui::HistoryPage::sendAgain);
        bench.action("historySendAgain")->trigger();
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].toString(), record.routeId);
        auto message = spy[0][1].value<sending::Message>();
        QCOMPARE(message.id.size(), 26);
        QVERIFY(message.id != record.message.id);
        message.id = record.message.id;
        QVERIFY(message == record.message);
    }

    /// It selects a row and leaves the current one where it is.
    void aScreenReaderChoosesInTheTable()
    {
        HistoryBench bench;
        bench.add(1, 5);
        bench.clickRow(1);
        QTRY_VERIFY(bench.shownTitle().contains(u"+491701234504"_s));
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&bench.table());
        QVERIFY(spoken && spoken->tableInterface());
        QVERIFY(spoken->tableInterface()->unselectRow(1));
        QVERIFY(spoken->tableInterface()->selectRow(3));
        QTRY_VERIFY(bench.shownTitle().contains(u"+491701234502"_s));
        QCOMPARE(bench.table().currentIndex().row(), 3);
        QCOMPARE(bench.table().selectedRows(), QList<int>{3});
    }

    void enterOpensAndEscapeComesBack()
    {
        HistoryBench bench;
        bench.add(1, 5);
        bench.clickRow(1);
        QTRY_VERIFY(bench.shownTitle().contains(u"+491701234504"_s));
        QTest::keyClick(&bench.table(), Qt::Key_Return);
        QTRY_VERIFY(!bench.table().isVisible());
        QTRY_VERIFY(bench.part<QWidget>("historyBack")->isVisible());
        QCOMPARE(bench.part<ui::PayloadView>("Payload")->shownText().join(u'\n').simplified(),
                 u"{ \"status\": \"success\" }"_s);
        QVERIFY(bench.page->escape());
        QTRY_VERIFY(bench.table().isVisible());
        QCOMPARE(bench.table().currentIndex().row(), 1);
        QVERIFY(!bench.page->escape());
    }

    void anExchangeIsOpenedByItsId()
    {
        HistoryBench bench;
        bench.add(1, 5);
        const QString id = plainRecord(2).exchange.id;
        bench.page->openExchange(id);
        QTRY_VERIFY(bench.shownTitle().contains(u"+491701234502"_s));
        QCOMPARE(bench.table().currentIndex().row(), 3);

        // One that the filter hides is shown all the same.
        QTest::keyClicks(bench.part<QLineEdit>("historySearch"), u"message-5\r"_s);
        QTRY_COMPARE(bench.rows(), 1);
        bench.page->openExchange(id);
        QTRY_VERIFY(bench.shownTitle().contains(u"+491701234502"_s));
        QTRY_VERIFY(!bench.table().isVisible());
        bench.press("historyBack");
        QTRY_VERIFY(bench.shownTitle().contains(u"+491701234505"_s));
    }

    void receiptsOfTheExchangeAreShownAlsoLive()
    {
        HistoryBench bench;
        auto record = plainRecord(1);
        OrderedMap<QString> ids = record.outcome.ids;
        const auto receipt = [&](int n) {
            QCOMPARE(testing::ended(bench.store().addEvent(testing::plainEvent(n, ids), nullptr)),
                     std::nullopt);
        };
        receipt(1);
        bench.add(record);
        const auto count = [&] {
            return bench.page->findChildren<QWidget *>(u"EventRow"_s).size();
        };
        QTRY_COMPARE(count(), 1);
        receipt(2);
        QTRY_COMPARE(count(), 2);
        ids = {};
        ids.insert(u"umid"_s, u"of another one"_s);
        receipt(3);
        QTest::qWait(0);
        QCOMPARE(count(), 2);
    }

    void deleteAsksFirst()
    {
        HistoryBench bench;
        bench.add(1, 5);
        bench.clickRow(1);
        bench.prompts.answer(u"history.delete"_s, false);
        QTest::keyClick(&bench.table(), Qt::Key_Delete);
        QTRY_COMPARE(bench.prompts.asked().size(), 1);
        const auto asked = bench.prompts.asked().constFirst();
        QVERIFY(asked.destructive);
        QCOMPARE(asked.confirm, u"Delete 1 exchange"_s);
        QTRY_VERIFY(bench.prompts.verifyDone());
        QCOMPARE(bench.rows(), 5);

        bench.prompts.answer(u"history.delete"_s, true);
        bench.clickRow(2, Qt::ControlModifier);
        QTest::keyClick(&bench.table(), Qt::Key_Delete);
        QTRY_COMPARE(bench.rows(), 3);
        QCOMPARE(bench.prompts.asked().constLast().confirm, u"Delete 2 exchanges"_s);
        QCOMPARE(bench.cell(0, models::HistoryModel::To), u"+491701234505"_s);
        QCOMPARE(bench.cell(1, models::HistoryModel::To), u"+491701234502"_s);
        QTRY_COMPARE(bench.toasts, QStringList{u"2 exchanges deleted"_s});
        QVERIFY(bench.table().currentIndex().isValid());
    }

    void deleteAllShownKeepsTheRest()
    {
        HistoryBench bench;
        bench.add(1, 4);
        auto refused = plainRecord(5);
        refused.outcome.kind = sending::OutcomeKind::Refused;
        refused.outcome.code = u"1002"_s;
        bench.add(refused);
        QTest::keyClicks(bench.part<QLineEdit>("historySearch"), u"1002\r"_s);
        QTRY_COMPARE(bench.rows(), 1);
        bench.prompts.answer(u"history.delete-all"_s, true);
        bench.action("historyDeleteAll")->trigger();
        QTRY_VERIFY(bench.part<QWidget>("historyNoHit")->isVisible());
        QVERIFY(bench.page->escape());
        QTRY_COMPARE(bench.rows(), 4);

        bench.prompts.answer(u"history.delete-all"_s, true);
        QTest::keyClick(&bench.table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&bench.table(), Qt::Key_Delete);
        QTRY_VERIFY(bench.part<QWidget>("historyNothing")->isVisible());
        QVERIFY(bench.prompts.asked().constLast().text.contains(u"every event"_s));
        QTRY_VERIFY(!bench.action("historyDelete")->isEnabled());
        QTRY_VERIFY(!bench.action("historySendAgain")->isEnabled());
    }

    void copies()
    {
        HistoryBench bench;
        bench.add(1, 3);
        bench.clickRow(2);
        QTRY_VERIFY(bench.shownTitle().contains(u"+491701234501"_s));
        bench.press("historyCopyIdButton");
        QTRY_COMPARE(QApplication::clipboard()->text(), plainRecord(1).exchange.id);
        bench.press("historyCopyCurlButton");
        QTRY_VERIFY(QApplication::clipboard()->text().startsWith(u"curl "_s));
        QTRY_VERIFY(QApplication::clipboard()->text().contains(u"/partners/clevertap/wa"_s));
        QTest::keyClick(&bench.table(), Qt::Key_Right);
        QTest::keyClick(&bench.table(), Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::clipboard()->text(), u"Accepted"_s);
    }
};

QTEST_MAIN(TestHistoryActions)
#include "tst_historyactions.moc"
