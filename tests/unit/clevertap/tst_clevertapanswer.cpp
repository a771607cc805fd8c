// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clevertap/answer.h"
#include "resources/resources.h"
#include "support/exchanges.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::clevertap;
using namespace Qt::StringLiterals;
using exchanges::answered;
using exchanges::broken;
using sending::OutcomeKind;

/// What CleverTap makes of a provider's answer (docs.clevertap.com/docs/generic-whatsapp).
class CleverTapAnswerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void kinds_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, int status, const QByteArray &body,
                            const QString &kind, const QString &code = {}) {
            QTest::newRow(name) << status << body << kind << code;
        };
        row("success", 200, R"({"status":"success"})", u"accepted"_s);
        row("success with more", 200, R"( {"x":1,"status":"success"} )", u"accepted"_s);
        row("failure", 200, R"({"status":"failure","error":{"code":2002,"message":"m"}})",
            u"refused"_s, u"2002"_s);
        row("failure, code as text", 200, R"({"status":"failure","error":{"code":"2000"}})",
            u"refused"_s, u"2000"_s);
        for (const char *word : {"failed", "fail", "error", "FAILURE", "Error"})
            row(word, 200, QByteArray(R"({"status":")") + word + "\"}", u"refused"_s);
        row("failure without an error", 200, R"({"status":"failure"})", u"refused"_s);
        row("html", 200, "<html><body>Welcome</body></html>", u"unclear"_s);
        row("empty", 200, "", u"unclear"_s);
        row("white space", 200, " \r\n ", u"unclear"_s);
        row("other json", 200, R"({"ok":true})", u"unclear"_s);
        row("list", 200, R"([{"status":"success"}])", u"unclear"_s);
        row("status is no text", 200, R"({"status":true})", u"unclear"_s);
        row("other case", 200, R"({"status":"SUCCESS"})", u"unclear"_s);
        row("cut json", 200, "{\"status\":\"success\"", u"unclear"_s);
        row("8x8's own answer", 200, R"({"umid":"x","status":{"state":"queued"}})", u"unclear"_s);
        row("201 with success", 201, R"({"status":"success"})", u"unclear"_s);
        row("204", 204, "", u"unclear"_s);
        row("302", 302, "", u"refused"_s);
        row("400", 400, R"({"message":"bad"})", u"refused"_s);
        row("403", 403, R"({"message":"bad request"})", u"refused"_s);
        row("404 html", 404, "<html></html>", u"refused"_s);
        row("429", 429, R"({"message":"slow down"})", u"refused"_s);
        row("500", 500, R"({"status":"failure","error":{"message":"m"}})", u"failed"_s);
        row("503 empty", 503, "", u"failed"_s);
        row("8x8 envelope 401", 401, R"({"code":1200,"message":"m","errorId":"e","timestamp":"t"})",
            u"refused"_s, u"1200"_s);
        row("8x8 envelope 400", 400, R"({"code":1001,"message":"m","errorId":"e"})", u"refused"_s,
            u"1001"_s);
        row("8x8 envelope 500", 500, R"({"code":2000,"message":"m","errorId":"e"})", u"failed"_s,
            u"2000"_s);
    }
    void kinds()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, kind);
        QFETCH(QString, code);
        const auto outcome = judgeAnswer(answered(status, body));
        QCOMPARE(sending::outcomeKindName(outcome.kind), kind);
        QCOMPARE(outcome.code, code);
        QVERIFY(!outcome.reason.isEmpty());
        QVERIFY2(outcome.reason.endsWith(u'.'), qPrintable(outcome.reason));
    }

    void failureInside200SaysWhatTheCodeMeans()
    {
        const auto outcome = judgeAnswer(answered(
            200, R"({"status":"failure","error":{"code":2003,"message":"not opted in"}})"));
        QCOMPARE(outcome.message, u"not opted in"_s);
        QVERIFY2(outcome.reason.contains(u"not subscribed"_s), qPrintable(outcome.reason));
        QVERIFY2(outcome.reason.contains(u"opt in"_s), qPrintable(outcome.reason));
    }

    void oneSecondIsTheLimit()
    {
        const QByteArray good = R"({"status":"success"})";
        QCOMPARE(judgeAnswer(answered(200, good, 1000)).kind, OutcomeKind::Accepted);
        const auto late = judgeAnswer(answered(200, good, 1234));
        QCOMPARE(late.kind, OutcomeKind::Failed);
        QCOMPARE(late.code, u"answer.too-slow"_s);
        QVERIFY2(late.reason.contains(u"1.23"_s), qPrintable(late.reason));
    }

    void waitingForAConnectionOfOursIsNotTheirs()
    {
        auto exchange = answered(200, R"({"status":"success"})", 1900);
        exchange.timing.queuedMs = 1500;
        QCOMPARE(judgeAnswer(exchange).kind, OutcomeKind::Accepted);
    }

    void lateFailureIsStillTheProvidersNo()
    {
        QCOMPARE(
            judgeAnswer(answered(200, R"({"status":"failure","error":{"code":2001}})", 3000)).kind,
            OutcomeKind::Refused);
    }

    void reasonsTellTheCasesApart()
    {
        const auto reason = [](int status, const QByteArray &body, const QByteArray &type) {
            return judgeAnswer(answered(status, body, 10, type)).reason;
        };
        QVERIFY(reason(200, "x", "text/html; charset=utf-8").contains(u"web page"_s));
        QVERIFY(reason(200, " <!doctype html>", "text/plain").contains(u"web page"_s));
        QVERIFY(reason(200, "", "").contains(u"without a body"_s));
        QVERIFY(reason(429, "{}", "").contains(u"too many requests"_s));
        QVERIFY(reason(302, "", "").contains(u"redirect"_s));
        QVERIFY(reason(401, "{}", "").contains(u"credentials"_s));
        QVERIFY(reason(502, "", "").contains(u"502"_s));
        QVERIFY(reason(401, R"({"code":1200,"errorId":"e"})", "").contains(u"API key"_s));
    }

    void idsAreKept()
    {
        auto exchange = answered(401, R"({"code":1200,"message":"m","errorId":"e-1"})");
        exchange.request.body = R"({"msgId":"a|b"})";
        const auto outcome = judgeAnswer(exchange);
        QCOMPARE(outcome.ids.value(u"errorId"_s), u"e-1"_s);
        QCOMPARE(outcome.ids.value(u"msgId"_s), u"a|b"_s);
        exchange.request.body = "no json";
        QVERIFY(!judgeAnswer(exchange).ids.contains(u"msgId"_s));
    }

    void noAnswerIsFailed()
    {
        const auto outcome = judgeAnswer(broken(ErrorKind::Timeout, u"timeout.total"_s));
        QCOMPARE(outcome.kind, OutcomeKind::Failed);
        QCOMPARE(outcome.code, u"timeout.total"_s);
        // A success whose end never came is none.
        auto cut = answered(200, R"({"status":"success"})");
        cut.error = Error{.kind = ErrorKind::Network, .code = u"connection.closed"_s};
        QCOMPARE(judgeAnswer(cut).kind, OutcomeKind::Failed);
    }

    void hugeBodiesAreNotParsed()
    {
        QByteArray body = "{\"status\":\"success\",\"fill\":\"";
        body += QByteArray(8 * 1024 * 1024, 'x') + "\"}";
        QCOMPARE(judgeAnswer(answered(200, body)).kind, OutcomeKind::Unclear);
    }
};

QTEST_GUILESS_MAIN(CleverTapAnswerTest)
#include "tst_clevertapanswer.moc"
