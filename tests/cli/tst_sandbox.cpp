// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

/// The sandbox from the command line: outcomes on purpose, receipts, and as a program of its own.
class SandboxTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void magicNumbers_data();
    void magicNumbers();
    void serveEndsWithSigterm();
    void seedsRepeat();
    void faultsBreakAnswers();
    void aTakenPortIsSaid();

private:
    struct Served {
        QProcess process;
        QUrl url;
    };
    static void serve(CliFixture &fixture, Served &served, const QStringList &options);
    static std::pair<int, QByteArray> post(const QUrl &url);
};

void SandboxTest::magicNumbers_data()
{
    QTest::addColumn<QString>("through");
    QTest::addColumn<QString>("ending");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QStringList>("summaries"); // what the trace begins with
    QTest::addColumn<bool>("nothingMore");
    const auto row = [](const char *name, const char *through, const char *ending, int exitCode,
                        const char *summaries, bool nothingMore = true) {
        QTest::newRow(name) << QString::fromUtf8(through) << QString::fromUtf8(ending) << exitCode
                            << QString::fromUtf8(summaries).split(u' ') << nothingMore;
    };
    row("clevertap delivered", "8x8_WA_Sandbox", "4567", 0, "accepted sent delivered", false);
    row("clevertap 9001", "8x8_WA_Sandbox", "9001", 0, "accepted sent failed");
    row("clevertap 9002", "8x8_WA_Sandbox", "9002", 1, "refused");
    // Receipts may come while the late answer is waited for.
    row("clevertap 9003", "8x8_WA_Sandbox", "9003", 1, "failed", false);
    row("clevertap 9004", "8x8_WA_Sandbox", "9004", 0, "accepted sent");
    row("chat apps 9001", "sandbox/chatapps", "9001", 0, "accepted sent undelivered");
    row("chat apps 9002", "sandbox/chatapps", "9002", 1, "refused");
    row("chat apps 9003", "sandbox/chatapps", "9003", 0, "accepted sent delivered", false);
    row("chat apps 9004", "sandbox/chatapps", "9004", 0, "accepted sent");
    row("sms 9001", "sandbox/sms", "9001", 0, "accepted sent undelivered");
    row("sms 9002", "sandbox/sms", "9002", 1, "refused");
    row("sms 9004", "sandbox/sms", "9004", 0, "accepted sent");
}

void SandboxTest::magicNumbers()
{
    QFETCH(QString, through);
    QFETCH(QString, ending);
    QFETCH(int, exitCode);
    QFETCH(QStringList, summaries);
    QFETCH(bool, nothingMore);
    CliFixture fixture;
    fixture.sandboxSpeed = 20; // 9004 has no end: --wait runs out
    const Run run =
        fixture.json({u"send"_s, u"--through"_s, through, u"--to"_s, u"+659123"_s + ending,
                      u"--text"_s, u"x"_s, u"--wait"_s, u"1.5"_s});
    QVERIFY2(run.exitCode == exitCode, run.out.constData());
    const Json json = run.json();
    QStringList got;
    for (const Json &one : json["trace"]) {
        QVERIFY(one["at"].is_string() && one["id"].is_string() && one["kind"].is_string());
        got.append(QString::fromStdString(one["summary"]));
    }
    QCOMPARE(nothingMore ? got : got.mid(0, summaries.size()), summaries);
}

void SandboxTest::serve(CliFixture &fixture, Served &served, const QStringList &options)
{
    fixture.start(served.process,
                  QStringList{u"--json"_s, u"sandbox"_s, u"serve"_s, u"--port"_s, u"0"_s} +
                      options);
    QByteArray out;
    QVERIFY(QTest::qWaitFor(
        [&] {
            out += served.process.readAllStandardOutput();
            return Json::accept(out.toStdString());
        },
        20'000));
    const Json json = Json::parse(out.toStdString());
    served.url = QUrl(QString::fromStdString(json["sandbox"]["url"]));
    QCOMPARE(served.url.port(), json["sandbox"]["port"].get<int>());
}

std::pair<int, QByteArray> SandboxTest::post(const QUrl &url)
{
    QNetworkAccessManager manager;
    QUrl target(url);
    target.setPath(u"/api/v1/subaccounts/Sandbox_SMS/messages"_s);
    QNetworkRequest request(target);
    request.setRawHeader("Authorization", "Bearer sandbox-api-key-1");
    request.setRawHeader("Content-Type", "application/json");
    auto *reply = manager.post(request, R"({"destination":"+6591234567","text":"x"})");
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }, 20'000))
        return {0, "no end"};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

void SandboxTest::serveEndsWithSigterm()
{
    CliFixture fixture;
    Served served;
    serve(fixture, served, {});
    QCOMPARE(post(served.url).first, 200);
    QSignalSpy ended(&served.process, &QProcess::finished);
    served.process.terminate();
    QTRY_VERIFY_WITH_TIMEOUT(!ended.isEmpty(), 20'000);
    QCOMPARE(served.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(served.process.exitCode(), 0);
    QVERIFY(served.process.readAllStandardOutput().trimmed().isEmpty()); // one document only
    QVERIFY(served.process.readAllStandardError().contains("POST"));
}

void SandboxTest::seedsRepeat()
{
    const auto umid = [](const QStringList &options) {
        CliFixture fixture;
        Served served;
        serve(fixture, served, options);
        return QString::fromStdString(Json::parse(post(served.url).second.toStdString())["umid"]);
    };
    const QString first = umid({u"--seed"_s, u"7"_s});
    QVERIFY(!first.isEmpty());
    QCOMPARE(umid({u"--seed=7"_s}), first);
    QVERIFY(umid({u"--seed"_s, u"8"_s}) != first);
}

void SandboxTest::faultsBreakAnswers()
{
    CliFixture fixture;
    Served served;
    serve(fixture, served,
          {u"--fault"_s, u"path=/api/v1/*/messages status=503 times=1"_s, u"--fault"_s,
           u"every=2 status=200 body={\"not\": \"it\"}"_s});
    QCOMPARE(post(served.url).first, 503);
    QCOMPARE(post(served.url).second, R"({"not": "it"})");
    QVERIFY(post(served.url).second.contains("umid"));
}

void SandboxTest::aTakenPortIsSaid()
{
    CliFixture fixture;
    Served served;
    serve(fixture, served, {});
    const Run run = fixture.process(
        {u"sandbox"_s, u"serve"_s, u"--port"_s, QString::number(served.url.port())});
    QCOMPARE(run.exitCode, 4);
    QVERIFY2(run.errors().contains(u"127.0.0.1:%1 is in use"_s.arg(served.url.port())),
             run.err.constData());
}

QTEST_GUILESS_MAIN(SandboxTest)
#include "tst_sandbox.moc"
