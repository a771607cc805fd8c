// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"
#include "integrations/registry.h"
#include "sandbox/sandbox.h"

#include <QDirIterator>
#include <QFile>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

/// What is carried to the other side: by hand as a sheet and a mail, by API as a plan.
class ProviderPlanCliTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSheetHasEveryFieldAndNoSecret();
    void theMailCarriesBothAddresses();
    void everyRemoteSideOfTheDemoIsPlannedAppliedAndTakenBack();
    void whatSomebodyChangedSinceIsNotUndoneWithoutAWord();
    void anUndoThatLeavesAStepIsNoSuccess();
    void aSecretInAnAddressDoesNotLeaveByMail();
    void whatHasNoRemoteSideSaysSo();

private:
    static QStringList idsOf(CliFixture &fixture)
    {
        QStringList ids;
        const Json list = fixture.json({u"provider"_s, u"list"_s}).json();
        for (const auto &one : list["providers"])
            ids.append(QString::fromStdString(one["id"].get<std::string>()));
        return ids;
    }
};

void ProviderPlanCliTest::aSheetHasEveryFieldAndNoSecret()
{
    CliFixture fixture;
    QVERIFY(idsOf(fixture).size() > 5);
    for (const QString &id : idsOf(fixture)) {
        const Run run = fixture.json({u"provider"_s, u"sheet"_s, id});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.json()["sheet"]["entries"].size() > 1, qPrintable(id));
        QVERIFY(run.json()["sheet"]["steps"].size() > 1);
        QVERIFY(!run.out.contains("sandbox-password"));
    }
    const Run html =
        fixture.in({u"provider"_s, u"sheet"_s, u"8x8_WA_Sandbox"_s, u"--format"_s, u"html"_s});
    QVERIFY(html.out.startsWith("<!DOCTYPE html>"));
    QCOMPARE(fixture.in({u"provider"_s, u"sheet"_s, u"8x8_WA_Sandbox"_s, u"--format"_s, u"doc"_s})
                 .exitCode,
             2);
}

void ProviderPlanCliTest::theMailCarriesBothAddresses()
{
    CliFixture fixture;
    const QString eml = fixture.file(u"draft.eml"_s);
    const Run run = fixture.json({u"provider"_s, u"mail"_s, u"8x8_WA_Sandbox"_s, u"--eml"_s, eml});
    QCOMPARE(run.exitCode, 0);
    const Json mail = run.json()["mail"];
    JSON_COMPARE(mail["to"], "cpaas-support@8x8.com");
    const QString body = QString::fromStdString(mail["body"].get<std::string>());
    QVERIFY(body.contains(u"/wa/generic/status?a="_s));
    QVERIFY(body.contains(u"/wa/generic/response?a="_s));
    QVERIFY(QFile::exists(eml));
    // What is there is not replaced.
    QCOMPARE(
        fixture.json({u"provider"_s, u"mail"_s, u"8x8_WA_Sandbox"_s, u"--eml"_s, eml}).exitCode, 4);
}

void ProviderPlanCliTest::everyRemoteSideOfTheDemoIsPlannedAppliedAndTakenBack()
{
    CliFixture fixture;
    int planned = 0;
    for (const QString &id : idsOf(fixture)) {
        const Run plan = fixture.json({u"provider"_s, u"plan"_s, id});
        if (plan.exitCode == 2)
            continue; // no remote side
        QVERIFY(!plan.out.contains("sandbox-api-key"));
        ++planned;
        QVERIFY2(plan.exitCode == 0, plan.err.constData());
        QVERIFY(plan.json()["changes"].size() > 0);
        QVERIFY(!plan.json()["changes"][0]["requests"].empty());
        // Each run of the program has a sandbox of its own, with nothing in it.
        const Run apply = fixture.json({u"provider"_s, u"apply"_s, id});
        QVERIFY2(apply.exitCode == 0, apply.err.constData());
        const Json run = apply.json()["run"];
        JSON_COMPARE(run["finished"], true);
        JSON_COMPARE(run["canUndo"], true);
        const Run listed = fixture.json({u"provider"_s, u"runs"_s, id});
        JSON_COMPARE(listed.json()["runs"][0]["id"], run["id"]);
        QVERIFY(fixture.in({u"history"_s, u"list"_s}).out.contains("create"));
    }
    QVERIFY2(planned >= 2, "Cognigy's 8x8 side and Zendesk have an API");
}

namespace
{

/// A workspace whose gateway is a sandbox of the test's own: it outlives the runs of the program.
struct Gateway {
    Gateway()
        : sandbox(sendbench::integrations::Registry().makeSandbox(), {.port = freePort()})
    {
        if (!sandbox.start())
            qFatal("no sandbox");
        const Run run = cli.in({u"account"_s, u"set"_s, u"sandbox-contact-center"_s,
                                u"host.api="_s + sandbox.url().toString()});
        if (run.exitCode != 0)
            qFatal("%s", run.err.constData());
    }
    static quint16 freePort()
    {
        QTcpServer server;
        return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
    }
    [[nodiscard]] Run ask(const QStringList &words)
    {
        return cli.json(QStringList{u"provider"_s} + words);
    }
    /// Its id.
    [[nodiscard]] QString apply(const QString &queue)
    {
        const Run set =
            cli.in({u"provider"_s, u"set"_s, u"Cognigy_Sandbox"_s, u"queueId="_s + queue});
        const Run run = ask({u"apply"_s, u"Cognigy_Sandbox"_s});
        if (set.exitCode != 0 || run.exitCode != 0)
            qFatal("%s", run.err.constData());
        return QString::fromStdString(run.json()["run"]["id"].get<std::string>());
    }
    /// How many requests of this kind went out.
    [[nodiscard]] qsizetype sent(const QByteArray &step)
    {
        return cli.in({u"history"_s, u"list"_s}).out.count(step);
    }
    CliFixture cli;
    sendbench::sandbox::Sandbox sandbox;
};

} // namespace

void ProviderPlanCliTest::whatSomebodyChangedSinceIsNotUndoneWithoutAWord()
{
    Gateway gateway;
    const QString first = gateway.apply(u"102"_s);
    const QString second = gateway.apply(u"204"_s); // as if somebody else had done it
    const Run stopped = gateway.ask({u"undo"_s, first});
    QCOMPARE(stopped.exitCode, 6);
    const QString said = stopped.text();
    for (const QString &word : {u"undo.changed-since"_s, u"routingOptions.id"_s, u"204"_s})
        QVERIFY2(said.contains(word), stopped.out.constData());
    QVERIFY(stopped.errors().contains(u"--anyway"_s));
    QCOMPARE(gateway.sent("/channel.delete"), 0);
    // Nobody touched what the second one left.
    QCOMPARE(gateway.ask({u"undo"_s, second}).exitCode, 0);
    const Run undone = gateway.ask({u"undo"_s, first});
    QVERIFY2(undone.exitCode == 0, undone.out.constData());
    QVERIFY(gateway.sent("/channel.delete") > 0);
}

void ProviderPlanCliTest::anUndoThatLeavesAStepIsNoSuccess()
{
    Gateway gateway;
    const QString first = gateway.apply(u"102"_s);
    const QString second = gateway.apply(u"204"_s);
    const Run all = gateway.ask({u"undo"_s, first, u"--anyway"_s});
    QVERIFY2(all.exitCode == 0, all.out.constData());
    // What the second run changed is gone: its earlier values have no place any more.
    const Run gone = gateway.ask({u"undo"_s, second});
    QCOMPARE(gone.exitCode, 1);
    QVERIFY2(gone.out.contains("undo.gone"), gone.out.constData());
    // One step of two has no way back.
    const QString third = gateway.apply(u"102"_s);
    const QString path = gateway.cli.folder();
    QDirIterator files(path, {third + u".json"_s}, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(files.hasNext());
    QFile file(files.next());
    QVERIFY(file.open(QIODevice::ReadWrite));
    Json run = Json::parse(file.readAll().toStdString());
    for (auto &step : run["steps"])
        if (step["step"]["id"] == "webhook.create")
            step["step"].erase("undo");
    QVERIFY(file.resize(0) && file.seek(0));
    QVERIFY(file.write(QByteArray::fromStdString(run.dump())) > 0);
    file.close();
    const Run half = gateway.cli.in({u"provider"_s, u"undo"_s, third});
    QCOMPARE(half.exitCode, 1);
    QVERIFY2(half.text().contains(u"cannot be taken back by a request"_s), half.out.constData());
    QVERIFY(half.text().contains(u"Create the webhook"_s));
}

void ProviderPlanCliTest::aSecretInAnAddressDoesNotLeaveByMail()
{
    CliFixture fixture;
    fixture.addProvider(u"test"_s, u"https://example.org/x"_s);
    QCOMPARE(fixture
                 .in({u"provider"_s, u"set"_s, u"P"_s,
                      u"deliveryReportCallbackUrl=https://x.example/?a=planted-secret-4711"_s})
                 .exitCode,
             0);
    // Marked as a secret row, so that the line below is for it.
    QCOMPARE(
        fixture
            .in({u"--secrets"_s, u"memory"_s, u"secret"_s, u"set"_s, u"P"_s, u"headers.password"_s},
                "any value")
            .exitCode,
        0);
    const QString eml = fixture.file(u"draft.eml"_s);
    const Run run =
        fixture.in({u"--secrets"_s, u"memory"_s, u"provider"_s, u"mail"_s, u"P"_s, u"--eml"_s, eml},
                   "secret set P headers.password planted-secret-4711\n");
    QCOMPARE(run.exitCode, 0);
    QFile file(eml);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const QByteArray body = QByteArray::fromBase64(bytes.mid(bytes.indexOf("\r\n\r\n") + 4));
    QVERIFY(body.contains("x.example"));
    QVERIFY(!body.contains("planted-secret-4711"));
}

void ProviderPlanCliTest::whatHasNoRemoteSideSaysSo()
{
    CliFixture fixture;
    const Run run = fixture.in({u"provider"_s, u"plan"_s, u"8x8_WA_Sandbox"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.errors().contains(u"provider sheet"_s));
    QCOMPARE(fixture.in({u"provider"_s, u"undo"_s, u"01NONE"_s}).exitCode, 2);
}

QTEST_GUILESS_MAIN(ProviderPlanCliTest)
#include "tst_providerplan.moc"
