// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"
#include "http/server.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;
using namespace sendbench;

/// A set-up carried from one workspace to another.
class BundleCliTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSetUpWorksElsewhereAndLeavesTheSameBytes();
    void aRealSetUpMovesWithItsSecretsGivenAnew();
    void secretsThatAreHereAreNotAskedFor();
    void importIsPlannedChosenAndTold();
    void aForeignAddressIsLeftOutUnlessConfirmed();
    void aPlantedSecretNeverLeaves();
    void mistakesAreNamed();

private:
    /// The provider “P” with a secret header; its value is never given here.
    static void addSecretProvider(CliFixture &fixture, const QString &endpoint)
    {
        fixture.addProvider(u"test"_s, endpoint);
        QCOMPARE(fixture
                     .in({u"--secrets"_s, u"memory"_s, u"secret"_s, u"set"_s, u"P"_s,
                          u"headers.password"_s},
                         "any value")
                     .exitCode,
                 0);
    }
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void BundleCliTest::aSetUpWorksElsewhereAndLeavesTheSameBytes()
{
    CliFixture from;
    CliFixture to(false);
    const QString first = from.file(u"a.json"_s);
    const QString second = from.file(u"b.json"_s);
    QCOMPARE(from.in({u"bundle"_s, u"export"_s, first}).exitCode, 0);
    QCOMPARE(to.in({u"bundle"_s, u"import"_s, first}).exitCode, 0);
    QCOMPARE(to.in({u"bundle"_s, u"diff"_s, first}).exitCode, 0);
    QCOMPARE(to.in({u"bundle"_s, u"export"_s, second}).exitCode, 0);
    QVERIFY(!content(first).isEmpty());
    QCOMPARE(content(second), content(first));
    // It is a workspace like any other, and it sends.
    QCOMPARE(to.run({u"workspace"_s, u"validate"_s, first}).exitCode, 0);
    QCOMPARE(to.in({u"send"_s, u"--through"_s, u"8x8_WA_Sandbox"_s, u"--to"_s, u"+6591234567"_s,
                    u"--text"_s, u"Hi"_s})
                 .exitCode,
             0);
}

/// Export, import into an empty workspace elsewhere, give the secrets that it lists, send, export.
void BundleCliTest::aRealSetUpMovesWithItsSecretsGivenAnew()
{
    http::Server partner(
        [](const http::ReceivedRequest &request, const http::Server::Reply &reply) {
            const auto password = http::headerValue(request.headers, "password");
            const bool good = password && *password == "acme-open-word";
            reply({.status = good ? 200 : 403,
                   .body = good ? kSuccess : QByteArray(R"({"message":"no"})")});
        });
    const auto port = partner.listen();
    QVERIFY(port);
    CliFixture from(false);
    CliFixture to(false);
    addSecretProvider(from, u"http://127.0.0.1:%1"_s.arg(*port) + kPartnerPath);
    QCOMPARE(from.in({u"recipient"_s, u"add"_s, u"+6591234567"_s, u"Mei"_s}).exitCode, 0);
    const QString first = from.file(u"a.json"_s);
    const QString second = to.file(u"b.json"_s);
    QCOMPARE(from.in({u"--secrets"_s, u"memory"_s, u"bundle"_s, u"export"_s, first}).exitCode, 0);
    QVERIFY(!content(first).contains("any value"));

    const Run imported = to.json({u"--secrets"_s, u"memory"_s, u"bundle"_s, u"import"_s, first});
    QCOMPARE(imported.exitCode, 0);
    const QStringList send{u"--secrets"_s, u"memory"_s,      u"send"_s,   u"--through"_s, u"P"_s,
                           u"--to"_s,      u"+6591234567"_s, u"--text"_s, u"Hi"_s};
    QCOMPARE(to.in(send).exitCode, 5); // the secret is not there yet
    QByteArray given;
    const Json answer = imported.json();
    for (const Json &one : answer["secrets"]) {
        JSON_COMPARE(one["present"], false);
        given += "secret set " + QByteArray::fromStdString(one["id"].get<std::string>()) + ' ' +
                 QByteArray::fromStdString(one["field"].get<std::string>()) + " acme-open-word\n";
    }
    QVERIFY2(!given.isEmpty(), imported.out.constData());
    const Run sent = to.in(send, given);
    QVERIFY2(sent.exitCode == 0, (sent.out + sent.err).constData());

    QCOMPARE(to.in({u"--secrets"_s, u"memory"_s, u"bundle"_s, u"export"_s, second}, given).exitCode,
             0);
    QVERIFY(!content(first).isEmpty());
    QCOMPARE(content(second), content(first));
}

void BundleCliTest::secretsThatAreHereAreNotAskedFor()
{
    CliFixture from;
    addSecretProvider(from, u"https://example.org/x"_s);
    const QString path = from.file(u"a.json"_s);
    QCOMPARE(
        from.in({u"--secrets"_s, u"memory"_s, u"bundle"_s, u"export"_s, path, u"--only"_s, u"P"_s})
            .exitCode,
        0);
    const QByteArray stored = "secret set P headers.password acme-open-word\n";
    const QStringList inspect{u"--secrets"_s, u"memory"_s, u"bundle"_s, u"inspect"_s, path};
    const Run here = from.in(inspect, stored);
    QCOMPARE(here.exitCode, 0);
    QVERIFY2(here.text().contains(u"here already"_s), here.out.constData());
    QVERIFY(!here.text().contains(u"secret set"_s));
    QVERIFY(!here.text().contains(u"acme-open-word"_s));
    JSON_COMPARE(from.json(inspect, stored).json()["secrets"][0]["present"], true);
    JSON_COMPARE(from.json(inspect).json()["secrets"][0]["present"], false);
    JSON_COMPARE(from.json(inspect).json()["objects"][0]["state"], "same");
    JSON_COMPARE(CliFixture(false).json(inspect).json()["objects"][0]["state"], "new");
    // Without a workspace nobody knows.
    const Run alone = from.run({u"--json"_s, u"--workspace"_s, from.file(u"none.json"_s),
                                u"bundle"_s, u"inspect"_s, path});
    JSON_COMPARE(alone.json()["objects"][0]["state"], nullptr);
    const Run again = from.in(
        {u"--secrets"_s, u"memory"_s, u"bundle"_s, u"import"_s, path, u"--only"_s, u"P"_s}, stored);
    QVERIFY2(again.exitCode == 0, again.err.constData());
    QVERIFY2(again.text().contains(u"here already"_s), again.out.constData());
    QVERIFY(!again.text().contains(u"secret set P"_s));
}

void BundleCliTest::importIsPlannedChosenAndTold()
{
    CliFixture from;
    CliFixture to(false);
    addSecretProvider(from, u"https://example.org/x"_s);
    const QString path = from.file(u"a.json"_s);
    QCOMPARE(from.in({u"bundle"_s, u"export"_s, path, u"--only"_s, u"P"_s}).exitCode, 0);
    const Json inspected = from.json({u"bundle"_s, u"inspect"_s, path}).json();
    JSON_COMPARE(inspected["bundle"]["providers"], 1);
    JSON_COMPARE(inspected["secrets"][0]["id"], "P");
    QVERIFY(from.run({u"bundle"_s, u"inspect"_s, path}).text().contains(u"secret set P"_s));

    const QByteArray before = content(to.workspace());
    const Json plan = to.json({u"bundle"_s, u"import"_s, path, u"--plan"_s}).json();
    JSON_COMPARE(plan["objects"][0]["state"], "new");
    JSON_COMPARE(plan["objects"][0]["chosen"], true);
    QCOMPARE(content(to.workspace()), before);
    const Json done = to.json({u"bundle"_s, u"import"_s, path}).json();
    JSON_COMPARE(done["secrets"][0]["id"], "P");
    QCOMPARE(to.in({u"provider"_s, u"show"_s, u"P"_s}).exitCode, 0);
    QCOMPARE(to.in({u"bundle"_s, u"import"_s, path, u"--only"_s, u"Q"_s}).exitCode, 2);
}

void BundleCliTest::aForeignAddressIsLeftOutUnlessConfirmed()
{
    CliFixture from;
    CliFixture to(false);
    addSecretProvider(from, u"https://evil.example/x"_s);
    addSecretProvider(to, u"https://good.example/x"_s);
    const QString path = from.file(u"a.json"_s);
    QCOMPARE(from.in({u"bundle"_s, u"export"_s, path, u"--only"_s, u"P"_s}).exitCode, 0);
    QCOMPARE(to.in({u"bundle"_s, u"diff"_s, path}).exitCode, 1);
    const Run import = to.in({u"bundle"_s, u"import"_s, path});
    QCOMPARE(import.exitCode, 0);
    QVERIFY(import.text().contains(u"another address"_s));
    QVERIFY(content(to.workspace()).contains("good.example"));
    QCOMPARE(to.in({u"bundle"_s, u"import"_s, path, u"--only"_s, u"P"_s}).exitCode, 6);
    QVERIFY(content(to.workspace()).contains("good.example"));
    QCOMPARE(to.in({u"bundle"_s, u"import"_s, path, u"--only"_s, u"P"_s, u"--yes"_s}).exitCode, 0);
    QVERIFY(content(to.workspace()).contains("evil.example"));
}

void BundleCliTest::aPlantedSecretNeverLeaves()
{
    CliFixture fixture;
    fixture.addProvider(u"test"_s, u"https://example.org/x"_s);
    QCOMPARE(
        fixture.in({u"provider"_s, u"set"_s, u"P"_s, u"nickname=planted-secret-4711"_s}).exitCode,
        0);
    const QString path = fixture.file(u"a.json"_s);
    const Run run = fixture.in({u"--secrets"_s, u"memory"_s, u"bundle"_s, u"export"_s, path},
                               "secret set P headers.password planted-secret-4711\n");
    QCOMPARE(run.exitCode, 6);
    QVERIFY(!QFile::exists(path));
    QVERIFY(run.errors().contains(u"P/headers.password"_s));
    QVERIFY(!run.err.contains("planted-secret-4711"));
}

void BundleCliTest::mistakesAreNamed()
{
    CliFixture fixture;
    fixture.write(u"bad.json"_s, "[");
    const QString bad = fixture.file(u"bad.json"_s);
    const Run run = fixture.in({u"bundle"_s, u"import"_s, bad});
    QCOMPARE(run.exitCode, 4);
    QVERIFY(run.errors().contains(bad));
    QCOMPARE(fixture.in({u"bundle"_s, u"inspect"_s, fixture.file(u"none.json"_s)}).exitCode, 4);
    QCOMPARE(fixture.in({u"bundle"_s, u"melt"_s, bad}).exitCode, 2);
    // What is there is not replaced by a slip.
    QCOMPARE(fixture.in({u"bundle"_s, u"export"_s, bad}).exitCode, 2);
    QCOMPARE(content(bad), QByteArray("["));
    QCOMPARE(fixture.in({u"bundle"_s, u"export"_s, bad, u"--force"_s}).exitCode, 0);
}

QTEST_GUILESS_MAIN(BundleCliTest)
#include "tst_bundle.moc"
