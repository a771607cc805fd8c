// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/server.h"
#include "unit/httpserver/rawpeer.h"

#include <QMutex>
#include <QTest>
#include <QThread>

#include <atomic>
#include <thread>

using namespace sendbench::http;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const QByteArray kGet = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
}

/// Replies that come late, twice, never, or when nobody is left; faults; the end of the server.
class ServerRepliesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Server> m_server;
    QMutex m_mutex;
    QList<Server::Reply> m_kept;

    quint16 startKeeping()
    {
        m_server =
            std::make_unique<Server>([this](const ReceivedRequest &, const Server::Reply &reply) {
                const QMutexLocker lock(&m_mutex);
                m_kept.append(reply);
            });
        return m_server->listen().value_or(0);
    }
    quint16 startAnswering(const ServerAnswer &answer)
    {
        m_server = std::make_unique<Server>(
            [answer](const ReceivedRequest &, const Server::Reply &reply) { reply(answer); });
        return m_server->listen().value_or(0);
    }
    qsizetype kept()
    {
        const QMutexLocker lock(&m_mutex);
        return m_kept.size();
    }

private Q_SLOTS:
    void cleanup()
    {
        m_server.reset();
        m_kept.clear();
    }

    void lateReplyFromAnotherThread()
    {
        RawPeer peer(startKeeping());
        peer.send(kGet + kGet);
        QTRY_COMPARE(kept(), 1); // the second waits for the first
        std::thread([this] { m_kept[0]({.status = 201, .body = "late"}); }).join();
        QCOMPARE(peer.read().body, "late");
        QTRY_COMPARE(kept(), 2);
        m_kept[1]({.status = 202});
        QCOMPARE(peer.read().status, 202);
    }

    void secondReplyIsIgnored()
    {
        RawPeer peer(startKeeping());
        peer.send(kGet + kGet);
        QTRY_COMPARE(kept(), 1);
        m_kept[0]({.body = "one"});
        m_kept[0]({.body = "two"});
        QCOMPARE(peer.read().body, "one");
        QTRY_COMPARE(kept(), 2);
        m_kept[0]({.body = "three"});
        m_kept[1]({.body = "four"});
        QCOMPARE(peer.read().body, "four");
    }

    void forgottenReplyIs500()
    {
        RawPeer peer(startKeeping());
        peer.send(kGet);
        QTRY_COMPARE(kept(), 1);
        m_kept.clear();
        QCOMPARE(peer.read().status, 500);
    }

    void replyAfterThePeerIsGone()
    {
        const quint16 port = startKeeping();
        {
            RawPeer peer(port);
            peer.send(kGet);
            QTRY_COMPARE(kept(), 1);
        }
        m_kept[0]({});
        RawPeer other(port);
        other.send(kGet);
        QTRY_COMPARE(kept(), 2);
        m_kept[1]({.status = 202});
        QCOMPARE(other.read().status, 202);
    }

    void replyAfterTheServerIsGone()
    {
        RawPeer peer(startKeeping());
        peer.send(kGet);
        QTRY_COMPARE(kept(), 1);
        m_server.reset();
        m_kept[0]({});
        QVERIFY(peer.isEnded());
        QCOMPARE(peer.readToEnd(), "");
    }

    void delayWaits()
    {
        RawPeer peer(startAnswering({.delay = 120ms}));
        QElapsedTimer timer;
        timer.start();
        peer.send(kGet);
        QCOMPARE(peer.read().status, 200);
        QVERIFY(timer.elapsed() >= 110);
    }

    void cutAndClaimedLengths_data()
    {
        QTest::addColumn<qint64>("cut");
        QTest::addColumn<qint64>("claim");
        QTest::addColumn<QByteArray>("length");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("cut") << 4LL << -1LL << "10"_ba
                             << "0123"_ba;
        QTest::newRow("cut at zero") << 0LL << -1LL << "10"_ba
                                     << ""_ba;
        QTest::newRow("claims more") << 99LL << 999LL << "999"_ba
                                     << "0123456789"_ba;
        QTest::newRow("claims less") << 99LL << 3LL << "3"_ba
                                     << "0123456789"_ba;
    }
    void cutAndClaimedLengths()
    {
        QFETCH(qint64, cut);
        QFETCH(qint64, claim);
        QFETCH(QByteArray, length);
        QFETCH(QByteArray, body);
        ServerAnswer answer{.body = "0123456789", .cutAfter = cut};
        if (claim >= 0)
            answer.claimedLength = claim;
        RawPeer peer(startAnswering(answer));
        peer.send(kGet);
        const QByteArray all = peer.readToEnd();
        QVERIFY(all.contains("Content-Length: " + length + "\r\n"));
        QCOMPARE(all.sliced(all.indexOf("\r\n\r\n") + 4), body);
    }

    void negativeCutSaysNothing()
    {
        RawPeer peer(startAnswering({.body = "x", .cutAfter = -1}));
        peer.send(kGet);
        QCOMPARE(peer.readToEnd(), "");
        QVERIFY(peer.isEnded());
    }

    void writtenHeadersAreNotDoubledNorSplit()
    {
        const RawPeer::Answer answer = ask(startAnswering({.status = 299,
                                                           .reason = "Odd\r\nX-Evil: 1",
                                                           .headers = {{"content-length", "2"},
                                                                       {"DATE", "never"},
                                                                       {"X-A", "1"},
                                                                       {"x-a", "2"},
                                                                       {"X-Bad", "a\r\nX-Evil: 1"}},
                                                           .body = "ok"}),
                                           kGet);
        QVERIFY(answer.head.startsWith("HTTP/1.1 299 Odd"));
        QVERIFY(
            answer.head.contains("\r\ncontent-length: 2\r\nDATE: never\r\nX-A: 1\r\nx-a: 2\r\n"));
        QVERIFY(!answer.head.contains("\r\nX-Evil"));
        QCOMPARE(answer.head.toLower().count("content-length"), 1);
    }

    void noContentHasNoLength()
    {
        RawPeer peer(startAnswering({.status = 204, .body = "ignored"}));
        peer.send(kGet + kGet);
        const RawPeer::Answer answer = peer.read();
        QVERIFY(answer.header("Content-Length").isEmpty());
        QCOMPARE(peer.read().status, 204);
    }

    void peerThatDoesNotReadIsDropped()
    {
        m_server = std::make_unique<Server>(
            [](const ReceivedRequest &, const Server::Reply &reply) {
                reply({.body = QByteArray(8'000'000, 'x')});
            },
            ServerLimits{.connections = 1, .requestTime = 200ms});
        const quint16 port = m_server->listen().value_or(0);
        RawPeer deaf(port);
        deaf.socket().setReadBufferSize(1'024);
        deaf.send(kGet);
        // Its place is free once it was given up.
        bool served = false;
        QTRY_VERIFY_WITH_TIMEOUT(served || (served = ask(port, kGet).status == 200), 10'000);
    }

    void takenPortIsSaid()
    {
        const quint16 port = startKeeping();
        Server second([](const ReceivedRequest &, const Server::Reply &) {});
        const auto result = second.listen(port);
        QVERIFY(!result);
        QCOMPARE(result.error().code, u"server.port-in-use"_s);
        QCOMPARE(result.error().kind, sendbench::ErrorKind::Storage);
        QCOMPARE(second.port(), 0);
    }

    void closedAndOpenedAgain()
    {
        const quint16 port = startAnswering({});
        RawPeer peer(port);
        peer.send(kGet);
        QCOMPARE(peer.read().status, 200);
        m_server->close();
        QCOMPARE(m_server->port(), 0);
        QVERIFY(peer.isEnded());
        QVERIFY(!RawPeer(port).isConnected());
        QVERIFY(m_server->listen(port));
        QCOMPARE(ask(port, kGet).status, 200);
    }

    void endsInAnyState()
    {
        { // never listened
            Server unused([](const ReceivedRequest &, const Server::Reply &) {});
        }
        const quint16 port = startKeeping();
        RawPeer idle(port);
        RawPeer half(port);
        half.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Le");
        RawPeer waiting(port);
        waiting.send(kGet);
        RawPeer delayed(port);
        delayed.send(kGet);
        QTRY_COMPARE(kept(), 2);
        m_kept[1]({.delay = 1h});
        m_server.reset(); // an hour early
        QVERIFY(idle.isEnded() && half.isEnded() && waiting.isEnded() && delayed.isEnded());
    }

    void repliesRaceTheEnd()
    {
        for (int round = 0; round < 50; ++round) {
            const quint16 port = startKeeping();
            std::vector<std::unique_ptr<RawPeer>> peers;
            for (int i = 0; i < 4; ++i) {
                peers.push_back(std::make_unique<RawPeer>(port));
                peers.back()->send(kGet);
            }
            QTRY_COMPARE(kept(), 4);
            std::thread other([this] {
                for (const Server::Reply &reply : std::as_const(m_kept))
                    reply({});
            });
            m_server.reset();
            other.join();
            m_kept.clear();
        }
    }
};

QTEST_GUILESS_MAIN(ServerRepliesTest)
#include "tst_serverreplies.moc"
