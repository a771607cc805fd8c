// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// What is received is what is shown.
#include "fixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace sendbench;
using namespace Qt::StringLiterals;

class PayloadBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prettyKeepsOrderDuplicatesAndNumbers()
    {
        Fixture f;
        f.view.setRecord(record("{\"z\":18446744073709551615,\"a\":1.50,\"z\":\"\\u0041\\/\"}"));
        QCOMPARE(f.shown(), u"{\n  \"z\": 18446744073709551615,\n  \"a\": 1.50,\n  \"z\": "
                            u"\"\\u0041\\/\"\n}"_s);
    }

    void rawShowsTheBytesAsReceived()
    {
        Fixture f;
        f.view.setRecord(record("{ \"a\" :1 }"));
        f.press("Raw");
        QCOMPARE(f.shown(), u"{ \"a\" :1 }"_s);
    }

    void nothingIsInterpreted()
    {
        Fixture f;
        f.view.setRecord(record(QByteArray("<b>x</b>\x01\xff\xC3\xA9", 12) + "\xE2\x80\xAE"
                                                                             "end\r\n"));
        f.press("Raw");
        QCOMPARE(f.shown(), u"<b>x</b>\\x01\\xFFé[U+202E]end\\x0D"_s);
        QVERIFY(f.label("PayloadAbout").contains(u"not UTF-8"_s));
    }

    void headersKeepOrderCaseAndDuplicates()
    {
        Fixture f;
        f.view.setRecord(record("{}"));
        f.press("Headers");
        QCOMPARE(f.shown(), u"HTTP/1.1 200 OK\ncontent-type: application/json; charset=utf-8\n"
                            u"Set-Cookie: a=1\nset-cookie: b=2"_s);
        f.press("Request");
        QVERIFY(
            f.shown().startsWith(u"POST /api/v1/subaccounts/acme_wa/messages HTTP/1.1\nHost: "_s));
    }

    void brokenJsonSaysWhere()
    {
        Fixture f;
        f.view.setRecord(record("{\"a\":1,\n oops}"));
        QCOMPARE(f.shown(), u"{\"a\":1,\n oops}"_s);
        QVERIFY(f.label("PayloadNote").contains(u"line 2, column 2"_s));
    }

    void copyGivesTheExactText()
    {
        Fixture f;
        f.view.setRecord(record("{\"k\":\"\xE2\x80\xAE\xC3\xA9\",\"n\":1e2}\n"));
        f.press("Raw");
        f.settle();
        f.press("Copy");
        QCOMPARE(QGuiApplication::clipboard()->text(), u"{\"k\":\"\u202Eé\",\"n\":1e2}\n"_s);
    }

    void lineEndsAndZerosAreSeenAndCopiedAsTheyAre()
    {
        Fixture f;
        const QByteArray body("\xEF\xBB\xBF"
                              "a\r\nb\rc\0d\n",
                              12);
        f.view.setRecord(record(body));
        f.press("Raw");
        QCOMPARE(f.shown(), u"[U+FEFF]a\\x0D\nb\\x0Dc\\x00d"_s);
        QCOMPARE(f.payload().document().bytes, body);
        f.press("Copy");
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), body);
        QGuiApplication::clipboard()->clear();
        f.payload().selectAll();
        f.payload().copy();
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), body);
    }

    void bytesThatAreNoTextAreCopiedEscapedAndSaidSo()
    {
        Fixture f;
        f.view.setRecord(record("a\xff\r\n"));
        f.press("Raw");
        f.settle();
        f.press("Copy");
        QCOMPARE(QGuiApplication::clipboard()->text(), u"a\\xFF\\x0D\n"_s);
        QVERIFY(f.label("PayloadNote").contains(u"\\xHH"_s));
    }

    void anUnreadableAnswerIsShownAsItCame()
    {
        Fixture f;
        QTemporaryDir folder;
        f.prompts.path = folder.filePath(u"wire.bin"_s);
        const QByteArray wire = "SSH-2.0-x\r\n\x01";
        auto shown = record({});
        shown.exchange.response = http::Response{.truncated = true, .wire = wire};
        shown.exchange.error = Error{.kind = ErrorKind::Protocol, .code = u"response.malformed"_s};
        shown.outcome.kind = sending::OutcomeKind::Failed;
        f.view.setRecord(shown);
        for (const char *part : {"Pretty", "Raw"}) {
            f.press(part);
            QCOMPARE(f.shown(), u"SSH-2.0-x\\x0D\n\\x01"_s);
        }
        QVERIFY(f.label("PayloadNote").contains(u"as they arrived"_s));
        QVERIFY(f.label("OutcomeTitle").startsWith(u"No readable answer"_s));
        QVERIFY(!f.label("OutcomeWhy").contains(u"was cut"_s));
        f.press("Save body…");
        QTRY_VERIFY(f.label("PayloadNote").contains(u"Saved"_s));
        QFile file(f.prompts.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), wire);
    }

    void cutBodiesNameWhatIsKnown_data()
    {
        QTest::addColumn<qint64>("limit");
        QTest::addColumn<qint64>("announced");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("limit") << qint64{4} << qint64{200'000'000}
                               << u"The body was cut at the limit of 4 bytes: 200,000,000 were "
                                  u"announced, and 6 had arrived when reading stopped."_s;
        QTest::newRow("limit, not announced")
            << qint64{4} << qint64{-1}
            << u"The body was cut at the limit of 4 bytes: 6 had arrived when reading stopped, and "
               u"how many there are was not announced."_s;
        QTest::newRow("end") << qint64{-1} << qint64{9}
                             << u"The body was cut: 6 of 9 announced bytes arrived."_s;
        QTest::newRow("end of chunks")
            << qint64{-1} << qint64{-1} << u"The body was cut after 6 bytes."_s;
    }
    void cutBodiesNameWhatIsKnown()
    {
        QFETCH(qint64, limit);
        QFETCH(qint64, announced);
        QFETCH(QString, sentence);
        QLocale::setDefault(QLocale(QLocale::English));
        auto cut = record("abcd");
        cut.exchange.response->bodyBytes = 6;
        cut.exchange.response->truncated = true;
        cut.exchange.response->limitBytes = limit;
        cut.exchange.response->announcedBytes = announced;
        Fixture f;
        f.view.setRecord(cut);
        QVERIFY2(f.label("OutcomeWhy").contains(sentence), qPrintable(f.label("OutcomeWhy")));
        QCOMPARE(f.label("PayloadNote").count(sentence), 1);
    }

    void moreThanAnnouncedIsRemarked()
    {
        auto more = record("abcd");
        more.exchange.response->extraBytes = 12;
        Fixture f;
        f.view.setRecord(more);
        QVERIFY(f.label("OutcomeWhy").contains(u"12 bytes more than it announced"_s));
    }

    void curlHoldsNoSecret()
    {
        Fixture f;
        f.view.setRecord(record("{}"));
        f.press("Request");
        f.press("cURL");
        const QString text = QString::fromUtf8(f.payload().document().bytes);
        QVERIFY(text.contains(u"\"$SENDBENCH_SECRET_ACME_APIKEY\""_s));
        QVERIFY(!text.contains(u"secret:"_s));
        QVERIFY(f.label("PayloadNote").contains(u"SENDBENCH_SECRET_ACME_APIKEY"_s));
    }

    void savesTheBytes()
    {
        Fixture f;
        QTemporaryDir folder;
        f.prompts.path = folder.filePath(u"body.bin"_s);
        const QByteArray body("\x00\xff{\"a\":1}\r\n", 11);
        f.view.setRecord(record(body));
        f.press("Save body…");
        QTRY_VERIFY(f.label("PayloadNote").startsWith(u"Saved"_s));
        QFile file(f.prompts.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), body);
        QVERIFY(f.prompts.suggested.endsWith(u".json"_s));
    }

    void anUnwritablePlaceIsSaid()
    {
        Fixture f;
        f.prompts.path = u"/nonexistent/folder/body.json"_s;
        f.view.setRecord(record("{}"));
        f.press("Save body…");
        QTRY_COMPARE(f.prompts.told.size(), 1);
        QVERIFY(f.prompts.told.constFirst().contains(u"Sentence for file."_s));
    }
};

QTEST_MAIN(PayloadBytes)
#include "tst_payloadbytes.moc"
