// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"
#include "cli/support/rawserver.h"

#include <QSignalSpy>
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
    void moreThanAPipeHoldsIsReadToItsEnd();
    void helpAndUsage();
    void noKeychainIsSaid();
    void aCountHasItsPlural();
    void whatTheHistoryCannotKeepIsSaid();
    void whatIsNoFileIsNotOpened();
    void whoWaitsForAPipeCanBeEnded();
    void bashCompletes_data();
    void bashCompletes();
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

/// The last line counts, also where it stands behind what a pipe holds at once.
void ProcessTest::moreThanAPipeHoldsIsReadToItsEnd()
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
    const Run run =
        fixture.process({u"--secrets=memory"_s, u"send"_s, u"--through"_s, u"P"_s, u"--to"_s,
                         u"+6591234567"_s, u"--text"_s, u"x"_s},
                        QByteArray("secret set P headers.password earlier\n").repeated(6000) +
                            "secret set P headers.password value\n");
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY(server.requests().value(0).contains("\r\npassword: value\r\n"));
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

void ProcessTest::whatTheHistoryCannotKeepIsSaid()
{
    CliFixture fixture;
    const QMap<QString, QString> nowhere{{u"SENDBENCH_DATA"_s, u"/proc/nope"_s}};
    const QStringList send{u"send"_s, u"--through"_s,   u"sandbox/sms"_s,
                           u"--to"_s, u"+6591234567"_s, u"--text"_s,
                           u"x"_s};
    const Run text = fixture.process(send, {}, nowhere);
    QCOMPARE(text.exitCode, 0); // it was sent, and well
    QVERIFY2(text.err.contains("not kept in the history"), text.err.constData());
    QVERIFY2(text.err.contains("/proc/nope"), text.err.constData());
    QVERIFY(!text.out.contains("History:"));
    const Run json = fixture.process(QStringList{u"--json"_s} + send, {}, nowhere);
    JSON_COMPARE(json.json()["history"]["kept"], false);
    JSON_COMPARE(json.json()["history"]["code"], "history.not-writable");
    QVERIFY(json.err.contains("not kept in the history"));
    const Run other = fixture.process({u"account"_s, u"test"_s, u"sandbox"_s}, {}, nowhere);
    QVERIFY2(other.err.contains("not kept in the history"), other.err.constData());
    QVERIFY(fixture.process(send).out.contains("History:"));
}

void ProcessTest::whatIsNoFileIsNotOpened()
{
    CliFixture fixture;
    const QString pipe = fixture.file(u"pipe.json"_s);
    QCOMPARE(QProcess::execute(u"mkfifo"_s, {pipe}), 0);
    for (const QString &path : {pipe, u"/dev/zero"_s})
        for (const QStringList &words : {QStringList{u"bundle"_s, u"inspect"_s, path},
                                         {u"bundle"_s, u"import"_s, path},
                                         {u"workspace"_s, u"validate"_s, path},
                                         {u"--workspace"_s, path, u"account"_s, u"list"_s}}) {
            const Run run = fixture.process(words);
            QCOMPARE(run.exitCode, 4);
            QVERIFY2(run.err.contains("no ordinary file"), run.err.constData());
        }
    QCOMPARE(fixture.process({u"bundle"_s, u"import"_s, fixture.folder()}).exitCode, 4);
    // Nor is one replaced.
    QCOMPARE(fixture.process({u"bundle"_s, u"export"_s, pipe, u"--force"_s}).exitCode, 4);
    QVERIFY(QFileInfo::exists(pipe) && !QFileInfo(pipe).isFile());
}

void ProcessTest::whoWaitsForAPipeCanBeEnded()
{
    CliFixture fixture;
    const QString pipe = fixture.file(u"body"_s);
    QCOMPARE(QProcess::execute(u"mkfifo"_s, {pipe}), 0);
    QProcess process;
    fixture.start(process, {u"send"_s, u"--through"_s, u"sandbox/sms"_s, u"--to"_s,
                            u"+6591234567"_s, u"--body"_s, pipe});
    QVERIFY(process.waitForStarted());
    // Again and again: the first may come before it listens, and it waits for no writer.
    QTRY_VERIFY_WITH_TIMEOUT((process.terminate(), process.waitForFinished(200) ||
                                                       process.state() == QProcess::NotRunning),
                             60000);
}

void ProcessTest::aCountHasItsPlural()
{
    CliFixture fixture;
    QStringList ids;
    for (int n = 0; n < 3; ++n) {
        const Run run = fixture.process(
            {u"--json"_s, u"send"_s, u"--through"_s, u"8x8_WA_Sandbox"_s, u"--preflight"_s});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        ids.append(QString::fromStdString(run.json()["id"]));
    }
    QCOMPARE(fixture.process({u"history"_s, u"remove"_s, ids[0]}).text().trimmed(),
             u"1 exchange removed."_s);
    QCOMPARE(fixture.process({u"history"_s, u"remove"_s, ids[1], ids[2]}).text().trimmed(),
             u"2 exchanges removed."_s);
}

void ProcessTest::bashCompletes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("offered");
    QTest::newRow("command") << QStringList{u"hi"_s} << QStringList{u"history"_s};
    QTest::newRow("option before") << QStringList{u"--js"_s} << QStringList{u"--json"_s};
    QTest::newRow("verb") << QStringList{u"--json"_s, u"account"_s, u"te"_s}
                          << QStringList{u"test"_s};
    QTest::newRow("option") << QStringList{u"send"_s, u"--ti"_s} << QStringList{u"--time-limit"_s};
    QTest::newRow("choice") << QStringList{u"--secrets"_s, u"k"_s} << QStringList{u"keychain"_s};
    QTest::newRow("a value of one's own")
        << QStringList{u"send"_s, u"--text"_s, u"s"_s} << QStringList();
}

void ProcessTest::bashCompletes()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, offered);
    CliFixture fixture;
    QProcess bash;
    QSignalSpy finished(&bash, &QProcess::finished);
    // What the shell does when Tab is pressed.
    bash.start(u"bash"_s, QStringList{u"-c"_s,
                                      u"source \"$0\"; COMP_WORDS=(\"$@\"); "
                                      "COMP_CWORD=$(($# - 1)); _sendbench_cli; "
                                      "printf '%s\\n' \"${COMPREPLY[@]}\""_s,
                                      QStringLiteral(SENDBENCH_SOURCE_DIR
                                                     "/packaging/completion/sendbench-cli"),
                                      QStringLiteral(SENDBENCH_CLI)} +
                              words);
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 20'000);
    QStringList seen = QString::fromUtf8(bash.readAllStandardOutput()).split(u'\n');
    seen.removeAll(QString());
    QCOMPARE(seen, offered);
    QCOMPARE(bash.readAllStandardError(), QByteArray());
}

QTEST_GUILESS_MAIN(ProcessTest)
#include "tst_process.moc"
