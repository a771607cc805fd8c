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
