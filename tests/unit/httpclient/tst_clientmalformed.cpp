// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "clientfixture.h"

using namespace sendbench;
using namespace sendbench::http;
using namespace Qt::StringLiterals;

/// Of what cannot be read as HTTP every byte is kept, and the place where it breaks is named.
class TestClientMalformed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void place_data();
    void place();
    void whatStoodBeforeTheFaultIsKnown();
    void afterAnInterimAnswer();
    void chunksKeepWhatWasRead();
    void restThatIsThereComesAlong();
    void moreThanAnnounced_data();
    void moreThanAnnounced();
    void exactlyAnnouncedHasNoExtra();
    void otherProtocolIsNoExtra();
    void interimFlood();
    void requestNotWholeIsNotSent();
};

void TestClientMalformed::place_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const QByteArray &answer, const char *place,
                        const char *found) {
        QTest::newRow(name) << answer << QString::fromUtf8(place) << QString::fromUtf8(found);
    };
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    row("no HTTP", "SSH-2.0-OpenSSH_9.2\r\n", "its byte 1", "something that is no HTTP at all");
    row("HTTP/2", "HTTP/2 200\r\n\r\n", "its byte 6", "a version that is not HTTP/1");
    row("status word", "HTTP/1.1 two OK\r\n\r\n", "its byte 10",
        "a status that is not three digits");
    row("line feeds", "HTTP/1.1 200 OK\nA: b\n\n", "its byte 16",
        "a line that ends without a carriage return in the status line");
    row("odd byte in a value", ok + "X-Odd: a\x07z\r\n\r\n", "its byte 26 (header “X-Odd”)",
        "the byte 0x07 in a header's value");
    row("zero in a value", ok + QByteArray("A: \0b\r\n\r\n", 10), "its byte 21 (header “A”)",
        "the byte 0x00 in a header's value");
    row("odd byte in a name", ok + "X\x01: a\r\n\r\n", "its byte 19 (header “X”)",
        "the byte 0x01 in a header's name");
    row("blank before colon", ok + "X-A : b\r\n\r\n", "its byte 21 (header “X-A”)",
        "a blank in or after a header's name");
    row("no colon", ok + "nonsense\r\n\r\n", "its byte 26 (header “nonsense”)",
        "a header line without a colon");
    row("two lengths", ok + "Content-Length: 3\r\nA: b\r\nContent-Length: 4\r\n\r\nabc",
        "its byte 43 (header “Content-Length”)",
        "a second Content-Length that differs from the first");
    row("length in words", ok + "Content-Length: three\r\n\r\n",
        "its byte 18 (header “Content-Length”)", "a Content-Length that is no number");
    row("length and chunks",
        ok + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "its byte 37 (header “Transfer-Encoding”)",
        "both a Content-Length and a Transfer-Encoding");
    row("chunk size", ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n", "its byte 48",
        "a chunk's length that is no number");
    row("chunk without end", ok + "Transfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n",
        "its byte 54", "a chunk that is longer than its length says");
}

void TestClientMalformed::place()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, place);
    QFETCH(QString, found);
    ScriptedPeer peer(answering(answer));
    const Exchange exchange = run(get(peer.url()));
    QCOMPARE(codeOf(exchange), u"response.malformed"_s);
    QCOMPARE(exchange.error->path, place);
    QCOMPARE(exchange.error->found, found);
    QVERIFY(exchange.response);
    QCOMPARE(exchange.response->wire, answer);
    QVERIFY(exchange.response->truncated);
    QVERIFY(exchange.requestSent);
}

void TestClientMalformed::whatStoodBeforeTheFaultIsKnown()
{
    ScriptedPeer peer(answering("HTTP/1.0 503 Not now\r\nServer: x\r\nB\x02: y\r\n\r\n"));
    const Exchange exchange = run(get(peer.url()));
    QCOMPARE(exchange.response->status, 503);
    QCOMPARE(exchange.response->reason, "Not now"_qba);
    QCOMPARE(exchange.response->httpVersion, "1.0"_qba);
    QCOMPARE(exchange.response->headers, (Headers{{"Server", "x"}}));
}

void TestClientMalformed::afterAnInterimAnswer()
{
    ScriptedPeer peer(answering("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 2x0 OK\r\n\r\n"));
    const Exchange exchange = run(get(peer.url()));
    QCOMPARE(codeOf(exchange), u"response.malformed"_s);
    QCOMPARE(exchange.interim.size(), 1);
    QCOMPARE(exchange.response->wire, "HTTP/1.1 2x0 OK\r\n\r\n"_qba);
    QCOMPARE(exchange.error->path, u"its byte 11"_s);
}

void TestClientMalformed::chunksKeepWhatWasRead()
{
    const QByteArray answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                              "4\r\ngood\r\nbad!\r\n";
    ScriptedPeer peer(answering(answer));
    const Exchange exchange = run(get(peer.url()));
    QCOMPARE(exchange.response->body, "good"_qba);
    QCOMPARE(exchange.response->wire, answer);
}

void TestClientMalformed::restThatIsThereComesAlong()
{
    const QByteArray answer = "220 mail.example ESMTP\r\n" + QByteArray(600'000, 'x');
    ScriptedPeer peer([&](PeerConnection &connection, int) {
        connection.readRequest();
        connection.write(answer);
        connection.hold(); // the client must not wait for the end either
    });
    const Exchange exchange = run(get(peer.url()));
    QCOMPARE(codeOf(exchange), u"response.malformed"_s);
    QVERIFY(answer.startsWith(exchange.response->wire));
    QVERIFY(exchange.response->wire.size() >= 22);
}

void TestClientMalformed::moreThanAnnounced_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("extra");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("body") << ok + "Content-Length: 3\r\n\r\nabcdef"
                          << "abc"_qba
                          << "def"_qba;
    QTest::newRow("no body") << ok + "Content-Length: 0\r\n\r\n\r\n"
                             << ""_qba
                             << "\r\n"_qba;
    QTest::newRow("chunks") << ok + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\nmore"
                            << "a"_qba
                            << "more"_qba;
    QTest::newRow("a second answer") << ok + "Content-Length: 1\r\n\r\na" + ok + "\r\n"
                                     << "a"_qba << ok + "\r\n";
    QTest::newRow("much") << ok + "Content-Length: 1\r\n\r\na" + QByteArray(90'000, 'x') << "a"_qba
                          << QByteArray(90'000, 'x');
}

void TestClientMalformed::moreThanAnnounced()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, extra);
    ScriptedPeer peer([&](PeerConnection &connection, int) {
        connection.readRequest();
        connection.write(answer);
        connection.hold();
    });
    Client client(loopbackOptions());
    const Exchange exchange = run(client, get(peer.url()));
    QCOMPARE(codeOf(exchange), QString());
    QCOMPARE(exchange.response->body, body);
    QVERIFY(!exchange.response->truncated);
    QVERIFY(exchange.response->extraBytes > 0);
    QVERIFY(extra.startsWith(exchange.response->extra));
    if (extra.size() < 100)
        QCOMPARE(exchange.response->extraBytes, extra.size());
    // The connection is not used again.
    (void)run(client, get(peer.url()));
    QCOMPARE(peer.connections(), 2);
}

void TestClientMalformed::exactlyAnnouncedHasNoExtra()
{
    ScriptedPeer peer(answering("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"));
    const Exchange exchange = run(get(peer.url()));
    QCOMPARE(exchange.response->extraBytes, 0);
    QCOMPARE(exchange.response->announcedBytes, 3);
    QCOMPARE(exchange.response->limitBytes, -1);
}

void TestClientMalformed::otherProtocolIsNoExtra()
{
    ScriptedPeer peer(answering("HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\nhello"));
    const Exchange exchange = run(get(peer.url()));
    QCOMPARE(exchange.response->status, 101);
    QCOMPARE(exchange.response->extraBytes, 0);
}

void TestClientMalformed::interimFlood()
{
    ScriptedPeer peer([](PeerConnection &connection, int) {
        connection.readRequest();
        while (connection.write("HTTP/1.1 103 Early Hints\r\n\r\n"_qba.repeated(100)) &&
               !connection.stopped()) {
        }
    });
    const Exchange exchange = run(get(peer.url()));
    QCOMPARE(codeOf(exchange), u"response.interim-flood"_s);
    QCOMPARE(exchange.error->kind, ErrorKind::Protocol);
    QCOMPARE(exchange.error->found, QString::number(exchange.interim.size()));
}

void TestClientMalformed::requestNotWholeIsNotSent()
{
    ScriptedPeer peer([](PeerConnection &connection, int) {
        connection.readHead();
        connection.reset();
    });
    Request request = get(peer.url());
    request.method = "POST";
    request.body = QByteArray(30'000'000, 'x');
    const Exchange exchange = run(request);
    QCOMPARE(codeOf(exchange), u"connection.closed"_s);
    QVERIFY(!exchange.requestSent);
}

QTEST_GUILESS_MAIN(TestClientMalformed)
#include "tst_clientmalformed.moc"
