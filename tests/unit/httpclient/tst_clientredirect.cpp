// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "clientfixture.h"
#include "http/clientredirect.h"

using namespace sendbench;
using namespace sendbench::http;
using namespace Qt::StringLiterals;

namespace
{

QByteArray redirectTo(int status, const QByteArray &location)
{
    return "HTTP/1.1 " + QByteArray::number(status) +
           " Elsewhere\r\nContent-Length: 0\r\nLocation: " + location + "\r\n\r\n";
}

const QByteArray kDone = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ndone";

/// Answers each request on each connection by its path.
ScriptedPeer::Script byPath(std::function<QByteArray(const QByteArray &path)> answer)
{
    return [answer = std::move(answer)](PeerConnection &connection, int) {
        for (;;) {
            const QByteArray request = connection.readRequest();
            if (request.isEmpty())
                return;
            connection.write(answer(request.split(' ').value(1)));
        }
    };
}

Request withCredentials(const QUrl &url)
{
    Request request = get(url);
    request.maxRedirects = 5;
    request.credentialHeaders = {"X-Api-Key"};
    request.headers = {{"authorization", "Bearer a"},
                       {"Accept", "*/*"},
                       {"COOKIE", "b"},
                       {"x-api-key", "c"},
                       {"Proxy-Authorization", "d"}};
    return request;
}

} // namespace

class TestClientRedirect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notFollowedUnlessAsked();
    void followsRelative();
    void sameHostKeepsCredentials();
    void otherHostLosesCredentialsForGood();
    void methods_data();
    void methods();
    void circle();
    void toItself();
    void tooMany();
    void postThenGetOfTheSamePageIsNoLoop();
    void refusals_data();
    void refusals();
    void downgradeRefused();
    void withoutLocationIsTheAnswer();
};

void TestClientRedirect::notFollowedUnlessAsked()
{
    ScriptedPeer peer(byPath([](const QByteArray &) { return redirectTo(302, "/b"); }));
    const Exchange exchange = run(get(peer.url(u"/a"_s)));
    QCOMPARE(codeOf(exchange), QString());
    QCOMPARE(exchange.response->status, 302);
    QVERIFY(exchange.redirects.isEmpty());
}

void TestClientRedirect::followsRelative()
{
    ScriptedPeer peer(byPath([](const QByteArray &path) {
        return path == "/x/a" ? redirectTo(301, "b?c=1#frag") : kDone;
    }));
    Request request = get(peer.url(u"/x/a"_s));
    request.maxRedirects = 1;
    const Exchange exchange = run(request);
    QCOMPARE(codeOf(exchange), QString());
    QCOMPARE(exchange.response->body, "done"_qba);
    QCOMPARE(exchange.request.target, "/x/b?c=1"_qba);
    QCOMPARE(exchange.redirects,
             QList<Redirect>({{301, peer.url(u"/x/a"_s), peer.url(u"/x/b?c=1"_s), false}}));
    QCOMPARE(peer.connections(), 1);
}

void TestClientRedirect::sameHostKeepsCredentials()
{
    ScriptedPeer peer(byPath(
        [](const QByteArray &path) { return path == "/a" ? redirectTo(307, "/b") : kDone; }));
    const Exchange exchange = run(withCredentials(peer.url(u"/a"_s)));
    QCOMPARE(codeOf(exchange), QString());
    QCOMPARE(exchange.request.headers.size(), 6);
    QCOMPARE(peer.received().count("Bearer a"), 2);
    QVERIFY(!exchange.redirects.first().credentialsDropped);
}

void TestClientRedirect::otherHostLosesCredentialsForGood()
{
    QByteArray home;
    ScriptedPeer other(byPath([&](const QByteArray &) { return redirectTo(302, home); }));
    ScriptedPeer peer(byPath([&](const QByteArray &path) {
        return path == "/a" ? redirectTo(302, other.url().toEncoded()) : kDone;
    }));
    home = peer.url(u"/back"_s).toEncoded();
    Request request = withCredentials(peer.url(u"/a"_s));
    request.headers.prepend({"Host", "own.test"});
    const Exchange exchange = run(request);
    QCOMPARE(codeOf(exchange), QString());
    QCOMPARE(exchange.response->body, "done"_qba);
    // Another port is another host, and the way back does not give them back.
    QCOMPARE(other.received(),
             "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(other.serverPort()) +
                 "\r\nAccept: */*\r\n\r\n");
    QCOMPARE(peer.received().count("Bearer a") + peer.received(1).count("Bearer a"), 1);
    QCOMPARE(exchange.redirects.size(), 2);
    QVERIFY(exchange.redirects[0].credentialsDropped);
    QVERIFY(!exchange.redirects[1].credentialsDropped);
}

void TestClientRedirect::methods_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("then");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("%d POST", status)
            << status << "POST"_qba << (status <= 303 ? "GET"_qba : "POST"_qba);
        QTest::addRow("%d HEAD", status) << status << "HEAD"_qba
                                         << "HEAD"_qba;
    }
}

void TestClientRedirect::methods()
{
    QFETCH(int, status);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, then);
    Request request{.method = method, .url = QUrl(u"http://a.test/"_s), .maxRedirects = 1};
    if (method == "POST") {
        request.headers = {{"Content-Type", "text/plain"}, {"X-Keep", "1"}};
        request.body = "body";
    }
    const Response response{.status = status, .headers = {{"Location", "/next"}}};
    const auto step = redirectStep(request, response, {});
    QVERIFY(step && *step);
    QCOMPARE((*step)->request.method, then);
    QCOMPARE((*step)->request.body, then == "POST" ? "body"_qba : QByteArray());
    QCOMPARE(headerValue((*step)->request.headers, "Content-Type").has_value(), then == "POST");
    QCOMPARE(headerValue((*step)->request.headers, "X-Keep").has_value(), method == "POST");
}

void TestClientRedirect::circle()
{
    ScriptedPeer peer(byPath([](const QByteArray &path) {
        return redirectTo(302, path == "/a" ? "/b" : path == "/b" ? "/c" : "/a");
    }));
    Request request = get(peer.url(u"/a"_s));
    request.maxRedirects = 20;
    const Exchange exchange = run(request);
    QCOMPARE(codeOf(exchange), u"redirect.loop"_s);
    QCOMPARE(exchange.error->kind, ErrorKind::Protocol);
    QCOMPARE(exchange.redirects.size(), 2);
    QCOMPARE(exchange.response->status, 302);
}

void TestClientRedirect::toItself()
{
    ScriptedPeer peer(byPath([](const QByteArray &path) { return redirectTo(302, path); }));
    Request request = get(peer.url(u"/a"_s));
    request.maxRedirects = 20;
    QCOMPARE(codeOf(run(request)), u"redirect.loop"_s);
}

void TestClientRedirect::tooMany()
{
    ScriptedPeer peer(byPath([](const QByteArray &path) { return redirectTo(302, path + "x"); }));
    Request request = get(peer.url(u"/a"_s));
    request.maxRedirects = 3;
    const Exchange exchange = run(request);
    QCOMPARE(codeOf(exchange), u"redirect.too-many"_s);
    QCOMPARE(exchange.redirects.size(), 3);
    QCOMPARE(exchange.request.target, "/axxx"_qba);
}

void TestClientRedirect::postThenGetOfTheSamePageIsNoLoop()
{
    const Request request{
        .method = "POST", .url = QUrl(u"http://a.test/form"_s), .maxRedirects = 1};
    const Response response{.status = 303, .headers = {{"Location", "/form"}}};
    const auto step = redirectStep(request, response, {});
    QVERIFY(step && *step);
    QCOMPARE((*step)->request.method, "GET"_qba);
}

void TestClientRedirect::refusals_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("other scheme") << "ftp://127.0.0.1/"_qba;
    QTest::newRow("script") << "javascript:alert(1)"_qba;
    QTest::newRow("password") << "http://me:pw@127.0.0.1/"_qba;
    QTest::newRow("no host") << "http:///"_qba;
    QTest::newRow("empty") << ""_qba;
    QTest::newRow("two that differ") << "/b\r\nLocation: /c"_qba;
    QTest::newRow("port") << "http://127.0.0.1:99999/"_qba;
}

void TestClientRedirect::refusals()
{
    QFETCH(QByteArray, location);
    ScriptedPeer peer(byPath([&](const QByteArray &) { return redirectTo(302, location); }));
    Request request = get(peer.url(u"/a"_s));
    request.maxRedirects = 3;
    const Exchange exchange = run(request);
    QCOMPARE(codeOf(exchange), u"redirect.invalid"_s);
    QVERIFY(exchange.redirects.isEmpty());
    QCOMPARE(exchange.response->status, 302);
}

void TestClientRedirect::downgradeRefused()
{
    const Request request{.url = QUrl(u"https://a.test/"_s), .maxRedirects = 3};
    const Response response{.status = 302, .headers = {{"Location", "http://a.test/"}}};
    const auto step = redirectStep(request, response, {});
    QVERIFY(!step);
    QCOMPARE(step.error().code, u"redirect.scheme"_s);
    QCOMPARE(step.error().kind, ErrorKind::Protocol);
}

void TestClientRedirect::withoutLocationIsTheAnswer()
{
    ScriptedPeer peer(answering("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"));
    Request request = get(peer.url());
    request.maxRedirects = 3;
    const Exchange exchange = run(request);
    QCOMPARE(codeOf(exchange), QString());
    QCOMPARE(exchange.response->status, 302);
}

QTEST_GUILESS_MAIN(TestClientRedirect)
#include "tst_clientredirect.moc"
