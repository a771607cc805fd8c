// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "resources/resources.h"
#include "unit/sandboxsystems/systemcall.h"

#include <QJsonArray>
#include <QTest>

using namespace sendbench;
using namespace Qt::StringLiterals;

/// The stand-in for 8x8's SMS batches and for the trigger of Automation.
class SandboxBatchTest : public QObject
{
    Q_OBJECT

private:
    const QString kBatch = u"/api/v1/subaccounts/Sandbox_SMS/messages/batch"_s;
    const QString kTrigger = u"/api/v1/accounts/sandbox/triggers/http_request"_s;

    static QByteArray message(const QByteArray &to)
    {
        return "{\"destination\":\"" + to + "\",\"text\":\"hi\",\"clientMessageId\":\"c\"}";
    }
    static QString counts(const http::ServerAnswer &answer)
    {
        const QJsonObject body = SystemCall::json(answer);
        return u"%1+%2"_s.arg(body[u"acceptedCount"_s].toInt())
            .arg(body[u"rejectedCount"_s].toInt());
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void batches_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("accepted");
        const auto row = [](const char *name, const QByteArray &body, const char *verdict,
                            const char *accepted = "0+0") {
            QTest::newRow(name) << body << QString::fromLatin1(verdict)
                                << QString::fromLatin1(accepted);
        };
        const QByteArray good = message("+6591234567");
        row("one of a list", "{\"messages\":[" + good + "]}", "200/0", "1+0");
        row("one alone, as 8x8's page has it", good, "200/0", "1+0");
        row("good and bad",
            "{\"messages\":[" + good + "," + message("12") + "," + message("+6591239002") + "]}",
            "200/0", "1+2");
        row("destinations",
            R"({"destinations":["+6591234567","+6591234568"],"template":{"text":"hi"}})", "200/0",
            "2+0");
        row("destinations without text", R"({"destinations":["+6591234567"]})", "200/0", "0+1");
        row("messages win", "{\"messages\":[" + good + "],\"destinations\":[\"1\",\"2\"]}", "200/0",
            "1+0");
        row("nothing", "{}", "400/1000");
        row("empty", R"({"messages":[]})", "400/1000");
        row("long id",
            "{\"clientBatchId\":\"" + QByteArray(21, 'x') + "\",\"messages\":[" + good + "]}",
            "400/1008");
        row("too many", "{\"messages\":[" + (good + ",").repeated(10'000) + good + "]}",
            "400/1100");
        row("malformed", "{", "400/1000");
    }
    void batches()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, verdict);
        QFETCH(QString, accepted);
        SystemCall call;
        const auto answer = call("POST", kBatch, body);
        QCOMPARE(SystemCall::verdict(answer), verdict);
        QCOMPARE(counts(answer), accepted);
        if (answer.status == 200)
            QVERIFY(!SystemCall::json(answer)[u"batchId"_s].toString().isEmpty());
    }

    void detailsAndReceiptsOfEachMessage()
    {
        SystemCall call;
        const auto answer =
            call("POST", kBatch,
                 "{\"clientBatchId\":\"b-1\",\"includeMessagesInResponse\":true,\"messages\":[" +
                     message("+6591234567") + "," + message("12") + "]}");
        const QJsonObject body = SystemCall::json(answer);
        QCOMPARE(body[u"clientBatchId"_s].toString(), u"b-1"_s);
        const QJsonArray list = body[u"messages"_s].toArray();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0][u"status"_s][u"code"_s].toString(), u"QUEUED"_s);
        QCOMPARE(list[1][u"status"_s][u"code"_s].toString(), u"REJECTED"_s);
        QVERIFY(list[1][u"status"_s][u"description"_s].toString().contains(u"E.164"_s));
        QCOMPARE(call.posted().size(), 2); // sent and delivered, of the first
        QCOMPARE(call.posted().first()[u"payload"_s][u"umid"_s], list[0][u"umid"_s]);
    }

    void detailsOnlyIfAsked()
    {
        SystemCall call;
        const auto answer = call("POST", kBatch, message("+6591234567"));
        QVERIFY(!SystemCall::json(answer).contains(u"messages"_s));
    }

    void triggers_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("good") << QByteArray("POST") << kTrigger << QByteArray("{\"a\":1}")
                              << u"200/0"_s;
        QTest::newRow("list") << QByteArray("POST") << kTrigger << QByteArray("[1]")
                              << u"400/1000"_s;
        QTest::newRow("no JSON") << QByteArray("POST") << kTrigger << QByteArray("hi")
                                 << u"400/1000"_s;
        QTest::newRow("unknown account")
            << QByteArray("POST") << u"/api/v1/accounts/unknown/triggers/http_request"_s
            << QByteArray("{}") << u"404/1300"_s;
        QTest::newRow("GET") << QByteArray("GET") << kTrigger << QByteArray() << u"405/1000"_s;
    }
    void triggers()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        QFETCH(QString, verdict);
        SystemCall call;
        const auto answer = call(method, path, body);
        QCOMPARE(SystemCall::verdict(answer), verdict);
        if (answer.status == 200)
            QVERIFY(answer.body.isEmpty());
    }

    void wrongKey()
    {
        SystemCall call;
        for (const QString &path : {kBatch, kTrigger})
            QCOMPARE(call("POST", path, "{}", http::Headers{{"Authorization", "Bearer x"}}).status,
                     401);
    }

    /// Media of Chat Apps have an address that can be fetched.
    void mediaNeedsItsAddress()
    {
        SystemCall call;
        const auto verdict = [&call](const QByteArray &content) {
            return SystemCall::verdict(call(
                "POST", u"/api/v1/subaccounts/Sandbox_WA/messages"_s,
                "{\"user\":{\"msisdn\":\"+6591234567\"},\"type\":\"image\",\"content\":" + content +
                    "}"));
        };
        QCOMPARE(verdict("{\"url\":\"https://a.example/x.jpg\",\"text\":\"c\"}"), u"200/0"_s);
        QCOMPARE(verdict("{\"text\":\"c\"}"), u"400/3007"_s);
        QCOMPARE(verdict("{\"url\":\"x.jpg\"}"), u"400/3008"_s);
    }
};

QTEST_GUILESS_MAIN(SandboxBatchTest)
#include "tst_sandboxbatch.moc"
