// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"
#include "cli/support/rawserver.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

/// What goes over the wire is what is shown, before and after, seen by a server of another make.
class WireTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dryRunShowsTheBytesOfTheSend_data();
    void dryRunShowsTheBytesOfTheSend();
    void rawBodyIsSentByteForByte_data();
    void rawBodyIsSentByteForByte();
    void rawBodyComesFromStandardInput();
    void theExchangeHasEveryKey();
    void theHistoryShowsTheSameExchange();
    void curlHoldsNoSecret();
};

namespace
{

/// Request line, headers and body as the JSON of an exchange or a dry run says.
QByteArray asBytes(const Json &request)
{
    const QUrl url(QString::fromStdString(request["url"]));
    QByteArray bytes = QByteArray::fromStdString(request["method"]) + ' ' +
                       url.path(QUrl::FullyEncoded).toUtf8() + " HTTP/" +
                       QByteArray::fromStdString(request["httpVersion"]) + "\r\n";
    for (const Json &header : request["headers"])
        bytes += QByteArray::fromStdString(header[0]) + ": " +
                 QByteArray::fromStdString(header[1]) + "\r\n";
    bytes += "\r\n";
    if (request.contains("bodyBase64"))
        return bytes + QByteArray::fromBase64(QByteArray::fromStdString(request["bodyBase64"]));
    return bytes + QByteArray::fromStdString(request["body"]);
}

/// Every send has an id of its own.
QByteArray withoutId(const QByteArray &bytes)
{
    static const QRegularExpression ulid(u"[0-9A-HJKMNP-TV-Z]{26}"_s);
    return QString::fromUtf8(bytes).replace(ulid, u"ID"_s).toUtf8();
}

/// A fixture whose account "acme" and provider "P" post to the server, with the secrets' lines.
struct Acme {
    explicit Acme(const RawServer &server)
    {
        fixture.addProvider(u"test"_s, server.url(kPartnerPath));
        for (const QStringList &words :
             {QStringList{u"account"_s, u"set"_s, u"acme"_s, u"host.chatapps="_s + server.url(),
                          u"host.sms="_s + server.url(), u"subAccounts.sms=Acme_SMS"_s},
              QStringList{u"--secrets"_s, u"memory"_s, u"secret"_s, u"set"_s, u"P"_s,
                          u"headers.password"_s},
              QStringList{u"--secrets"_s, u"memory"_s, u"secret"_s, u"set"_s, u"acme"_s,
                          u"apiKey"_s}})
            if (fixture.in(words, "v").exitCode != 0)
                qFatal("the account could not be made");
    }
    Run send(const QStringList &words)
    {
        return fixture.json(
            QStringList{u"--secrets"_s, u"memory"_s, u"send"_s, u"--to"_s, u"+6591234567"_s} +
                words,
            "secret set P headers.password p w\nsecret set acme apiKey k1k2k3\n");
    }
    CliFixture fixture;
};

} // namespace

void WireTest::dryRunShowsTheBytesOfTheSend_data()
{
    QTest::addColumn<QStringList>("words");
    const QStringList text{u"--text"_s, u"Grüße \"quoted\" \\ 👋\nsecond line"_s};
    QTest::newRow("as CleverTap") << QStringList{u"--through"_s, u"P"_s} + text;
    QTest::newRow("preflight") << QStringList{u"--through"_s, u"P"_s, u"--preflight"_s};
    QTest::newRow("chat apps") << QStringList{u"--through"_s, u"acme/chatapps"_s} + text;
    QTest::newRow("sms") << QStringList{u"--through"_s, u"acme/sms/Acme_SMS"_s} + text;
    QTest::newRow("raw") << QStringList{u"--through"_s, u"P"_s, u"--body"_s, u"raw.bin"_s};
}

void WireTest::dryRunShowsTheBytesOfTheSend()
{
    QFETCH(QStringList, words);
    RawServer server(RawServer::always(RawServer::ok(kSuccess)));
    Acme acme(server);
    acme.fixture.write(u"raw.bin"_s, QByteArray::fromHex("00ff80e282") + "+6591234567\r\n");
    words.replaceInStrings(u"raw.bin"_s, acme.fixture.file(u"raw.bin"_s));

    const Run dry = acme.send(words + QStringList{u"--dry-run"_s});
    QCOMPARE(dry.exitCode, 0);
    QVERIFY(server.requests().isEmpty());
    const Run sent = acme.send(words);
    QCOMPARE(server.requests().size(), 1);

    const auto withSecrets = [](QByteArray bytes) {
        return withoutId(bytes.replace("‹secret:P/headers.password›", "p w")
                             .replace("‹secret:acme/apiKey›", "k1k2k3"));
    };
    QCOMPARE(withSecrets(asBytes(dry.json()["request"])), withoutId(server.requests().first()));
    QCOMPARE(withSecrets(asBytes(sent.json()["request"])), withoutId(server.requests().first()));
}

void WireTest::rawBodyIsSentByteForByte_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("windows line ends") << QByteArray("{\r\n  \"to\": \"+6591234567\"\r\n}\r\n");
    QTest::newRow("no UTF-8") << QByteArray::fromHex("fffe00c328") + " +6591234567 ";
    QTest::newRow("byte order mark") << QByteArray::fromHex("efbbbf") + "{\"to\":\"+6591234567\"}";
    QTest::newRow("broken JSON") << QByteArray("{\"to\": +6591234567,,,");
}

void WireTest::rawBodyIsSentByteForByte()
{
    QFETCH(QByteArray, body);
    RawServer server(RawServer::always(RawServer::ok(kSuccess)));
    Acme acme(server);
    acme.fixture.write(u"body"_s, body);
    const Run run = acme.send({u"--through"_s, u"P"_s, u"--body"_s, acme.fixture.file(u"body"_s)});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(bodyOf(server.requests().value(0)), body);
    const Json request = run.json()["request"];
    QCOMPARE(request["bodyBytes"].get<qint64>(), body.size());
    QCOMPARE(bodyOf(asBytes(request)), body);
    QCOMPARE(request.contains("bodyBase64"), !request.contains("body"));
}

void WireTest::rawBodyComesFromStandardInput()
{
    RawServer server(RawServer::always(RawServer::ok(kSuccess)));
    CliFixture fixture;
    fixture.addProvider(u"test"_s, server.url(kPartnerPath));
    const QByteArray body = "{\"to\":\"+6591234567\"}\n\n";
    const QStringList words{u"send"_s,        u"--through"_s, u"P"_s, u"--to"_s,
                            u"+6591234567"_s, u"--body"_s,    u"-"_s};
    QCOMPARE(fixture.in(words, body).exitCode, 0);
    QCOMPARE(bodyOf(server.requests().value(0)), body);
    // There the secrets stand on standard input.
    QCOMPARE(fixture.in(QStringList{u"--secrets"_s, u"memory"_s} + words, body).exitCode, 2);
}

void WireTest::theExchangeHasEveryKey()
{
    RawServer server(RawServer::always(
        "HTTP/1.1 200 Fine\r\nX-Twice: a\r\nx-twice: b\r\nContent-Length: 20\r\n\r\n" + kSuccess));
    Acme acme(server);
    const Run run = acme.send({u"--through"_s, u"P"_s, u"--text"_s, u"x"_s});
    QCOMPARE(run.exitCode, 0);
    const Json json = run.json();
    for (const char *key : {"id", "startedAt", "request", "response", "timing", "tls",
                            "remoteAddress", "redirects", "outcome", "error"})
        QVERIFY2(json.contains(key), key);
    for (const char *key : {"method", "url", "httpVersion", "headers", "body", "bodyBytes"})
        QVERIFY2(json["request"].contains(key), key);
    for (const char *key : {"status", "reason", "headers", "body", "bodyBytes", "truncated"})
        QVERIFY2(json["response"].contains(key), key);
    for (const char *key : {"queuedMs", "connectMs", "tlsMs", "waitMs", "readMs", "totalMs"})
        QVERIFY2(json["timing"][key].is_number(), key);
    for (const char *key : {"kind", "code", "message", "ids"})
        QVERIFY2(json["outcome"].contains(key), key);
    QVERIFY(json["tls"].is_null());
    QVERIFY(json["error"].is_null());
    QVERIFY(json["outcome"]["code"].is_null());
    QVERIFY(json["redirects"].is_array());
    JSON_COMPARE(json["response"]["status"], 200);
    JSON_COMPARE(json["response"]["reason"], "Fine");
    JSON_COMPARE(json["response"]["headers"][0], Json::array({"X-Twice", "a"}));
    JSON_COMPARE(json["response"]["headers"][1], Json::array({"x-twice", "b"}));
    JSON_COMPARE(json["response"]["body"], kSuccess.toStdString());
    JSON_COMPARE(json["response"]["truncated"], false);
    QCOMPARE(QString::fromStdString(json["remoteAddress"]), QUrl(server.url()).authority());
    JSON_COMPARE(json["outcome"]["kind"], "accepted");
    const auto at =
        QDateTime::fromString(QString::fromStdString(json["startedAt"]), Qt::ISODateWithMs);
    QVERIFY(at.isValid() && at.timeSpec() == Qt::UTC);
}

void WireTest::theHistoryShowsTheSameExchange()
{
    RawServer server(RawServer::always(RawServer::ok(kSuccess)));
    Acme acme(server);
    const Json sent = acme.send({u"--through"_s, u"P"_s, u"--text"_s, u"first"_s}).json();
    const Json later = acme.send({u"--through"_s, u"P"_s, u"--text"_s, u"second"_s}).json();
    const Json list = acme.fixture.json({u"history"_s, u"list"_s}).json()["exchanges"];
    QCOMPARE(list.size(), 2U);
    JSON_COMPARE(list[0]["id"], later["id"]); // newest first
    JSON_COMPARE(list[1]["outcome"], "accepted");
    const QString id = QString::fromStdString(sent["id"]);
    const Json shown = acme.fixture.json({u"history"_s, u"show"_s, id}).json();
    for (const char *key : {"id", "startedAt", "request", "response", "outcome", "timing"})
        JSON_COMPARE(shown[key], sent[key]);
    QVERIFY(acme.fixture.in({u"history"_s, u"show"_s, id}).text().contains(u"> POST "_s));
    QCOMPARE(acme.fixture.json({u"history"_s, u"list"_s, u"--search"_s, u"first"_s})
                 .json()["exchanges"]
                 .size(),
             1U);
    QCOMPARE(acme.fixture.json({u"history"_s, u"list"_s, u"--outcome"_s, u"refused"_s})
                 .json()["exchanges"]
                 .size(),
             0U);
    QCOMPARE(acme.fixture.json({u"history"_s, u"list"_s, u"--limit"_s, u"1"_s})
                 .json()["exchanges"]
                 .size(),
             1U);
    QCOMPARE(acme.fixture.in({u"history"_s, u"remove"_s, id}).exitCode, 0);
    QCOMPARE(acme.fixture.in({u"history"_s, u"show"_s, id}).exitCode, 2);
}

void WireTest::curlHoldsNoSecret()
{
    RawServer server(RawServer::always(RawServer::ok(kSuccess)));
    Acme acme(server);
    const Run run = acme.send({u"--through"_s, u"P"_s, u"--text"_s, u"x"_s, u"--curl"_s});
    QCOMPARE(run.exitCode, 0);
    const QString curl = QString::fromStdString(run.json()["curl"]);
    QVERIFY(curl.startsWith(u"curl "_s));
    QVERIFY(curl.contains(u"$SENDBENCH_SECRET_P_HEADERS_PASSWORD"_s) ||
            curl.contains(u"${SENDBENCH_SECRET_P_HEADERS_PASSWORD"_s));
    QVERIFY(!curl.contains(u"p w"_s));
}

QTEST_GUILESS_MAIN(WireTest)
#include "tst_wire.moc"
