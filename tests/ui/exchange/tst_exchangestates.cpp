// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// The states of the view: empty, running, answered, failed; and the receipts below.
#include "fixture.h"

#include "ui/exchange/eventrow.h"
#include "ui/exchange/eventsview.h"

#include <QAbstractButton>
#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace sendbench;
using namespace Qt::StringLiterals;

class ExchangeStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyTeaches()
    {
        Fixture f;
        QVERIFY(f.label("Empty").startsWith(u"Nothing sent yet."_s));
        QVERIFY(f.view.findChild<QLabel *>(u"Empty"_s)->isVisible());
    }

    void acceptedSaysSoInOneLine()
    {
        Fixture f;
        f.view.setRecord(record("{}"));
        QCOMPARE(f.label("OutcomeTitle"), u"200 OK · accepted · 212 ms"_s);
        QVERIFY(f.label("OutcomeWhy").contains(u"queued"_s));
        QVERIFY(f.label("OutcomeIds").startsWith(u"umid 0f1e"_s));
    }

    void aFailureInsideA200IsAFailure()
    {
        Fixture f;
        auto refused = record("{\"code\":1002}");
        refused.outcome = {sending::OutcomeKind::Refused,
                           u"1002"_s,
                           u"Invalid <b>MSISDN\u202E"_s,
                           u"The number is not in international form."_s,
                           {}};
        f.view.setRecord(refused);
        QCOMPARE(f.label("OutcomeTitle"),
                 u"200 OK · refused · 1002 Invalid <b>MSISDN[U+202E] · 212 ms"_s);
        QCOMPARE(f.label("OutcomeWhy"), u"The number is not in international form."_s);
    }

    void anErrorBecomesItsSentence()
    {
        Fixture f;
        auto failed = record({});
        failed.exchange.response.reset();
        failed.exchange.error = Error{.kind = ErrorKind::Network, .code = u"connect.refused"_s};
        failed.outcome = {sending::OutcomeKind::Failed, {}, {}, {}, {}};
        f.view.setRecord(failed);
        QVERIFY(f.label("OutcomeTitle").startsWith(u"No answer · failed"_s));
        QCOMPARE(f.label("OutcomeWhy"), u"Sentence for connect.refused."_s);
        QCOMPARE(f.label("Message"), u"No answer came: Sentence for connect.refused."_s);
        f.press("Request");
        QVERIFY(f.shown().contains(u"\"Hi Ines\""_s));
    }

    void aHeadThatStoppedIsShownAsSuch_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("headers");
        QTest::newRow("its first line whole") << 200 << u"HTTP/1.1 200 OK"_s;
        QTest::newRow("not even that") << 0 << u"Incomplete head: not even its first line"_s;
    }
    void aHeadThatStoppedIsShownAsSuch()
    {
        QFETCH(int, status);
        QFETCH(QString, headers);
        Fixture f;
        auto cut = record({});
        const QByteArray wire = status == 0 ? "HTTP/1.1 2" : "HTTP/1.1 200 OK\r\nX-Half: a";
        cut.exchange.response = http::Response{.status = status,
                                               .reason = status == 0 ? "" : "OK",
                                               .httpVersion = status == 0 ? "" : "1.1",
                                               .truncated = true,
                                               .wire = wire};
        cut.exchange.error =
            Error{.kind = ErrorKind::Cancelled, .code = u"send.cancelled-on-the-wire"_s};
        cut.outcome = {sending::OutcomeKind::Failed, {}, {}, {}, {}};
        f.view.setRecord(cut);
        QVERIFY(f.label("OutcomeTitle").startsWith(status == 0 ? u"Incomplete head"_s : u"200"_s));
        QVERIFY2(f.label("OutcomeWhy").contains(u"Incomplete head: %1 bytes"_s.arg(wire.size())),
                 qPrintable(f.label("OutcomeWhy")));
        f.press("Raw");
        QVERIFY2(f.shown().startsWith(QString::fromLatin1(wire.left(9))), qPrintable(f.shown()));
        QVERIFY(f.label("PayloadNote").contains(u"Incomplete head"_s));
        f.press("Headers");
        const QString seen = status == 0 ? f.label("Message") : f.shown();
        QVERIFY2(seen.startsWith(headers), qPrintable(seen));
    }

    void cancelIsOneClickAndOneSignal()
    {
        Fixture f;
        f.view.setRecord(record("{}"));
        QSignalSpy spy(&f.view, &ui::ExchangeView::cancelRequested);
        f.view.setRunning(true);
        // A quick answer would change nothing in between.
        QCOMPARE(f.label("OutcomeTitle"), u"200 OK · accepted · 212 ms"_s);
        auto *cancel = f.view.findChild<QAbstractButton *>(u"Cancel"_s);
        QTRY_VERIFY(cancel->isVisible());
        QCOMPARE(f.label("OutcomeTitle"), u"Sending…"_s);
        f.view.setProgress(1'000'000, 4'000'000);
        QVERIFY(f.label("OutcomeTitle").startsWith(u"Receiving"_s));
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTest::mouseClick(cancel, Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
        f.view.setError({.kind = ErrorKind::Cancelled, .code = u"job.cancelled"_s});
        QVERIFY(!cancel->isVisible());
        QCOMPARE(f.label("OutcomeTitle"), u"Cancelled"_s);
    }

    void aLateLayoutNeverReplacesANewerRecord()
    {
        Fixture f;
        f.view.setRecord(record("[" + QByteArray("\"old\",").repeated(2'000'000) + "0]"));
        QVERIFY(!f.view.payload().isSettled());
        f.view.setRecord(record("{\"new\":1}"));
        QCOMPARE(f.shown(), u"{\n  \"new\": 1\n}"_s);
        // Give the old one every chance to arrive.
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(f.shown(), u"{\n  \"new\": 1\n}"_s);
    }

    void goesAwayWhileItWorks()
    {
        {
            Fixture f;
            f.view.setRecord(record("[" + QByteArray("1,").repeated(2'000'000) + "0]"));
            f.view.setRunning(true);
        }
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }

    void certificatesWarnBeforeTheyEnd()
    {
        Fixture f;
        f.view.setRecord(record("{}"));
        f.press("TLS");
        QStringList texts;
        for (const QLabel *label : f.view.findChildren<QLabel *>())
            texts += label->text();
        QVERIFY(texts.contains(u"2026-12-02 09:41:22 UTC (ends in 12 days)"_s));
        QVERIFY(texts.contains(u"TLS 1.3"_s));
    }

    void redirectsAppearOnlyWhereThereAreSome()
    {
        Fixture f;
        f.view.setRecord(record("{}"));
        auto *tab = f.view.findChild<QAbstractButton *>(u"Redirects"_s);
        QVERIFY(!tab->isVisible());
        auto moved = record("{}");
        moved.exchange.redirects = {
            {302, QUrl(u"https://a.test/x"_s), QUrl(u"https://b.test/y"_s), true}};
        f.view.setRecord(moved);
        QVERIFY(tab->isVisible());
        f.press("Redirects");
        f.view.setRecord(record("{}"));
        QVERIFY(!f.shown().isEmpty());
        QVERIFY(f.payload().isVisible());
    }

    void receiptsStandInOrderWithTheirGaps()
    {
        Fixture f;
        f.view.setRecord(record("{}"));
        f.view.setEvents({receipt(u"sent"_s, 1400)});
        f.view.addEvent(receipt(u"read"_s, 62'500));
        f.view.addEvent(receipt(u"queued"_s, 400));
        f.view.addEvent(receipt(u"queued"_s, 400));
        QStringList seen;
        for (const ui::EventRow *row : f.view.findChildren<ui::EventRow *>())
            if (row->isVisibleTo(&f.view))
                seen += row->asText();
        QCOMPARE(seen.size(), 3);
        QVERIFY(seen[0].startsWith(u"09:41:22.500, queued · outbound"_s));
        QVERIFY(seen[0].endsWith(u"+400 ms after the send"_s));
        QVERIFY(seen[1].endsWith(u"+1.000 s"_s));
        QVERIFY(seen[2].endsWith(u"+1 min 1 s"_s));
        auto *toggle = f.view.findChild<QAbstractButton *>(u"EventRaw"_s);
        QTest::mouseClick(toggle, Qt::LeftButton);
        auto *raw = f.view.findChild<ui::PayloadView *>(u"EventPayload"_s);
        QVERIFY(raw != nullptr && raw->isVisible());
        QVERIFY(raw->document().bytes.endsWith(receipt({}, 0).body));
    }
};

QTEST_MAIN(ExchangeStates)
#include "tst_exchangestates.moc"
