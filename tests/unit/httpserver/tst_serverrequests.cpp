// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/server.h"
#include "unit/httpserver/rawpeer.h"

#include <QMutex>
#include <QTest>

using namespace sendbench::http;
using namespace Qt::StringLiterals;

/// What a handler sees of well-formed requests, and what the peer gets back.
class ServerRequestsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Server> m_server;
    QMutex m_mutex;
    QList<ReceivedRequest> m_requests;

    quint16 port() const { return m_server->port(); }
    ReceivedRequest last()
    {
        const QMutexLocker lock(&m_mutex);
        return m_requests.value(m_requests.size() - 1);
    }

private Q_SLOTS:
    void init()
    {
        m_requests.clear();
        m_server = std::make_unique<Server>(
            [this](const ReceivedRequest &request, const Server::Reply &reply) {
                {
                    const QMutexLocker lock(&m_mutex);
                    m_requests.append(request);
                }
                ServerAnswer answer;
                answer.body = request.method + ' ' + request.target + ' ' + request.body;
                reply(answer);
            });
        QVERIFY(m_server->listen());
    }
    void cleanup() { m_server.reset(); }

    void headersStayAsOnTheWire()
    {
        (void)ask(port(), "POST /a%20b/c?x=%20y&x=2 HTTP/1.1\r\nhOsT: h\r\nX-A:  one \r\n"
                          "x-a: two\r\nContent-Length: 3\r\nX-Empty:\r\n\r\nabc");
        const ReceivedRequest request = last();
        QCOMPARE(request.method, "POST");
        QCOMPARE(request.target, "/a%20b/c?x=%20y&x=2");
        QCOMPARE(request.path, u"/a b/c"_s);
        QCOMPARE(request.query, "x=%20y&x=2");
        QCOMPARE(request.httpVersion, "1.1");
        QCOMPARE(request.body, "abc");
        QVERIFY(request.remoteAddress.startsWith(u"127.0.0.1:"_s));
        QVERIFY(request.at.isValid());
        const Headers expected = {{"hOsT", "h"},
                                  {"X-A", "one"},
                                  {"x-a", "two"},
                                  {"Content-Length", "3"},
                                  {"X-Empty", ""}};
        QCOMPARE(request.headers, expected);
    }

    void absoluteTargetHasAPath()
    {
        (void)ask(port(), "GET http://h:1/p/q?z HTTP/1.1\r\nHost: h:1\r\n\r\n");
        QCOMPARE(last().path, u"/p/q"_s);
        QCOMPARE(last().query, "z");
    }

    void answerIsComplete()
    {
        const RawPeer::Answer answer = ask(port(), "GET /x HTTP/1.1\r\nHost: h\r\n\r\n");
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.head.startsWith("HTTP/1.1 200 OK\r\n"));
        QCOMPARE(answer.body, "GET /x ");
        QCOMPARE(answer.header("Content-Length"), "7");
        QVERIFY(answer.header("Date").endsWith(" GMT"));
        QCOMPARE(answer.header("Connection"), "keep-alive");
    }

    void headHasLengthAndNoBody()
    {
        RawPeer peer(port());
        peer.send("HEAD /h HTTP/1.1\r\nHost: h\r\n\r\nGET /g HTTP/1.1\r\nHost: h\r\n\r\n");
        const RawPeer::Answer head = peer.read(true);
        QCOMPARE(head.header("Content-Length"), "8");
        QCOMPARE(peer.read().body, "GET /g "); // nothing stands between the two
    }

    void oldVersionEndsUnlessAsked()
    {
        RawPeer peer(port());
        peer.send("GET /1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        QCOMPARE(peer.read().header("Connection"), "keep-alive");
        peer.send("GET /2 HTTP/1.0\r\n\r\n");
        QCOMPARE(peer.read().header("Connection"), "close");
        QVERIFY(peer.isEnded());
    }

    void closeIsHonoured()
    {
        RawPeer peer(port());
        peer.send("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        QCOMPARE(peer.read().header("Connection"), "close");
        QVERIFY(peer.isEnded());
    }

    void chunksAreJoinedAndTrailersDropped()
    {
        const QByteArray bytes =
            "POST /c HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
            "4;ext=1\r\nWiki\r\nD\r\npedia in \r\n\r\n\r\n0\r\nX-Sum: 1\r\n\r\n";
        const RawPeer::Answer answer = ask(port(), bytes);
        QCOMPARE(answer.body, "POST /c Wikipedia in \r\n\r\n");
        QCOMPARE(last().headers.size(), 2);
    }

    void anySplitReadsTheSame_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("chunked") << QByteArray(
            "POST /s HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
            "3\r\nabc\r\n0\r\n\r\n");
        QTest::newRow("empty chunked")
            << QByteArray("POST /s HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                          "0\r\n\r\n");
        QTest::newRow("length") << QByteArray(
            "\r\nPOST /s HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc");
    }
    void anySplitReadsTheSame()
    {
        QFETCH(QByteArray, bytes);
        RawPeer peer(port());
        for (const char c : std::as_const(bytes)) {
            peer.send(QByteArray(1, c));
            QThread::yieldCurrentThread();
        }
        QCOMPARE(peer.read().status, 200);
        QCOMPARE(last().body, bytes.contains("abc") ? "abc" : "");
    }

    void thousandRequestsOnOneConnection()
    {
        RawPeer peer(port());
        for (int i = 0; i < 1'000; ++i) {
            const QByteArray n = QByteArray::number(i);
            peer.send("POST /" + n + " HTTP/1.1\r\nHost: h\r\nContent-Length: " +
                      QByteArray::number(n.size()) + "\r\n\r\n" + n);
            QCOMPARE(peer.read().body, "POST /" + n + ' ' + n);
        }
    }

    void pipelinedAnswersComeInOrder()
    {
        QByteArray all;
        for (int i = 0; i < 300; ++i)
            all += "GET /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: h\r\n\r\n";
        RawPeer peer(port());
        peer.send(all);
        for (int i = 0; i < 300; ++i)
            QCOMPARE(peer.read().body, "GET /" + QByteArray::number(i) + ' ');
    }

    void largeBodyArrivesWhole()
    {
        QByteArray body(5'000'000, 'x');
        body[4'999'999] = 'y';
        RawPeer peer(port());
        peer.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5000000\r\n\r\n" + body);
        QCOMPARE(peer.read().body, "POST / " + body);
    }

    void continueIsAnsweredBeforeTheBody()
    {
        RawPeer peer(port());
        peer.send(
            "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
        QCOMPARE(peer.read().status, 100);
        peer.send("ok");
        QCOMPARE(peer.read().body, "POST / ok");
    }
};

QTEST_GUILESS_MAIN(ServerRequestsTest)
#include "tst_serverrequests.moc"
