// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/exitcode.h"
#include "cli/support/clifixture.h"
#include "cli/support/rawserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

/// Servers that misbehave: a clear outcome, the exit code of the table, and a record of it.
class BadServersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outcomes_data();
    void outcomes();
    void nothingListens();
    void anotherHostIsGuarded();
    void errorsHaveTheirExitCodes_data();
    void errorsHaveTheirExitCodes();
    void aStalledSendEndsWithCtrlC();
    void theTimeLimitIsTheUsers();
    void noTimeIsNoLimit_data();
    void noTimeIsNoLimit();
    void aPayloadCannotSteerTheTerminal();
    void anUnreadableAnswerIsPrintedAsItCame();
    void moreThanAnnouncedIsRemarked();
    void whatMayHaveBeenTakenIsSaid_data();
    void whatMayHaveBeenTakenIsSaid();

private:
    static QStringList send(const QString &option = {})
    {
        QStringList words{u"send"_s,        u"--through"_s, u"P"_s,    u"--to"_s,
                          u"+6591234567"_s, u"--text"_s,    u"Hello"_s};
        return option.isEmpty() ? words : words + QStringList{option};
    }
};

void BadServersTest::outcomes_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("delayMs");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &answer, int delay, int exitCode,
                        const char *kind, const char *code) {
        QTest::newRow(name) << answer << delay << exitCode << QString::fromUtf8(kind)
                            << QString::fromUtf8(code);
    };
    row("good", RawServer::ok(kSuccess), 0, 0, "accepted", "");
    row("success after 1.2 s", RawServer::ok(kSuccess), 1200, 1, "failed", "answer.too-slow");
    row("failure inside 200",
        RawServer::ok(R"({"status":"failure","error":{"code":1005,"message":"no"}})"), 0, 1,
        "refused", "1005");
    row("a page inside 200", RawServer::ok("<html>Welcome</html>", "text/html"), 0, 1, "unclear",
        "");
    row("other JSON inside 200", RawServer::ok(R"({"ok":true})"), 0, 1, "unclear", "");
    row("empty 200", RawServer::ok(""), 0, 1, "unclear", "");
    row("redirect",
        "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n", 0, 1,
        "refused", "");
    row("401", "HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n", 0, 1, "refused", "");
    row("500", "HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n", 0, 1, "failed", "");
    row("cut in the body", "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"status\":", 0, 1,
        "failed", "connection.closed");
    row("cut in the head", "HTTP/1.1 200 OK\r\nContent-Le", 0, 3, "failed", "connection.closed");
    row("closed without an answer", "", 0, 3, "failed", "connection.closed");
    row("length too short", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n" + kSuccess, 0, 1,
        "unclear", "");
    row("length too long", "HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n" + kSuccess, 0, 1,
        "failed", "connection.closed");
    row("no HTTP", "SSH-2.0-OpenSSH_9.2\r\n", 0, 1, "failed", "response.malformed");
}

void BadServersTest::outcomes()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, delayMs);
    QFETCH(int, exitCode);
    QFETCH(QString, kind);
    QFETCH(QString, code);
    RawServer server(
        [&](const QByteArray &) { return RawServer::Answer{.bytes = answer, .delayMs = delayMs}; });
    CliFixture fixture;
    fixture.addProvider(u"sandbox"_s, server.url(kPartnerPath));
    const Run run = fixture.json(send());
    QVERIFY2(run.exitCode == exitCode, run.out.constData());
    const Json json = run.json();
    QCOMPARE(QString::fromStdString(json["outcome"]["kind"]), kind);
    QCOMPARE(json["outcome"]["code"].is_null() ? QString()
                                               : QString::fromStdString(json["outcome"]["code"]),
             code);
    QVERIFY(!json["outcome"]["reason"].get<std::string>().empty());
    QCOMPARE(server.requests().size(), 1); // never sent twice
    const Json kept = fixture.json({u"history"_s, u"list"_s}).json()["exchanges"];
    QCOMPARE(kept.size(), 1U);
    JSON_COMPARE(kept[0]["id"], json["id"]);
}

void BadServersTest::nothingListens()
{
    CliFixture fixture;
    fixture.addProvider(u"sandbox"_s, u"http://127.0.0.1:1"_s + kPartnerPath);
    const Run run = fixture.json(send());
    QCOMPARE(run.exitCode, 3);
    JSON_COMPARE(run.json()["error"]["code"], "connect.refused");
    QVERIFY(run.json()["response"].is_null());
    const Run text = fixture.in(send());
    QCOMPARE(text.exitCode, 3);
    QVERIFY(text.text().contains(u"refused the connection"_s));
}

void BadServersTest::anotherHostIsGuarded()
{
    CliFixture fixture;
    fixture.addProvider(u"sandbox"_s, u"https://chatapps.invalid"_s + kPartnerPath);
    QCOMPARE(fixture.in(send()).exitCode, 6);
}

void BadServersTest::errorsHaveTheirExitCodes_data()
{
    using sendbench::ErrorKind;
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("exitCode");
    const auto row = [](ErrorKind kind, const char *code, int exitCode) {
        QTest::newRow(code) << static_cast<int>(kind) << QString::fromUtf8(code) << exitCode;
    };
    row(ErrorKind::Network, "dns.not-found", 3);
    row(ErrorKind::Network, "tls.expired", 3);
    row(ErrorKind::Timeout, "timeout.total", 3);
    row(ErrorKind::Timeout, "timeout.connect", 3);
    row(ErrorKind::Protocol, "response.malformed", 1);
    row(ErrorKind::Input, "usage", 2);
    row(ErrorKind::Input, "json.syntax", 4);
    row(ErrorKind::Storage, "file.not-writable", 4);
    row(ErrorKind::Secret, "keychain.locked", 5);
    row(ErrorKind::Guard, "guard.production", 6);
}

void BadServersTest::errorsHaveTheirExitCodes()
{
    QFETCH(int, kind);
    QFETCH(QString, code);
    QFETCH(int, exitCode);
    const sendbench::Error error{.kind = static_cast<sendbench::ErrorKind>(kind), .code = code};
    QCOMPARE(sendbench::cli::exitCodeOf(error), exitCode);
    sendbench::sending::SendRecord record;
    record.exchange.error = error;
    record.outcome.kind = sendbench::sending::OutcomeKind::Failed;
    QCOMPARE(sendbench::cli::exitCodeOf(record), exitCode);
}

void BadServersTest::aStalledSendEndsWithCtrlC()
{
    RawServer server([](const QByteArray &) { return RawServer::Answer{.silent = true}; });
    CliFixture fixture;
    fixture.addProvider(u"sandbox"_s, server.url(kPartnerPath));
    const Run run =
        fixture.run(QStringList{u"--json"_s, u"--workspace"_s, fixture.workspace()} + send(), {},
                    [&] { return !server.requests().isEmpty(); });
    QCOMPARE(run.exitCode, 1);
    JSON_COMPARE(run.json()["error"]["code"], "send.cancelled-on-the-wire");
    // It may have been read: what went out is kept.
    QCOMPARE(fixture.json({u"history"_s, u"list"_s}).json()["exchanges"].size(), 1U);
}

void BadServersTest::theTimeLimitIsTheUsers()
{
    RawServer server([](const QByteArray &) {
        return RawServer::Answer{.bytes = "HTTP/1.1 200 OK\r\nX-Half: a", .close = false};
    });
    CliFixture fixture;
    fixture.addProvider(u"sandbox"_s, server.url(kPartnerPath));
    const Run run = fixture.json(send() + QStringList{u"--time-limit"_s, u"0.2"_s});
    QCOMPARE(run.exitCode, 3);
    const Json json = run.json();
    JSON_COMPARE(json["error"]["code"], "timeout.total");
    JSON_COMPARE(json["response"]["wire"], "HTTP/1.1 200 OK\r\nX-Half: a");
    const double took = json["timing"]["totalMs"];
    QVERIFY2(took >= 190 && took < 5000, qPrintable(QString::number(took)));
    const Run text = fixture.in(send() + QStringList{u"--time-limit=0.2"_s});
    QVERIFY2(text.text().contains(u"[Incomplete head: 26 bytes of the answer arrived"_s),
             text.out.constData());
    QVERIFY(text.text().contains(u"The head of the answer did not arrive whole."_s));
}

void BadServersTest::noTimeIsNoLimit_data()
{
    QTest::addColumn<QString>("limit");
    for (const auto &limit : {u"0"_s, u"-1"_s, u"soon"_s, u""_s, u"1e9"_s, u"nan"_s, u"0.0001"_s})
        QTest::newRow(qPrintable(limit)) << limit;
}

void BadServersTest::noTimeIsNoLimit()
{
    QFETCH(QString, limit);
    CliFixture fixture;
    fixture.addProvider(u"sandbox"_s, u"http://127.0.0.1:1"_s + kPartnerPath);
    const Run run = fixture.in(send() + QStringList{u"--time-limit"_s, limit});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.errors().contains(u"--time-limit takes"_s), run.err.constData());
}

void BadServersTest::aPayloadCannotSteerTheTerminal()
{
    RawServer server(RawServer::always(RawServer::ok("\033[2J\033]0;title\007\342\200\256abc")));
    CliFixture fixture;
    fixture.addProvider(u"sandbox"_s, server.url(kPartnerPath));
    const Run run = fixture.in(send());
    QCOMPARE(run.exitCode, 1);
    QVERIFY(!run.out.contains('\x1b'));
    QVERIFY(!run.out.contains('\x07'));
    QVERIFY(!run.text().contains(QChar(0x202e)));
    QVERIFY2(run.out.contains("\\u001b"), run.out.constData());
}

void BadServersTest::anUnreadableAnswerIsPrintedAsItCame()
{
    RawServer server(
        RawServer::always("HTTP/1.1 200 OK\r\nX-Odd: a\x07z\r\nContent-Length: 0\r\n\r\n"));
    CliFixture fixture;
    fixture.addProvider(u"sandbox"_s, server.url(kPartnerPath));
    const Run text = fixture.in(send());
    QCOMPARE(text.exitCode, 1);
    QVERIFY2(text.text().contains(u"< X-Odd: a\\u0007z"_s), text.out.constData());
    QVERIFY(text.text().contains(u"byte 26 (header “X-Odd”): the byte 0x07"_s));
    QCOMPARE(text.text().count(u"do not send it again blindly"_s), 1);
    const Json json = fixture.json(send()).json();
    JSON_COMPARE(json["error"]["code"], "response.malformed");
    JSON_COMPARE(json["response"]["status"], 200);
    JSON_COMPARE(json["response"]["wire"],
                 "HTTP/1.1 200 OK\r\nX-Odd: a\x07z\r\nContent-Length: 0\r\n\r\n");
}

void BadServersTest::moreThanAnnouncedIsRemarked()
{
    RawServer server(
        RawServer::always("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n" + kSuccess + "abc"));
    CliFixture fixture;
    fixture.addProvider(u"sandbox"_s, server.url(kPartnerPath));
    const Run text = fixture.in(send());
    const auto extra = QString::number(kSuccess.size() + 3 - 20);
    QVERIFY2(text.text().contains(u"The server sent %1 bytes more than it announced"_s.arg(extra)),
             text.out.constData());
    const Json json = fixture.json(send()).json();
    JSON_COMPARE(json["response"]["extraBytes"], kSuccess.size() + 3 - 20);
    QCOMPARE(json["notes"].size(), 1U);
}

void BadServersTest::whatMayHaveBeenTakenIsSaid_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("unsure");
    QTest::newRow("malformed") << "SSH-2.0-x\r\n"_ba << true;
    QTest::newRow("closed") << ""_ba << true;
    QTest::newRow("cut") << "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nx"_ba << true;
    QTest::newRow("cut refusal") << "HTTP/1.1 400 No\r\nContent-Length: 20\r\n\r\nx"_ba << false;
    QTest::newRow("refused") << "HTTP/1.1 400 No\r\nContent-Length: 0\r\n\r\n"_ba << false;
    QTest::newRow("good") << RawServer::ok(kSuccess) << false;
}

void BadServersTest::whatMayHaveBeenTakenIsSaid()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, unsure);
    RawServer server(RawServer::always(answer));
    CliFixture fixture;
    fixture.addProvider(u"sandbox"_s, server.url(kPartnerPath));
    const Run run = fixture.in(send());
    QCOMPARE(run.text().count(u"may have been taken"_s), unsure ? 1 : 0);
}

QTEST_GUILESS_MAIN(BadServersTest)
#include "tst_badservers.moc"
