// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "clientfixture.h"

using namespace sendbench;
using namespace sendbench::http;
using namespace Qt::StringLiterals;

/// What goes out and what is read back, to the byte.
class TestClientWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestByteForByte();
    void largeBodyArrivesWhole();
    void lyingContentLengthGoesOutAsWritten();
    void responseHeadAsOnTheWire();
    void foldedLineKeepsItsBytes();
    void framing_data();
    void framing();
    void chunkedWithTrailers();
    void interimAnswers();
    void timesAddUp();
};

void TestClientWire::requestByteForByte()
{
    ScriptedPeer peer(answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    Request request = get(peer.url(u"/a/%2F?q=1&q=%20"_s));
    request.method = "POST";
    request.headers = {{"Z-last", "1"}, {"accept", "*/*"}, {"Z-Last", "2"}};
    request.body = QByteArray("\0\r\n\xff{}", 6);
    const Exchange exchange = run(request);
    QCOMPARE(codeOf(exchange), QString());
    const QByteArray port = QByteArray::number(peer.serverPort());
    const QByteArray wire = "POST /a/%2F?q=1&q=%20 HTTP/1.1\r\nHost: 127.0.0.1:" + port +
                            "\r\nZ-last: 1\r\naccept: */*\r\nZ-Last: 2\r\n"
                            "Content-Length: 6\r\n\r\n" +
                            request.body;
    QCOMPARE(peer.received(), wire);
    QCOMPARE(wireHead(exchange.request) + exchange.request.body, wire);
    QCOMPARE(exchange.request, *prepare(request));
    QCOMPARE(exchange.remoteAddress, QString::fromLatin1("127.0.0.1:" + port));
    QCOMPARE(exchange.id.size(), 26);
    QVERIFY(!exchange.tls);
}

void TestClientWire::largeBodyArrivesWhole()
{
    ScriptedPeer peer(answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    Request request = get(peer.url());
    request.method = "POST";
    for (int i = 0; request.body.size() < 5'000'000; ++i)
        request.body += QByteArray::number(i) + ' ';
    const Exchange exchange = run(request);
    QCOMPARE(codeOf(exchange), QString());
    QVERIFY(peer.received() == wireHead(exchange.request) + request.body);
}

void TestClientWire::lyingContentLengthGoesOutAsWritten()
{
    ScriptedPeer peer([](PeerConnection &connection, int) {
        connection.readHead();
        connection.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        connection.hold();
    });
    Client client(loopbackOptions());
    Request request = get(peer.url());
    request.method = "POST";
    request.headers = {{"content-length", "500"}};
    request.body = "short";
    const Exchange exchange = run(client, request);
    QCOMPARE(exchange.response->status, 400);
    QTRY_VERIFY(peer.received().endsWith("\r\ncontent-length: 500\r\n\r\nshort"));
    // The peer may still wait for 495 bytes: the next request must not become them.
    QCOMPARE(codeOf(run(client, request)), QString());
    QCOMPARE(peer.connections(), 2);
}

void TestClientWire::responseHeadAsOnTheWire()
{
    ScriptedPeer peer(
        answering("HTTP/1.0 299  Odd   \xe4 Reason \r\nset-COOKIE: a=1\r\n"
                  "B:no blank\r\nX-Empty:\r\nSet-Cookie:\t b=2 \t\r\n"
                  "set-COOKIE: a=1\r\nX-Raw: \xff\xfe\r\nContent-Length: 2\r\n\r\nok"));
    const Exchange exchange = run(get(peer.url()));
    QCOMPARE(codeOf(exchange), QString());
    const Response &response = *exchange.response;
    QCOMPARE(response.status, 299);
    QCOMPARE(response.httpVersion, "1.0"_qba);
    QCOMPARE(response.reason, " Odd   \xe4 Reason "_qba);
    const Headers expected{{"set-COOKIE", "a=1"},  {"B", "no blank"},     {"X-Empty", ""},
                           {"Set-Cookie", "b=2"},  {"set-COOKIE", "a=1"}, {"X-Raw", "\xff\xfe"},
                           {"Content-Length", "2"}};
    QVERIFY(response.headers == expected);
    QCOMPARE(response.body, "ok"_qba);
    QVERIFY(!response.truncated);
}

void TestClientWire::foldedLineKeepsItsBytes()
{
    ScriptedPeer peer(answering("HTTP/1.1 200 OK\r\nX-Fold: one\r\n  two\r\n\tthree\r\n"
                                "Content-Length: 0\r\n\r\n"));
    const Exchange exchange = run(get(peer.url()));
    QCOMPARE(codeOf(exchange), QString());
    QCOMPARE(headerValue(exchange.response->headers, "x-fold"),
             std::optional<QByteArray>("one\r\n  two\r\n\tthree"));
    QCOMPARE(exchange.response->headers.size(), 2);
}

void TestClientWire::framing_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("length") << "GET"_qba
                            << "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"_qba
                            << "abc"_qba;
    QTest::newRow("until the end") << "GET"_qba
                                   << "HTTP/1.1 200 OK\r\n\r\nabc"_qba
                                   << "abc"_qba;
    QTest::newRow("until the end, nothing") << "GET"_qba
                                            << "HTTP/1.1 200 OK\r\n\r\n"_qba
                                            << ""_qba;
    QTest::newRow("same length twice")
        << "GET"_qba
        << "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc"_qba
        << "abc"_qba;
    QTest::newRow("more than it said") << "GET"_qba
                                       << "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef"_qba
                                       << "abc"_qba;
    QTest::newRow("head") << "HEAD"_qba
                          << "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n"_qba
                          << ""_qba;
    QTest::newRow("204") << "GET"_qba
                         << "HTTP/1.1 204 No Content\r\nContent-Length: 3\r\n\r\n"_qba
                         << ""_qba;
    QTest::newRow("304") << "GET"_qba
                         << "HTTP/1.1 304 Not Modified\r\n\r\n"_qba
                         << ""_qba;
    QTest::newRow("no reason") << "GET"_qba
                               << "HTTP/1.1 200 \r\nContent-Length: 1\r\n\r\na"_qba
                               << "a"_qba;
    QTest::newRow("no blank before no reason") << "GET"_qba
                                               << "HTTP/1.1 200\r\nContent-Length: 1\r\n\r\na"_qba
                                               << "a"_qba;
    QTest::newRow("compressed stays so")
        << "GET"_qba
        << "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\x1f\x8b\x08\x01"_qba
        << "\x1f\x8b\x08\x01"_qba;
}

void TestClientWire::framing()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, body);
    ScriptedPeer peer(answering(answer));
    Request request = get(peer.url());
    request.method = method;
    const Exchange exchange = run(request);
    QCOMPARE(codeOf(exchange), QString());
    QCOMPARE(exchange.response->body, body);
    QCOMPARE(exchange.response->bodyBytes, body.size());
    QVERIFY(!exchange.response->truncated);
}

void TestClientWire::chunkedWithTrailers()
{
    const QByteArray answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                              "4;ext=\"v\"\r\nWiki\r\n0005\r\npedia\r\n0\r\n"
                              "X-Sum: 1\r\nx-SUM: 2\r\n\r\n";
    // Byte by byte: a border may be anywhere.
    ScriptedPeer peer([&](PeerConnection &connection, int) {
        connection.readRequest();
        for (const char byte : answer)
            connection.write(QByteArray(1, byte));
        connection.hold();
    });
    const Exchange exchange = run(get(peer.url()));
    QCOMPARE(codeOf(exchange), QString());
    QCOMPARE(exchange.response->body, "Wikipedia"_qba);
    const Headers trailers{{"X-Sum", "1"}, {"x-SUM", "2"}};
    QVERIFY(exchange.response->trailers == trailers);
    QCOMPARE(exchange.response->headers.size(), 1);
}

void TestClientWire::interimAnswers()
{
    ScriptedPeer peer(answering("HTTP/1.1 100 Continue\r\n\r\n"
                                "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\nlink: </b>\r\n\r\n"
                                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
    const Exchange exchange = run(get(peer.url()));
    QCOMPARE(codeOf(exchange), QString());
    QCOMPARE(exchange.interim.size(), 2);
    QCOMPARE(exchange.interim[0].status, 100);
    QCOMPARE(exchange.interim[1].reason, "Early Hints"_qba);
    QCOMPARE(exchange.interim[1].headers.size(), 2);
    QCOMPARE(exchange.response->status, 200);
    QCOMPARE(exchange.response->body, "ok"_qba);
}

void TestClientWire::timesAddUp()
{
    ScriptedPeer peer([](PeerConnection &connection, int) {
        connection.readRequest();
        QThread::msleep(60); // what is measured, not a wait for something
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\no");
        QThread::msleep(40);
        connection.write("k");
    });
    const Exchange exchange = run(get(peer.url()));
    const Timing &t = exchange.timing;
    QVERIFY2(t.waitMs >= 50, qPrintable(QString::number(t.waitMs)));
    QVERIFY2(t.readMs >= 30, qPrintable(QString::number(t.readMs)));
    QVERIFY(t.connectMs > 0);
    QCOMPARE(t.tlsMs, 0.0);
    QVERIFY(t.queuedMs + t.connectMs + t.waitMs + t.readMs <= t.totalMs + 0.001);
}

QTEST_GUILESS_MAIN(TestClientWire)
#include "tst_clientwire.moc"
