// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

/// Accounts and provider configurations: every key of the contract, and what scripts read of them.
class FormsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsHaveTheContractsShape_data();
    void kindsHaveTheContractsShape();
    void everyProviderFieldIsSettable();
    void everyAccountFieldIsSettable();
    void providerListHasTheContractsKeys();
    void theEndpointIsFilledFromTheAccount();
    void oneDefaultOnly();
    void anEmptyValueClearsAField();
    void checkFindsWhatIsMissing();
    void checkOnlineAddsTheExchange();
    void anAccountInUseStays();
    void aWordThatMayBeASecretIsNotRepeated();
};

void FormsTest::kindsHaveTheContractsShape_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("keys");
    QTest::newRow("provider")
        << u"provider"_s << u"clevertap.whatsapp.8x8"_s
        << u"nickname mobileNumber deliveryReportCallbackUrl inboundMessageCallbackUrl requestType endpoint payloadVersion basicAuth.username basicAuth.password autoReply autoReplyText default maxConcurrentRequests"_s
               .split(u' ');
    QTest::newRow("account")
        << u"account"_s << u"8x8.connect"_s
        << u"environment region accountId subAccounts.sms subAccounts.chatapps subAccounts.voice subAccounts.verify channelId host.sms host.chatapps host.voice host.automation host.verify apiKey"_s
               .split(u' ');
}

void FormsTest::kindsHaveTheContractsShape()
{
    QFETCH(QString, command);
    QFETCH(QString, kind);
    QFETCH(QStringList, keys);
    CliFixture fixture;
    const Json kinds = fixture.json({command, u"kinds"_s}).json()["kinds"];
    Json found;
    for (const Json &one : kinds)
        if (one["id"] == kind.toStdString())
            found = one;
    QVERIFY(found.is_object());
    QVERIFY(found["title"].is_string());
    QVERIFY(found["system"].is_string());
    QStringList have;
    for (const Json &field : found["fields"]) {
        const QString key = QString::fromStdString(field["key"]);
        have.append(key);
        QVERIFY(field["label"].is_string());
        QVERIFY(field["kind"].is_string());
        QVERIFY(field["required"].is_boolean());
        QCOMPARE(field["secret"].get<bool>(), key == u"apiKey"_s || key == u"basicAuth.password"_s);
    }
    for (const QString &key : std::as_const(keys))
        QVERIFY2(have.contains(key), qPrintable(key));
    // People see the same keys.
    const QString text = fixture.in({command, u"kinds"_s}).text();
    for (const QString &key : std::as_const(keys))
        QVERIFY2(text.contains(u"    "_s + key + u' '), qPrintable(key));
}

void FormsTest::everyProviderFieldIsSettable()
{
    CliFixture fixture;
    const QStringList words{u"nickname=8x8 \"WA\" India ✓"_s,
                            u"mobileNumber=+918889500122"_s,
                            u"deliveryReportCallbackUrl=https://sg1.example/wa/status?a=1&b=2"_s,
                            u"inboundMessageCallbackUrl=https://sg1.example/wa/response"_s,
                            u"requestType=POST"_s,
                            u"endpoint=https://chatapps.8x8.com"_s + kPartnerPath,
                            u"payloadVersion=0.1"_s,
                            u"basicAuth.username=name=with=equals"_s,
                            u"headers.X-Trace=on"_s,
                            u"autoReply=true"_s,
                            u"autoReplyText=We are\nback soon"_s,
                            u"default=true"_s,
                            u"maxConcurrentRequests=250"_s};
    const Run made = fixture.json(
        QStringList{u"provider"_s, u"add"_s, u"clevertap.whatsapp.8x8"_s, u"P"_s} + words);
    QCOMPARE(made.exitCode, 0);
    QCOMPARE(fixture
                 .in({u"--secrets"_s, u"memory"_s, u"secret"_s, u"set"_s, u"P"_s,
                      u"basicAuth.password"_s},
                     "x1y2")
                 .exitCode,
             0);
    const Json fields =
        fixture.json({u"provider"_s, u"show"_s, u"P"_s}).json()["provider"]["fields"];
    for (const QString &word : words) {
        const QString key = word.section(u'=', 0, 0);
        const QString expected = word.section(u'=', 1);
        const Json &value = fields[key.toStdString()];
        const QString got = value.is_string() ? QString::fromStdString(value)
                                              : QString::fromStdString(value.dump());
        QCOMPARE(got, expected);
    }
    JSON_COMPARE(fields["basicAuth.password"], "‹secret:P/basicAuth.password›");
    // A value inside a closed group opens it.
    JSON_COMPARE(fields["basicAuth"], true);
    JSON_COMPARE(fields["limitConcurrency"], true);
}

void FormsTest::everyAccountFieldIsSettable()
{
    CliFixture fixture;
    QStringList words{u"region=na"_s, u"accountId=A"_s, u"channelId=C"_s};
    for (const QString &product : {u"sms"_s, u"chatapps"_s, u"voice"_s, u"verify"_s})
        words.append(u"subAccounts.%1=One_%1, Two_%1"_s.arg(product));
    for (const QString &product :
         {u"sms"_s, u"chatapps"_s, u"voice"_s, u"automation"_s, u"verify"_s})
        words.append(u"host.%1=https://%1.example"_s.arg(product));
    QCOMPARE(fixture
                 .in(QStringList{u"account"_s, u"add"_s, u"8x8.connect"_s, u"a"_s,
                                 u"environment=production"_s} +
                     words)
                 .exitCode,
             0);
    const Json account = fixture.json({u"account"_s, u"show"_s, u"a"_s}).json()["account"];
    JSON_COMPARE(account["environment"], "production");
    JSON_COMPARE(account["kind"], "8x8.connect");
    for (const QString &word : std::as_const(words))
        QCOMPARE(QString::fromStdString(account["fields"][word.section(u'=', 0, 0).toStdString()]),
                 word.section(u'=', 1));
}

void FormsTest::providerListHasTheContractsKeys()
{
    CliFixture fixture;
    const Json list = fixture.json({u"provider"_s, u"list"_s}).json()["providers"];
    QVERIFY(list.size() > 1U); // one of each kind, this one first
    JSON_COMPARE(list[0]["id"], "8x8_WA_Sandbox");
    JSON_COMPARE(list[0]["kind"], "clevertap.whatsapp.8x8");
    JSON_COMPARE(list[0]["nickname"], "8x8_WA_Sandbox");
    JSON_COMPARE(list[0]["environment"], "sandbox");
    JSON_COMPARE(list[0]["default"], false);
}

void FormsTest::theEndpointIsFilledFromTheAccount()
{
    CliFixture fixture;
    QCOMPARE(fixture
                 .in({u"account"_s, u"add"_s, u"8x8.connect"_s, u"acme"_s, u"region=na"_s,
                      u"subAccounts.chatapps=Acme_WA"_s})
                 .exitCode,
             0);
    const Json made =
        fixture
            .json({u"provider"_s, u"add"_s, u"clevertap.whatsapp.8x8"_s, u"P"_s, u"account=acme"_s})
            .json();
    QCOMPARE(QString::fromStdString(made["provider"]["fields"]["endpoint"]),
             u"https://chatapps.us.8x8.com"_s + kPartnerPath);
}

void FormsTest::oneDefaultOnly()
{
    CliFixture fixture;
    for (const QString &id : {u"P"_s, u"Q"_s})
        QCOMPARE(
            fixture
                .in({u"provider"_s, u"add"_s, u"clevertap.whatsapp.8x8"_s, id, u"default=true"_s})
                .exitCode,
            0);
    const Json list = fixture.json({u"provider"_s, u"list"_s}).json()["providers"];
    for (const Json &one : list)
        QCOMPARE(one["default"].get<bool>(), one["id"] == "Q");
}

void FormsTest::anEmptyValueClearsAField()
{
    CliFixture fixture;
    QCOMPARE(fixture.in({u"provider"_s, u"set"_s, u"8x8_WA_Sandbox"_s, u"nickname="_s}).exitCode,
             0);
    QVERIFY(!fixture.json({u"provider"_s, u"show"_s, u"8x8_WA_Sandbox"_s})
                 .json()["provider"]["fields"]
                 .contains("nickname"));
}

void FormsTest::checkFindsWhatIsMissing()
{
    CliFixture fixture;
    QCOMPARE(fixture.in({u"provider"_s, u"add"_s, u"clevertap.whatsapp.8x8"_s, u"P"_s}).exitCode,
             0);
    const Run run = fixture.json({u"provider"_s, u"check"_s, u"P"_s});
    QCOMPARE(run.exitCode, 1);
    QStringList paths;
    const Json findings = run.json()["findings"];
    for (const Json &finding : findings) {
        for (const char *key : {"severity", "rule", "path", "message"})
            QVERIFY(finding[key].is_string());
        for (const char *key : {"fix", "source", "code"})
            QVERIFY(finding[key].is_null() || finding[key].is_string());
        paths.append(QString::fromStdString(finding["path"]));
    }
    for (const QString &path : {u"nickname"_s, u"mobileNumber"_s, u"endpoint"_s, u"headers"_s})
        QVERIFY2(paths.contains(path), qPrintable(path));
    QVERIFY(fixture.in({u"provider"_s, u"check"_s, u"P"_s}).text().contains(u"nickname"_s));
}

void FormsTest::checkOnlineAddsTheExchange()
{
    CliFixture fixture;
    const Run good = fixture.json({u"provider"_s, u"check"_s, u"8x8_WA_Sandbox"_s, u"--online"_s});
    QCOMPARE(good.exitCode, 0);
    JSON_COMPARE(good.json()["exchange"]["outcome"]["ids"]["msgId"], "0|0|0|0");
    // Without an account it is of the environment “test”, and nothing listens on that port.
    QCOMPARE(fixture
                 .in({u"provider"_s, u"add"_s, u"clevertap.whatsapp.8x8"_s, u"P"_s, u"nickname=P"_s,
                      u"mobileNumber=+918889500122"_s, u"headers.user=u"_s,
                      u"endpoint=http://127.0.0.1:1/x"_s})
                 .exitCode,
             0);
    const Run bad = fixture.json({u"provider"_s, u"check"_s, u"P"_s, u"--online"_s});
    QCOMPARE(bad.exitCode, 3);
    JSON_COMPARE(bad.json()["findings"][0]["rule"], "provider.preflight.unreachable");
    JSON_COMPARE(bad.json()["exchange"]["outcome"]["kind"], "failed");
}

void FormsTest::anAccountInUseStays()
{
    CliFixture fixture;
    QCOMPARE(fixture.in({u"account"_s, u"add"_s, u"8x8.connect"_s, u"acme"_s}).exitCode, 0);
    QCOMPARE(
        fixture
            .in({u"provider"_s, u"add"_s, u"clevertap.whatsapp.8x8"_s, u"P"_s, u"account=acme"_s})
            .exitCode,
        0);
    const Run refused = fixture.json({u"account"_s, u"remove"_s, u"acme"_s});
    QCOMPARE(refused.exitCode, 2);
    JSON_COMPARE(refused.json()["error"]["found"], "P");
    QCOMPARE(fixture.in({u"provider"_s, u"remove"_s, u"P"_s}).exitCode, 0);
    QCOMPARE(fixture.in({u"account"_s, u"remove"_s, u"acme"_s}).exitCode, 0);
    QVERIFY(!fixture.in({u"account"_s, u"list"_s}).text().contains(u"acme"_s));
}

void FormsTest::aWordThatMayBeASecretIsNotRepeated()
{
    const QByteArray planted = "pl4nted-value";
    const QString value = QString::fromUtf8(planted);
    CliFixture fixture;
    for (const QStringList &words :
         {QStringList{u"provider"_s, u"set"_s, u"8x8_WA_Sandbox"_s, u"headers.password="_s + value},
          QStringList{u"provider"_s, u"set"_s, u"8x8_WA_Sandbox"_s,
                      u"basicAuth.password="_s + value},
          QStringList{u"provider"_s, u"add"_s, u"clevertap.whatsapp.8x8"_s, u"P"_s,
                      u"headers.Authorization=Bearer "_s + value},
          QStringList{u"provider"_s, u"set"_s, u"8x8_WA_Sandbox"_s, u"headers.password"_s, value},
          QStringList{u"provider"_s, u"set"_s, u"8x8_WA_Sandbox"_s, value},
          QStringList{u"account"_s, u"set"_s, u"sandbox"_s, u"apiKey="_s + value},
          QStringList{u"account"_s, u"set"_s, u"sandbox"_s, u"apiKey"_s, value},
          QStringList{u"secret"_s, u"set"_s, u"sandbox"_s, u"apiKey"_s, value},
          QStringList{u"send"_s, u"--through"_s, u"sandbox"_s, u"--api-key="_s + value}}) {
        for (const Run &run : {fixture.in(words), fixture.json(words)}) {
            QCOMPARE(run.exitCode, 2);
            QVERIFY2(!(run.out + run.err).contains(planted), qPrintable(words.join(u' ')));
        }
    }
    QFile file(fixture.workspace());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(planted));
}

QTEST_GUILESS_MAIN(FormsTest)
#include "tst_forms.moc"
