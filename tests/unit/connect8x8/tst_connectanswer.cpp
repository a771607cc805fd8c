// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/answer.h"
#include "resources/resources.h"
#include "support/exchanges.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::connect8x8;
using namespace Qt::StringLiterals;
using exchanges::answered;
using exchanges::broken;
using sending::OutcomeKind;

/// What an answer of 8x8 means: the status inside a 200, and the error envelope.
class ConnectAnswerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void sends_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, int status, const QByteArray &body,
                            const QString &kind, const QString &code = {}) {
            QTest::newRow(name) << status << body << kind << code;
        };
        row("chat queued", 200, R"({"umid":"u","status":{"state":"queued"}})", u"accepted"_s);
        row("chat Queued", 200, R"({"umid":"u","status":{"state":"Queued"}})", u"accepted"_s);
        row("chat rejected in a 200", 200,
            R"({"umid":"u","status":{"state":"rejected","errorCode":3038,"errorMessage":"m"}})",
            u"refused"_s, u"3038"_s);
        row("chat undelivered", 200, R"({"umid":"u","status":{"state":"undelivered"}})",
            u"refused"_s);
        row("chat unknown state", 200, R"({"umid":"u","status":{"state":"unknown"}})",
            u"unclear"_s);
        row("chat queued without umid", 200, R"({"status":{"state":"queued"}})", u"unclear"_s);
        row("sms queued", 200, R"({"umid":"u","status":{"code":"QUEUED","description":"d"}})",
            u"accepted"_s);
        row("sms rejected", 200, R"({"umid":"u","status":{"code":"REJECTED","description":"d"}})",
            u"refused"_s);
        row("batch", 200, R"({"batchId":"b","acceptedCount":2,"rejectedCount":0})", u"accepted"_s);
        row("batch, one rejected", 200, R"({"batchId":"b","acceptedCount":2,"rejectedCount":1})",
            u"refused"_s);
        row("batch of nothing", 200, R"({"batchId":"b","acceptedCount":0,"rejectedCount":0})",
            u"refused"_s);
        row("other json", 200, R"({"status":"success"})", u"unclear"_s);
        row("list", 200, "[]", u"unclear"_s);
        row("empty", 200, "", u"unclear"_s);
        row("html", 200, "<html></html>", u"unclear"_s);
        row("401", 401, R"({"code":1200,"message":"m","errorId":"e","timestamp":"t"})",
            u"refused"_s, u"1200"_s);
        row("400", 400, R"({"code":1002,"message":"m","errorId":"e","timestamp":"t"})",
            u"refused"_s, u"1002"_s);
        row("426", 426, R"({"code":1014,"message":"m","errorId":"e","timestamp":"t"})",
            u"refused"_s, u"1014"_s);
        row("429", 429, R"({"code":429,"message":"m","errorId":"e","timestamp":"t"})", u"refused"_s,
            u"429"_s);
        row("500", 500, R"({"code":2000,"errorId":"e","timestamp":"t"})", u"failed"_s, u"2000"_s);
        row("403 of a gateway", 403, "<html>no</html>", u"refused"_s);
        row("302", 302, "", u"refused"_s);
        row("502", 502, "", u"failed"_s);
    }
    void sends()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, kind);
        QFETCH(QString, code);
        const auto outcome = judgeSend(answered(status, body));
        QCOMPARE(sending::outcomeKindName(outcome.kind), kind);
        QCOMPARE(outcome.code, code);
        QVERIFY(!outcome.reason.isEmpty());
    }

    void idsAndWordsAreKept()
    {
        const auto good = judgeSend(
            answered(200, R"({"umid":"u-1","clientMessageId":"c-1","status":{"state":"queued"}})"));
        QCOMPARE(good.ids.value(u"umid"_s), u"u-1"_s);
        QCOMPARE(good.ids.value(u"clientMessageId"_s), u"c-1"_s);
        const auto bad = judgeSend(
            answered(400, R"({"code":1001,"message":"Invalid sub account","errorId":"e-1"})"));
        QCOMPARE(bad.ids.value(u"errorId"_s), u"e-1"_s);
        QCOMPARE(bad.message, u"Invalid sub account"_s);
        QVERIFY2(bad.reason.contains(u"exactly as in 8x8 Connect"_s), qPrintable(bad.reason));
        const auto unknown =
            judgeSend(answered(400, R"({"code":9999,"message":"words of 8x8","errorId":"e"})"));
        QVERIFY(unknown.reason.contains(u"words of 8x8"_s));
    }

    void rejectedInsideA200SaysWhy()
    {
        const auto outcome = judgeSend(answered(
            200,
            R"({"umid":"u","status":{"state":"rejected","errorCode":3038,"errorMessage":"m"}})"));
        QVERIFY2(outcome.reason.contains(u"no approved template"_s), qPrintable(outcome.reason));
        QCOMPARE(outcome.message, u"m"_s);
    }

    void noAnswerIsFailed()
    {
        QCOMPARE(judgeSend(broken(ErrorKind::Network, u"dns.not-found"_s)).code,
                 u"dns.not-found"_s);
        auto cut = answered(200, R"({"umid":"u","status":{"state":"queued"}})");
        cut.error = Error{.kind = ErrorKind::Network, .code = u"connection.closed"_s};
        QCOMPARE(judgeSend(cut).kind, OutcomeKind::Failed);
    }

    void callsNeedJson()
    {
        QCOMPARE(judgeCall(answered(200, R"({"balance":1,"currency":"EUR"})")).kind,
                 OutcomeKind::Accepted);
        QCOMPARE(judgeCall(answered(200, "<html>Log in to the hotel</html>")).kind,
                 OutcomeKind::Unclear);
        QCOMPARE(judgeCall(answered(200, "")).kind, OutcomeKind::Unclear);
        QCOMPARE(judgeCall(answered(401, R"({"code":1200,"errorId":"e"})")).kind,
                 OutcomeKind::Refused);
    }
};

QTEST_GUILESS_MAIN(ConnectAnswerTest)
#include "tst_connectanswer.moc"
