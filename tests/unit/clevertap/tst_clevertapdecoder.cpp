// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/decoder.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::clevertap;
using namespace Qt::StringLiterals;

/// Delivery reports and inbound messages as providers POST them to CleverTap.
class CleverTapDecoderTest : public QObject
{
    Q_OBJECT

private:
    static events::Event decoded(const QByteArray &body)
    {
        events::Event event;
        event.body = body;
        const bool own = CleverTapDecoder().decode(event);
        Q_ASSERT(own == event.recognised);
        Q_UNUSED(own);
        return event;
    }

private Q_SLOTS:
    void reports_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("code");
        QTest::addColumn<qint64>("at");
        QTest::newRow("sent") << QByteArray(
                                     R"({"msgId":"m|1","status":"sent","timestamp":"1768400001"})")
                              << u"sent"_s << u""_s << qint64(1768400001);
        QTest::newRow("delivered")
            << QByteArray(R"({"msgId":"m|1","status":"delivered","timestamp":"1768400001"})")
            << u"delivered"_s << u""_s << qint64(1768400001);
        QTest::newRow("read") << QByteArray(
                                     R"({"msgId":"m|1","status":"read","timestamp":1768400009})")
                              << u"read"_s << u""_s << qint64(1768400009);
        QTest::newRow("failed, code a number")
            << QByteArray(
                   R"({"msgId":"m|1","status":"failed","timestamp":"1","error":{"code":1008,"title":"t"}})")
            << u"failed"_s << u"1008"_s << qint64(1);
        QTest::newRow("failed, code a text")
            << QByteArray(
                   R"({"msgId":"m|1","status":"failed","timestamp":"1","error":{"code":"1009","title":"t"}})")
            << u"failed"_s << u"1009"_s << qint64(1);
        QTest::newRow("Clicked with ts")
            << QByteArray(R"({"msgId":"m|1","status":"Clicked","ts":1768400055,"url":"u"})")
            << u"clicked"_s << u""_s << qint64(1768400055);
        QTest::newRow("no time") << QByteArray(R"({"msgId":"m|1","status":"clicked"})")
                                 << u"clicked"_s << u""_s << qint64(-1);
        QTest::newRow("time is no time")
            << QByteArray(R"({"msgId":"m|1","status":"sent","timestamp":"soon"})") << u"sent"_s
            << u""_s << qint64(-1);
    }
    void reports()
    {
        QFETCH(QByteArray, status);
        QFETCH(QString, state);
        QFETCH(QString, code);
        QFETCH(qint64, at);
        const auto event = decoded("{\"payloadVersion\":\"0.1\",\"statuses\":[" + status + "]}");
        QVERIFY(event.recognised);
        QCOMPARE(event.system, u"clevertap"_s);
        QCOMPARE(event.product, u"whatsapp"_s);
        QCOMPARE(event.eventType, u"delivery_report"_s);
        QCOMPARE(event.direction, u"outbound"_s);
        QCOMPARE(event.status, state);
        QCOMPARE(event.errorCode, code);
        QCOMPARE(event.errorMessage, code.isEmpty() ? u""_s : u"t"_s);
        QCOMPARE(event.ids.value(u"msgId"_s), u"m|1"_s);
        QCOMPARE(event.occurredAt.isValid(), at >= 0);
        if (at >= 0)
            QCOMPARE(event.occurredAt.toSecsSinceEpoch(), at);
    }

    void misspelledVersionAndNumber()
    {
        QVERIFY(decoded(R"({"paytloadVersion":"0.1","statuses":[{"msgId":"m","status":"sent"}]})")
                    .recognised);
        QVERIFY(decoded(R"({"payloadVersion":0.1,"statuses":[{"msgId":"m","status":"sent"}]})")
                    .recognised);
    }

    void severalStatusesSayThatThereAreMore()
    {
        const auto event =
            decoded(R"({"payloadVersion":"0.1","statuses":[{"msgId":"a","status":"sent"},)"
                    R"({"msgId":"b","status":"read"},{"msgId":"c","status":"read"}]})");
        QCOMPARE(event.status, u"sent"_s);
        QCOMPARE(event.ids.value(u"msgId"_s), u"a"_s);
        QCOMPARE(event.detail, u"+2"_s);
    }

    void inbound_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("status");
        for (const char *type :
             {"text", "location", "image", "video", "audio", "file", "button", "sticker"})
            QTest::newRow(type) << QString::fromLatin1(type) << QString::fromLatin1(type);
        QTest::newRow("voice") << u"voice"_s << u"audio"_s; // two names of one thing
    }
    void inbound()
    {
        QFETCH(QString, type);
        QFETCH(QString, status);
        QByteArray body =
            R"({"payloadVersion":"0.1","from":"4915500000017","wabaNumber":"4930000000",)"
            R"("timestamp":"1768400100","context":{"id":"m|7"},"type":"TYPE"})";
        const auto event = decoded(body.replace("TYPE", type.toUtf8()));
        QVERIFY(event.recognised);
        QCOMPARE(event.eventType, u"inbound_message"_s);
        QCOMPARE(event.direction, u"inbound"_s);
        QCOMPARE(event.status, status);
        QCOMPARE(event.ids.value(u"msgId"_s), u"m|7"_s);
        QCOMPARE(event.occurredAt.toSecsSinceEpoch(), qint64(1768400100));
    }

    void inboundWithoutReplyOrTime()
    {
        const auto event = decoded(R"({"payloadVersion":"0.1","from":"49155","type":"text"})");
        QVERIFY(event.recognised);
        QVERIFY(event.ids.isEmpty());
        QVERIFY(!event.occurredAt.isValid());
    }

    void junkIsLeftToOthers_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("list") << QByteArray("[1,2]");
        QTest::newRow("no statuses") << QByteArray(R"({"payloadVersion":"0.1"})");
        QTest::newRow("empty statuses") << QByteArray(R"({"payloadVersion":"0.1","statuses":[]})");
        QTest::newRow("statuses is text")
            << QByteArray(R"({"payloadVersion":"0.1","statuses":"sent"})");
        QTest::newRow("no version") << QByteArray(R"({"statuses":[{"msgId":"a"}]})");
        QTest::newRow("8x8") << QByteArray(
            R"({"namespace":"SMS","eventType":"x","payload":{"umid":"u"}})");
        QTest::newRow("CleverTap's own send") << QByteArray(
            R"({"payloadVersion":0.1,"to":"1","msgId":"m","isTemplate":false,"type":"text"})");
    }
    void junkIsLeftToOthers()
    {
        QFETCH(QByteArray, body);
        const auto event = decoded(body);
        QVERIFY(!event.recognised);
        QVERIFY(event.ids.isEmpty());
    }

    void oddShapesBreakNothing()
    {
        const auto event = decoded(R"({"payloadVersion":"0.1","statuses":[7]})");
        QVERIFY(event.recognised);
        QVERIFY(event.status.isEmpty());
        QVERIFY(event.ids.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CleverTapDecoderTest)
#include "tst_clevertapdecoder.moc"
