// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "history/exchangejson.h"
#include "support/history/records.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::testing;

namespace
{

bool same(const sending::SendRecord &a, const sending::SendRecord &b)
{
    return a.routeId == b.routeId && a.routeTitle == b.routeTitle && a.system == b.system &&
           a.environment == b.environment && a.message == b.message && a.exchange == b.exchange &&
           a.outcome == b.outcome;
}

bool comesBack(const sending::SendRecord &record)
{
    const auto read = history::decodeRecord(history::encodeRecord(record), u"test"_s);
    return read && same(*read, record);
}

QJsonObject jsonOf(const sending::SendRecord &record)
{
    return QJsonDocument::fromJson(history::encodeRecord(record)).object();
}

} // namespace

class TstExchangeJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheContract()
    {
        auto record = plainRecord(1);
        record.exchange.remoteAddress = u"127.0.0.1:47808"_s;
        const QByteArray json = history::encodeRecord(record);
        QVERIFY(json.startsWith("{\n  \"id\": \"01JD0000000000000000000001\",\n  \"startedAt\": "
                                "\"2026-11-20T09:41:08.113Z\",\n  \"request\": {\n"));
        const QJsonObject root = jsonOf(record);
        const QJsonObject request = root[u"request"].toObject();
        QCOMPARE(request[u"method"].toString(), u"POST"_s);
        QCOMPARE(request[u"url"].toString(), u"https://api.example.test/partners/clevertap/wa"_s);
        QCOMPARE(request[u"httpVersion"].toString(), u"1.1"_s);
        QCOMPARE(request[u"headers"].toArray(),
                 (QJsonArray{QJsonArray{u"Content-Type"_s, u"application/json"_s}}));
        QCOMPARE(request[u"body"].toString(), u"{\"to\":\"x\",\"text\":\"Hello\"}"_s);
        QCOMPARE(request[u"bodyBytes"].toInt(), 25);
        const QJsonObject response = root[u"response"].toObject();
        QCOMPARE(response[u"status"].toInt(), 200);
        QCOMPARE(response[u"reason"].toString(), u"OK"_s);
        QCOMPARE(response[u"truncated"], QJsonValue(false));
        QCOMPARE(root[u"timing"][u"waitMs"].toDouble(), 20.8);
        QCOMPARE(root[u"tls"], QJsonValue(QJsonValue::Null));
        QCOMPARE(root[u"remoteAddress"].toString(), u"127.0.0.1:47808"_s);
        QCOMPARE(root[u"redirects"].toArray(), QJsonArray());
        QCOMPARE(root[u"outcome"][u"kind"].toString(), u"accepted"_s);
        QCOMPARE(root[u"outcome"][u"code"], QJsonValue(QJsonValue::Null));
        QCOMPARE(root[u"outcome"][u"message"], QJsonValue(QJsonValue::Null));
        QCOMPARE(root[u"outcome"][u"ids"][u"msgId"].toString(), u"message-1"_s);
        QCOMPARE(root[u"error"], QJsonValue(QJsonValue::Null));
        QCOMPARE(root[u"route"].toString(), u"8x8_WA_India"_s);
        QCOMPARE(root[u"environment"].toString(), u"test"_s);
    }

    void roundTripKeepsEveryMember() { QVERIFY(comesBack(fullRecord())); }

    void noResponseIsNull()
    {
        auto record = plainRecord(1);
        record.exchange.response.reset();
        QCOMPARE(jsonOf(record)[u"response"], QJsonValue(QJsonValue::Null));
        QVERIFY(comesBack(record));
    }

    void bodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isText");
        QTest::newRow("empty") << QByteArray() << true;
        QTest::newRow("text") << QByteArray("a\r\n\tb \"quoted\" \\ /") << true;
        QTest::newRow("nul") << QByteArray("a\0b", 3) << true;
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{}") << true;
        QTest::newRow("emoji") << QByteArray("\xf0\x9f\x8e\x89") << true;
        QTest::newRow("noncharacter") << QByteArray("\xef\xbf\xbf") << true;
        QTest::newRow("latin1") << QByteArray("gr\xfcn") << false;
        QTest::newRow("cut character") << QByteArray("\xf0\x9f\x8e") << false;
        QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << false;
        QTest::newRow("overlong") << QByteArray("\xc0\x80") << false;
        QTest::newRow("above Unicode") << QByteArray("\xf4\x90\x80\x80") << false;
        QByteArray all;
        for (int i = 0; i < 256; ++i)
            all.append(static_cast<char>(i));
        QTest::newRow("every byte") << all << false;
    }
    void bodies()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, isText);
        auto record = plainRecord(1);
        record.exchange.request.body = body;
        record.exchange.response->body = body;
        const QJsonObject response = jsonOf(record)[u"response"].toObject();
        QCOMPARE(response.contains(u"body"), isText);
        QCOMPARE(response.contains(u"bodyBase64"), !isText);
        QVERIFY(comesBack(record));
    }

    void headerBytesThatAreNotUtf8ComeBack()
    {
        auto record = plainRecord(1);
        record.exchange.response->headers = {{"X-Place", "M\xfcnchen"},
                                             {"X-Utf8", "M\xc3\xbcnchen"}};
        record.exchange.response->reason = "\xff\xfe";
        const QJsonObject response = jsonOf(record)[u"response"].toObject();
        QCOMPARE(response[u"headersEncoding"].toString(), u"latin1"_s);
        QCOMPARE(response[u"headers"][0][1].toString(), u"München"_s);
        QVERIFY(comesBack(record));
    }

    void secretMarksStayReadableInUrls()
    {
        auto record = plainRecord(1);
        record.exchange.request.url =
            QUrl(u"https://api.example.test/x?key=‹secret:acme/apiKey›&a=b%20c"_s);
        QCOMPARE(jsonOf(record)[u"request"][u"url"].toString(),
                 u"https://api.example.test/x?key=‹secret:acme/apiKey›&a=b%20c"_s);
        QVERIFY(comesBack(record));
    }

    void mistakesNameTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("path");
        QTest::newRow("status") << QByteArray("\"status\": 200") << QByteArray("\"status\": \"x\"")
                                << u"json.type"_s << u"response.status"_s;
        QTest::newRow("outcome") << QByteArray("\"accepted\"") << QByteArray("\"great\"")
                                 << u"json.value"_s << u"outcome"_s;
        QTest::newRow("timing") << QByteArray("20.8") << QByteArray("\"soon\"") << u"json.type"_s
                                << u"timing.waitMs"_s;
        QTest::newRow("time") << QByteArray("2026-11-20T") << QByteArray("yesterday")
                              << u"json.value"_s << QString();
        QTest::newRow("syntax") << QByteArray("\"request\": {") << QByteArray("\"request\": ")
                                << u"json.syntax"_s << QString();
    }
    void mistakesNameTheirPlace()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray json = history::encodeRecord(plainRecord(1));
        QVERIFY(json.contains(from));
        json.replace(from, to);
        const auto read = history::decodeRecord(json, u"a.json"_s);
        QVERIFY(!read);
        QFETCH(QString, code);
        QFETCH(QString, path);
        QCOMPARE(read.error().code, code);
        QCOMPARE(read.error().where, u"a.json"_s);
        if (code != "json.syntax"_L1)
            QCOMPARE(read.error().path, path);
    }
};

QTEST_GUILESS_MAIN(TstExchangeJson)
#include "tst_exchangejson.moc"
