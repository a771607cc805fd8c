// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/webhookbench.h"
#include "workspace/workspace.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace clitest;

namespace
{

const QString kHook = u"https://hooks.example.net/"_s;
/// It begins with two records of each key, with every auth.
const QString kDuplicates = u"00000000-5a4d-4b0c-8000-000000009002"_s;

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// `webhook plan`, `apply`, `delete`, `undo`: what goes out, what stops it, what takes it back.
class WebhookPlanCliTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPlannedIsAppliedAndTakenBack();
    void anOutdatedPlanIsRefused();
    void aFileThatIsNoPlanIsSaid();
    void aMissingSecretStopsIt();
    void productionAsksForYes();
    void aWorkspaceThatSomebodyHasIsNotWritten();
    void noMaskIsEverSent();
    void aDeletionNamesItsRecordAndComesBack();
    void everySubAccountIsAScopeOfItsOwn();
    void voiceIsDeletedBeforeItIsWritten();
    void whatSomebodyChangedSinceIsNotUndoneWithoutAWord();
    void whatSomebodyDeletedSinceIsSaid();
    void aRunOfVoiceIsLookedAtToo();
    void oneThatIsWantedTwiceIsNotWritten();
};

void WebhookPlanCliTest::whatIsPlannedIsAppliedAndTakenBack()
{
    WebhookBench bench;
    bench.addSms(u"one"_s, u"Acme_SMS"_s, kHook + u"a"_s);
    const QString file = bench.cli.file(u"plan.json"_s);
    const Json plan = bench.good(u"plan "_s + file);
    JSON_COMPARE(plan["changes"].size(), 1);
    JSON_COMPARE(plan["changes"][0]["action"], "create");
    JSON_COMPARE(plan["changes"][0]["before"], nullptr);
    JSON_COMPARE(plan["changes"][0]["after"]["url"], (kHook + u"a"_s).toStdString());
    JSON_COMPARE(plan["changes"][0]["fields"]["url"], "different");
    QVERIFY(!plan["changes"][0]["requests"].empty());
    QVERIFY(bench.proxy.writes().isEmpty());
    QVERIFY(bench.say(u"plan"_s).text().contains(u"POST"_s));

    const Json applied = bench.good(u"apply "_s + file);
    JSON_COMPARE(applied["run"]["finished"], true);
    QCOMPARE(bench.proxy.writes().size(), 1);
    QCOMPARE(bench.live(u"sms"_s), QStringList{u"Acme_SMS  "_s + kHook + u"a"_s});
    // There is nothing left to do, and the plan of before is not done again.
    JSON_COMPARE(bench.good(u"plan"_s)["changes"][0]["action"], "none");
    QCOMPARE(bench.ask(u"apply "_s + file).exitCode, 6);
    QCOMPARE(bench.proxy.writes().size(), 1);

    const QString run = WebhookBench::text(applied["run"], "id");
    QVERIFY(bench.say(u"runs"_s).text().contains(u"sendbench-cli webhook undo "_s + run));
    const Json undone = bench.good(u"undo "_s + run);
    JSON_COMPARE(undone["run"]["undoes"], run.toStdString());
    QCOMPARE(bench.live(u"sms"_s), QStringList());
    QCOMPARE(bench.ask(u"undo "_s + run).exitCode, 2); // once
}

void WebhookPlanCliTest::anOutdatedPlanIsRefused()
{
    WebhookBench bench;
    bench.addSms(u"one"_s, u"Acme_SMS"_s, kHook + u"a"_s);
    const QString file = bench.cli.file(u"plan.json"_s);
    bench.good(u"plan "_s + file);
    bench.good(u"set one url="_s + kHook + u"b"_s);
    const Run run = bench.ask(u"apply "_s + file);
    QCOMPARE(run.exitCode, 6);
    JSON_COMPARE(run.json()["error"]["code"], "webhook.plan-outdated");
    QVERIFY(bench.proxy.writes().isEmpty());
    // With other words beside it nobody knows what is meant.
    QCOMPARE(bench.ask(u"apply "_s + file + u" --only one"_s).exitCode, 2);
}

void WebhookPlanCliTest::aFileThatIsNoPlanIsSaid()
{
    WebhookBench bench;
    bench.cli.write(u"other.json"_s, R"({"changes": []})");
    bench.cli.write(u"text.json"_s, "hello");
    for (const QString &name : {u"other.json"_s, u"text.json"_s, u"none.json"_s}) {
        const Run run = bench.ask(u"apply "_s + bench.cli.file(name));
        QVERIFY2(run.exitCode == 4, run.out);
    }
    // A wish of strange types is none.
    bench.cli.write(u"strange.json"_s, R"({"changes": [], "wish": 7})");
    bench.cli.write(u"stranger.json"_s, R"({"changes": [], "wish": {"anyway": "x", "only": 3}})");
    for (const QString &name : {u"strange.json"_s, u"stranger.json"_s}) {
        const Run run = bench.ask(u"apply "_s + bench.cli.file(name));
        QVERIFY2(run.exitCode == 4, run.out);
    }
}

void WebhookPlanCliTest::aMissingSecretStopsIt()
{
    WebhookBench bench;
    bench.addSms(u"one"_s, u"Acme_SMS"_s, kHook + u"a auth.kind=header auth.form=bearer"_s);
    bench.addSms(u"two"_s, u"Acme_OTP"_s, kHook + u"b"_s);
    const Run plan = bench.ask(u"plan"_s);
    QCOMPARE(plan.exitCode, 1);
    QVERIFY2(plan.out.contains("webhook.secret-missing"), plan.out);
    QCOMPARE(bench.ask(u"apply"_s).exitCode, 5);
    QVERIFY(bench.proxy.writes().isEmpty());
    // One at a time goes.
    JSON_COMPARE(bench.good(u"apply --only two"_s)["run"]["finished"], true);
    bench.setSecret(u"one"_s, u"auth.secret"_s, "not-so-secret-1");
    const Json all = bench.good(u"apply"_s);
    QVERIFY(bench.proxy.writes().last().contains("Bearer not-so-secret-1"));
    QVERIFY(!shown(all).contains(u"not-so-secret-1"_s));
}

void WebhookPlanCliTest::productionAsksForYes()
{
    WebhookBench bench(kDuplicates, u"production"_s);
    bench.addSms(u"one"_s, u"Acme_SMS"_s, kHook + u"a"_s);
    const QString remove = u"delete acme product=chatapps scope=* type=CABM"_s;
    for (const QString &words : {u"apply"_s, remove}) {
        const Run run = bench.ask(words);
        QCOMPARE(run.exitCode, 6);
        JSON_COMPARE(run.json()["error"]["code"], "guard.production");
    }
    QVERIFY(bench.proxy.writes().isEmpty());
    const Json applied = bench.good(u"apply --yes"_s);
    const QString run = WebhookBench::text(applied["run"], "id");
    QCOMPARE(bench.ask(u"undo "_s + run).exitCode, 6);
    QCOMPARE(bench.proxy.writes().size(), 1);
    QCOMPARE(bench.ask(u"undo --yes "_s + run).exitCode, 0);
    QCOMPARE(bench.ask(remove + u" --dry-run"_s).exitCode, 0);
    QCOMPARE(bench.proxy.writes().size(), 2);
    QCOMPARE(bench.ask(remove + u" --yes"_s).exitCode, 0);
    QCOMPARE(bench.proxy.writes().size(), 3);
}

void WebhookPlanCliTest::aWorkspaceThatSomebodyHasIsNotWritten()
{
    WebhookBench bench(kDuplicates);
    bench.addSms(u"one"_s, u"Acme_SMS"_s, kHook + u"a"_s);
    sendbench::SystemClock clock;
    sendbench::workspace::Workspace other(clock);
    QVERIFY(other.open(bench.cli.workspace()));
    const QByteArray before = content(bench.cli.workspace());
    // Reading is nobody's business; what would be noted in the file is not begun.
    QCOMPARE(bench.ask(u"list"_s).exitCode, 0);
    QCOMPARE(bench.ask(u"plan"_s).exitCode, 0);
    for (const QString &words :
         {u"apply"_s, u"adopt acme"_s, u"remove one"_s, u"set one url="_s + kHook}) {
        const Run run = bench.ask(words);
        QVERIFY2(run.exitCode == 4, words.toUtf8() + run.out);
    }
    QVERIFY(bench.proxy.writes().isEmpty());
    QCOMPARE(content(bench.cli.workspace()), before);
}

void WebhookPlanCliTest::noMaskIsEverSent()
{
    WebhookBench bench(kDuplicates);
    bench.good(u"adopt acme"_s);
    const Json wanted = bench.good(u"desired"_s)["webhooks"];
    // Their secrets stand at 8x8 alone: changed, they would be lost.
    for (const auto &one : wanted)
        bench.good(u"set "_s + WebhookBench::text(one, "id") + u" enabled=false"_s);
    const Run refused = bench.ask(u"plan"_s);
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.out.contains("webhook.secret-lost"), refused.out);
    QCOMPARE(bench.ask(u"apply"_s).exitCode, 1);
    QVERIFY(bench.proxy.writes().isEmpty());
    // With what was entered again they are written.
    for (const auto &one : wanted)
        if (one["auth"] != "none")
            bench.setSecret(WebhookBench::text(one, "id"), u"auth.secret"_s, "not-so-secret-2");
    const Run applied = bench.ask(u"apply"_s);
    QVERIFY2(applied.exitCode == 0, applied.out + applied.err);
    QVERIFY(bench.proxy.writes().size() >= 5);
    for (const QByteArray &request : bench.proxy.writes())
        QVERIFY2(!request.contains("***") && !request.contains("secret:"), request.constData());
    // Also when it is taken back: a way back without its secret says so, and sends none.
    const QString run = WebhookBench::text(applied.json()["run"], "id");
    const Run undone = bench.ask(u"undo "_s + run);
    QVERIFY2(undone.exitCode == 0, undone.out + undone.err);
    for (const QByteArray &request : bench.proxy.writes())
        QVERIFY2(!request.contains("***") && !request.contains("secret:"), request.constData());
}

void WebhookPlanCliTest::aDeletionNamesItsRecordAndComesBack()
{
    WebhookBench bench(kDuplicates);
    const QStringList before = bench.live(u"chatapps"_s);
    const QString words = u"delete acme product=chatapps scope=* type=CABM"_s;
    const Json dry = bench.good(words + u" --dry-run"_s);
    JSON_COMPARE(dry["changes"].size(), 1);
    JSON_COMPARE(dry["changes"][0]["action"], "delete");
    QVERIFY(bench.proxy.writes().isEmpty());
    const Json applied = bench.good(words);
    QCOMPARE(bench.live(u"chatapps"_s).size(), before.size() - 1);
    QCOMPARE(bench.ask(words).exitCode, 2); // it is not there any more
    bench.good(u"undo "_s + WebhookBench::text(applied["run"], "id"));
    QCOMPARE(bench.live(u"chatapps"_s), before);
}

void WebhookPlanCliTest::everySubAccountIsAScopeOfItsOwn()
{
    WebhookBench bench;
    bench.addSms(u"all"_s, u"*"_s, kHook + u"all"_s);
    bench.addSms(u"one"_s, u"Acme_SMS"_s, kHook + u"one"_s);
    bench.good(u"apply"_s);
    QCOMPARE(bench.live(u"sms"_s).size(), 2);
    const Json who = bench.good(u"who sms.receipt Acme_SMS"_s);
    JSON_COMPARE(who["candidates"][0]["url"], (kHook + u"one"_s).toStdString());
    // * is a record, never a pattern.
    bench.good(u"delete acme product=sms scope=*"_s);
    QCOMPARE(bench.live(u"sms"_s), QStringList{u"Acme_SMS  "_s + kHook + u"one"_s});
}

void WebhookPlanCliTest::voiceIsDeletedBeforeItIsWritten()
{
    WebhookBench bench;
    bench.must({u"webhook"_s, u"add"_s, u"acme"_s, u"product=voice"_s, u"id=vcs"_s,
                u"scope=Acme_Voice"_s, u"type=VCS"_s, u"url="_s + kHook + u"a"_s});
    bench.good(u"apply"_s);
    bench.good(u"set vcs url="_s + kHook + u"b"_s);
    bench.proxy.forget();
    const Json plan = bench.good(u"plan"_s);
    QVERIFY(!plan["changes"][0]["warnings"].empty()); // the gap
    const Json applied = bench.good(u"apply"_s);
    const auto writes = bench.proxy.writes();
    QCOMPARE(writes.size(), 2);
    QVERIFY(writes[0].startsWith("DELETE "));
    QVERIFY(writes[1].startsWith("POST "));
    QCOMPARE(bench.live(u"voice"_s), QStringList{u"Acme_Voice VCS "_s + kHook + u"b"_s});
    bench.good(u"undo "_s + WebhookBench::text(applied["run"], "id"));
    QCOMPARE(bench.live(u"voice"_s), QStringList{u"Acme_Voice VCS "_s + kHook + u"a"_s});
}

void WebhookPlanCliTest::whatSomebodyChangedSinceIsNotUndoneWithoutAWord()
{
    WebhookBench bench;
    bench.addSms(u"one"_s, u"Acme_SMS"_s, kHook + u"a"_s);
    const QString first = WebhookBench::text(bench.good(u"apply"_s)["run"], "id");
    bench.good(u"set one url="_s + kHook + u"b"_s);
    const QString second = WebhookBench::text(bench.good(u"apply"_s)["run"], "id");
    bench.proxy.forget();
    // As if somebody else had done the second.
    const Run stopped = bench.ask(u"undo "_s + first);
    QCOMPARE(stopped.exitCode, 6);
    QVERIFY2(stopped.out.contains("undo.changed-since"), stopped.out);
    QVERIFY2(stopped.text().contains(kHook + u"b"_s), stopped.out);
    QVERIFY2(stopped.errors().contains(u"--anyway"_s), stopped.err);
    QVERIFY(bench.proxy.writes().isEmpty());
    // Nobody touched what the second left.
    QCOMPARE(bench.ask(u"undo "_s + second).exitCode, 0);
    QCOMPARE(bench.live(u"sms"_s), QStringList{u"Acme_SMS  "_s + kHook + u"a"_s});
    QCOMPARE(bench.ask(u"undo "_s + first).exitCode, 0);
    QCOMPARE(bench.live(u"sms"_s), QStringList());
}

void WebhookPlanCliTest::whatSomebodyDeletedSinceIsSaid()
{
    WebhookBench bench;
    bench.addSms(u"one"_s, u"Acme_SMS"_s, kHook + u"a"_s);
    const QString first = WebhookBench::text(bench.good(u"apply"_s)["run"], "id");
    bench.good(u"set one url="_s + kHook + u"b"_s);
    const QString second = WebhookBench::text(bench.good(u"apply"_s)["run"], "id");
    bench.good(u"delete acme product=sms scope=Acme_SMS"_s);
    // It would come back with its earlier values.
    const Run stopped = bench.ask(u"undo "_s + second);
    QVERIFY2(stopped.exitCode == 6 && stopped.out.contains("undo.changed-since"), stopped.out);
    // What is gone is as good as taken back.
    const Run gone = bench.ask(u"undo "_s + first);
    QVERIFY2(gone.exitCode == 0, gone.out + gone.err);
    QCOMPARE(bench.live(u"sms"_s), QStringList());
}

void WebhookPlanCliTest::aRunOfVoiceIsLookedAtToo()
{
    WebhookBench bench;
    bench.setSecret(u"vcs"_s, u"auth.secret"_s, "not-so-secret-3");
    bench.must({u"webhook"_s, u"add"_s, u"acme"_s, u"product=voice"_s, u"id=vcs"_s,
                u"scope=Acme_Voice"_s, u"type=VCS"_s, u"url="_s + kHook + u"a"_s,
                u"auth.kind=header"_s});
    const QString first = WebhookBench::text(bench.good(u"apply"_s)["run"], "id");
    bench.good(u"set vcs enabled=false"_s);
    const QString second = WebhookBench::text(bench.good(u"apply"_s)["run"], "id");
    const Run stopped = bench.ask(u"undo "_s + first);
    QVERIFY2(stopped.exitCode == 6 && stopped.out.contains("enabled"), stopped.out);
    const Run undone = bench.ask(u"undo "_s + second);
    QVERIFY2(undone.exitCode == 0, undone.out + undone.err);
    QCOMPARE(bench.live(u"voice"_s).size(), 1);
}

void WebhookPlanCliTest::oneThatIsWantedTwiceIsNotWritten()
{
    WebhookBench bench;
    bench.addSms(u"one"_s, u"Acme_SMS"_s, kHook + u"a"_s);
    bench.addSms(u"two"_s, u"Acme_SMS"_s, kHook + u"b"_s);
    const Run plan = bench.ask(u"plan"_s);
    QCOMPARE(plan.exitCode, 1);
    QVERIFY2(plan.out.contains("webhook.twice"), plan.out);
    QCOMPARE(bench.ask(u"apply"_s).exitCode, 1);
    QVERIFY(bench.proxy.writes().isEmpty());
}

QTEST_GUILESS_MAIN(WebhookPlanCliTest)
#include "tst_webhookplan.moc"
