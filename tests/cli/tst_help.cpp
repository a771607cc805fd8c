// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"
#include "cli/support/clifixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

/// What someone sees who knows nothing yet.
class HelpTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandStandsInTheProgramsHelp();
    void helpOfACommandHasUsageExamplesAndExitCodes();
    void examplesNameCommandsThatExist();
    void helpIsJsonWhereJsonIsAsked();
    void withoutACommandItIsUsage();
    void unknownWords_data();
    void unknownWords();
    void wrongUseNamesWhatIsWrong_data();
    void wrongUseNamesWhatIsWrong();
    void versionIsPrinted();
};

void HelpTest::everyCommandStandsInTheProgramsHelp()
{
    CliFixture fixture(false);
    const Run run = fixture.run({u"--help"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.err.isEmpty());
    for (const auto &entry : sendbench::cli::Cli::commands())
        QVERIFY2(run.text().contains(u"\n  "_s + entry.name + u' '), qPrintable(entry.name));
    QVERIFY(run.out.contains("--secrets"));
    QVERIFY(run.out.contains("SENDBENCH_WORKSPACE"));
}

void HelpTest::helpOfACommandHasUsageExamplesAndExitCodes()
{
    CliFixture fixture(false);
    for (const auto &entry : sendbench::cli::Cli::commands()) {
        for (const QStringList &words :
             {QStringList{entry.name, u"--help"_s}, QStringList{entry.name, u"-h"_s},
              QStringList{u"help"_s, entry.name}}) {
            const Run run = fixture.run(words);
            QCOMPARE(run.exitCode, 0);
            QVERIFY(run.text().contains(entry.usage.section(u'\n', 0, 0)));
            QVERIFY2(run.out.contains("Examples:\n  sendbench-cli "), qPrintable(entry.name));
            QVERIFY(run.out.contains("Exit codes:"));
        }
    }
}

void HelpTest::examplesNameCommandsThatExist()
{
    static const QRegularExpression named(
        uR"(sendbench-cli (?:--json |--secrets \w+ |--workspace \S+ )*([a-z]+))"_s);
    QStringList known;
    for (const auto &entry : sendbench::cli::Cli::commands())
        known.append(entry.name);
    for (const auto &entry : sendbench::cli::Cli::commands()) {
        const auto lines = entry.examples.split(u'\n');
        for (const QString &line : lines) {
            const auto match = named.match(line);
            QVERIFY2(match.hasMatch() && known.contains(match.captured(1)), qPrintable(line));
        }
    }
}

void HelpTest::helpIsJsonWhereJsonIsAsked()
{
    CliFixture fixture(false);
    const Run run = fixture.run({u"--json"_s, u"send"_s, u"--help"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.json()["commands"].is_array());
    JSON_COMPARE(run.json()["commands"][0]["name"], "send");
}

void HelpTest::withoutACommandItIsUsage()
{
    CliFixture fixture(false);
    const Run text = fixture.run({});
    QCOMPARE(text.exitCode, 2);
    QVERIFY(text.out.isEmpty());
    QVERIFY(text.err.contains("Usage:"));
    const Run json = fixture.run({u"--json"_s});
    QCOMPARE(json.exitCode, 2);
    JSON_COMPARE(json.json()["error"]["code"], "usage");
}

void HelpTest::unknownWords_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("command") << QStringList{u"nonsense"_s};
    QTest::newRow("help of an unknown command") << QStringList{u"nonsense"_s, u"--help"_s};
    QTest::newRow("option before") << QStringList{u"--colour"_s, u"account"_s, u"list"_s};
    QTest::newRow("option behind") << QStringList{u"send"_s, u"--colour"_s, u"x"_s};
    QTest::newRow("sub-command") << QStringList{u"account"_s, u"eat"_s};
    QTest::newRow("value missing") << QStringList{u"--workspace"_s};
    QTest::newRow("secrets store") << QStringList{u"--secrets=drawer"_s, u"account"_s, u"list"_s};
}

void HelpTest::unknownWords()
{
    QFETCH(QStringList, words);
    CliFixture fixture;
    const Run run = fixture.run(words);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY(run.err.startsWith("sendbench-cli: "));
    const Run json = fixture.run(QStringList{u"--json"_s} + words);
    QCOMPARE(json.exitCode, 2);
    JSON_COMPARE(json.json()["error"]["kind"], "input");
}

void HelpTest::wrongUseNamesWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("said");
    for (const QString &command :
         {u"workspace"_s, u"account"_s, u"provider"_s, u"secret"_s, u"recipient"_s, u"bundle"_s}) {
        QTest::newRow(qPrintable(command + u": unknown"_s))
            << QStringList{command, u"eat"_s} << QStringList{u"“%1 eat”"_s.arg(command)};
        QTest::newRow(qPrintable(command + u": nothing"_s))
            << QStringList{command} << QStringList{u"“%1”"_s.arg(command), u"There are: "_s};
    }
    QTest::newRow("an id is missing")
        << QStringList{u"account"_s, u"show"_s} << QStringList{u"account show ID"_s};
    QTest::newRow("a file is missing")
        << QStringList{u"bundle"_s, u"import"_s} << QStringList{u"bundle import FILE"_s};
    QTest::newRow("the last of many")
        << QStringList{u"provider"_s, u"eat"_s} << QStringList{u"kinds, list, show, add, set"_s};
}

void HelpTest::wrongUseNamesWhatIsWrong()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, said);
    CliFixture fixture;
    const Run run = fixture.in(words);
    QCOMPARE(run.exitCode, 2);
    for (const QString &part : said)
        QVERIFY2(run.errors().contains(part), qPrintable(run.errors()));
    QVERIFY2(!run.errors().contains(u"ID…"_s), qPrintable(run.errors())); // no cut in the middle
}

void HelpTest::versionIsPrinted()
{
    CliFixture fixture(false);
    QCOMPARE(fixture.run({u"--version"_s}).text(), u"sendbench-cli " SENDBENCH_VERSION "\n"_s);
    JSON_COMPARE(fixture.run({u"--json"_s, u"--version"_s}).json()["version"], SENDBENCH_VERSION);
}

QTEST_GUILESS_MAIN(HelpTest)
#include "tst_help.moc"
