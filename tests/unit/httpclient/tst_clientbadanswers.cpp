// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "clientfixture.h"

using namespace sendbench;
using namespace sendbench::http;
using namespace Qt::StringLiterals;

/// Answers that lie, break off, never end or are no HTTP at all.
class TestClientBadAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void malformed_data();
    void malformed();
    void malformedBytewise();
    void headersWithoutEnd_data();
    void headersWithoutEnd();
    void cut_data();
    void cut();
    void resetInTheBody();
    void cappedIsNoError();
    void exactlyTheCapIsWhole();
    void earlyAnswerIsKept();
    void errorTellsNoSecret();
};

void TestClientBadAnswers::malformed_data()
{
    QTest::addColumn<QByteArray>("answer");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("other protocol") << "SSH-2.0-OpenSSH_9.2\r\n"_qba;
    QTest::newRow("HTTP/2") << "HTTP/2 200\r\n\r\n"_qba;
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("page without head") << "<html>hello</html>"_qba;
    QTest::newRow("status word") << "HTTP/1.1 two OK\r\n\r\n"_qba;
    QTest::newRow("bare line feeds") << "HTTP/1.1 200 OK\nContent-Length: 0\n\n"_qba;
    QTest::newRow("blank before colon") << ok + "Content-Length : 3\r\n\r\nabc";
    QTest::newRow("no colon") << ok + "nonsense\r\n\r\n";
    QTest::newRow("negative length") << ok + "Content-Length: -5\r\n\r\nabc";
    QTest::newRow("length in words") << ok + "Content-Length: three\r\n\r\nabc";
    QTest::newRow("length too large") << ok + "Content-Length: 99999999999999999999\r\n\r\nabc";
    QTest::newRow("two lengths") << ok + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc";
    QTest::newRow("length and chunks")
        << ok + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
    QTest::newRow("chunk size") << ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n";
    QTest::newRow("chunk size too large")
        << ok + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nabc\r\n";
    QTest::newRow("chunk without end") << ok + "Transfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n";
}

void TestClientBadAnswers::malformed()
{
    QFETCH(QByteArray, answer);
    ScriptedPeer peer([&](PeerConnection &connection, int) {
        connection.readRequest();
        connection.write(answer);
        connection.hold(); // the client must not need the end to know
    });
    const Exchange exchange = run(get(peer.url()));
    QCOMPARE(codeOf(exchange), u"response.malformed"_s);
    QCOMPARE(exchange.error->kind, ErrorKind::Protocol);
    QVERIFY(!exchange.response || exchange.response->truncated);
}

void TestClientBadAnswers::malformedBytewise()
{
    ScriptedPeer peer([](PeerConnection &connection, int) {
        connection.readRequest();
        for (const char byte : "220 mail.example ESMTP\r\n"_qba)
            if (!connection.write(QByteArray(1, byte)))
                return;
        connection.hold();
    });
    QCOMPARE(codeOf(run(get(peer.url()))), u"response.malformed"_s);
}

void TestClientBadAnswers::headersWithoutEnd_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("piece");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("lines") << ok << "X-More: and more\r\n"_qba;
    QTest::newRow("one line") << ok + "X-Long: "
                              << "aaaaaaaaaaaaaaaaaaaaaaaaa"_qba;
    QTest::newRow("reason") << "HTTP/1.1 200 "_qba
                            << "aaaaaaaaaaaaaaaaaaaaaaaaa"_qba;
    QTest::newRow("trailers") << ok + "Transfer-Encoding: chunked\r\n\r\n0\r\n"
                              << "X-More: and more\r\n"_qba;
    QTest::newRow("chunk extension") << ok + "Transfer-Encoding: chunked\r\n\r\n3;"
                                     << "aaaaaaaaaaaaaaaaaaaaaaaaa"_qba;
}

void TestClientBadAnswers::headersWithoutEnd()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, piece);
    ScriptedPeer peer([&](PeerConnection &connection, int) {
        connection.readRequest();
        connection.write(start);
        while (connection.write(piece.repeated(500)) && !connection.stopped()) {
        }
    });
    const Exchange exchange = run(get(peer.url()));
    QCOMPARE(codeOf(exchange), u"response.headers-too-large"_s);
    QCOMPARE(exchange.error->kind, ErrorKind::Protocol);
}

void TestClientBadAnswers::cut_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("readable");
    QTest::addColumn<QByteArray>("body");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("nothing") << ""_qba << false << ""_qba;
    QTest::newRow("in the head") << "HTTP/1.1 200 O"_qba << false << ""_qba;
    QTest::newRow("after 1xx") << "HTTP/1.1 100 Continue\r\n\r\n"_qba << false << ""_qba;
    QTest::newRow("in the body") << ok + "Content-Length: 10\r\n\r\nhalf" << true << "half"_qba;
    QTest::newRow("before the body") << ok + "Content-Length: 10\r\n\r\n" << true << ""_qba;
    QTest::newRow("in a chunk") << ok + "Transfer-Encoding: chunked\r\n\r\na\r\nhalf" << true
                                << "half"_qba;
    QTest::newRow("between chunks") << ok + "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"
                                    << true << "half"_qba;
    QTest::newRow("in the trailers")
        << ok + "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n0\r\nX: 1\r\n"
        << true << "half"_qba;
}

void TestClientBadAnswers::cut()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, readable);
    QFETCH(QByteArray, body);
    ScriptedPeer peer(answering(answer));
    const Exchange exchange = run(get(peer.url()));
    QCOMPARE(codeOf(exchange), u"connection.closed"_s);
    QCOMPARE(exchange.error->kind, ErrorKind::Network);
    QCOMPARE(peer.connections(), 1);
    QVERIFY(exchange.requestSent);
    if (!readable) {
        const QByteArray head = answer.contains("Continue") ? QByteArray() : answer;
        QCOMPARE(exchange.response ? exchange.response->wire : QByteArray(), head);
        return;
    }
    QVERIFY(exchange.response->wire.isEmpty());
    QCOMPARE(exchange.response->body, body);
    QCOMPARE(exchange.response->bodyBytes, body.size());
    QVERIFY(exchange.response->truncated);
}

void TestClientBadAnswers::resetInTheBody()
{
    QSemaphore seen;
    ScriptedPeer peer([&](PeerConnection &connection, int) {
        connection.readRequest();
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
        seen.acquire();
        connection.reset();
    });
    Client client(loopbackOptions());
    ExchangeJob *job = client.send(get(peer.url()), nullptr);
    connect(job, &ExchangeJob::received, job, [&](qint64 done, qint64 total) {
        QCOMPARE(total, 10);
        if (done == 4)
            seen.release();
    });
    Exchange exchange;
    connect(job, &Job::finished, job, [&] { exchange = job->exchange(); });
    QSignalSpy finished(job, &Job::finished);
    job->start();
    const bool came = finished.wait();
    seen.release();
    QVERIFY(came);
    QCOMPARE(codeOf(exchange), u"connection.closed"_s);
    QCOMPARE(exchange.response->body, "half"_qba);
}

void TestClientBadAnswers::cappedIsNoError()
{
    ScriptedPeer peer([](PeerConnection &connection, int) {
        connection.readRequest();
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 200000000\r\n\r\n");
        const QByteArray piece(100'000, 'x');
        for (int i = 0; i < 2000; ++i)
            if (!connection.write(piece))
                return;
    });
    Request request = get(peer.url());
    request.maxResponseBytes = 300'000;
    const Exchange exchange = run(request);
    QCOMPARE(codeOf(exchange), QString());
    QVERIFY(exchange.response->truncated);
    QCOMPARE(exchange.response->body, QByteArray(300'000, 'x'));
    QCOMPARE(exchange.response->limitBytes, 300'000);
    QCOMPARE(exchange.response->announcedBytes, 200'000'000);
    QVERIFY(exchange.response->bodyBytes > 300'000);
    QVERIFY(exchange.response->bodyBytes < 5'000'000);
}

void TestClientBadAnswers::exactlyTheCapIsWhole()
{
    ScriptedPeer peer(answering("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabcde"));
    Request request = get(peer.url());
    request.maxResponseBytes = 5;
    const Exchange exchange = run(request);
    QCOMPARE(exchange.response->body, "abcde"_qba);
    QVERIFY(!exchange.response->truncated);
}

void TestClientBadAnswers::earlyAnswerIsKept()
{
    ScriptedPeer peer([](PeerConnection &connection, int) {
        connection.readHead();
        connection.write("HTTP/1.1 413 Payload Too Large\r\nConnection: close\r\n"
                         "Content-Length: 7\r\n\r\ntoo big");
    });
    Request request = get(peer.url());
    request.method = "POST";
    request.body = QByteArray(30'000'000, 'x');
    for (int i = 0; i < 20; ++i) {
        const Exchange exchange = run(request);
        QCOMPARE(codeOf(exchange), QString());
        QCOMPARE(exchange.response->status, 413);
        QCOMPARE(exchange.response->body, "too big"_qba);
        QCOMPARE(exchange.timing.waitMs, 0.0);
    }
}

void TestClientBadAnswers::errorTellsNoSecret()
{
    for (const QByteArray &answer : {"HTTP/1.1 200 OK\r\nX-Planted : planted-value\r\n\r\n"_qba,
                                     "planted-value"_qba, ""_qba}) {
        ScriptedPeer peer(answering(answer));
        Request request = get(peer.url(u"/planted-value?key=planted-value"_s));
        request.headers = {{"Authorization", "Bearer planted-value"}};
        const Exchange exchange = run(request);
        QVERIFY(exchange.error);
        const Error &e = *exchange.error;
        QVERIFY(!(e.where + e.path + e.expected + e.found + e.detail).contains(u"planted"_s));
        QCOMPARE(e.where, u"127.0.0.1:%1"_s.arg(peer.serverPort()));
    }
}

QTEST_GUILESS_MAIN(TestClientBadAnswers)
#include "tst_clientbadanswers.moc"
