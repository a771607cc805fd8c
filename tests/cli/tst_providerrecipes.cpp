// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"
#include "cli/support/rawserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

/// The SMS dialog from the command line: published recipes, its authentication, its stored key.
class ProviderRecipesTest final : public QObject
{
    Q_OBJECT

private:
    static void add(CliFixture &fixture, const QStringList &more)
    {
        QCOMPARE(fixture
                     .in({u"account"_s, u"add"_s, u"8x8.connect"_s, u"acme"_s, u"region=eu"_s,
                          u"environment=test"_s, u"subAccounts.sms=Acme_SMS"_s})
                     .exitCode,
                 0);
        const Run added = fixture.in(QStringList{u"provider"_s, u"add"_s, u"clevertap.sms.8x8"_s,
                                                 u"S"_s, u"account=acme"_s, u"nickname=S"_s} +
                                     more);
        QVERIFY2(added.exitCode == 0, added.err.constData());
    }
    static Json fields(CliFixture &fixture)
    {
        return fixture.json({u"provider"_s, u"show"_s, u"S"_s}).json()["provider"]["fields"];
    }
    static QStringList rules(const Json &answer)
    {
        QStringList all;
        for (const Json &one : answer["findings"])
            all.append(QString::fromStdString(one["rule"]));
        return all;
    }

private Q_SLOTS:
    void aRecipeFillsTheForm()
    {
        CliFixture fixture(false);
        add(fixture, {u"--recipe"_s, u"page-batch"_s});
        JSON_COMPARE(fields(fixture)["endpoint"],
                     "https://sms.8x8.uk/api/v1/subaccounts/Acme_SMS/messages/batch");
        QVERIFY(shown(fields(fixture)["json"]).contains(u"mid"_s));
        // What stands there is kept, and what would change is told first.
        QCOMPARE(fixture
                     .in({u"provider"_s, u"set"_s, u"S"_s,
                          u"json={\"source\": \"HAR\\\"BOR\", \"text\": \"$$Body\"}"_s})
                     .exitCode,
                 0);
        const Json all = fixture.json({u"provider"_s, u"recipes"_s, u"S"_s}).json()["recipes"];
        QCOMPARE(all.size(), std::size_t(4));
        JSON_COMPARE(all[3]["id"], "reference-batch");
        JSON_COMPARE(all[3]["secrets"][0], "headers.Authorization");
        QVERIFY(shown(all[3]["changes"]).contains(u"batch.count"_s));
        const Run set = fixture.in({u"provider"_s, u"set"_s, u"S"_s, u"recipe=reference-batch"_s});
        QCOMPARE(set.exitCode, 0);
        QVERIFY(set.errors().contains(u"secret set S headers.Authorization"_s));
        const Json now = fields(fixture);
        JSON_COMPARE(now["endpoint"],
                     "https://sms.8x8.uk/api/v1/subaccounts/Acme_SMS/messages/batch");
        JSON_COMPARE(now["batch"], true);
        JSON_COMPARE(now["headers.Content-Type"], "application/json");
        const Json json = Json::parse(now["json"].get<std::string>());
        JSON_COMPARE(json["messages"][0]["source"], "HAR\"BOR");
        QVERIFY(!now.contains("headers.Authorization")); // a secret that nobody has given
        const Run unknown = fixture.in({u"provider"_s, u"set"_s, u"S"_s, u"--recipe"_s, u"no"_s});
        QCOMPARE(unknown.exitCode, 2);
        QVERIFY(unknown.errors().contains(u"reference-batch"_s));
    }

    void aStoredKeyWithoutBearerIsFoundOnline_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<bool>("good");
        QTest::newRow("bare") << QByteArray("acme-open-key") << false;
        QTest::newRow("twice") << QByteArray("Bearer Bearer acme-open-key") << false;
        QTest::newRow("right") << QByteArray("Bearer acme-open-key") << true;
    }
    void aStoredKeyWithoutBearerIsFoundOnline()
    {
        QFETCH(QByteArray, key);
        QFETCH(bool, good);
        RawServer server(
            RawServer::always(RawServer::ok(R"({"code":1002,"message":"Invalid MSISDN"})")
                                  .replace("200 OK", "400 x")));
        CliFixture fixture(false);
        add(fixture, {u"recipe=reference"_s,
                      u"json={\"source\":\"HARBOR\",\"destination\":\"$$To\","
                      "\"text\":\"$$Body\",\"clientMessageId\":\"$$MessageID\"}"_s,
                      u"endpoint="_s + server.url(u"/api/v1/subaccounts/Acme_SMS/messages"_s)});
        const QByteArray line = "secret set S headers.Authorization " + key + '\n';
        // A value in the keychain counts as a row of the form once it was set.
        QCOMPARE(fixture
                     .in({u"--secrets"_s, u"memory"_s, u"secret"_s, u"set"_s, u"S"_s,
                          u"headers.Authorization"_s},
                         key)
                     .exitCode,
                 0);
        const QStringList check{u"--secrets"_s, u"memory"_s, u"provider"_s, u"check"_s, u"S"_s};
        QVERIFY(!rules(fixture.json(check, line).json()).contains(u"provider.headers.bearer"_s));
        const Run online = fixture.json(check + QStringList{u"--online"_s}, line);
        QCOMPARE(rules(online.json()).contains(u"provider.headers.bearer"_s), !good);
        QVERIFY(!online.out.contains("acme-open-key"));
        QVERIFY(!online.err.contains("acme-open-key"));
        if (good)
            QCOMPARE(server.requests().size(), 1);
    }

    void formFieldsAndBasicAreWhatCleverTapSends()
    {
        RawServer server(RawServer::always(RawServer::ok("{}")));
        CliFixture fixture(false);
        add(fixture, {u"parametersType=form"_s, u"parameters.to=$$To"_s,
                      u"parameters.text=$$Body"_s, u"authentication=basic"_s,
                      u"authentication.username=me"_s, u"endpoint="_s + server.url(u"/sms"_s)});
        QCOMPARE(fixture
                     .in({u"--secrets"_s, u"memory"_s, u"secret"_s, u"set"_s, u"S"_s,
                          u"authentication.password"_s},
                         "acme-open-word")
                     .exitCode,
                 0);
        (void)fixture.in({u"recipient"_s, u"add"_s, u"+6591234567"_s, u"Mei"_s});
        const Run sent = fixture.in({u"--secrets"_s, u"memory"_s, u"send"_s, u"--through"_s, u"S"_s,
                                     u"--to"_s, u"+6591234567"_s, u"--text"_s, u"a&b = c"_s},
                                    "secret set S authentication.password acme-open-word\n");
        QVERIFY2(server.requests().size() == 1, sent.err.constData());
        const QByteArray request = server.requests().first();
        QCOMPARE(bodyOf(request), QByteArray("to=%2B6591234567&text=a%26b%20%3D%20c"));
        QVERIFY(request.contains("application/x-www-form-urlencoded"));
        QVERIFY(request.contains("Basic " + QByteArray("me:acme-open-word").toBase64()));
        QVERIFY(!sent.out.contains(QByteArray("me:acme-open-word").toBase64()));
        QCOMPARE(fixture.in({u"provider"_s, u"set"_s, u"S"_s, u"authentication=oauth2"_s}).exitCode,
                 0);
        const Run oauth = fixture.in(
            {u"send"_s, u"--through"_s, u"S"_s, u"--to"_s, u"+6591234567"_s, u"--text"_s, u"Hi"_s});
        QVERIFY(oauth.exitCode != 0);
        QVERIFY2(oauth.errors().contains(u"OAuth 2.0"_s), oauth.err.constData());
        QCOMPARE(server.requests().size(), 1);
    }
};

QTEST_GUILESS_MAIN(ProviderRecipesTest)
#include "tst_providerrecipes.moc"
