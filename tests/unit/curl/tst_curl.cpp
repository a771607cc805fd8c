// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "onerequestserver.h"
#include "sending/curl.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace sendbench;
using namespace Qt::StringLiterals;

namespace
{

http::SentRequest post(const QByteArray &body, const http::Headers &headers = {})
{
    http::SentRequest request;
    request.method = "POST";
    request.url = QUrl(u"https://example.test/api"_s);
    request.target = "/api";
    request.headers = headers;
    request.body = body;
    return request;
}

struct Run {
    QByteArray method, target, body;
    http::Headers headers;
    QByteArray problem;
};

/// Runs the command for the request with /bin/sh against a server of our own.
Run run(http::SentRequest request, const QMap<QString, QString> &variables = {})
{
    OneRequestServer server;
    request.url = QUrl(u"http://127.0.0.1:%1/"_s.arg(server.serverPort()));
    QProcess shell;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"no_proxy"_s, u"127.0.0.1"_s);
    for (auto it = variables.begin(); it != variables.end(); ++it)
        environment.insert(it.key(), it.value());
    shell.setProcessEnvironment(environment);
    shell.start(u"/bin/sh"_s, {});
    shell.write(sending::asCurl(request).toUtf8() + " --silent --show-error --max-time 20\n");
    shell.closeWriteChannel();
    (void)QTest::qWaitFor([&] { return shell.state() == QProcess::NotRunning; }, 30'000);
    const QByteArray words = shell.readAllStandardError();
    return {server.method(), server.target(), server.body(), server.headers(),
            server.isComplete() && shell.exitCode() == 0 ? QByteArray() : "curl: " + words};
}

} // namespace

class Curl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsTheSameBody_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("json") << "{\"to\":\"+6591234567\",\"a\":1,\"a\":2}"_ba;
        QTest::newRow("quotes") << "it's \"quoted\" `id` $HOME $(id) \\ \\n !x"_ba;
        QTest::newRow("line breaks at the end") << "a\n\nb\t\n\n"_ba;
        QTest::newRow("carriage return") << "a\r\nb\r\n"_ba;
        QTest::newRow("file syntax") << "@/etc/hostname"_ba;
        QTest::newRow("dash") << "--data x"_ba;
        QTest::newRow("nul and binary") << QByteArray("\x00\x01\xff\xfe%s\\n\x00", 9);
        QTest::newRow("unicode") << "Gr\xC3\xBC\xC3\x9F \xF0\x9F\x98\x80"_ba;
        QTest::newRow("reading direction") << "a\xE2\x80\xAE"
                                              "cba"_ba;
        QTest::newRow("larger than an argument") << QByteArray("{\"k\":\"v'\"},").repeated(200'000);
    }
    void sendsTheSameBody()
    {
        needCurl();
        QFETCH(QByteArray, body);
        const Run seen = run(post(body, {{"Content-Type", "application/json"}}));
        QCOMPARE(seen.problem, QByteArray());
        QCOMPARE(seen.method, QByteArray("POST"));
        QVERIFY(seen.body == body);
        QCOMPARE(seen.headers, (http::Headers{{"Content-Type", "application/json"}}));
    }

    void sendsTheSameHead()
    {
        needCurl();
        http::SentRequest request = post("x");
        request.method = "PATCH";
        request.target = "/a/../b/./%2F;p=1?x={1,2}[3-5]&q='%20\"&r=$HOME*";
        request.headers = {{"Host", "h"},       {"X-One", "it's"},      {"X-Empty", ""},
                           {"x-one", "a;b: c"}, {"Accept", "*/*"},      {"X-Latin", "caf\xE9 %d\\"},
                           {"X-Dash", "-n"},    {"Content-Length", "1"}};
        const Run seen = run(request);
        QCOMPARE(seen.problem, QByteArray());
        QCOMPARE(seen.method, QByteArray("PATCH"));
        QCOMPARE(seen.target, request.target);
        QCOMPARE(seen.headers, request.headers.mid(1, 6));
    }

    void addsNothingOfItsOwn()
    {
        needCurl();
        http::SentRequest request = post({});
        request.method = "GET";
        const Run get = run(request);
        QCOMPARE(get.problem, QByteArray());
        QVERIFY(get.headers.isEmpty());
        const Run large = run(post(QByteArray(3'000'000, 'x')));
        QCOMPARE(large.problem, QByteArray());
        QVERIFY(large.headers.isEmpty());
        const Run empty = run(post({}, {{"Content-Length", "0"}}));
        QCOMPARE(empty.problem, QByteArray());
        QCOMPARE(empty.method, QByteArray("POST"));
        QVERIFY(empty.headers.isEmpty());
    }

    void secretsAreVariables()
    {
        needCurl();
        auto request =
            post("{\"key\":\"\xE2\x80\xB9secret:acme-in/apiKey\xE2\x80\xBA\",\"it's\":1}",
                 {{"Authorization", "Basic \xE2\x80\xB9secret:8x8 WA/pass.word\xE2\x80\xBA"}});
        request.target = "/x?k=\xE2\x80\xB9secret:acme-in/apiKey\xE2\x80\xBA&z=1";
        const QString command = sending::asCurl(request);
        QVERIFY(!command.contains(u"secret:"_s));
        QVERIFY(
            command.contains(u"'Authorization: Basic '\"$SENDBENCH_SECRET_8X8_WA_PASS_WORD\""_s));
        QCOMPARE(sending::curlVariables(request),
                 (QStringList{u"SENDBENCH_SECRET_8X8_WA_PASS_WORD"_s,
                              u"SENDBENCH_SECRET_ACME_IN_APIKEY"_s}));
        const Run seen = run(request, {{u"SENDBENCH_SECRET_8X8_WA_PASS_WORD"_s, u"dTpw"_s},
                                       {u"SENDBENCH_SECRET_ACME_IN_APIKEY"_s, u"a'b$c"_s}});
        QCOMPARE(seen.problem, QByteArray());
        QCOMPARE(seen.body, "{\"key\":\"a'b$c\",\"it's\":1}"_ba);
        QCOMPARE(seen.headers, (http::Headers{{"Authorization", "Basic dTpw"}}));
        QCOMPARE(seen.target, "/x?k=a'b$c&z=1"_ba);
    }

    void aSecretAloneIsNeverReadAsAFileName()
    {
        needCurl();
        const Run seen = run(post("\xE2\x80\xB9secret:a/b\xE2\x80\xBA"),
                             {{u"SENDBENCH_SECRET_A_B"_s, u"@/etc/hostname"_s}});
        QCOMPARE(seen.problem, QByteArray());
        QCOMPARE(seen.body, "@/etc/hostname"_ba);
    }

    void secretsInsideBinary()
    {
        needCurl();
        const Run seen = run(post(QByteArray("\x00\xff", 2) + "\xE2\x80\xB9secret:a/b\xE2\x80\xBA" +
                                  QByteArray("\x00 '", 3)),
                             {{u"SENDBENCH_SECRET_A_B"_s, u"%s\\n"_s}});
        QCOMPARE(seen.problem, QByteArray());
        QCOMPARE(seen.body, QByteArray("\x00\xff", 2) + "%s\\n" + QByteArray("\x00 '", 3));
    }

private:
    static void needCurl()
    {
        if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
            QSKIP("curl is not installed: the command cannot be run");
    }
};

QTEST_GUILESS_MAIN(Curl)
#include "tst_curl.moc"
