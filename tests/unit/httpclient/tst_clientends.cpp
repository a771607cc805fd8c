// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "clientfixture.h"
#include "deafport.h"
#include "http/unfinished.h"

#include <QPointer>

using namespace sendbench;
using namespace sendbench::http;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

enum class Stall { Connect, Tls, Answer, Head, Body };

/// Something that stalls at that point, and how to see that the client got there.
struct Stalling {
    std::unique_ptr<DeafPort> deaf;
    std::unique_ptr<ScriptedPeer> peer;
    QUrl url;
    std::shared_ptr<std::atomic_bool> served = std::make_shared<std::atomic_bool>(false);
    std::shared_ptr<std::atomic_bool> closed = std::make_shared<std::atomic_bool>(false);

    [[nodiscard]] bool reached() const { return deaf ? deaf->isKnockedAt() : served->load(); }
    [[nodiscard]] bool left() const { return deaf ? !deaf->isKnockedAt() : closed->load(); }
};

Stalling stalling(Stall where)
{
    Stalling s;
    if (where == Stall::Connect) {
        s.deaf = std::make_unique<DeafPort>();
        s.url = QUrl(u"http://127.0.0.1:%1/"_s.arg(s.deaf->port()));
        return s;
    }
    QByteArray answer;
    if (where == Stall::Head)
        answer = "HTTP/1.1 200 OK\r\nX-Half: ";
    if (where == Stall::Body)
        answer = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf";
    s.peer = std::make_unique<ScriptedPeer>(
        [=, served = s.served, closed = s.closed](PeerConnection &connection, int) {
            if (where != Stall::Tls)
                connection.readRequest();
            connection.write(answer);
            *served = true;
            if (connection.waitForClosed())
                *closed = true;
        });
    s.url = s.peer->url();
    if (where == Stall::Tls)
        s.url.setScheme(u"https"_s);
    return s;
}

void addPhases()
{
    QTest::addColumn<Stall>("where");
    QTest::newRow("connect") << Stall::Connect;
    QTest::newRow("tls") << Stall::Tls;
    QTest::newRow("answer") << Stall::Answer;
    QTest::newRow("head") << Stall::Head;
    QTest::newRow("body") << Stall::Body;
}

} // namespace

Q_DECLARE_METATYPE(Stall)

/// Every way a request can end other than by its answer.
class TestClientEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeOut_data() { addPhases(); }
    void timeOut();
    void totalLimitCountsWhileConnecting();
    void cancel_data() { addPhases(); }
    void cancel();
    void cancelBeforeStart();
    void cancelRightAfterStart();
    void jobTimeLimit();
    void jobDestroyed_data() { addPhases(); }
    void jobDestroyed();
    void clientDestroyed_data() { addPhases(); }
    void clientDestroyed();
    void jobStartedAfterItsClient();
    void jobOutlivesClientUnstarted();
    void refused();
    void inputErrorNeverConnects();
    void destroyedInItsOwnSignal();
};

void TestClientEnds::timeOut()
{
    QFETCH(Stall, where);
    const Stalling s = stalling(where);
    const bool connecting = where == Stall::Connect || where == Stall::Tls;
    Request request = get(s.url);
    request.connectLimit = connecting ? 150ms : 5000ms;
    request.timeLimit = connecting ? 5000ms : 150ms;
    const Exchange exchange = run(request);
    QCOMPARE(codeOf(exchange), connecting ? u"timeout.connect"_s : u"timeout.total"_s);
    QCOMPARE(exchange.error->kind, ErrorKind::Timeout);
    QVERIFY(exchange.timing.totalMs >= 140);
    QVERIFY2(exchange.timing.totalMs < 2000, qPrintable(QString::number(exchange.timing.totalMs)));
    QTRY_VERIFY(s.left());
    QCOMPARE(exchange.requestSent, !connecting);
    QCOMPARE(exchange.response.has_value(), where == Stall::Body || where == Stall::Head);
    if (where == Stall::Head)
        QCOMPARE(exchange.response->wire, "HTTP/1.1 200 OK\r\nX-Half: "_qba);
    if (where == Stall::Body) {
        QCOMPARE(exchange.response->body, "half"_qba);
        QVERIFY(exchange.response->truncated);
    }
}

void TestClientEnds::totalLimitCountsWhileConnecting()
{
    const DeafPort deaf;
    Request request = get(QUrl(u"http://127.0.0.1:%1/"_s.arg(deaf.port())));
    request.timeLimit = 100ms;
    QCOMPARE(codeOf(run(request)), u"timeout.total"_s);
}

void TestClientEnds::cancel()
{
    QFETCH(Stall, where);
    const Stalling s = stalling(where);
    Client client(loopbackOptions());
    ExchangeJob *job = client.send(get(s.url), nullptr);
    QSignalSpy finished(job, &Job::finished);
    QSignalSpy received(job, &ExchangeJob::received);
    Exchange exchange;
    connect(job, &Job::finished, job, [&] { exchange = job->exchange(); });
    job->start();
    QTRY_VERIFY(s.reached());
    if (where == Stall::Body || where == Stall::Head)
        QTRY_COMPARE(received.size(), 1);
    job->cancel();
    QCOMPARE(finished.size(), 0);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(codeOf(exchange), u"job.cancelled"_s);
    QCOMPARE(exchange.error->kind, ErrorKind::Cancelled);
    QCOMPARE(exchange.request.url, s.url);
    QVERIFY(exchange.timing.totalMs > 0);
    QTRY_VERIFY(s.left());
    QCOMPARE(exchange.response.has_value(), where == Stall::Body || where == Stall::Head);
    QCOMPARE(hasUnfinishedHead(exchange), where == Stall::Head);
    if (where == Stall::Head) {
        QCOMPARE(exchange.response->status, 200);
        QCOMPARE(exchange.response->wire, "HTTP/1.1 200 OK\r\nX-Half: "_qba);
        QVERIFY(exchange.response->truncated);
    }
    if (where == Stall::Body) {
        QCOMPARE(exchange.response->body, "half"_qba);
        QVERIFY(exchange.response->truncated);
    }
}

void TestClientEnds::cancelBeforeStart()
{
    ScriptedPeer peer(answering(""));
    Client client(loopbackOptions());
    ExchangeJob *job = client.send(get(peer.url()), nullptr);
    Exchange exchange;
    connect(job, &Job::finished, job, [&] { exchange = job->exchange(); });
    QSignalSpy finished(job, &Job::finished);
    job->cancel();
    QVERIFY(finished.wait());
    QCOMPARE(codeOf(exchange), u"job.cancelled"_s);
    QCOMPARE(peer.connections(), 0);
}

void TestClientEnds::cancelRightAfterStart()
{
    ScriptedPeer peer(answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    Client client(loopbackOptions());
    for (int i = 0; i < 50; ++i) {
        ExchangeJob *job = client.send(get(peer.url()), nullptr);
        QSignalSpy finished(job, &Job::finished);
        job->start();
        for (int turn = 0; turn < i % 5; ++turn)
            QCoreApplication::processEvents();
        job->cancel();
        QTRY_COMPARE(finished.size(), 1);
    }
}

void TestClientEnds::jobTimeLimit()
{
    const Stalling s = stalling(Stall::Answer);
    Client client(loopbackOptions());
    ExchangeJob *job = client.send(get(s.url), nullptr);
    job->setTimeLimit(100ms);
    Exchange exchange;
    connect(job, &Job::finished, job, [&] { exchange = job->exchange(); });
    QSignalSpy finished(job, &Job::finished);
    job->start();
    QVERIFY(finished.wait());
    QCOMPARE(codeOf(exchange), u"job.time-limit"_s);
    QTRY_VERIFY(s.left());
}

void TestClientEnds::jobDestroyed()
{
    QFETCH(Stall, where);
    const Stalling s = stalling(where);
    Client client(loopbackOptions());
    ExchangeJob *job = client.send(get(s.url), nullptr);
    QSignalSpy finished(job, &Job::finished);
    job->start();
    QTRY_VERIFY(s.reached());
    delete job;
    QTRY_VERIFY(s.left());
    QCOMPARE(finished.size(), 0);
}

void TestClientEnds::clientDestroyed()
{
    QFETCH(Stall, where);
    const Stalling s = stalling(where);
    auto client = std::make_unique<Client>(loopbackOptions());
    QPointer<ExchangeJob> job = client->send(get(s.url), nullptr);
    Exchange exchange;
    connect(job, &Job::finished, job, [&] { exchange = job->exchange(); });
    QSignalSpy finished(job, &Job::finished);
    job->start();
    QTRY_VERIFY(s.reached());
    client.reset();
    QCOMPARE(finished.size(), 0);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(codeOf(exchange), u"job.cancelled"_s);
    QTRY_VERIFY(!job);
    QTRY_VERIFY(s.left());
}

void TestClientEnds::jobStartedAfterItsClient()
{
    auto client = std::make_unique<Client>(loopbackOptions());
    QPointer<ExchangeJob> job = client->send(get(QUrl(u"http://127.0.0.1:1/"_s)), nullptr);
    client.reset();
    QSignalSpy finished(job, &Job::finished);
    job->start();
    QVERIFY(finished.wait());
    QTRY_VERIFY(!job);
}

void TestClientEnds::jobOutlivesClientUnstarted()
{
    auto client = std::make_unique<Client>(loopbackOptions());
    ExchangeJob *job = client->send(get(QUrl(u"http://127.0.0.1:1/"_s)), nullptr);
    client.reset();
    QVERIFY(!job->isRunning());
    delete job;
}

void TestClientEnds::refused()
{
    quint16 port = 0;
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        port = server.serverPort();
    }
    for (const QString &host : {u"127.0.0.1"_s, u"localhost"_s}) {
        const Exchange exchange = run(get(QUrl(u"http://%1:%2/x?key=1"_s.arg(host).arg(port))));
        QCOMPARE(codeOf(exchange), u"connect.refused"_s);
        QCOMPARE(exchange.error->kind, ErrorKind::Network);
        QCOMPARE(exchange.error->where, u"%1:%2"_s.arg(host).arg(port));
        QVERIFY(!exchange.error->detail.isEmpty());
        QVERIFY(exchange.remoteAddress.isEmpty());
    }
}

void TestClientEnds::inputErrorNeverConnects()
{
    ScriptedPeer peer(answering(""));
    Request request = get(peer.url());
    request.headers = {{"A", "1\r\nB: 2"}};
    const Exchange exchange = run(request);
    QCOMPARE(codeOf(exchange), u"header.value"_s);
    QCOMPARE(peer.connections(), 0);

    QUrl secret = peer.url();
    secret.setPassword(u"planted-value"_s);
    const Exchange other = run(get(secret));
    QCOMPARE(codeOf(other), u"url.credentials"_s);
    QVERIFY(!other.request.url.toString().contains(u"planted"_s));
}

void TestClientEnds::destroyedInItsOwnSignal()
{
    ScriptedPeer peer([](PeerConnection &connection, int) {
        connection.readRequest();
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab");
        connection.hold();
    });
    Client client(loopbackOptions());
    QPointer<ExchangeJob> job = client.send(get(peer.url()), nullptr);
    connect(job, &ExchangeJob::received, &client, [&] { delete job; });
    job->start();
    QTRY_VERIFY(!job);
}

QTEST_GUILESS_MAIN(TestClientEnds)
#include "tst_clientends.moc"
