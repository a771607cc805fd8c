// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "clientfixture.h"
#include "support/slowserver.h"

#include <QElapsedTimer>
#include <QTimer>

using namespace sendbench;
using namespace sendbench::http;
using namespace Qt::StringLiterals;

/// The thread of the window goes on while a large body arrives.
class TestClientStall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hundredMegabytes();
    void aLongBodyIsToldAsItGoesOut();
    void aShortBodyIsNotTold();
    void anEncryptedBodyIsToldToItsEnd();

private:
    static Request post(const QUrl &url, qsizetype bytes)
    {
        Request request = get(url);
        request.method = "POST";
        request.body = QByteArray(bytes, 'x');
        return request;
    }
};

void TestClientStall::hundredMegabytes()
{
    constexpr qint64 kSize = 100'000'000;
    ScriptedPeer peer([](PeerConnection &connection, int) {
        connection.readRequest();
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n");
        const QByteArray piece(1'000'000, 'x');
        for (int i = 0; i < 100; ++i)
            if (!connection.write(piece))
                return;
    });
    Client client(loopbackOptions());
    ExchangeJob *job = client.send(get(peer.url()), &client);

    QElapsedTimer sinceBeat;
    qint64 longest = 0;
    QTimer heart;
    heart.setTimerType(Qt::PreciseTimer);
    connect(&heart, &QTimer::timeout, &heart, [&] {
        if (sinceBeat.isValid())
            longest = std::max(longest, sinceBeat.nsecsElapsed());
        sinceBeat.start();
    });
    heart.start(1);

    int announcements = 0;
    qint64 last = 0;
    connect(job, &ExchangeJob::received, job, [&](qint64 done, qint64 total) {
        ++announcements;
        QVERIFY(done >= last);
        QCOMPARE(total, kSize);
        last = done;
    });
    Exchange exchange;
    bool ended = false;
    connect(job, &Job::finished, &heart, [&] {
        exchange = job->exchange();
        ended = true;
    });
    QElapsedTimer whole;
    whole.start();
    job->start();
    QTRY_VERIFY_WITH_TIMEOUT(ended, 20'000);
    const qint64 took = whole.elapsed();
    QTest::qWait(20);

    QCOMPARE(codeOf(exchange), QString());
    QCOMPARE(exchange.response->body.size(), kSize);
    QCOMPARE(last, kSize);
    qInfo("100 MB in %lld ms, %d announcements, longest stall %.1f ms", took, announcements,
          static_cast<double>(longest) / 1e6);
    QVERIFY(announcements <= took / 50 + 2);
    // The aim is 50 ms; a loaded machine may take the processor away for longer.
    QVERIFY2(longest < 250'000'000, qPrintable(QString::number(longest)));
}

/// Not what the program holds ready, but what the other side lets through.
void TestClientStall::aLongBodyIsToldAsItGoesOut()
{
    constexpr qint64 kSize = 40'000'000;
    test::SlowServer server("HTTP/1.1 204 No Content\r\n\r\n");
    Client client(loopbackOptions());
    ExchangeJob *job = client.send(post(QUrl(server.url()), kSize), &client);
    QList<qint64> told;
    connect(job, &ExchangeJob::sent, &server, [&](qint64 done, qint64 total) {
        QCOMPARE(total, kSize);
        told.append(done);
    });
    bool ended = false;
    connect(job, &Job::finished, &server, [&] { ended = true; });
    job->start();
    QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty(), 20'000);
    server.letThrough(kSize / 2);
    QTRY_VERIFY_WITH_TIMEOUT(told.constLast() >= kSize / 2 - 1'000, 20'000);
    QVERIFY2(told.constLast() < kSize, qPrintable(QString::number(told.constLast())));
    server.letAllThrough();
    QTRY_VERIFY_WITH_TIMEOUT(ended, 20'000);
    QCOMPARE(told.constLast(), kSize);
    QVERIFY(std::is_sorted(told.cbegin(), told.cend()));
    QCOMPARE(server.answered(), 1);
}

void TestClientStall::aShortBodyIsNotTold()
{
    test::SlowServer server("HTTP/1.1 204 No Content\r\n\r\n");
    server.letAllThrough();
    Client client(loopbackOptions());
    ExchangeJob *job = client.send(post(QUrl(server.url()), 60'000), &client);
    QSignalSpy told(job, &ExchangeJob::sent);
    bool ended = false;
    connect(job, &Job::finished, &server, [&] { ended = true; });
    job->start();
    QTRY_VERIFY_WITH_TIMEOUT(ended, 20'000);
    QCOMPARE(told.size(), 0);
}

void TestClientStall::anEncryptedBodyIsToldToItsEnd()
{
    constexpr qint64 kSize = 5'000'000;
    const TestIdentity authority =
        makeIdentity({.commonName = "Test Authority", .authority = true});
    ScriptedPeer peer(answering("HTTP/1.1 204 No Content\r\n\r\n"), makeIdentity({}, &authority));
    auto options = loopbackOptions();
    options.extraAuthorities = {authority.chain.first()};
    Client client(options);
    ExchangeJob *job = client.send(post(peer.url(u"/"_s, u"localhost"_s), kSize), &client);
    QList<qint64> told;
    connect(job, &ExchangeJob::sent, &client, [&](qint64 done, qint64) { told.append(done); });
    QString code = u"running"_s;
    connect(job, &Job::finished, &client, [&] { code = codeOf(job->exchange()); });
    job->start();
    QTRY_COMPARE_WITH_TIMEOUT(code, QString(), 20'000);
    QVERIFY(!told.isEmpty());
    QVERIFY(std::is_sorted(told.cbegin(), told.cend()));
    QVERIFY(told.constFirst() > 0 && told.constLast() <= kSize);
}

QTEST_GUILESS_MAIN(TestClientStall)
#include "tst_clientstall.moc"
