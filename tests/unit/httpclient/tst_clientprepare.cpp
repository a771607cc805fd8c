// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/request.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::http;
using namespace Qt::StringLiterals;

class TestClientPrepare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wire_data();
    void wire();
    void callersOwnWordsStand();
    void refusals_data();
    void refusals();
    void refusalTellsNoSecret();
    void headerValueIgnoresCase();
};

void TestClientPrepare::wire_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("head");

    QTest::newRow("bare host") << "GET"_qba << u"http://example.test"_s << QByteArray()
                               << "GET / HTTP/1.1\r\nHost: example.test\r\n\r\n"_qba;
    QTest::newRow("query kept, fragment not")
        << "GET"_qba << u"https://example.test/a%2Fb/c?x=1%202&y=%C3%A9#frag"_s << QByteArray()
        << "GET /a%2Fb/c?x=1%202&y=%C3%A9 HTTP/1.1\r\nHost: example.test\r\n\r\n"_qba;
    QTest::newRow("empty query") << "GET"_qba << u"http://example.test/?"_s << QByteArray()
                                 << "GET /? HTTP/1.1\r\nHost: example.test\r\n\r\n"_qba;
    QTest::newRow("usual port") << "GET"_qba << u"https://example.test:443/"_s << QByteArray()
                                << "GET / HTTP/1.1\r\nHost: example.test\r\n\r\n"_qba;
    QTest::newRow("other port") << "GET"_qba << u"https://example.test:80/"_s << QByteArray()
                                << "GET / HTTP/1.1\r\nHost: example.test:80\r\n\r\n"_qba;
    QTest::newRow("IPv6") << "GET"_qba << u"http://[::1]:8080/"_s << QByteArray()
                          << "GET / HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n"_qba;
    QTest::newRow("international name")
        << "GET"_qba << u"http://b\u00fccher.example/"_s << QByteArray()
        << "GET / HTTP/1.1\r\nHost: xn--bcher-kva.example\r\n\r\n"_qba;
    QTest::newRow("body")
        << "POST"_qba << u"http://example.test/"_s << "{}"_qba
        << "POST / HTTP/1.1\r\nHost: example.test\r\nContent-Length: 2\r\n\r\n"_qba;
    QTest::newRow("post without body")
        << "POST"_qba << u"http://example.test/"_s << QByteArray()
        << "POST / HTTP/1.1\r\nHost: example.test\r\nContent-Length: 0\r\n\r\n"_qba;
    QTest::newRow("delete without body")
        << "DELETE"_qba << u"http://example.test/"_s << QByteArray()
        << "DELETE / HTTP/1.1\r\nHost: example.test\r\n\r\n"_qba;
}

void TestClientPrepare::wire()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, url);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, head);
    const auto sent = prepare({.method = method, .url = QUrl(url), .body = body});
    QVERIFY(sent);
    QCOMPARE(wireHead(*sent), head);
    QCOMPARE(sent->body, body);
}

void TestClientPrepare::callersOwnWordsStand()
{
    const auto sent = prepare({.method = "POST",
                               .url = QUrl(u"http://example.test/"_s),
                               .headers = {{"X-b", "1"},
                                           {"host", "other.test"},
                                           {"X-B", " 2 "},
                                           {"CONTENT-length", "99"}},
                               .body = "abc"});
    QVERIFY(sent);
    QCOMPARE(wireHead(*sent), "POST / HTTP/1.1\r\nX-b: 1\r\nhost: other.test\r\nX-B:  2 \r\n"
                              "CONTENT-length: 99\r\n\r\n"_qba);
}

void TestClientPrepare::refusals_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<QString>("code");
    const QUrl good(u"http://example.test/"_s);

    QTest::newRow("empty") << Request{} << u"url.invalid"_s;
    QTest::newRow("relative") << Request{.url = QUrl(u"/path"_s)} << u"url.invalid"_s;
    QTest::newRow("ftp") << Request{.url = QUrl(u"ftp://example.test/"_s)} << u"url.scheme"_s;
    QTest::newRow("user") << Request{.url = QUrl(u"http://me@example.test/"_s)}
                          << u"url.credentials"_s;
    QTest::newRow("password") << Request{.url = QUrl(u"http://me:pw@example.test/"_s)}
                              << u"url.credentials"_s;
    QTest::newRow("no host") << Request{.url = QUrl(u"http:///path"_s)} << u"url.host"_s;
    QTest::newRow("port 0") << Request{.url = QUrl(u"http://example.test:0/"_s)} << u"url.host"_s;
    QTest::newRow("method") << Request{.method = "GET /x HTTP/1.1\r\nA:", .url = good}
                            << u"method.invalid"_s;
    for (const char *name : {"", "A B", "A:", "A\r\nB", "\xc3\xa4"})
        QTest::addRow("name '%s'", name)
            << Request{.url = good, .headers = {{name, "1"}}} << u"header.name"_s;
    QTest::newRow("value CRLF") << Request{.url = good, .headers = {{"A", "1\r\nB: 2"}}}
                                << u"header.value"_s;
    QTest::newRow("value LF") << Request{.url = good, .headers = {{"A", "1\n"}}}
                              << u"header.value"_s;
    QTest::newRow("value NUL") << Request{.url = good, .headers = {{"A", QByteArray("1\0", 2)}}}
                               << u"header.value"_s;
}

void TestClientPrepare::refusals()
{
    QFETCH(Request, request);
    QFETCH(QString, code);
    const auto sent = prepare(request);
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, code);
    QCOMPARE(sent.error().kind, ErrorKind::Input);
}

void TestClientPrepare::refusalTellsNoSecret()
{
    const QByteArray planted = "planted-value";
    const QList<Request> requests{
        {.url = QUrl(u"http://me:planted-value@example.test/"_s)},
        {.url = QUrl(u"ftp://example.test/?key=planted-value"_s)},
        {.url = QUrl(u"http://example.test/"_s), .headers = {{"A", planted + '\n'}}}};
    for (const Request &request : requests) {
        const auto sent = prepare(request);
        QVERIFY(!sent);
        const Error &e = sent.error();
        const QString all = e.where + e.path + e.expected + e.found + e.detail;
        QVERIFY2(!all.contains(QString::fromLatin1(planted)), qPrintable(e.code));
    }
}

void TestClientPrepare::headerValueIgnoresCase()
{
    const Headers headers{{"A", "1"}, {"Set-Cookie", "first"}, {"set-cookie", "second"}};
    QCOMPARE(headerValue(headers, "SET-COOKIE"), std::optional<QByteArray>("first"));
    QVERIFY(!headerValue(headers, "B"));
}

QTEST_GUILESS_MAIN(TestClientPrepare)
#include "tst_clientprepare.moc"
