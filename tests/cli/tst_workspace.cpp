// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"
#include "cli/support/rawserver.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

/// The workspace file: missing, broken, held by another program.
class WorkspaceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewOneIsGood();
    void aMissingFileIsNamed();
    void everyProblemIsPrinted_data();
    void everyProblemIsPrinted();
    void brokenFilesStayAsTheyAre();
    void anotherProgramHasIt();
};

namespace
{

const QByteArray kBroken = R"({"sendbench": "workspace", "schemaVersion": 1, "name": 7,
  "accounts": [{"id": "a b", "kind": "8x8.connect", "environment": "moon", "fields": {}}],
  "providers": {}, "testRecipients": []})";

} // namespace

void WorkspaceTest::aNewOneIsGood()
{
    CliFixture fixture(false);
    QCOMPARE(fixture.in({u"workspace"_s, u"validate"_s}).exitCode, 0);
    QCOMPARE(fixture.json({u"workspace"_s, u"validate"_s}).json()["problems"].size(), 0U);
    const Json shown = fixture.json({u"workspace"_s, u"show"_s}).json();
    JSON_COMPARE(shown["sendbench"], "workspace");
    // It is told how to go on.
    const Run made =
        fixture.run({u"workspace"_s, u"new"_s, fixture.file(u"x.json"_s), u"--demo"_s});
    QVERIFY(made.err.contains("--workspace"));
    QVERIFY(fixture.run({u"--quiet"_s, u"workspace"_s, u"new"_s, fixture.file(u"y.json"_s)})
                .err.isEmpty());
}

void WorkspaceTest::aMissingFileIsNamed()
{
    CliFixture fixture(false);
    const Run run =
        fixture.run({u"--workspace"_s, fixture.file(u"none.json"_s), u"account"_s, u"list"_s});
    QCOMPARE(run.exitCode, 4);
    QVERIFY(run.errors().contains(fixture.file(u"none.json"_s)));
    QVERIFY(run.err.contains("workspace new"));
    QVERIFY(!QFile::exists(fixture.file(u"none.json"_s)));
}

void WorkspaceTest::everyProblemIsPrinted_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("validate") << QStringList{u"workspace"_s, u"validate"_s};
    QTest::newRow("list") << QStringList{u"account"_s, u"list"_s};
    QTest::newRow("send") << QStringList{u"send"_s,        u"--through"_s, u"a"_s, u"--to"_s,
                                         u"+6591234567"_s, u"--text"_s,    u"x"_s};
    QTest::newRow("quiet") << QStringList{u"--quiet"_s, u"provider"_s, u"list"_s};
}

void WorkspaceTest::everyProblemIsPrinted()
{
    QFETCH(QStringList, words);
    CliFixture fixture(false);
    fixture.write(u"w.sendbench.json"_s, kBroken);
    for (const Run &run : {fixture.in(words), fixture.json(words)}) {
        QCOMPARE(run.exitCode, 4);
        for (const char *path : {"name", "accounts[0].id", "accounts[0].environment", "providers"})
            QVERIFY2(run.err.contains(path), (QByteArray(path) + ": " + run.err).constData());
    }
    QVERIFY(fixture.in(words).out.isEmpty());
}

void WorkspaceTest::brokenFilesStayAsTheyAre()
{
    CliFixture fixture(false);
    for (const QByteArray &bytes : {kBroken, QByteArray("{"), QByteArray(), QByteArray("[1,2]"),
                                    QByteArray::fromHex("fffe00")}) {
        fixture.write(u"w.sendbench.json"_s, bytes);
        QCOMPARE(fixture.in({u"account"_s, u"add"_s, u"8x8.connect"_s, u"a"_s}).exitCode, 4);
        QFile file(fixture.workspace());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }
}

void WorkspaceTest::anotherProgramHasIt()
{
    RawServer server([](const QByteArray &) { return RawServer::Answer{.silent = true}; });
    CliFixture fixture;
    fixture.addProvider(u"sandbox"_s, server.url(kPartnerPath));
    QProcess holder;
    QSignalSpy ended(&holder, &QProcess::finished);
    fixture.start(holder, {u"send"_s, u"--through"_s, u"P"_s, u"--to"_s, u"+6591234567"_s,
                           u"--text"_s, u"x"_s});
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, 20'000);

    for (const QStringList &edit :
         {QStringList{u"account"_s, u"add"_s, u"8x8.connect"_s, u"b"_s},
          QStringList{u"provider"_s, u"set"_s, u"P"_s, u"nickname=Q"_s},
          QStringList{u"recipient"_s, u"add"_s, u"+4915112345678"_s},
          QStringList{u"--secrets"_s, u"memory"_s, u"secret"_s, u"set"_s, u"acme"_s, u"apiKey"_s},
          // Asked before the store is: that one would refuse otherwise.
          QStringList{u"--secrets"_s, u"env"_s, u"secret"_s, u"remove"_s, u"acme"_s,
                      u"apiKey"_s}}) {
        const Run run = fixture.json(edit, "v");
        QVERIFY2(run.exitCode == 4, run.out.constData());
        JSON_COMPARE(run.json()["error"]["code"], "workspace.locked");
    }
    QCOMPARE(fixture.in({u"account"_s, u"show"_s, u"acme"_s}).exitCode, 0);
    QCOMPARE(fixture
                 .in({u"send"_s, u"--through"_s, u"sandbox"_s, u"--to"_s, u"+6591234567"_s,
                      u"--text"_s, u"x"_s})
                 .exitCode,
             0);

    holder.terminate();
    QTRY_VERIFY_WITH_TIMEOUT(!ended.isEmpty(), 20'000);
    QCOMPARE(holder.exitStatus(), QProcess::NormalExit);
    QCOMPARE(fixture.in({u"provider"_s, u"set"_s, u"P"_s, u"nickname=Q"_s}).exitCode, 0);
}

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
