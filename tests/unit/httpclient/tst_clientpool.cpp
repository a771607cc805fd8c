// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "clientfixture.h"

using namespace sendbench;
using namespace sendbench::http;
using namespace Qt::StringLiterals;

namespace
{
const QByteArray kOk = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

void serveAll(PeerConnection &connection, int)
{
    while (!connection.readRequest().isEmpty())
        connection.write(kOk);
}
} // namespace

/// Connections kept for the next request, and the ones that must not be.
class TestClientPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reused();
    void notReused_data();
    void notReused();
    void stalePooledConnectionIsReplaced();
    void writtenRequestIsNeverSentAgain();
    void idleOnesAreClosedAfterAWhile();
    void soManyPerHost();
    void waitingOneCanBeCancelled();
};

void TestClientPool::reused()
{
    ScriptedPeer peer(serveAll);
    Client client(loopbackOptions());
    for (int i = 0; i < 5; ++i)
        QCOMPARE(codeOf(run(client, get(peer.url()))), QString());
    QCOMPARE(peer.connections(), 1);
    QCOMPARE(peer.received().count("GET / HTTP/1.1\r\n"), 5);
}

void TestClientPool::notReused_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("connectionHeader");
    QTest::newRow("server closes")
        << "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok"_qba
        << ""_qba;
    QTest::newRow("HTTP/1.0") << "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok"_qba
                              << ""_qba;
    QTest::newRow("we close") << kOk << "close"_qba;
    QTest::newRow("bytes left over") << kOk + "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwrong"
                                     << ""_qba;
}

void TestClientPool::notReused()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, connectionHeader);
    ScriptedPeer peer([&](PeerConnection &connection, int) {
        while (!connection.readRequest().isEmpty())
            connection.write(answer);
    });
    Client client(loopbackOptions());
    Request request = get(peer.url());
    if (!connectionHeader.isEmpty())
        request.headers = {{"Connection", connectionHeader}};
    for (int i = 0; i < 2; ++i)
        QCOMPARE(run(client, request).response->body, "ok"_qba);
    QCOMPARE(peer.connections(), 2);
}

void TestClientPool::stalePooledConnectionIsReplaced()
{
    // Closes right after each answer without having said so.
    ScriptedPeer peer(answering(kOk));
    Client client(loopbackOptions());
    Request request = get(peer.url());
    request.method = "POST";
    request.body = "once";
    for (int i = 0; i < 20; ++i) {
        const Exchange exchange = run(client, request);
        // If the close was on its way while the request went out, an error is right: a second try
        // would be wrong.
        if (exchange.error)
            QCOMPARE(codeOf(exchange), u"connection.closed"_s);
        else
            QCOMPARE(exchange.response->body, "ok"_qba);
        for (int n = 0; n < peer.connections(); ++n)
            QVERIFY(peer.received(n).count("once") <= 1);
    }
    QVERIFY(peer.connections() >= 10);
}

void TestClientPool::writtenRequestIsNeverSentAgain()
{
    ScriptedPeer peer([](PeerConnection &connection, int) {
        connection.readRequest();
        connection.write(kOk);
        connection.readRequest(); // reads the second, then hangs up
    });
    Client client(loopbackOptions());
    Request request = get(peer.url());
    request.method = "POST";
    request.body = "once";
    QCOMPARE(codeOf(run(client, request)), QString());
    QCOMPARE(codeOf(run(client, request)), u"connection.closed"_s);
    QCOMPARE(peer.connections(), 1);
    QCOMPARE(peer.received().count("once"), 2);
}

void TestClientPool::idleOnesAreClosedAfterAWhile()
{
    std::atomic_bool closed = false;
    ScriptedPeer peer([&](PeerConnection &connection, int) {
        connection.readRequest();
        connection.write(kOk);
        closed = connection.waitForClosed();
    });
    Client::Options options = loopbackOptions();
    options.keepAlive = std::chrono::milliseconds(50);
    Client client(options);
    QCOMPARE(codeOf(run(client, get(peer.url()))), QString());
    QTRY_VERIFY(closed);
}

void TestClientPool::soManyPerHost()
{
    QSemaphore go;
    std::atomic_int now = 0;
    std::atomic_int most = 0;
    ScriptedPeer peer([&](PeerConnection &connection, int) {
        while (!connection.readRequest().isEmpty()) {
            most = std::max(most.load(), ++now);
            while (!go.tryAcquire(1, 20) && !connection.stopped()) {
            }
            --now;
            connection.write(kOk);
        }
    });
    Client::Options options = loopbackOptions();
    options.connectionsPerHost = 2;
    Client client(options);
    int done = 0;
    double queued = 0;
    for (int i = 0; i < 6; ++i) {
        ExchangeJob *job = client.send(get(peer.url()), &client);
        connect(job, &Job::finished, &client, [&, job] {
            ++done;
            QCOMPARE(codeOf(job->exchange()), QString());
            queued = std::max(queued, job->exchange().timing.queuedMs);
        });
        job->start();
    }
    QTRY_COMPARE(now.load(), 2);
    QCOMPARE(done, 0);
    QTest::qWait(50); // what is measured: the time the others queue
    go.release(6);
    QTRY_COMPARE(done, 6);
    QCOMPARE(most.load(), 2);
    QCOMPARE(peer.connections(), 2);
    QVERIFY(queued >= 40);
}

void TestClientPool::waitingOneCanBeCancelled()
{
    QSemaphore go;
    ScriptedPeer peer([&](PeerConnection &connection, int) {
        while (!connection.readRequest().isEmpty()) {
            while (!go.tryAcquire(1, 20) && !connection.stopped()) {
            }
            connection.write(kOk);
        }
    });
    Client::Options options = loopbackOptions();
    options.connectionsPerHost = 1;
    Client client(options);
    ExchangeJob *first = client.send(get(peer.url()), &client);
    ExchangeJob *second = client.send(get(peer.url()), &client);
    ExchangeJob *third = client.send(get(peer.url(u"/third"_s)), &client);
    QSignalSpy firstDone(first, &Job::finished);
    QSignalSpy secondDone(second, &Job::finished);
    QSignalSpy thirdDone(third, &Job::finished);
    first->start();
    QTRY_VERIFY(peer.received().endsWith("\r\n\r\n"));
    second->start();
    third->start();
    second->cancel();
    QTRY_COMPARE(secondDone.size(), 1);
    go.release(2);
    QTRY_COMPARE(firstDone.size(), 1);
    QTRY_COMPARE(thirdDone.size(), 1);
    QCOMPARE(peer.received().count("GET /"), 2);
}

QTEST_GUILESS_MAIN(TestClientPool)
#include "tst_clientpool.moc"
