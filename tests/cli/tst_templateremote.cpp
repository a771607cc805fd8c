// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"
#include "cli/support/templatetexts.h"
#include "integrations/registry.h"
#include "sandbox/sandbox.h"

#include <QDirIterator>
#include <QFile>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;
using namespace sendbench;

/// `template pull|push|diff|status|undo` against a sandbox that outlives the single runs.
class TemplateRemoteCliTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pullBringsWhatTheChannelHas();
    void aPushIsPendingThenApproved();
    void twinsOfTwoProvidersAreToldApart();
    void twinsThatDifferAreToldApart();
    void aDryRunShowsTheRequestAndSendsNothing();
    void whatBreaksARuleIsKeptOrRefused();
    void aDifferenceIsAnExitCode();
    void aChangeNeedsANewName();
    void aPushCanBeTakenBack();
    void whatCameSinceIsNotDeletedWithoutAWord();
    void aPushWithoutAnAnswerSaysThatNobodyKnows();
    void whatIsMissingIsSaid();

private:
    /// Not the sandbox's own one, which each run of the program takes for its own sandbox.
    static quint16 freePort()
    {
        QTcpServer server;
        return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
    }
    /// A workspace whose demo account points at a sandbox of the test's own.
    struct Desk {
        explicit Desk(const QStringList &faults = {})
            : sandbox(integrations::Registry().makeSandbox(),
                      {.port = freePort(), .speed = 20, .faults = faults})
        {
            // The demo's own templates are those of the channel: here they are not pulled yet.
            QFile file(cli.workspace());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("no workspace");
            Json document = Json::parse(file.readAll().toStdString());
            document["templates"] = Json::array();
            cli.write(u"w.json"_s, QByteArray::fromStdString(document.dump()));
            if (!QFile::remove(cli.workspace()) ||
                !QFile::copy(cli.file(u"w.json"_s), cli.workspace()))
                qFatal("no templates are taken out");
            if (!sandbox.start())
                qFatal("no sandbox");
            const Run run = cli.in({u"account"_s, u"set"_s, u"sandbox"_s,
                                    u"host.chatapps="_s + sandbox.url().toString()});
            if (run.exitCode != 0)
                qFatal("%s", run.err.constData());
        }
        [[nodiscard]] Run ask(const QStringList &words)
        {
            return cli.json(QStringList{u"template"_s} + words);
        }
        void add(const QByteArray &text)
        {
            cli.write(u"t.json"_s, text);
            const Run run = ask({u"add"_s, cli.file(u"t.json"_s)});
            if (run.exitCode != 0)
                qFatal("%s", run.err.constData());
        }
        [[nodiscard]] QString stateOf(const QString &name)
        {
            const Json row = ask({u"status"_s, name, u"sandbox"_s}).json()["templates"][0];
            return shown(row["state"]) + shown(row["status"]);
        }
        /// Every byte that was stored: history and runs.
        [[nodiscard]] bool isStored(const QByteArray &text) const
        {
            QDirIterator it(cli.folder(), QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile file(it.next());
                if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
                    return true;
            }
            return false;
        }
        CliFixture cli;
        sandbox::Sandbox sandbox;
    };
};

void TemplateRemoteCliTest::pullBringsWhatTheChannelHas()
{
    Desk desk;
    const Run pull = desk.ask({u"pull"_s, u"sandbox"_s});
    QVERIFY2(pull.exitCode == 0, pull.err.constData());
    const Json rows = pull.json()["templates"];
    QVERIFY(rows.size() >= 4);
    JSON_COMPARE(rows[0]["name"], "order_ready");
    JSON_COMPARE(rows[0]["action"], "added");
    JSON_COMPARE(rows[0]["status"], "APPROVED");
    QCOMPARE(
        desk.ask({u"lint"_s, u"order_ready"_s, u"--language"_s, u"hi"_s, u"--target"_s, u"8x8"_s})
            .exitCode,
        0);
    JSON_COMPARE(desk.ask({u"pull"_s, u"sandbox"_s}).json()["templates"][0]["action"], "same");
    QVERIFY(desk.cli.in({u"history"_s, u"list"_s}).out.contains("templates"));
    QVERIFY(!desk.isStored("sandbox-api-key-1"));
}

void TemplateRemoteCliTest::aPushIsPendingThenApproved()
{
    Desk desk;
    desk.add(boatTemplate("boat_delay_in_20s")); // a second at this speed
    QCOMPARE(desk.stateOf(u"boat_delay_in_20s"_s), u"\"draft\"null"_s);
    const Run push = desk.ask({u"push"_s, u"boat_delay_in_20s"_s, u"sandbox"_s});
    QVERIFY2(push.exitCode == 0, push.out.constData());
    JSON_COMPARE(push.json()["run"]["finished"], true);
    JSON_COMPARE(push.json()["refused"], nullptr);
    QCOMPARE(desk.stateOf(u"boat_delay_in_20s"_s), u"\"same\"\"PENDING\""_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(u"boat_delay_in_20s"_s), u"\"same\"\"APPROVED\""_s,
                              20'000);
}

/// One is kept for the account, the other for a provider configuration that uses it.
void TemplateRemoteCliTest::twinsOfTwoProvidersAreToldApart()
{
    Desk desk;
    desk.cli.write(u"twin.json"_s, boatTemplate("boat_twin"));
    for (const QString &owner : {u"sandbox"_s, u"8x8_WA_Sandbox"_s}) {
        const Run run = desk.ask({u"add"_s, desk.cli.file(u"twin.json"_s), u"--provider"_s, owner});
        QVERIFY2(run.exitCode == 0, run.err.constData());
    }
    const Run status = desk.ask({u"status"_s, u"boat_twin"_s, u"sandbox"_s});
    const Json rows = status.json()["templates"];
    QCOMPARE(rows.size(), 2U);
    JSON_COMPARE(rows[0]["provider"], "sandbox");
    JSON_COMPARE(rows[1]["provider"], "8x8_WA_Sandbox");
    QVERIFY(rows[0]["id"] != rows[1]["id"]);
    const Run people = desk.cli.in({u"template"_s, u"status"_s, u"boat_twin"_s, u"sandbox"_s});
    for (const Json &row : rows) {
        const QString id = QString::fromStdString(row["id"].get<std::string>());
        const QString owner = QString::fromStdString(row["provider"].get<std::string>());
        QVERIFY2(people.text().contains(id + u", for "_s + owner), people.out.constData());
    }
}

/// Both differ from 8x8's, each in its own way: each line says whose it is, and one can be chosen.
void TemplateRemoteCliTest::twinsThatDifferAreToldApart()
{
    Desk desk;
    desk.add(boatTemplate("boat_twin"));
    QCOMPARE(desk.ask({u"push"_s, u"boat_twin"_s, u"sandbox"_s}).exitCode, 0);
    QCOMPARE(desk.ask({u"remove"_s, u"boat_twin"_s}).exitCode, 0);
    const QString provider = u"8x8_WA_Sandbox"_s;
    for (const QString &owner : {u"sandbox"_s, provider}) {
        desk.cli.write(u"twin.json"_s, boatTemplate("boat_twin", "Hello {{1}}, " + owner.toUtf8() +
                                                                     " says {{2}} today."));
        const Run run = desk.ask({u"add"_s, desk.cli.file(u"twin.json"_s), u"--provider"_s, owner});
        QVERIFY2(run.exitCode == 0, run.err.constData());
    }
    const QStringList words{u"diff"_s, u"boat_twin"_s, u"sandbox"_s};
    const Run both = desk.ask(words);
    QCOMPARE(both.exitCode, 1);
    const Json rows = both.json()["differences"];
    QCOMPARE(rows.size(), 2U);
    const Run people = desk.cli.in(QStringList{u"template"_s} + words);
    for (const Json &row : rows) {
        const std::string owner = row["provider"].get<std::string>();
        QVERIFY2(row["here"].get<std::string>().find(owner + " says") != std::string::npos,
                 row.dump().c_str());
        const QString line = u"en_GB  %1, for %2  "_s.arg(
            QString::fromStdString(row["id"].get<std::string>()), QString::fromStdString(owner));
        QVERIFY2(people.text().contains(line), people.out.constData());
    }
    QVERIFY(rows[0]["id"] != rows[1]["id"]);
    // One, by its owner or its id; and who owns nothing is said.
    const QString id = QString::fromStdString(rows[1]["id"].get<std::string>());
    for (const QStringList &one :
         {words + QStringList{u"--provider"_s, provider}, {u"diff"_s, id, u"sandbox"_s}}) {
        const Json chosen = desk.ask(one).json()["differences"];
        QCOMPARE(chosen.size(), 1U);
        JSON_COMPARE(chosen[0]["provider"], provider.toStdString());
    }
    QCOMPARE(desk.ask(words + QStringList{u"--provider"_s, u"nobody"_s}).exitCode, 2);
    // The verbs that need one say which there are, and take the same choice.
    const Run two = desk.ask({u"show"_s, u"boat_twin"_s});
    QCOMPARE(two.exitCode, 2);
    QVERIFY2(two.errors().contains(id + u" (en_GB, "_s + provider + u')'), two.err.constData());
    const Run shown = desk.ask({u"show"_s, u"boat_twin"_s, u"--provider"_s, provider});
    QVERIFY2(shown.out.contains("8x8_WA_Sandbox says"), shown.out.constData());
}

void TemplateRemoteCliTest::aDryRunShowsTheRequestAndSendsNothing()
{
    Desk desk;
    desk.add(boatTemplate("boat_delay"));
    const Run dry = desk.ask({u"push"_s, u"boat_delay"_s, u"sandbox"_s, u"--dry-run"_s});
    QCOMPARE(dry.exitCode, 0);
    const Json request = dry.json()["changes"][0]["requests"][0];
    JSON_COMPARE(request["method"], "POST");
    JSON_COMPARE(request["body"]["name"], "boat_delay");
    JSON_COMPARE(request["body"]["components"][0]["examples"], Json::array({"Ada", "10:20"}));
    QVERIFY(dry.out.contains("sync.review"));
    QCOMPARE(desk.stateOf(u"boat_delay"_s), u"\"draft\"null"_s);
}

void TemplateRemoteCliTest::whatBreaksARuleIsKeptOrRefused()
{
    Desk desk;
    desk.add(boatTemplate("boat_wrong", "{{1}} leaves at {{2}}"));
    const Run kept = desk.ask({u"push"_s, u"boat_wrong"_s, u"sandbox"_s});
    QCOMPARE(kept.exitCode, 1);
    QVERIFY(kept.json().contains("changes"));
    QCOMPARE(desk.stateOf(u"boat_wrong"_s), u"\"draft\"null"_s);
    QCOMPARE(desk.ask({u"push"_s, u"boat_wrong"_s, u"sandbox"_s, u"--anyway"_s}).exitCode, 0);
    QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(u"boat_wrong"_s), u"\"same\"\"REJECTED\""_s, 20'000);
    const Run status = desk.ask({u"status"_s, u"boat_wrong"_s, u"sandbox"_s});
    QCOMPARE(status.exitCode, 1);
    QVERIFY(status.out.contains("sync.rejected"));
    QVERIFY(status.out.contains("CABM"));
}

void TemplateRemoteCliTest::aDifferenceIsAnExitCode()
{
    Desk desk;
    QCOMPARE(desk.ask({u"pull"_s, u"sandbox"_s}).exitCode, 0);
    const QStringList diff{u"diff"_s, u"delay_notice"_s, u"sandbox"_s};
    QCOMPARE(desk.ask(diff).exitCode, 0);
    JSON_COMPARE(desk.ask(diff).json(), (Json{{"differences", Json::array()}}));
    desk.cli.write(u"t.json"_s, boatTemplate("delay_notice"));
    QCOMPARE(desk.ask({u"add"_s, desk.cli.file(u"t.json"_s), u"--provider"_s, u"sandbox"_s,
                       u"--replace"_s})
                 .exitCode,
             0);
    const Run changed = desk.ask(diff);
    QCOMPARE(changed.exitCode, 1);
    const Json one = changed.json()["differences"][0];
    JSON_COMPARE(one["kind"], "changed");
    JSON_COMPARE(one["path"], "/components/0/text");
    JSON_COMPARE(one["there"], "Hello {{1}}, your ferry leaves at {{2}} today.");
    JSON_COMPARE(desk.ask({u"pull"_s, u"sandbox"_s}).json()["templates"][4]["action"], "different");
    // What only one side has is a difference too.
    desk.add(boatTemplate("only_here"));
    const Run here = desk.ask({u"diff"_s, u"only_here"_s, u"sandbox"_s});
    QCOMPARE(here.exitCode, 1);
    JSON_COMPARE(here.json()["differences"][0]["kind"], "only-here");
    QCOMPARE(desk.ask({u"diff"_s, u"nowhere"_s, u"sandbox"_s}).exitCode, 2);
}

void TemplateRemoteCliTest::aChangeNeedsANewName()
{
    Desk desk;
    desk.add(boatTemplate("delay_notice"));
    const QStringList push{u"push"_s, u"delay_notice"_s, u"sandbox"_s};
    const Run refused = desk.ask(push);
    QCOMPARE(refused.exitCode, 1);
    QVERIFY(refused.out.contains("sync.no-edit"));
    QVERIFY(refused.out.contains("delay_notice_v2"));
    // Who insists on the name loses it for 30 days, and is told what 8x8 said.
    const Run blocked = desk.ask(push + QStringList{u"--replace"_s, u"--anyway"_s});
    QCOMPARE(blocked.exitCode, 1);
    JSON_COMPARE(blocked.json()["run"]["steps"][0]["state"], "done");
    JSON_COMPARE(blocked.json()["run"]["steps"][1]["status"], 409);
    QVERIFY(blocked.json()["refused"].get<std::string>().starts_with("3060"));
    QCOMPARE(desk.ask(push + QStringList{u"--as"_s, u"delay_notice_v2"_s}).exitCode, 0);
    QVERIFY(desk.stateOf(u"delay_notice_v2"_s).startsWith(u"\"same\""_s));
}

void TemplateRemoteCliTest::aPushCanBeTakenBack()
{
    Desk desk;
    desk.add(boatTemplate("boat_delay"));
    const Run push = desk.ask({u"push"_s, u"boat_delay"_s, u"sandbox"_s});
    const QString id = QString::fromStdString(push.json()["run"]["id"].get<std::string>());
    const Run undo = desk.ask({u"undo"_s, id});
    QVERIFY2(undo.exitCode == 0, undo.out.constData());
    const Run status = desk.ask({u"status"_s, u"boat_delay"_s, u"sandbox"_s});
    JSON_COMPARE(status.json()["templates"][0]["status"], nullptr);
    // The workspace follows: nobody has it for review any more.
    const Run list = desk.ask({u"list"_s});
    JSON_COMPARE(list.json()["templates"][0]["status"], "");
}

/// 8x8 deletes a name with all its languages: also the one that came after the run.
void TemplateRemoteCliTest::whatCameSinceIsNotDeletedWithoutAWord()
{
    Desk desk;
    desk.add(boatTemplate("boat_delay"));
    const Run push = desk.ask({u"push"_s, u"boat_delay"_s, u"sandbox"_s});
    const QString id = QString::fromStdString(push.json()["run"]["id"].get<std::string>());
    QByteArray other = boatTemplate("boat_delay");
    const QByteArray language =
        QByteArray::fromStdString(desk.ask({u"list"_s}).json()["templates"][0]["language"]);
    desk.add(other.replace('"' + language + '"', "\"de\""));
    const Run more = desk.ask({u"push"_s, u"boat_delay"_s, u"sandbox"_s, u"--language"_s, u"de"_s});
    QVERIFY2(more.exitCode == 0, more.out.constData());

    const Run runs = desk.cli.in({u"template"_s, u"runs"_s});
    QCOMPARE(runs.exitCode, 0);
    QVERIFY2(runs.text().contains(u"sendbench-cli template undo "_s + id), runs.out.constData());
    const Json rows = desk.ask({u"runs"_s, u"sandbox"_s}).json()["runs"];
    QCOMPARE(rows.size(), 2);
    JSON_COMPARE(rows[0]["canUndo"], false); // newest first
    JSON_COMPARE(rows[1]["canUndo"], true);
    JSON_COMPARE(desk.ask({u"runs"_s, u"nobody"_s}).json()["runs"], Json::array());

    const Run stopped = desk.ask({u"undo"_s, id});
    QCOMPARE(stopped.exitCode, 6);
    QVERIFY(stopped.out.contains("undo.changed-since"));
    QVERIFY2(stopped.out.contains(": de."), stopped.out.constData());
    QVERIFY(stopped.errors().contains(u"--anyway"_s));
    QVERIFY(!desk.cli.in({u"history"_s, u"list"_s}).out.contains("/template.delete"));
    QVERIFY(desk.stateOf(u"boat_delay"_s).startsWith(u"\"same\""_s));

    const Run undone = desk.ask({u"undo"_s, id, u"--anyway"_s});
    QVERIFY2(undone.exitCode == 0, undone.out.constData());
    QVERIFY(desk.cli.in({u"history"_s, u"list"_s}).out.contains("/template.delete"));
}

/// A gateway's page in 8x8's place: it may have let the submission through.
void TemplateRemoteCliTest::aPushWithoutAnAnswerSaysThatNobodyKnows()
{
    Desk desk({u"method=POST path=*/templates body=<p>Log in</p>"_s});
    desk.add(boatTemplate("boat_delay"));
    const Run push = desk.cli.in({u"template"_s, u"push"_s, u"boat_delay"_s, u"sandbox"_s});
    QCOMPARE(push.exitCode, 1);
    QVERIFY2(push.out.contains("is not known"), push.out.constData());
}

void TemplateRemoteCliTest::whatIsMissingIsSaid()
{
    Desk desk;
    QCOMPARE(desk.ask({u"pull"_s, u"nobody"_s}).exitCode, 2);
    QCOMPARE(desk.ask({u"pull"_s, u"sandbox"_s, u"--channel"_s, u"unknown"_s}).exitCode, 1);
    QCOMPARE(desk.cli.in({u"account"_s, u"set"_s, u"sandbox"_s, u"channelId="_s}).exitCode, 0);
    const Run run = desk.cli.in({u"template"_s, u"pull"_s, u"sandbox"_s});
    QVERIFY(run.exitCode != 0);
    QVERIFY2(run.errors().contains(u"channel"_s), run.err.constData());
    QCOMPARE(desk.ask({u"pull"_s, u"sandbox"_s, u"--channel"_s, u"harbor"_s}).exitCode, 0);
}

QTEST_GUILESS_MAIN(TemplateRemoteCliTest)
#include "tst_templateremote.moc"
