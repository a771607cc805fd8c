// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "clientfixture.h"
#include "deafport.h"
#include "http/clientroute.h"
#include "http/connector.h"

#include <QElapsedTimer>
#include <QHostInfo>

using namespace sendbench;
using namespace sendbench::http;
using namespace Qt::StringLiterals;

/// Where a connection goes: loopback guard, look-up, race of the families, system proxy.
class TestClientRoute : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void guard_data();
    void guard();
    void guardHoldsOnRedirect();
    void lookUpFailure();
    void familiesTakeTurns();
    void silentAddressIsOvertaken();
    void localhostReachesEitherFamily();
    void plainByProxy();
    void tunnelByProxy();
    void proxyRefuses();
    void proxyGone();
    void loopbackIsNeverProxied();

private:
    [[nodiscard]] static Client::Options proxied();
};

void TestClientRoute::initTestCase()
{
    for (const char *name : {"http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY",
                             "NO_PROXY", "all_proxy", "ALL_PROXY"})
        qunsetenv(name);
}

/// Not held to loopback by the guard, but by the proxy: names under .invalid go to it unresolved.
Client::Options TestClientRoute::proxied()
{
    return {.useSystemProxy = true, .loopbackOnly = false};
}

void TestClientRoute::guard_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url :
         {"http://nonexistent.invalid/", "https://nonexistent.invalid/", "http://10.0.0.1/",
          "http://0.0.0.0/", "http://128.0.0.1/", "http://[::]/", "http://[fe80::1]/",
          "http://localhost.invalid/", "http://127.0.0.1.invalid/"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void TestClientRoute::guard()
{
    QFETCH(QString, url);
    const Exchange exchange = run(get(QUrl(url)));
    QCOMPARE(codeOf(exchange), u"network.not-loopback"_s);
    QCOMPARE(exchange.error->kind, ErrorKind::Guard);
    QCOMPARE(exchange.error->where, QUrl(url).host());
    QCOMPARE(exchange.timing.connectMs, 0.0);
}

void TestClientRoute::guardHoldsOnRedirect()
{
    ScriptedPeer peer(answering("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n"
                                "Location: http://nonexistent.invalid/\r\n\r\n"));
    Request request = get(peer.url());
    request.maxRedirects = 1;
    QCOMPARE(codeOf(run(request)), u"network.not-loopback"_s);
}

void TestClientRoute::lookUpFailure()
{
    QHostInfo info;
    info.setHostName(u"nonexistent.invalid"_s);
    info.setError(QHostInfo::HostNotFound);
    info.setErrorString(u"Host not found"_s);
    const Error error = lookUpError(info);
    QCOMPARE(error.kind, ErrorKind::Network);
    QCOMPARE(error.code, u"dns.not-found"_s);
    QCOMPARE(error.detail, u"Host not found"_s);
}

void TestClientRoute::familiesTakeTurns()
{
    const QHostAddress a4(u"192.0.2.1"_s);
    const QHostAddress b4(u"192.0.2.2"_s);
    const QHostAddress a6(u"2001:db8::1"_s);
    const QHostAddress b6(u"2001:db8::2"_s);
    const QHostAddress c6(u"2001:db8::3"_s);
    QCOMPARE(interleaved({a6, b6, c6, a4, b4}), QList<QHostAddress>({a6, a4, b6, b4, c6}));
    QCOMPARE(interleaved({a4, a6}), QList<QHostAddress>({a4, a6}));
    QCOMPARE(interleaved({}), QList<QHostAddress>());
}

void TestClientRoute::silentAddressIsOvertaken()
{
    const DeafPort deaf;
    const QHostAddress second(u"127.0.0.2"_s);
    QTcpServer server;
    QVERIFY(server.listen(second, deaf.port()));
    Connector connector({.host = u"shop.invalid"_s, .port = deaf.port()});
    QSignalSpy connected(&connector, &Connector::connected);
    QSignalSpy failed(&connector, &Connector::failed);
    QElapsedTimer clock;
    clock.start();
    connector.race({QHostAddress(QHostAddress::LocalHost), second});
    QTRY_COMPARE(connected.size(), 1);
    QVERIFY(clock.elapsed() >= 240);
    QCOMPARE(connector.take()->peerAddress(), second);
    QTRY_VERIFY(!deaf.isKnockedAt());
    QCOMPARE(failed.size(), 0);
}

void TestClientRoute::localhostReachesEitherFamily()
{
    // The peer listens on 127.0.0.1 alone, and ::1 is tried first.
    ScriptedPeer peer(answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    const Exchange exchange = run(get(peer.url(u"/"_s, u"localhost"_s)));
    QCOMPARE(codeOf(exchange), QString());
    QCOMPARE(exchange.remoteAddress, u"127.0.0.1:%1"_s.arg(peer.serverPort()));
}

void TestClientRoute::plainByProxy()
{
    ScriptedPeer proxy(answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
    qputenv("http_proxy", proxy.url().toEncoded());
    Client client(proxied());
    const Exchange exchange = run(client, get(QUrl(u"http://shop.invalid:8080/a?b=c"_s)));
    QCOMPARE(codeOf(exchange), QString());
    QCOMPARE(proxy.received(), "GET http://shop.invalid:8080/a?b=c HTTP/1.1\r\n"
                               "Host: shop.invalid:8080\r\n\r\n"_qba);
    QCOMPARE(wireHead(exchange.request), proxy.received());
    QCOMPARE(exchange.remoteAddress, u"127.0.0.1:%1"_s.arg(proxy.serverPort()));
}

void TestClientRoute::tunnelByProxy()
{
    const TestIdentity identity = makeIdentity({});
    ScriptedPeer proxy([&](PeerConnection &connection, int) {
        connection.readHead();
        connection.write("HTTP/1.1 200 Connection established\r\n\r\n");
        connection.hold();
    });
    qputenv("https_proxy", proxy.url().toEncoded());
    Client client(proxied());
    Request request = get(QUrl(u"https://shop.invalid/secret-path"_s));
    request.connectLimit = std::chrono::milliseconds(500);
    const Exchange exchange = run(client, request);
    // Past the tunnel there is a TLS hello that nobody answers here.
    QCOMPARE(codeOf(exchange), u"timeout.connect"_s);
    QVERIFY(proxy.received().startsWith("CONNECT shop.invalid:443 HTTP/1.1\r\n"));
    const qsizetype hello = proxy.received().indexOf("\r\n\r\n") + 4;
    QCOMPARE(proxy.received().sliced(hello, 2), "\x16\x03"_qba);
    QVERIFY(!proxy.received().contains("secret-path"));
    QVERIFY(exchange.timing.tlsMs > 0);
}

void TestClientRoute::proxyRefuses()
{
    ScriptedPeer proxy(answering("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"));
    qputenv("https_proxy", proxy.url().toEncoded());
    Client client(proxied());
    const Exchange exchange = run(client, get(QUrl(u"https://shop.invalid/"_s)));
    QCOMPARE(codeOf(exchange), u"proxy.failed"_s);
    QCOMPARE(exchange.error->kind, ErrorKind::Network);
}

void TestClientRoute::proxyGone()
{
    QUrl gone;
    {
        const ScriptedPeer proxy(answering(""));
        gone = proxy.url();
    }
    qputenv("http_proxy", gone.toEncoded());
    qputenv("https_proxy", gone.toEncoded());
    Client client(proxied());
    QCOMPARE(codeOf(run(client, get(QUrl(u"http://shop.invalid/"_s)))), u"proxy.failed"_s);
    QCOMPARE(codeOf(run(client, get(QUrl(u"https://shop.invalid/"_s)))), u"proxy.failed"_s);
}

void TestClientRoute::loopbackIsNeverProxied()
{
    ScriptedPeer proxy(answering("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"));
    qputenv("http_proxy", proxy.url().toEncoded());
    ScriptedPeer peer(answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    Client client(proxied());
    for (const QString &host : {u"127.0.0.1"_s, u"localhost"_s})
        QCOMPARE(run(client, get(peer.url(u"/"_s, host))).response->status, 200);
    QCOMPARE(proxy.connections(), 0);
}

QTEST_GUILESS_MAIN(TestClientRoute)
#include "tst_clientroute.moc"
