// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/decoder.h"
#include "resources/resources.h"
#include "unit/sandboxsystems/systemcall.h"

#include <QTest>
#include <QUuid>

using namespace sendbench;
using namespace Qt::StringLiterals;

/// The stand-in for 8x8 Connect: its answers, its errors, its receipts.
class Sandbox8x8Test : public QObject
{
    Q_OBJECT

private:
    static QString messages(const QString &subAccount)
    {
        return u"/api/v1/subaccounts/%1/messages"_s.arg(subAccount);
    }
    static QByteArray chat(const QByteArray &to)
    {
        const QByteArray body =
            R"({"user":{"msisdn":"TO"},"clientMessageId":"c-1","type":"text","content":{"text":"hi"}})";
        return QByteArray(body).replace("TO", to);
    }
    static QByteArray sms(const QByteArray &to)
    {
        const QByteArray body =
            R"({"destination":"TO","source":"HARBOR","text":"hi","clientMessageId":"c-1"})";
        return QByteArray(body).replace("TO", to);
    }
    static QStringList states(const SystemCall &call)
    {
        QStringList all;
        for (const QJsonObject &one : call.posted())
            all.append(one[u"payload"_s][u"status"_s][u"state"_s].toString());
        return all;
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void errors_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<QString>("verdict");
        const QByteArray key = "Bearer sandbox-api-key-1";
        const QString wa = messages(u"Sandbox_WA"_s);
        const QString text = messages(u"Sandbox_SMS"_s);
        const auto row = [&](const char *name, const QString &path, const QByteArray &body,
                             const QString &verdict, const QByteArray &method = "POST",
                             const std::optional<QByteArray> &authorization = {}) {
            QTest::newRow(name) << method << path << body << authorization.value_or(key) << verdict;
        };
        const QByteArray good = chat("+6591234567");
        row("chat is fine", wa, good, u"200/0"_s);
        row("wrong key", wa, good, u"401/1200"_s, "POST", "Bearer x");
        row("no key", wa, good, u"401/1200"_s, "POST", "");
        row("key without Bearer", wa, good, u"401/1200"_s, "POST", "sandbox-api-key-1");
        row("wrong method", wa, good, u"405/1000"_s, "PUT");
        row("GET", wa, "", u"405/1000"_s, "GET");
        row("unknown sub-account", messages(u"Unknown_WA"_s), good, u"400/1001"_s);
        row("illegal sub-account", messages(u"ab"_s), good, u"400/1001"_s);
        row("malformed JSON", wa, good.chopped(2), u"400/1000"_s);
        row("no body", wa, "", u"400/1000"_s);
        row("a list", wa, "[]", u"400/1000"_s);
        row("no user", wa, R"({"type":"text","content":{"text":"x"}})", u"400/3001"_s);
        row("no number", wa, R"({"user":{"country":"SG"},"type":"text","content":{"text":"x"}})",
            u"400/3002"_s);
        row("bad number", wa, chat("hello"), u"400/3003"_s);
        row("number too short", wa, chat("+12345"), u"400/3003"_s);
        row("unknown type", wa,
            R"({"user":{"msisdn":"+6591234567"},"type":"fax","content":{"text":"x"}})",
            u"400/3010"_s);
        row("no content", wa, R"({"user":{"msisdn":"+6591234567"},"type":"text"})", u"400/3004"_s);
        row("no text", wa,
            R"({"user":{"msisdn":"+6591234567"},"type":"text","content":{"url":"x"}})",
            u"400/3005"_s);
        row("text too long", wa, QByteArray(good).replace("hi", QByteArray(35'001, 'x')),
            u"400/3006"_s);
        row("clientMessageId too long", wa, QByteArray(good).replace("c-1", QByteArray(51, 'c')),
            u"400/3009"_s);
        row("clientMessageId of 50", wa, QByteArray(good).replace("c-1", QByteArray(50, 'c')),
            u"200/0"_s);
        row("bad callback URL", wa,
            QByteArray(good).replace("{\"user", "{\"dlrCallbackUrl\":\"no url\",\"user"),
            u"400/3020"_s);
        row("user known by BSUID only", wa,
            R"({"user":{"channelUserId":"SG.1"},"type":"Text","content":{"text":"x"}})",
            u"200/0"_s);

        const QByteArray fine = sms("+6591234567");
        row("sms is fine", text, fine, u"200/0"_s);
        row("sms by its body", wa, fine, u"200/0"_s);
        row("sms wrong key", text, fine, u"401/1200"_s, "POST", "Bearer x");
        row("sms bad number", text, sms("0091"), u"400/1002"_s);
        row("sms no number", text, R"({"text":"x"})", u"400/1002"_s);
        row("sms no text", text, R"({"destination":"+6591234567"})", u"400/1004"_s);
        row("sms encoding", text, R"({"destination":"+6591234567","text":"x","encoding":"EBCDIC"})",
            u"400/1003"_s);
        row("sms source too long", text, QByteArray(fine).replace("HARBOR", QByteArray(17, 'S')),
            u"400/1005"_s);
        row("sms clientMessageId too long", text,
            QByteArray(fine).replace("c-1", QByteArray(351, 'c')), u"400/1008"_s);
        row("sms malformed", text, fine.chopped(1), u"400/1000"_s);

        const QString balance = u"/api/v1/accounts/00000000-5a4d-4b0c-8000-000000000001/balance"_s;
        row("balance", balance, "", u"200/0"_s, "GET");
        row("balance wrong key", balance, "", u"401/1200"_s, "GET", "Bearer x");
        row("balance by POST", balance, "", u"405/1000"_s);
        row("unknown path", u"/api/v1/subaccounts/Sandbox_WA/other"_s, good, u"404/0"_s);
    }
    void errors()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, authorization);
        QFETCH(QString, verdict);
        SystemCall call;
        http::Headers headers;
        if (!authorization.isEmpty())
            headers.append({"authorization", authorization});
        const auto answer = call(method, path, body, headers);
        QCOMPARE(SystemCall::verdict(answer), verdict);
        if (answer.status == 200 || answer.status == 404)
            return;
        const QJsonObject error = SystemCall::json(answer);
        QVERIFY(!error[u"message"_s].toString().isEmpty());
        QVERIFY(!QUuid(error[u"errorId"_s].toString()).isNull());
        QCOMPARE(error[u"timestamp"_s].toString(), u"2026-11-20T10:00:00.000Z"_s);
        QCOMPARE(http::headerValue(answer.headers, "Content-Type"), "application/json");
        QVERIFY(call.callbacks().isEmpty());
    }

    void chatAnswer()
    {
        SystemCall call;
        const auto answer =
            SystemCall::json(call("POST", messages(u"Sandbox_WA"_s), chat("+6591234567")));
        QVERIFY(!QUuid(answer[u"umid"_s].toString()).isNull());
        QCOMPARE(answer[u"user"_s][u"msisdn"_s].toString(), u"+6591234567"_s);
        QCOMPARE(answer[u"clientMessageId"_s].toString(), u"c-1"_s);
        QCOMPARE(answer[u"status"_s][u"state"_s].toString(), u"queued"_s);
        QVERIFY(answer[u"status"_s][u"timestamp"_s].isString());
    }

    void smsAnswer()
    {
        SystemCall call;
        const auto answer =
            SystemCall::json(call("POST", messages(u"Sandbox_SMS"_s), sms("+6591234567")));
        QCOMPARE(answer[u"destination"_s].toString(), u"+6591234567"_s);
        QCOMPARE(answer[u"status"_s][u"code"_s].toString(), u"QUEUED"_s);
        QVERIFY(answer[u"status"_s][u"description"_s].isString());
        QCOMPARE(answer[u"encoding"_s].toString(), u"GSM7"_s);
    }

    void chatReceiptsAreV9()
    {
        SystemCall call;
        const auto answer =
            SystemCall::json(call("POST", messages(u"Sandbox_WA"_s), chat("+6591234567")));
        QCOMPARE(states(call), (QStringList{u"sent"_s, u"delivered"_s, u"read"_s}));
        for (const QJsonObject &one : call.posted()) {
            QCOMPARE(one[u"version"_s].toInt(), 9);
            QCOMPARE(one[u"namespace"_s].toString(), u"ChatApps"_s);
            QCOMPARE(one[u"eventType"_s].toString(), u"outbound_message_status_changed"_s);
            QVERIFY(one[u"description"_s].isString());
            const QJsonObject payload = one[u"payload"_s].toObject();
            QCOMPARE(payload[u"umid"_s], answer[u"umid"_s]);
            QCOMPARE(payload[u"clientMessageId"_s].toString(), u"c-1"_s);
            QCOMPARE(payload[u"subAccountId"_s].toString(), u"Sandbox_WA"_s);
            QCOMPARE(payload[u"channel"_s].toString(), u"whatsapp"_s);
            QCOMPARE(payload[u"user"_s][u"msisdn"_s].toString(), u"+6591234567"_s);
            // Two capital letters and a dot tell a BSUID from digits.
            QCOMPARE(payload[u"user"_s][u"channelUserId"_s].toString().indexOf(u'.'), 2);
            QVERIFY(!payload.contains(u"price"_s));
            const bool delivered =
                payload[u"status"_s][u"detail"_s].toString() == u"delivered_to_recipient"_s;
            QCOMPARE(payload.contains(u"outboundContent"_s), delivered);
        }
        const QJsonObject delivered = call.posted().at(1)[u"payload"_s].toObject();
        QCOMPARE(delivered[u"outboundContent"_s][u"body"_s][u"text"_s].toString(), u"hi"_s);
        QCOMPARE(delivered[u"whatsapp"_s][u"pricingCategory"_s].toString(), u"service"_s);
        QCOMPARE(call.callbacks().first().url, call.receiptUrl);
        QCOMPARE(http::headerValue(call.callbacks().first().headers, "Content-Type"),
                 "application/json");
    }

    void smsReceipts()
    {
        SystemCall call;
        (void)call("POST", messages(u"Sandbox_SMS"_s), sms("+6591234567"));
        QCOMPARE(states(call), (QStringList{u"sent"_s, u"delivered"_s})); // an SMS is never read
        const QJsonObject root = call.posted().last();
        QVERIFY(!root.contains(u"version"_s));
        QCOMPARE(root[u"namespace"_s].toString(), u"SMS"_s);
        const QJsonObject payload = root[u"payload"_s].toObject();
        QCOMPARE(payload[u"source"_s].toString(), u"HARBOR"_s);
        QCOMPARE(payload[u"destination"_s].toString(), u"+6591234567"_s);
        QCOMPARE(payload[u"smsCount"_s].toInt(), 1);
        QVERIFY(!payload.contains(u"user"_s));
    }

    void scenarios_data()
    {
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QStringList>("receipts");
        QTest::addColumn<int>("delay");
        QTest::newRow("9001") << QByteArray("+6591239001") << u"queued"_s
                              << QStringList{u"sent"_s, u"undelivered"_s} << 0;
        QTest::newRow("9002") << QByteArray("+6591239002") << u"rejected"_s << QStringList{} << 0;
        QTest::newRow("9003") << QByteArray("+6591239003") << u"queued"_s
                              << QStringList{u"sent"_s, u"delivered"_s, u"read"_s} << 1500;
        QTest::newRow("9004") << QByteArray("+6591239004") << u"queued"_s << QStringList{u"sent"_s}
                              << 0;
    }
    void scenarios()
    {
        QFETCH(QByteArray, to);
        QFETCH(QString, state);
        QFETCH(QStringList, receipts);
        QFETCH(int, delay);
        SystemCall call;
        const auto chatAnswer = call("POST", messages(u"Sandbox_WA"_s), chat(to));
        QCOMPARE(chatAnswer.status, 200);
        QCOMPARE(SystemCall::json(chatAnswer)[u"status"_s][u"state"_s].toString(), state);
        QCOMPARE(states(call), receipts);
        QCOMPARE(chatAnswer.delay.count(), delay);

        call.forget();
        const auto smsAnswer = call("POST", messages(u"Sandbox_SMS"_s), sms(to));
        QCOMPARE(SystemCall::json(smsAnswer)[u"status"_s][u"code"_s].toString(),
                 state.replace(u"queued"_s, u"QUEUED"_s).replace(u"rejected"_s, u"REJECTED"_s));
        receipts.removeAll(u"read"_s);
        QCOMPARE(states(call), receipts);
        QCOMPARE(smsAnswer.delay.count(), delay);
    }

    void errorsOfReceiptsAreOfTheirTables()
    {
        SystemCall call;
        (void)call("POST", messages(u"Sandbox_WA"_s), chat("+6591239001"));
        const QJsonObject chatEnd = call.posted().last()[u"payload"_s].toObject();
        QCOMPARE(chatEnd[u"status"_s][u"errorCode"_s].toInt(), 1018);
        QCOMPARE(chatEnd[u"whatsapp"_s][u"providerErrorCode"_s].toString(), u"131026"_s);
        call.forget();
        (void)call("POST", messages(u"Sandbox_SMS"_s), sms("+6591239001"));
        const QJsonObject smsEnd = call.posted().last()[u"payload"_s].toObject();
        QCOMPARE(smsEnd[u"status"_s][u"errorCode"_s].toInt(), 1);
        QCOMPARE(smsEnd[u"status"_s][u"detail"_s].toString(), u"undelivered_to_recipient"_s);
    }

    void ownCallbackUrlReplacesTheConfiguredOne()
    {
        SystemCall call;
        (void)call(
            "POST", messages(u"Sandbox_WA"_s),
            chat("+6591234567")
                .replace("{\"user", "{\"dlrCallbackUrl\":\"http://127.0.0.1:8/own\",\"user"));
        QCOMPARE(call.callbacks().first().url, QUrl(u"http://127.0.0.1:8/own"_s));
    }

    void withoutAnAddressNothingIsPosted()
    {
        SystemCall call;
        call.receiptUrl = {};
        QCOMPARE(call("POST", messages(u"Sandbox_WA"_s), chat("+6591234567")).status, 200);
        QVERIFY(call.callbacks().isEmpty());
    }

    void ownDecoderReadsEveryReceipt()
    {
        SystemCall call;
        (void)call("POST", messages(u"Sandbox_WA"_s), chat("+6591234567"));
        (void)call("POST", messages(u"Sandbox_SMS"_s), sms("+6591239001"));
        for (const auto &callback : call.callbacks()) {
            events::Event event;
            event.body = callback.body;
            QVERIFY(integrations::connect8x8::Connect8x8Decoder().decode(event));
            QVERIFY(event.occurredAt.isValid());
            QVERIFY(event.ids.contains(u"umid"_s));
        }
    }
};

QTEST_GUILESS_MAIN(Sandbox8x8Test)
#include "tst_sandbox8x8.moc"
