// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/server.h"
#include "unit/httpserver/rawpeer.h"

#include <QTest>

#include <atomic>

using namespace sendbench::http;
using namespace std::chrono_literals;

/// Wrong, too large and too slow requests: each gets its answer, none reaches the handler.
class ServerRefusalsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Server> m_server;
    std::atomic_int m_handled = 0;

    quint16 start(ServerLimits limits)
    {
        m_handled = 0;
        m_server = std::make_unique<Server>(
            [this](const ReceivedRequest &, const Server::Reply &reply) {
                ++m_handled;
                reply({});
            },
            limits);
        return m_server->listen().value_or(0);
    }

private Q_SLOTS:
    void cleanup() { m_server.reset(); }

    void malformed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &bytes, int status) {
            QTest::newRow(name) << bytes << status;
        };
        const QByteArray get = "GET / HTTP/1.1\r\nHost: h\r\n";
        const QByteArray post = "POST / HTTP/1.1\r\nHost: h\r\n";
        row("words", "hello there\r\n", 400);
        row("one word", "hello\r\n", 400);
        row("lone line feed", "GET / HTTP/1.1\n", 400);
        row("no version", "GET /\r\n\r\n", 400);
        row("space in target", "GET /a b HTTP/1.1\r\nHost: h\r\n\r\n", 400);
        row("control in target", QByteArray("GET /a\x01 HTTP/1.1\r\nHost: h\r\n\r\n"), 400);
        row("version 2", "GET / HTTP/2.0\r\nHost: h\r\n\r\n", 505);
        row("version 0.9", "GET / HTTP/0.9\r\n\r\n", 505);
        row("version nonsense", "GET / HTTP/x\r\n\r\n", 400);
        row("preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400);
        row("TLS hello", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), 400);
        row("zero bytes", QByteArray(64, '\0'), 400);
        row("no host", "GET / HTTP/1.1\r\nX: y\r\n\r\n", 400);
        row("two hosts", get + "Host: i\r\n\r\n", 400);
        row("header without colon", get + "nonsense\r\n\r\n", 400);
        row("space before colon", get + "X : y\r\n\r\n", 400);
        row("header with zero byte", get + QByteArray("X: a\0b\r\n\r\n", 10), 400);
        row("empty header name", get + ": y\r\n\r\n", 400);
        row("length is no number", post + "Content-Length: abc\r\n\r\n", 400);
        row("length is negative", post + "Content-Length: -1\r\n\r\n", 400);
        row("length has a plus", post + "Content-Length: +1\r\n\r\nx", 400);
        row("length overflows", post + "Content-Length: 99999999999999999999999\r\n\r\n", 400);
        row("two lengths", post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400);
        row("length then chunked",
            post + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
        row("chunked then length",
            post + "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n0\r\n\r\n", 400);
        row("gzip and length", post + "Transfer-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx", 400);
        row("unknown coding", post + "Transfer-Encoding: gzip\r\n\r\n", 501);
        row("chunked is not last", post + "Transfer-Encoding: chunked, gzip\r\n\r\n", 501);
        row("chunked in 1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            400);
        row("bad chunk size", post + "Transfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n0\r\n\r\n",
            400);
        row("chunk longer than said",
            post + "Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n", 400);
        row("chunk size overflows",
            post + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nx", 400);
        row("length in trailer",
            post + "Transfer-Encoding: chunked\r\n\r\n0\r\nContent-Length: 4\r\n\r\n", 400);
        row("unknown expectation", get + "Expect: cake\r\n\r\n", 417);
    }
    void malformed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        const quint16 port = start({});
        RawPeer peer(port);
        peer.send(bytes);
        const RawPeer::Answer answer = peer.read();
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.header("Connection"), "close");
        QVERIFY(peer.isEnded());
        QCOMPARE(m_handled.load(), 0);
        QCOMPARE(ask(port, "GET / HTTP/1.1\r\nHost: h\r\n\r\n").status, 200); // others are served
    }

    void headerLimit_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray start = "GET / HTTP/1.1\r\nHost: h\r\n";
        QTest::newRow("one long value") << start + "X: " + QByteArray(3'000, 'a') + "\r\n\r\n";
        QTest::newRow("many headers") << start + QByteArray("A: b\r\n").repeated(500) + "\r\n";
        QTest::newRow("no end") << start + QByteArray("A: b\r\n").repeated(500);
        QTest::newRow("long line") << "GET /" + QByteArray(3'000, 'a');
        QTest::newRow("trailers") << "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n"
                                     "\r\n0\r\n" +
                                         QByteArray("A: b\r\n").repeated(500);
        QTest::newRow("chunk extension")
            << "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1;" +
                   QByteArray(3'000, 'e');
    }
    void headerLimit()
    {
        QFETCH(QByteArray, bytes);
        RawPeer peer(start({.headerBytes = 2'000}));
        peer.send(bytes);
        QCOMPARE(peer.read().status, 431);
        QVERIFY(peer.isEnded());
        QCOMPARE(m_handled.load(), 0);
    }

    void headerLimitLetsTheRestThrough()
    {
        const QByteArray head = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
        const quint16 port = start({.headerBytes = head.size()});
        RawPeer peer(port);
        peer.send(head + head);
        QCOMPARE(peer.read().status, 200);
        QCOMPARE(peer.read().status, 200);
        QCOMPARE(ask(port, "GET /1 HTTP/1.1\r\nHost: h\r\n\r\n").status, 431);
    }

    void announcedBodyIsRefusedAtOnce()
    {
        RawPeer peer(start({.bodyBytes = 1'000}));
        peer.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1001\r\n"
                  "Expect: 100-continue\r\n\r\n");
        QCOMPARE(peer.read().status, 413);
        QCOMPARE(m_handled.load(), 0);
    }

    void refusalIsReadAlsoAfterSendingEverything()
    {
        RawPeer peer(start({.bodyBytes = 1'000}));
        peer.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 20000000\r\n\r\n");
        peer.send(QByteArray(20'000'000, 'x'));
        QCOMPARE(peer.read().status, 413);
        QVERIFY(peer.isEnded());
    }

    void chunkedBodyIsCounted()
    {
        RawPeer peer(start({.bodyBytes = 1'000}));
        peer.send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n" +
                  ("1f4\r\n" + QByteArray(500, 'x') + "\r\n").repeated(3) + "0\r\n\r\n");
        QCOMPARE(peer.read().status, 413);
        QCOMPARE(m_handled.load(), 0);
    }

    void slowHeadAndBodyEndIn408_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("head") << QByteArray("GET / HTTP/1.1\r\nHost");
        QTest::newRow("body") << QByteArray(
            "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nx");
        QTest::newRow("chunk") << QByteArray(
            "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nx");
    }
    void slowHeadAndBodyEndIn408()
    {
        QFETCH(QByteArray, bytes);
        RawPeer peer(start({.requestTime = 150ms}));
        peer.send(bytes);
        QCOMPARE(peer.read().status, 408);
        QVERIFY(peer.isEnded());
        QCOMPARE(m_handled.load(), 0);
    }

    void trickleDoesNotProlongTheLimit()
    {
        RawPeer peer(start({.requestTime = 300ms}));
        peer.send("GET / HTTP/1.1\r\nHost: h\r\nX: ");
        while (peer.socket().bytesAvailable() == 0) { // for ever, if each byte prolonged it
            peer.send("a");
            (void)peer.socket().waitForReadyRead(20);
        }
        QCOMPARE(peer.read().status, 408);
    }

    void idleConnectionEndsWithoutAWord()
    {
        RawPeer peer(start({.idleTime = 100ms}));
        QCOMPARE(peer.readToEnd(), "");
        QVERIFY(peer.isEnded());
    }

    void idleTimeStartsAnewAfterEachAnswer()
    {
        RawPeer peer(start({.idleTime = 150ms}));
        peer.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
        QCOMPARE(peer.read().status, 200);
        QVERIFY(peer.isEnded());
    }

    void oneTooManyIsTold()
    {
        const quint16 port = start({.connections = 2});
        const QByteArray get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
        auto first = std::make_unique<RawPeer>(port);
        RawPeer second(port);
        first->send(get);
        second.send(get);
        QCOMPARE(first->read().status, 200);
        QCOMPARE(second.read().status, 200);

        RawPeer third(port);
        QCOMPARE(third.read().status, 503);
        QVERIFY(third.isEnded());
        third.close();

        first.reset();       // a place is free again
        bool served = false; // asked until it works, then no more
        QTRY_VERIFY(served || (served = ask(port, get).status == 200));
    }

    void thousandAbandonedConnectionsLeaveNoTrace()
    {
        const quint16 port = start({.connections = 8});
        for (int i = 0; i < 1'000; ++i) {
            RawPeer peer(port);
            peer.send(i % 2 ? "GET / HT" : "junk junk\r\n");
        }
        bool served = false;
        QTRY_VERIFY(served ||
                    (served = ask(port, "GET / HTTP/1.1\r\nHost: h\r\n\r\n").status == 200));
    }
};

QTEST_GUILESS_MAIN(ServerRefusalsTest)
#include "tst_serverrefusals.moc"
