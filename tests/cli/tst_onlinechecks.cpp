// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"
#include "cli/support/rawserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

/// `provider check --online` against partners that misbehave, template lists that cannot be
/// imported, and an 8x8 account that does not agree with the form.
class OnlineChecksTest final : public QObject
{
    Q_OBJECT

private:
    static QStringList rules(const Run &run)
    {
        QStringList all;
        const Json answer = run.json();
        for (const Json &one : answer["findings"])
            if (QString rule = QString::fromStdString(one["rule"]);
                rule.startsWith(u"provider.preflight"_s) || rule.startsWith(u"provider.tem"_s) ||
                rule.startsWith(u"provider.twin"_s))
                all.append(QString::fromStdString(one["severity"]) + u' ' + rule);
        return all;
    }
    static Run check(CliFixture &fixture, const QString &id)
    {
        return fixture.json({u"provider"_s, u"check"_s, id, u"--online"_s});
    }
    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

private Q_SLOTS:
    void aFormThatCannotBeSentSaysAllThatIsWrong()
    {
        CliFixture fixture;
        for (const QString &value :
             {u"endpoint=http://u:pw@127.0.0.1:9/x"_s, u"nickname="_s, u"mobileNumber=12"_s})
            QCOMPARE(fixture.in({u"provider"_s, u"set"_s, u"Haptik_Sandbox"_s, value}).exitCode, 0);
        const Run run = check(fixture, u"Haptik_Sandbox"_s);
        QCOMPARE(run.exitCode, 1);
        const Json answer = run.json();
        QVERIFY(!answer.contains("error"));
        QVERIFY(!answer.contains("exchange"));
        QStringList paths;
        for (const Json &one : answer["findings"])
            paths.append(QString::fromStdString(one["path"]));
        for (const QString &path : {u"endpoint"_s, u"nickname"_s, u"mobileNumber"_s})
            QVERIFY2(paths.contains(path), qPrintable(path));
    }

    void whatStopsItHidesNoFinding_data()
    {
        QTest::addColumn<QString>("environment");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("a missing secret") << u"test"_s << 5;
        QTest::newRow("a guard") << u"production"_s << 6;
    }
    void whatStopsItHidesNoFinding()
    {
        QFETCH(QString, environment);
        QFETCH(int, exitCode);
        CliFixture fixture;
        fixture.addProvider(environment, u"https://chatapps.8x8.com/x"_s);
        for (const QString &word : {u"headers.password"_s, u"headers.user"_s})
            QCOMPARE(fixture
                         .in({u"--secrets"_s, u"memory"_s, u"secret"_s, u"set"_s, u"P"_s, word},
                             "forgotten")
                         .exitCode,
                     0);
        QCOMPARE(fixture.in({u"provider"_s, u"set"_s, u"P"_s, u"nickname="_s}).exitCode, 0);
        const Run run = fixture.json(
            {u"--secrets"_s, u"memory"_s, u"provider"_s, u"check"_s, u"P"_s, u"--online"_s});
        QVERIFY2(run.exitCode == exitCode, run.err.constData());
        const Json answer = run.json();
        QVERIFY(answer.contains("error"));
        QVERIFY(!run.err.isEmpty());
        QStringList paths;
        for (const Json &one : answer["findings"])
            paths.append(QString::fromStdString(one["path"]));
        QVERIFY2(paths.contains(u"nickname"_s), qPrintable(paths.join(u' ')));
    }

    void preflight_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("delayMs");
        QTest::addColumn<QStringList>("said");
        const auto row = [](const char *name, const QByteArray &answer, int delayMs,
                            const QStringList &said) {
            QTest::newRow(name) << answer << delayMs << said;
        };
        row("success", RawServer::ok(kSuccess), 0, {});
        row("success, late", RawServer::ok(kSuccess), 1200, {u"error provider.preflight.slow"_s});
        row("no body", RawServer::ok({}), 0, {u"error provider.preflight.empty"_s});
        row("a page", RawServer::ok("<!doctype html><p>Hi", "text/html"), 0,
            {u"error provider.preflight.html"_s});
        row("other JSON", RawServer::ok("{}"), 0, {u"error provider.preflight.unknown"_s});
        row("failure in a 200",
            RawServer::ok(json("{'status':'failure','error':{'code':2000,'message':'no'}}")), 0,
            {u"error provider.preflight.refused"_s});
        row("denied", "HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n", 0,
            {u"error provider.preflight.refused"_s});
        row("moved", "HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n", 0,
            {u"error provider.preflight.redirect"_s});
        row("broken", "HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n", 0,
            {u"error provider.preflight.status"_s});
    }
    void preflight()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, delayMs);
        QFETCH(QStringList, said);
        RawServer server([&](const QByteArray &) {
            return RawServer::Answer{.bytes = answer, .delayMs = delayMs};
        });
        CliFixture fixture;
        QCOMPARE(fixture
                     .in({u"provider"_s, u"set"_s, u"Haptik_Sandbox"_s,
                          u"endpoint="_s + server.url(u"/haptik"_s)})
                     .exitCode,
                 0);
        const Run run = check(fixture, u"Haptik_Sandbox"_s);
        QCOMPARE(rules(run), said);
        QCOMPARE(run.exitCode == 0, said.isEmpty());
        const Json answered = run.json();
        for (const Json &one : answered["findings"])
            if (QString::fromStdString(one["rule"]).startsWith(u"provider.preflight"_s))
                QVERIFY(!one["source"].is_null() && !one["fix"].is_null());
    }

    void templates_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QStringList>("said");
        QTest::addColumn<int>("asked");
        const QByteArray row = "{'id':'1','name':'n','language':'en','status':'APPROVED',"
                               "'category':'UTILITY','components':[{'type':'BODY','text':'t'}]}";
        const QByteArray more =
            "{'data':[" + row + "],'paging':{'cursors':{'before':'a','after':'b/='},'next':'x'}}";
        const QByteArray last = "{'data':[],'paging':{'cursors':{}}}";
        const auto add = [](const char *name, const QByteArray &first, const QByteArray &second,
                            const QStringList &said, int asked) {
            QTest::newRow(name) << json(first) << json(second) << said << asked;
        };
        add("two pages", more, last, {u"note provider.templates.read"_s}, 2);
        add("always the first page", more, more, {u"error provider.templates.after-ignored"_s}, 2);
        add("no templates", last, {}, {u"warning provider.templates.read"_s}, 1);
        add("a page of the web", "<html>", {}, {u"error provider.templates.form"_s}, 1);
        add("no paging", "{'data':[" + row + "]}", {},
            {u"warning provider.templates.paging"_s, u"note provider.templates.read"_s}, 1);
    }
    void templates()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(QStringList, said);
        QFETCH(int, asked);
        RawServer server([&](const QByteArray &request) {
            return RawServer::Answer{
                .bytes = RawServer::ok(request.contains("after=") ? second : first)};
        });
        CliFixture fixture;
        QCOMPARE(fixture
                     .in({u"provider"_s, u"set"_s, u"Generic_Sandbox"_s,
                          u"templateImport.endpoint="_s + server.url(u"/t?x=1"_s)})
                     .exitCode,
                 0);
        QCOMPARE(rules(check(fixture, u"Generic_Sandbox"_s)), said);
        QCOMPARE(server.requests().size(), asked);
        QVERIFY(server.requests().first().startsWith("GET /t?x=1&limit=50 HTTP/1.1\r\n"));
        QVERIFY(server.requests().first().contains("x-partner-key: sandbox-partner-key-1\r\n"));
        if (asked == 2)
            QVERIFY2(server.requests().last().startsWith("GET /t?x=1&limit=50&after=b%2F%3D HTTP"),
                     server.requests().last().constData());
    }

    void templatesRefused()
    {
        RawServer server(
            RawServer::always("HTTP/1.1 401 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        CliFixture fixture;
        QCOMPARE(fixture
                     .in({u"provider"_s, u"set"_s, u"Generic_Sandbox"_s,
                          u"templateImport.endpoint="_s + server.url(u"/t"_s)})
                     .exitCode,
                 0);
        const Run run = check(fixture, u"Generic_Sandbox"_s);
        QCOMPARE(rules(run), QStringList{u"error provider.templates.refused"_s});
        QCOMPARE(run.exitCode, 1);
        QVERIFY(!run.out.contains("sandbox-partner-key-1"));
    }

    void twin_data()
    {
        QTest::addColumn<QByteArray>("balance");
        QTest::addColumn<QByteArray>("webhooks");
        QTest::addColumn<QStringList>("said");
        const auto add = [](const char *name, const QByteArray &balance, const QByteArray &webhooks,
                            const QStringList &said) {
            QTest::newRow(name) << balance << webhooks << said;
        };
        const QByteArray rich = RawServer::ok(json("{'currency':'EUR','balance':1}"));
        const QByteArray denied = "HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n";
        const QString number = u"note provider.twin.number"_s;
        const QString hook = u"warning provider.twin.webhook"_s;
        const auto hooks = [](const QByteArray &list) { return RawServer::ok(json(list)); };
        add("agrees", rich, hooks("[]"), {number});
        add("key withdrawn", denied, {}, {u"error provider.twin.key"_s});
        add("webhooks not told", rich, "HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n",
            {u"warning provider.twin.webhooks-unread"_s, number});
        add("receipts of this one", rich,
            hooks("[{'subAccountId':'Acme_WA','url':'https://h.example/x','type':'CADR'}]"),
            {hook, number});
        add("of all, both sorts", rich, hooks("[{'subAccountId':'*','url':'https://h.example/x'}]"),
            {hook, number});
        add("of another, switched off, of the business", rich,
            hooks("[{'subAccountId':'Other','url':'https://h.example'},"
                  "{'subAccountId':'Acme_WA','url':'https://h.example','enabled':false},"
                  "{'subAccountId':'Acme_WA','url':'https://h.example','type':'CABM'}]"),
            {number});
    }
    void twin()
    {
        QFETCH(QByteArray, balance);
        QFETCH(QByteArray, webhooks);
        QFETCH(QStringList, said);
        RawServer server([&](const QByteArray &request) {
            return RawServer::Answer{.bytes = request.contains("/balance ") ? balance
                                              : request.contains("/webhooks ")
                                                  ? webhooks
                                                  : RawServer::ok(kSuccess)};
        });
        CliFixture fixture;
        const QString base = server.url();
        QCOMPARE(fixture
                     .in({u"account"_s, u"set"_s, u"sandbox"_s, u"host.sms="_s + base,
                          u"host.chatapps="_s + base, u"subAccounts.chatapps=Acme_WA"_s})
                     .exitCode,
                 0);
        QCOMPARE(fixture
                     .in({u"provider"_s, u"set"_s, u"8x8_WA_Sandbox"_s,
                          u"endpoint="_s + base + kPartnerPath})
                     .exitCode,
                 0);
        QCOMPARE(rules(check(fixture, u"8x8_WA_Sandbox"_s)), said);
        for (const QByteArray &request : server.requests())
            QVERIFY(request.startsWith("GET ") ||
                    request.startsWith("POST " + kPartnerPath.toUtf8()));
    }
};

QTEST_GUILESS_MAIN(OnlineChecksTest)
#include "tst_onlinechecks.moc"
