// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"
#include "cli/support/rawserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

/// Where secrets come from, and what happens without them.
class SecretsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listTellsWhatIsThere();
    void aMissingSecretStopsTheSend();
    void memoryTakesLines();
    void memoryRefusesOtherLines();
    void memoryTellsWhatNothingUses();
    void aRowThatIsNoSecretIsRefusedBeforeTheSend();
    void checkFindsAMissingSecret();
    void checkNamesASecretThatStandsInTheOpen();
    void memoryHidesADemoSecret();
    void environmentTakesVariables();
    void environmentSecretsAreDeclared();
    void anEmptyOneIsRefused();
};

namespace
{

const QStringList kSend{u"send"_s,        u"--through"_s, u"P"_s, u"--to"_s,
                        u"+6591234567"_s, u"--text"_s,    u"x"_s};

/// A provider "P" whose header “password” is a secret.
void addSecretProvider(CliFixture &fixture, const RawServer &server)
{
    fixture.addProvider(u"test"_s, server.url(kPartnerPath));
    if (fixture
            .in({u"--secrets"_s, u"memory"_s, u"secret"_s, u"set"_s, u"P"_s, u"headers.password"_s},
                "v")
            .exitCode != 0)
        qFatal("the secret could not be marked");
}

QStringList with(const QString &store, const QStringList &words)
{
    return QStringList{u"--secrets"_s, store} + words;
}

} // namespace

void SecretsTest::listTellsWhatIsThere()
{
    RawServer server(RawServer::always(RawServer::ok(kSuccess)));
    CliFixture fixture;
    addSecretProvider(fixture, server);
    const Json list =
        fixture
            .json(with(u"memory"_s, {u"secret"_s, u"list"_s}), "secret set P headers.password v\n")
            .json()["secrets"];
    const auto find = [&list](const char *id, const char *field) {
        for (const Json &one : list)
            if (one["id"] == id && one["field"] == field)
                return one;
        return Json();
    };
    JSON_COMPARE(
        find("P", "headers.password"),
        Json::parse(R"({"id":"P","field":"headers.password","expected":true,"present":true})"));
    JSON_COMPARE(find("8x8_WA_Sandbox", "headers.user")["present"], true);
    const Json without = fixture.json(with(u"memory"_s, {u"secret"_s, u"list"_s})).json();
    bool absent = false;
    for (const Json &one : without["secrets"])
        absent = absent || (one["id"] == "P" && one["present"] == false);
    QVERIFY(absent);
}

void SecretsTest::aMissingSecretStopsTheSend()
{
    RawServer server(RawServer::always(RawServer::ok(kSuccess)));
    CliFixture fixture;
    addSecretProvider(fixture, server);
    const Run memory = fixture.json(with(u"memory"_s, kSend));
    QCOMPARE(memory.exitCode, 5);
    JSON_COMPARE(memory.json()["error"]["kind"], "secret");
    QVERIFY(memory.err.contains("secret set P headers.password"));
    const Run env = fixture.in(with(u"env"_s, kSend));
    QCOMPARE(env.exitCode, 5);
    QVERIFY(env.err.contains("SENDBENCH_SECRET_P_HEADERS_PASSWORD"));
    QVERIFY(server.requests().isEmpty());
}

void SecretsTest::memoryTakesLines()
{
    RawServer server(RawServer::always(RawServer::ok(kSuccess)));
    CliFixture fixture;
    addSecretProvider(fixture, server);
    for (const QByteArray &end : {QByteArray("\n"), QByteArray("\r\n"), QByteArray()})
        QCOMPARE(
            fixture.in(with(u"memory"_s, kSend), "\nsecret set P headers.password a  b=c " + end)
                .exitCode,
            0);
    QCOMPARE(server.requests().size(), 3);
    for (const QByteArray &request : server.requests())
        QVERIFY2(request.contains("\r\npassword: a  b=c"), request.constData());
}

void SecretsTest::memoryRefusesOtherLines()
{
    CliFixture fixture;
    for (const QByteArray &input : {QByteArray("hunter-two\n"), QByteArray("secret set P\n"),
                                    QByteArray("secret set P headers.password \n"),
                                    QByteArray("secret get P a hunter-two\n")}) {
        const Run run = fixture.json(with(u"memory"_s, {u"account"_s, u"list"_s}), input);
        QVERIFY2(run.exitCode == 2 || run.exitCode == 5, run.err.constData());
        QVERIFY(!run.json().is_discarded());
        QVERIFY(!(run.out + run.err).contains("hunter-two"));
    }
}

void SecretsTest::memoryTellsWhatNothingUses()
{
    CliFixture fixture;
    const Run run = fixture.in(with(u"memory"_s, {u"account"_s, u"list"_s}),
                               "secret set 8x8_WA_Sandbox headers.Other v\n");
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.err.contains("headers.Other"));
}

void SecretsTest::aRowThatIsNoSecretIsRefusedBeforeTheSend()
{
    RawServer server(RawServer::always(RawServer::ok(kSuccess)));
    CliFixture fixture;
    addSecretProvider(fixture, server);
    const QByteArray lines =
        "secret set P headers.password v\nsecret set P headers.X-Own other-one\n";
    const Run refused = fixture.json(with(u"memory"_s, kSend), lines);
    QCOMPARE(refused.exitCode, 4);
    JSON_COMPARE(refused.json()["error"]["code"], "secret.unmarked");
    QVERIFY(refused.err.contains("headers.X-Own"));
    QVERIFY(!(refused.out + refused.err).contains("other-one"));
    QCOMPARE(server.requests().size(), 0);
    // Marked later, the same line is used.
    QCOMPARE(
        fixture
            .in(with(u"memory"_s, {u"secret"_s, u"set"_s, u"P"_s, u"headers.X-Own"_s}), "forgotten")
            .exitCode,
        0);
    QCOMPARE(fixture.in(with(u"memory"_s, kSend), lines).exitCode, 0);
    QVERIFY(server.requests().value(0).contains("\r\nX-Own: other-one\r\n"));
}

void SecretsTest::checkFindsAMissingSecret()
{
    RawServer server(RawServer::always(RawServer::ok(kSuccess)));
    CliFixture fixture;
    addSecretProvider(fixture, server);
    const QStringList check{u"provider"_s, u"check"_s, u"P"_s};
    const auto missing = [](const Run &run) {
        const Json answer = run.json();
        for (const auto &finding : answer["findings"])
            if (finding["rule"] == "secret.missing")
                return finding["severity"] == "error" && finding["path"] == "headers.password";
        return false;
    };
    const Run without = fixture.json(with(u"memory"_s, check));
    QCOMPARE(without.exitCode, 1);
    QVERIFY2(missing(without), without.out.constData());
    const Run there = fixture.json(with(u"memory"_s, check), "secret set P headers.password v\n");
    QVERIFY2(!missing(there), there.out.constData());
    QCOMPARE(fixture.json(with(u"memory"_s, check + QStringList{u"--online"_s})).exitCode, 5);
}

void SecretsTest::checkNamesASecretThatStandsInTheOpen()
{
    RawServer server(RawServer::always(RawServer::ok(kSuccess)));
    CliFixture fixture;
    addSecretProvider(fixture, server);
    QCOMPARE(fixture.in({u"provider"_s, u"set"_s, u"P"_s, u"nickname=by-mistake-here"_s}).exitCode,
             0);
    const auto places = [&fixture](const QByteArray &value) {
        const Run run =
            fixture.json(with(u"memory"_s, {u"provider"_s, u"check"_s, u"P"_s}),
                         value.isEmpty() ? value : "secret set P headers.password " + value + '\n');
        QStringList all;
        const Json answer = run.json();
        for (const auto &finding : answer["findings"])
            if (finding["rule"] == "secret.in-the-open")
                all += QString::fromStdString(finding["path"]);
        // Its name, never any of it.
        return value.isEmpty() || !run.out.contains(value) ? all : QStringList{u"said"_s};
    };
    QCOMPARE(places({}), QStringList());
    QCOMPARE(places("something-else"), QStringList());
    QCOMPARE(places("by-mistake-here"), QStringList{u"nickname"_s});
}

void SecretsTest::memoryHidesADemoSecret()
{
    CliFixture fixture;
    const QStringList send{u"send"_s,        u"--through"_s, u"sandbox"_s, u"--to"_s,
                           u"+6591234567"_s, u"--text"_s,    u"x"_s};
    QCOMPARE(fixture.json(with(u"memory"_s, send)).exitCode, 0);
    const Run wrong =
        fixture.json(with(u"memory"_s, send), "secret set sandbox apiKey wrong-one\n");
    QCOMPARE(wrong.exitCode, 1);
    JSON_COMPARE(wrong.json()["response"]["status"], 401);
}

void SecretsTest::environmentTakesVariables()
{
    RawServer server(RawServer::always(RawServer::ok(kSuccess)));
    CliFixture fixture;
    addSecretProvider(fixture, server);
    const Run run = fixture.process(with(u"env"_s, QStringList{u"--json"_s} + kSend), {},
                                    {{u"SENDBENCH_SECRET_P_HEADERS_PASSWORD"_s, u"from env ✓"_s}});
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    QVERIFY(server.requests().value(0).contains("\r\npassword: from env ✓\r\n"));
    QVERIFY(!(run.out + run.err).contains("from env"));
}

void SecretsTest::environmentSecretsAreDeclared()
{
    RawServer server(RawServer::always(RawServer::ok(kSuccess)));
    CliFixture fixture;
    fixture.addProvider(u"test"_s, server.url(kPartnerPath));
    const QStringList set = with(u"env"_s, {u"secret"_s, u"set"_s, u"P"_s, u"headers.X-Api-Key"_s});
    QCOMPARE(fixture.process(set).exitCode, 5);
    const QMap<QString, QString> variables{
        {u"SENDBENCH_SECRET_P_HEADERS_X_API_KEY"_s, u"k-value"_s}};
    QCOMPARE(fixture.process(set, {}, variables).exitCode, 0);
    QCOMPARE(fixture.process(with(u"env"_s, kSend), {}, variables).exitCode, 0);
    QVERIFY(server.requests().value(0).contains("\r\nX-Api-Key: k-value\r\n"));
}

void SecretsTest::anEmptyOneIsRefused()
{
    CliFixture fixture;
    const Run run = fixture.json(
        with(u"memory"_s, {u"secret"_s, u"set"_s, u"8x8_WA_Sandbox"_s, u"headers.password"_s}),
        "\n");
    QCOMPARE(run.exitCode, 5);
    JSON_COMPARE(run.json()["error"]["code"], "secret.empty");
}

QTEST_GUILESS_MAIN(SecretsTest)
#include "tst_secrets.moc"
