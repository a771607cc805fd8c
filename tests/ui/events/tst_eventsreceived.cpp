// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench.h"

#include "ui/pages/events/eventrows.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTcpServer>

using namespace sendbench;
using namespace Qt::StringLiterals;

/// Events that come over the wire, and the listener they come through.
class TestEventsReceived : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListenerIsStartedAndStopped()
    {
        EventsBench bench;
        QTRY_VERIFY(bench.part<QWidget>("eventsNothing")->isVisible());
        QTRY_VERIFY(bench.label("listenerState").startsWith(u"Not listening"_s));
        bench.press("listenerToggle");
        const QString address = bench.engine.listener().url().toString();
        QVERIFY(!address.isEmpty());
        QCOMPARE(bench.line("listenerAddress"), address);
        QTRY_VERIFY(bench.part<QWidget>("eventsNothing")->accessibleName().contains(address));
        bench.press("listenerCopy");
        QTRY_COMPARE(QApplication::clipboard()->text(), address);

        bench.press("listenerToggle");
        QCOMPARE(bench.engine.listener().port(), 0);
        QTRY_VERIFY(!bench.part<QWidget>("listenerCopy")->isVisible());
        // The same address again: systems know it.
        bench.press("listenerToggle");
        QCOMPARE(bench.engine.listener().url().toString(), address);

        bench.press("listenerToggle");
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, quint16(QUrl(address).port())));
        bench.press("listenerToggle");
        QVERIFY(bench.engine.listener().port() != 0);
        QVERIFY(bench.engine.listener().url().toString() != address);
    }

    void anEventIsShownRaw()
    {
        EventsBench bench;
        bench.listen();
        const QByteArray body = receiptBody("delivered", "umid-1");
        bench.receive(body);
        QVERIFY(bench.table().isVisible());
        QCOMPARE(bench.cell(0, ui::EventRows::System), u"8x8 Chat Apps"_s);
        QCOMPARE(bench.cell(0, ui::EventRows::Type), u"outbound_message_status_changed"_s);
        QCOMPARE(bench.cell(0, ui::EventRows::Status), u"delivered · as told"_s);
        QCOMPARE(bench.cell(0, ui::EventRows::Ids), u"umid umid-1"_s);
        QVERIFY(QRegularExpression(u"^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}$"_s)
                    .match(bench.cell(0, ui::EventRows::Time))
                    .hasMatch());
        QCOMPARE(bench.payload().remove(u'\n'), QString::fromUtf8(body));
        QCOMPARE(bench.line("fact.System’s time"), u"2026-11-20 09:41:22.113"_s);
        bench.press("Pretty");
        QVERIFY(bench.payload().contains(u"\"umid\": \"umid-1\""_s));
        bench.press("Headers");
        QVERIFY(bench.payload().startsWith(u"POST / "_s) ||
                bench.payload().startsWith(u"POST /\n"_s));
        QVERIFY(bench.payload().contains(u"X-Probe: one"_s));
        bench.press("copy.umid");
        QCOMPARE(QApplication::clipboard()->text(), u"umid-1"_s);
    }

    void theNewestIsOnTopAndTheChosenStays()
    {
        EventsBench bench;
        bench.listen();
        bench.receive(receiptBody("queued", "umid-1"));
        bench.receive(receiptBody("sent", "umid-1"));
        QCOMPARE(bench.cell(0, ui::EventRows::Status), u"sent · as told"_s);
        QCOMPARE(bench.table().currentIndex().row(), 1);
        bench.receive("not JSON at all");
        QCOMPARE(bench.cell(0, ui::EventRows::Type), u"Unknown event"_s);
        QCOMPARE(bench.table().currentIndex().row(), 2);
        QVERIFY(bench.payload().contains(u"queued"_s));
        bench.clickRow(0);
        QCOMPARE(bench.payload(), u"not JSON at all"_s);
        QVERIFY(!bench.part<QWidget>("eventExchange")->isEnabled());
        QVERIFY(!bench.label("eventAnswer").isEmpty());
    }

    void wordsFilter()
    {
        EventsBench bench;
        bench.listen();
        bench.receive(receiptBody("queued", "umid-1"));
        bench.receive(receiptBody("delivered", "umid-2"));
        auto *search = bench.part<QLineEdit>("eventsSearch");
        QTest::keyClicks(search, u"UMID-1 queued"_s);
        QTRY_COMPARE(bench.label("eventsCount"), u"1 hit"_s);
        QVERIFY(bench.payload().contains(u"umid-1"_s));
        // What comes in is filtered too.
        QVERIFY(bench.post(receiptBody("sent", "umid-3")));
        bench.receive(receiptBody("queued", "umid-1"));
        QCOMPARE(bench.rows(), 2);
        QTest::keyClicks(search, u" nowhere\r"_s);
        QTRY_VERIFY(bench.part<QWidget>("eventsNoHit")->isVisible());
        QVERIFY(bench.page->escape());
        QCOMPARE(bench.rows(), 4);
    }

    void theBadgeCountsWhatWasNotLookedAt()
    {
        EventsBench bench;
        bench.listen();
        bench.receive(receiptBody("queued", "umid-1"));
        QCOMPARE(bench.page->badge(), 0);
        bench.page->hide();
        bench.receive(receiptBody("sent", "umid-1"));
        bench.receive(receiptBody("delivered", "umid-1"));
        QCOMPARE(bench.page->badge(), 2);
        QVERIFY(bench.page->badgeIsNews());
        bench.page->show();
        QCOMPARE(bench.page->badge(), 0);
    }

    void theExchangeIsFound()
    {
        EventsBench bench;
        bench.addExchange(1, u"umid-1"_s);
        bench.addExchange(2, u"umid-11"_s); // found by its words, but another one
        bench.listen();
        bench.receive(receiptBody("delivered", "umid-1"));
        bench.press("eventExchange");
        QTRY_COMPARE(bench.opened,
                     QStringList{u"history "_s + testing::plainRecord(1).exchange.id});

        bench.receive(receiptBody("delivered", "umid-0"));
        bench.clickRow(0);
        bench.press("eventExchange");
        QTRY_VERIFY(bench.label("eventAnswer").startsWith(u"No exchange"_s));
        QTRY_COMPARE(bench.opened.size(), 1);
        QTRY_VERIFY(bench.part<QWidget>("eventExchange")->isEnabled());
    }

    void anEventIsOpenedByItsId()
    {
        EventsBench bench;
        OrderedMap<QString> ids;
        ids.insert(u"umid"_s, u"umid-7"_s);
        for (int n = 1; n <= 50; ++n)
            QCOMPARE(testing::ended(bench.store().addEvent(testing::plainEvent(n, ids), nullptr)),
                     std::nullopt);
        QTRY_COMPARE(bench.rows(), 50);
        QTest::keyClicks(bench.part<QLineEdit>("eventsSearch"), u"nowhere\r"_s);
        QTRY_COMPARE(bench.rows(), 0);
        bench.page->openEvent(testing::plainEvent(3, ids).id);
        QTRY_COMPARE(bench.rows(), 50);
        QCOMPARE(bench.table().currentIndex().row(), 47);
        QCOMPARE(bench.payload(), u"\\xFE\\x00 raw"_s);
    }
};

QTEST_MAIN(TestEventsReceived)
#include "tst_eventsreceived.moc"
