// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/server.h"
#include "unit/httpserver/rawpeer.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace sendbench::http;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The same server over TLS, with a certificate made for this run.
class ServerTlsTest : public QObject
{
    Q_OBJECT

private:
    std::optional<Server::Tls> m_tls;

    static void echo(const ReceivedRequest &request, const Server::Reply &reply)
    {
        reply({.body = request.body});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTemporaryDir folder;
        const QString key = folder.filePath(u"key.pem"_s);
        const QString certificate = folder.filePath(u"certificate.pem"_s);
        QProcess::execute(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                         u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-days"_s,
                                         u"2"_s, u"-subj"_s, u"/CN=localhost"_s, u"-keyout"_s, key,
                                         u"-out"_s, certificate});
        QFile keyFile(key);
        QVERIFY2(keyFile.open(QIODevice::ReadOnly), "the openssl program is needed");
        Server::Tls tls{QSslCertificate::fromPath(certificate), QSslKey(&keyFile, QSsl::Ec)};
        QCOMPARE(tls.chain.size(), 1);
        QVERIFY(!tls.key.isNull());
        m_tls = tls;
    }

    void requestsAreServed()
    {
        Server server(echo, {}, m_tls);
        RawPeer peer(server.listen().value_or(0), true);
        QVERIFY(peer.socket().isEncrypted());
        QCOMPARE(peer.socket().peerCertificate(), m_tls->chain.first());
        const QByteArray body(300'000, 'z');
        for (int i = 0; i < 20; ++i) {
            peer.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 300000\r\n\r\n" + body);
            QCOMPARE(peer.read().body, body);
        }
    }

    void refusalIsReadAndEnds()
    {
        Server server(echo, {.bodyBytes = 10}, m_tls);
        RawPeer peer(server.listen().value_or(0), true);
        peer.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2000000\r\n\r\n" +
                  QByteArray(2'000'000, 'x'));
        QCOMPARE(peer.read().status, 413);
        QVERIFY(peer.isEnded());
    }

    void closeIsHonoured()
    {
        Server server(echo, {}, m_tls);
        RawPeer peer(server.listen().value_or(0), true);
        peer.send("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        QCOMPARE(peer.read().status, 200);
        QVERIFY(peer.isEnded());
    }

    void oneTooManyIsTold()
    {
        Server server(echo, {.connections = 1}, m_tls);
        const quint16 port = server.listen().value_or(0);
        RawPeer first(port, true);
        RawPeer second(port, true);
        QCOMPARE(second.read().status, 503);
    }

    void plainBytesAreDropped()
    {
        Server server(echo, {}, m_tls);
        const quint16 port = server.listen().value_or(0);
        RawPeer plain(port);
        plain.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
        QVERIFY(plain.isEnded());
        RawPeer other(port, true);
        QVERIFY(other.socket().isEncrypted());
    }

    void silentHandshakeEnds()
    {
        Server server(echo, {.requestTime = 150ms}, m_tls);
        RawPeer silent(server.listen().value_or(0));
        QVERIFY(silent.isConnected());
        QVERIFY(silent.isEnded());
    }
};

QTEST_GUILESS_MAIN(ServerTlsTest)
#include "tst_servertls.moc"
