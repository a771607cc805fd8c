// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "clientfixture.h"

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

QTEST_GUILESS_MAIN(TestClientStall)
#include "tst_clientstall.moc"
