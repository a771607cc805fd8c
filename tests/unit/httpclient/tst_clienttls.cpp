// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "clientfixture.h"

#include <QCryptographicHash>

using namespace sendbench;
using namespace sendbench::http;
using namespace Qt::StringLiterals;

namespace
{
const QByteArray kOk = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
}

class TestClientTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void trusted_data();
    void trusted();
    void badCertificate_data();
    void badCertificate();
    void untrustedWithoutTheAuthority();
    void plainHttpOnTheTlsPort();
    void closedInTheHandshake();
    void keptConnectionShowsItsTls();
    void largeBothWays();
    void bodyUntilTheEnd();
    void earlyAnswerIsKept();

private:
    [[nodiscard]] Client::Options trusting() const;

    TestIdentity m_authority;
    TestIdentity m_good;
};

void TestClientTls::initTestCase()
{
    m_authority = makeIdentity({.commonName = "Test Authority", .authority = true});
    m_good = makeIdentity({}, &m_authority);
    QVERIFY(!m_good.chain.first().isNull());
}

Client::Options TestClientTls::trusting() const
{
    Client::Options options = loopbackOptions();
    options.extraAuthorities = {m_authority.chain.first()};
    return options;
}

void TestClientTls::trusted_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("name") << u"localhost"_s;
    QTest::newRow("address") << u"127.0.0.1"_s;
}

void TestClientTls::trusted()
{
    QFETCH(QString, host);
    ScriptedPeer peer(answering(kOk), m_good);
    Client client(trusting());
    const Exchange exchange = run(client, get(peer.url(u"/"_s, host)));
    QCOMPARE(codeOf(exchange), QString());
    QCOMPARE(exchange.response->body, "ok"_qba);
    QCOMPARE(peer.received(), wireHead(exchange.request));
    QVERIFY(exchange.timing.tlsMs > 0);
    QVERIFY(exchange.tls);
    QCOMPARE(exchange.tls->protocol, u"TLS 1.3"_s);
    QVERIFY(exchange.tls->cipher.startsWith(u"TLS_"_s));
    QCOMPARE(exchange.tls->chain.size(), 2);
    const Certificate &leaf = exchange.tls->chain.first();
    const QSslCertificate &real = m_good.chain.first();
    QCOMPARE(leaf.subject, u"CN=localhost"_s);
    QCOMPARE(leaf.issuer, u"CN=Test Authority"_s);
    QCOMPARE(leaf.notBefore, real.effectiveDate());
    QCOMPARE(leaf.notAfter, real.expiryDate());
    QCOMPARE(QByteArray::fromHex(leaf.sha256.toLatin1().replace(':', "")),
             real.digest(QCryptographicHash::Sha256));
    QCOMPARE(leaf.sha256.size(), 32 * 3 - 1);
    QVERIFY(leaf.alternativeNames.contains(u"localhost"_s));
    QCOMPARE(leaf.pem, real.toPem());
}

void TestClientTls::badCertificate_data()
{
    QTest::addColumn<TestCertificate>("certificate");
    QTest::addColumn<bool>("fromAuthority");
    QTest::addColumn<QString>("code");
    QTest::newRow("expired") << TestCertificate{.validFromDays = -20, .validToDays = -1} << true
                             << u"tls.expired"_s;
    QTest::newRow("not yet") << TestCertificate{.validFromDays = 2} << true
                             << u"tls.not-yet-valid"_s;
    QTest::newRow("other host") << TestCertificate{.commonName = "other.test",
                                                   .alternativeNames = "DNS:other.test"}
                                << true << u"tls.host-mismatch"_s;
    QTest::newRow("self-signed") << TestCertificate{} << false << u"tls.untrusted"_s;
    QTest::newRow("self-signed and expired")
        << TestCertificate{.validFromDays = -20, .validToDays = -1} << false << u"tls.untrusted"_s;
}

void TestClientTls::badCertificate()
{
    QFETCH(TestCertificate, certificate);
    QFETCH(bool, fromAuthority);
    QFETCH(QString, code);
    ScriptedPeer peer(answering(kOk),
                      makeIdentity(certificate, fromAuthority ? &m_authority : nullptr));
    Client client(trusting());
    const Exchange exchange = run(client, get(peer.url(u"/"_s, u"localhost"_s)));
    QCOMPARE(codeOf(exchange), code);
    QCOMPARE(exchange.error->kind, ErrorKind::Network);
    QVERIFY(!exchange.error->detail.isEmpty());
    QVERIFY(!exchange.response);
    QVERIFY(peer.received().isEmpty());
    // What the user needs to see why.
    QVERIFY(exchange.tls);
    QVERIFY(!exchange.tls->chain.isEmpty());
    QCOMPARE(exchange.tls->chain.first().subject,
             u"CN=%1"_s.arg(QString::fromLatin1(certificate.commonName)));
}

void TestClientTls::untrustedWithoutTheAuthority()
{
    ScriptedPeer peer(answering(kOk), m_good);
    QCOMPARE(codeOf(run(get(peer.url(u"/"_s, u"localhost"_s)))), u"tls.untrusted"_s);
    QVERIFY(peer.received().isEmpty());
}

void TestClientTls::plainHttpOnTheTlsPort()
{
    ScriptedPeer peer([](PeerConnection &connection, int) {
        connection.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        connection.hold();
    });
    QUrl url = peer.url();
    url.setScheme(u"https"_s);
    const Exchange exchange = run(get(url));
    QCOMPARE(codeOf(exchange), u"tls.handshake"_s);
    QVERIFY(!exchange.error->detail.isEmpty());
}

void TestClientTls::closedInTheHandshake()
{
    ScriptedPeer peer([](PeerConnection &, int) {});
    QUrl url = peer.url();
    url.setScheme(u"https"_s);
    QCOMPARE(codeOf(run(get(url))), u"tls.handshake"_s);
}

void TestClientTls::keptConnectionShowsItsTls()
{
    ScriptedPeer peer(
        [](PeerConnection &connection, int) {
            while (!connection.readRequest().isEmpty())
                connection.write(kOk);
        },
        m_good);
    Client client(trusting());
    const Exchange first = run(client, get(peer.url()));
    const Exchange second = run(client, get(peer.url()));
    QCOMPARE(codeOf(second), QString());
    QCOMPARE(peer.connections(), 1);
    QCOMPARE(second.tls, first.tls);
    QCOMPARE(second.remoteAddress, first.remoteAddress);
    QCOMPARE(second.timing.tlsMs, 0.0);
    QCOMPARE(second.timing.connectMs, 0.0);
}

void TestClientTls::largeBothWays()
{
    const QByteArray large = QByteArray("0123456789").repeated(500'000);
    ScriptedPeer peer(
        [&](PeerConnection &connection, int) {
            connection.readRequest();
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n" + large);
        },
        m_good);
    Client client(trusting());
    Request request = get(peer.url());
    request.method = "POST";
    request.body = large;
    const Exchange exchange = run(client, request);
    QCOMPARE(codeOf(exchange), QString());
    QVERIFY(exchange.response->body == large);
    QVERIFY(peer.received() == wireHead(exchange.request) + large);
}

void TestClientTls::bodyUntilTheEnd()
{
    const QByteArray large = QByteArray("0123456789").repeated(100'000);
    ScriptedPeer peer(
        [&](PeerConnection &connection, int) {
            connection.readRequest();
            connection.write("HTTP/1.1 200 OK\r\n\r\n" + large);
        },
        m_good);
    Client client(trusting());
    const Exchange exchange = run(client, get(peer.url()));
    QCOMPARE(codeOf(exchange), QString());
    QVERIFY(exchange.response->body == large);
}

void TestClientTls::earlyAnswerIsKept()
{
    ScriptedPeer peer(
        [](PeerConnection &connection, int) {
            connection.readHead();
            connection.write("HTTP/1.1 413 Payload Too Large\r\nConnection: close\r\n"
                             "Content-Length: 7\r\n\r\ntoo big");
        },
        m_good);
    Client client(trusting());
    Request request = get(peer.url());
    request.method = "POST";
    request.body = QByteArray(30'000'000, 'x');
    for (int i = 0; i < 40; ++i) {
        const Exchange exchange = run(client, request);
        QCOMPARE(codeOf(exchange), QString());
        QCOMPARE(exchange.response->status, 413);
        QCOMPARE(exchange.response->body, "too big"_qba);
    }
}

QTEST_GUILESS_MAIN(TestClientTls)
#include "tst_clienttls.moc"
