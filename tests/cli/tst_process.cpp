// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"
#include "cli/support/rawserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

/// The program that is installed, as a shell runs it.
class ProcessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMainJob();
    void secretsByStandardInput();
    void helpAndUsage();
    void noKeychainIsSaid();
};

void ProcessTest::theMainJob()
{
    CliFixture fixture;
    const Run run = fixture.process({u"--json"_s, u"send"_s, u"--through"_s, u"8x8_WA_Sandbox"_s,
                                     u"--to"_s, u"+6591234567"_s, u"--text"_s, u"Grüße"_s});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    JSON_COMPARE(run.json()["outcome"]["kind"], "accepted");
    QVERIFY(run.json()["request"]["body"].get<std::string>().find("Grüße") != std::string::npos);
    QVERIFY(run.err.isEmpty());
    QCOMPARE(fixture.process({u"--json"_s, u"history"_s, u"list"_s}).json()["exchanges"].size(),
             1U);
}

void ProcessTest::secretsByStandardInput()
{
    RawServer server(RawServer::always(RawServer::ok(kSuccess)));
    CliFixture fixture;
    fixture.addProvider(u"test"_s, server.url(kPartnerPath));
    QCOMPARE(
        fixture
            .process({u"--secrets=memory"_s, u"secret"_s, u"set"_s, u"P"_s, u"headers.password"_s},
                     "value\n")
            .exitCode,
        0);
    const Run run = fixture.process({u"--secrets=memory"_s, u"send"_s, u"--through"_s, u"P"_s,
                                     u"--to"_s, u"+6591234567"_s, u"--text"_s, u"x"_s},
                                    "secret set P headers.password value\n");
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY(server.requests().value(0).contains("\r\npassword: value\r\n"));
    QVERIFY(run.out.contains("‹secret:P/headers.password›"));
}

void ProcessTest::helpAndUsage()
{
    CliFixture fixture;
    QCOMPARE(fixture.process({u"--help"_s}).exitCode, 0);
    QCOMPARE(fixture.process({}).exitCode, 2);
    QCOMPARE(fixture.process({u"nonsense"_s}).exitCode, 2);
}

void ProcessTest::noKeychainIsSaid()
{
    CliFixture fixture;
    const QMap<QString, QString> noBus{
        {u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s}};
    const Run set = fixture.process(
        {u"account"_s, u"add"_s, u"8x8.connect"_s, u"acme"_s, u"subAccounts.sms=Acme_SMS"_s}, {},
        noBus);
    QCOMPARE(set.exitCode, 0);
    const Run run = fixture.process({u"--json"_s, u"secret"_s, u"set"_s, u"acme"_s, u"apiKey"_s},
                                    "value\n", noBus);
    QCOMPARE(run.exitCode, 5);
    JSON_COMPARE(run.json()["error"]["kind"], "secret");
    QVERIFY(!(run.out + run.err).contains("value\n"));
    const Run doctor = fixture.process({u"--json"_s, u"secret"_s, u"doctor"_s}, {}, noBus);
    QCOMPARE(doctor.exitCode, 5);
    JSON_COMPARE(doctor.json()["doctor"]["good"], false);
    QVERIFY(!doctor.json()["doctor"]["cure"].get<std::string>().empty());
}

QTEST_GUILESS_MAIN(ProcessTest)
#include "tst_process.moc"
