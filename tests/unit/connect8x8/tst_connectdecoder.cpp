// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "events/progress.h"
#include "integrations/connect8x8/decoder.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::connect8x8;
using namespace Qt::StringLiterals;

/// Receipts and inbound messages of 8x8 in each of their formats.
class ConnectDecoderTest : public QObject
{
    Q_OBJECT

private:
    static events::Event decoded(const QByteArray &body)
    {
        events::Event event;
        event.body = body;
        (void)Connect8x8Decoder().decode(event);
        return event;
    }

private Q_SLOTS:
    void chatReceiptV9()
    {
        const auto event = decoded(
            R"({"version":9,"namespace":"ChatApps","eventType":"outbound_message_status_changed",)"
            R"("description":"d","payload":{"umid":"u-1","clientMessageId":"c-1","batchId":"b-1",)"
            R"("clientBatchId":"cb-1","subAccountId":"S","channel":"whatsapp",)"
            R"("user":{"msisdn":"+6591234567","channelUserId":"SG.1"},"status":{"state":"delivered",)"
            R"("detail":"delivered_to_recipient","timestamp":"2026-03-02T09:00:01.1234567Z"}}})");
        QVERIFY(event.recognised);
        QCOMPARE(event.system, u"8x8"_s);
        QCOMPARE(event.product, u"chatapps"_s);
        QCOMPARE(event.nameSpace, u"ChatApps"_s);
        QCOMPARE(event.eventType, u"outbound_message_status_changed"_s);
        QCOMPARE(event.direction, u"outbound"_s);
        QCOMPARE(event.status, u"delivered"_s);
        QCOMPARE(event.detail, u"delivered_to_recipient"_s);
        QVERIFY(event.errorCode.isEmpty());
        QCOMPARE(event.ids.keys(),
                 (QStringList{u"umid"_s, u"clientMessageId"_s, u"batchId"_s, u"clientBatchId"_s}));
        QCOMPARE(event.ids.value(u"umid"_s), u"u-1"_s);
        QCOMPARE(event.occurredAt, QDateTime({2026, 3, 2}, {9, 0, 1, 123}, Qt::UTC));
        QVERIFY(!events::isFinal(event)); // a "read" may follow
    }

    void chatReceiptV8WithAnError()
    {
        const auto event = decoded(
            R"({"namespace":"chatapps","eventType":"outbound_message_status_changed","payload":)"
            R"({"umid":"u","channel":"WhatsApp","user":{"msisdn":"+65","channelUserId":"65"},)"
            R"("status":{"state":"undelivered","detail":"undelivered_to_recipient",)"
            R"("timestamp":"2026-03-02T09:00:02.50Z","errorCode":1022,"errorMessage":"window"},)"
            R"("whatsapp":{"providerErrorCode":"131047"}}})");
        QVERIFY(event.recognised);
        QCOMPARE(event.product, u"chatapps"_s);
        QCOMPARE(event.errorCode, u"1022"_s);
        QCOMPARE(event.errorMessage, u"window"_s);
        QCOMPARE(event.occurredAt.time().msec(), 500);
        QVERIFY(events::isFailure(event));
        QVERIFY(events::isFinal(event));
    }

    void smsReceipt()
    {
        const auto event = decoded(
            R"({"namespace":"SMS","eventType":"outbound_message_status_changed","payload":{)"
            R"("umid":"u","clientMessageId":"c","source":"H","destination":"+1500","smsCount":1,)"
            R"("status":{"state":"delivered","detail":"delivered_to_recipient",)"
            R"("timestamp":"2026-03-02T08:16:02Z"},"price":{"total":0.008}}})");
        QCOMPARE(event.product, u"sms"_s);
        QCOMPARE(event.status, u"delivered"_s);
        QVERIFY(events::isFinal(event)); // an SMS is never read
    }

    void smsReceiptInXml()
    {
        const auto event = decoded(
            "<?xml version=\"1.0\"?>\n<root>\n <namespace>SMS</namespace>\n"
            "<eventType>outbound_message_status_changed</eventType><payload><umid>u-9</umid>"
            "<status><state>undelivered</state><timestamp>2026-03-02T08:16:02Z</timestamp>"
            "<errorCode>1</errorCode><errorMessage>Absent &amp; gone</errorMessage></status>"
            "<smsCount>1</smsCount></payload></root>");
        QVERIFY(event.recognised);
        QCOMPARE(event.product, u"sms"_s);
        QCOMPARE(event.ids.value(u"umid"_s), u"u-9"_s);
        QCOMPARE(event.status, u"undelivered"_s);
        QCOMPARE(event.errorCode, u"1"_s);
        QCOMPARE(event.errorMessage, u"Absent & gone"_s);
        QCOMPARE(event.occurredAt, QDateTime({2026, 3, 2}, {8, 16, 2}, Qt::UTC));
    }

    void smsCodeZeroIsACode()
    {
        QCOMPARE(decoded(R"({"namespace":"sms","payload":{"status":{"state":"undelivered",)"
                         R"("errorCode":0}}})")
                     .errorCode,
                 u"0"_s);
    }

    void inboundV3V2AndSms()
    {
        const auto v3 =
            decoded(R"({"version":3,"namespace":"ChatApps","eventType":"inbound_message_received",)"
                    R"("payload":{"umid":"u","timestamp":"2026-03-02T09:00:00.00Z","type":"Text",)"
                    R"("user":{"channelUserId":"US.2"},"content":{"text":"hi"}}})");
        QCOMPARE(v3.direction, u"inbound"_s);
        QCOMPARE(v3.ids.value(u"umid"_s), u"u"_s);
        QCOMPARE(v3.occurredAt, QDateTime({2026, 3, 2}, {9, 0}, Qt::UTC));
        const auto v2 =
            decoded(R"({"namespace":"ChatApps","eventType":"inbound_message_received","payload":)"
                    R"({"umid":"u2","timestamp":"2026-03-02T09:00:00Z","type":"Image"}})");
        QCOMPARE(v2.direction, u"inbound"_s);
        const auto sms =
            decoded(R"({"namespace":"SMS","eventType":"inbound_message_received","payload":)"
                    R"({"umid":"u3","timestamp":"2026-03-02T08:15:30.120Z","body":"STOP"}})");
        QCOMPARE(sms.direction, u"inbound"_s);
        QCOMPARE(sms.occurredAt.time().msec(), 120);
    }

    void clicksHaveTheirOwnTime()
    {
        const auto click =
            decoded(R"({"namespace":"SMS","eventType":"short_url_clicked","payload":{)"
                    R"("eventId":"e","occurredAt":"2026-03-02T10:00:00Z","umid":"u"}})");
        QVERIFY(click.recognised);
        QCOMPARE(click.occurredAt, QDateTime({2026, 3, 2}, {10, 0}, Qt::UTC));
        QCOMPARE(click.ids.value(u"umid"_s), u"u"_s);
    }

    void junkIsLeftToOthers_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("other XML") << QByteArray("<html><namespace>SMS</namespace></html>");
        QTest::newRow("cut XML") << QByteArray("<root><namespace>SMS</namespace>");
        QTest::newRow("deep XML") << QByteArray("<root>") + QByteArray("<a>").repeated(100'000);
        QTest::newRow("other namespace") << QByteArray(R"({"namespace":"VOICE","payload":{}})");
        QTest::newRow("namespace is a number") << QByteArray(R"({"namespace":7})");
        QTest::newRow("CleverTap") << QByteArray(R"({"payloadVersion":"0.1","statuses":[{}]})");
    }
    void junkIsLeftToOthers()
    {
        QFETCH(QByteArray, body);
        QVERIFY(!decoded(body).recognised);
    }

    void missingPartsBreakNothing()
    {
        const auto event = decoded(R"({"namespace":"SMS","payload":[1]})");
        QVERIFY(event.recognised);
        QVERIFY(event.status.isEmpty());
        QVERIFY(event.ids.isEmpty());
        QVERIFY(!event.occurredAt.isValid());
    }
};

QTEST_GUILESS_MAIN(ConnectDecoderTest)
#include "tst_connectdecoder.moc"
