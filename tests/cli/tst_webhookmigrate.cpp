// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/webhookbench.h"

using namespace Qt::StringLiterals;
using namespace clitest;

namespace
{

const QString kHook = u"https://hooks.example.net/"_s;
/// It begins with old records: two of Sandbox_SMS at two addresses, one of Sandbox_OTP.
const QString kOld = u"00000000-5a4d-4b0c-8000-000000009003"_s;

} // namespace

/// `webhook migrate-wavecell`: a report that writes nothing, and the way out with a way back.
class WebhookMigrateCliTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReportSaysAllAndWritesNothing();
    void theDemoCanBeLeft();
    void whatIsBlockedIsPredictedThenMigrated();
    void whatNobodyKnowsIsAskedBeforeUndo();
    void whatSomebodyDidSinceIsTold();
    void aFailedStepPutsItBack();
    void everythingIsAChoiceOfItsOwn();
    void whatIsWrittenDownCounts();
    void productionAsksForAWord();
    void whatCannotBeIsSaid();

private:
    /// An account with old records, whose Wavecell host is the same proxy.
    static void ready(WebhookBench &bench)
    {
        bench.must({u"account"_s, u"set"_s, u"acme"_s, u"host.wavecell="_s + bench.proxy.url()});
    }
};

void WebhookMigrateCliTest::theReportSaysAllAndWritesNothing()
{
    WebhookBench bench(kOld);
    ready(bench);
    bench.addSms(u"mine"_s, u"Sandbox_SMS"_s, kHook + u"mine"_s);
    const Json report = bench.good(u"migrate-wavecell acme"_s);
    JSON_COMPARE(report["inventory"]["old"].size(), 3);
    JSON_COMPARE(report["inventory"]["old"][0]["source"], "listed");
    JSON_COMPARE(report["inventory"]["conflicts"][0]["error"], "NEW_BLOCKED_BY_OLD");
    JSON_COMPARE(report["inventory"]["conflicts"][0]["id"], "mine");
    JSON_COMPARE(report["parts"].size(), 2);
    JSON_COMPARE(report["parts"][0]["guessedGapSeconds"], 1);
    JSON_COMPARE(report["parts"][0]["payloads"][0]["namespace"], "SMS");
    JSON_COMPARE(report["portal"], "https://connect.8x8.com/webhooks");
    QVERIFY(bench.proxy.writes().isEmpty()); // and no probe
    const Run said = bench.say(u"migrate-wavecell acme"_s);
    QVERIFY2(said.text().contains(u"documents no call"_s), said.out);
    QVERIFY2(said.text().contains(u"inbound_message_received"_s), said.out);
    QVERIFY2(said.text().contains(u"a guess"_s), said.out);
}

void WebhookMigrateCliTest::theDemoCanBeLeft()
{
    CliFixture fixture;
    const Run run = fixture.json({u"webhook"_s, u"migrate-wavecell"_s, u"sandbox"_s,
                                  u"--sub-account"_s, u"Sandbox_Old"_s, u"--apply"_s});
    QVERIFY2(run.exitCode == 0, run.out + run.err);
    const Json part = run.json()["parts"][0];
    JSON_COMPARE(part["state"], "done");
    QVERIFY(part["gapSeconds"].is_number());
    JSON_COMPARE(part["restore"], nullptr);
    JSON_COMPARE(run.json()["untouched"], 0);
}

void WebhookMigrateCliTest::whatIsBlockedIsPredictedThenMigrated()
{
    WebhookBench bench(kOld);
    ready(bench);
    bench.addSms(u"mine"_s, u"Sandbox_SMS"_s, kHook + u"mine"_s);
    bench.addSms(u"otp"_s, u"Sandbox_OTP"_s, kHook + u"otp"_s);
    const Run run = bench.ask(u"migrate-wavecell acme --sub-account Sandbox_SMS --apply"_s);
    QVERIFY2(run.exitCode == 0, run.out + run.err);
    QCOMPARE(bench.live(u"sms"_s), QStringList{u"Sandbox_SMS  "_s + kHook + u"mine"_s});
    QCOMPARE(bench.live(u"sms.typed"_s).size(), 1); // the other one is left alone
    // The run is in the journal and can be taken back.
    const QString id = bench.lastRun();
    // While the new record stands as it was written, 8x8 takes no old one: nothing is unknown.
    const Run back = bench.ask(u"undo "_s + id);
    QVERIFY2(back.exitCode == 0, back.out + back.err);
    QCOMPARE(bench.live(u"sms"_s), QStringList());
    QCOMPARE(bench.live(u"sms.typed"_s).size(), 3);
}

void WebhookMigrateCliTest::whatNobodyKnowsIsAskedBeforeUndo()
{
    WebhookBench bench(kOld);
    ready(bench);
    bench.addSms(u"mine"_s, u"Sandbox_SMS"_s, kHook + u"mine"_s);
    bench.good(u"migrate-wavecell acme --sub-account Sandbox_SMS --apply"_s);
    const QString id = bench.lastRun();
    bench.good(u"delete acme product=sms scope=Sandbox_SMS"_s);
    bench.proxy.forget();
    const Run unread = bench.ask(u"undo "_s + id);
    QCOMPARE(unread.exitCode, 6);
    QVERIFY2(unread.out.contains("undo.unread"), unread.out);
    QVERIFY(bench.proxy.writes().isEmpty());
    const Run back = bench.ask(u"undo "_s + id + u" --anyway"_s);
    QVERIFY2(back.exitCode == 0, back.out + back.err);
    QCOMPARE(bench.live(u"sms.typed"_s).size(), 3);
}

/// A record of today that somebody changed since, and an old one that somebody put back.
void WebhookMigrateCliTest::whatSomebodyDidSinceIsTold()
{
    WebhookBench bench(kOld);
    ready(bench);
    bench.addSms(u"mine"_s, u"Sandbox_SMS"_s, kHook + u"mine"_s);
    bench.good(u"migrate-wavecell acme --sub-account Sandbox_SMS --apply"_s);
    const QString id = bench.lastRun();
    bench.good(u"set mine url="_s + kHook + u"other"_s);
    bench.good(u"apply"_s);
    const Run told = bench.ask(u"undo "_s + id);
    QCOMPARE(told.exitCode, 6);
    QVERIFY2(told.out.contains("undo.changed-since"), told.out);
    QVERIFY2(told.out.contains("undo.unread"), told.out);
    QCOMPARE(bench.live(u"sms"_s), QStringList{u"Sandbox_SMS  "_s + kHook + u"other"_s});
}

void WebhookMigrateCliTest::aFailedStepPutsItBack()
{
    WebhookBench bench(kOld);
    ready(bench);
    bench.addSms(u"mine"_s, u"Sandbox_SMS"_s, kHook + u"mine"_s);
    const QStringList before = bench.live(u"sms.typed"_s);
    bench.proxy.setChoose([](const QByteArray &request) -> WebhookBench::Proxy::Fault {
        if (request.startsWith("POST /sms/"))
            return {.what = WebhookBench::Proxy::Do::LoseAnswer};
        return {};
    });
    const Run run = bench.ask(u"migrate-wavecell acme --apply"_s);
    QCOMPARE(run.exitCode, 1);
    const Json json = run.json();
    JSON_COMPARE(json["parts"].size(), 1);
    JSON_COMPARE(json["parts"][0]["state"], "restored");
    JSON_COMPARE(json["untouched"], 1);
    JSON_COMPARE(json["parts"][0]["restore"]["undoes"], json["parts"][0]["run"]["id"]);
    bench.proxy.breakNothing();
    QCOMPARE(bench.live(u"sms.typed"_s), before);
    QCOMPARE(bench.live(u"sms"_s), QStringList());
    const auto writes = bench.proxy.writes();
    QCOMPARE(std::count_if(writes.begin(), writes.end(),
                           [](const QByteArray &one) { return one.startsWith("POST /config/"); }),
             1);
}

void WebhookMigrateCliTest::everythingIsAChoiceOfItsOwn()
{
    WebhookBench bench(kOld);
    ready(bench);
    bench.addSms(u"all"_s, u"*"_s, kHook + u"all"_s);
    QCOMPARE(bench.ask(u"migrate-wavecell acme --everything --apply"_s).exitCode, 6);
    QVERIFY(bench.proxy.writes().isEmpty());
    const Run run = bench.ask(u"migrate-wavecell acme --everything --apply --yes"_s);
    QVERIFY2(run.exitCode == 0, run.out + run.err);
    QVERIFY(bench.proxy.writes().first().endsWith(R"([{"subAccountId":"*","type":"*"}])"));
    QCOMPARE(bench.live(u"sms"_s), QStringList{u"*  "_s + kHook + u"all"_s});
    QCOMPARE(bench.live(u"sms.typed"_s), QStringList());
}

void WebhookMigrateCliTest::whatIsWrittenDownCounts()
{
    WebhookBench bench;
    ready(bench);
    JSON_COMPARE(bench.good(u"migrate-wavecell acme"_s)["parts"].size(), 0);
    bench.must((u"webhook add acme product=wavecell id=noted scope=acme_hq type=MO url="_s + kHook)
                   .split(u' '));
    const Json report = bench.good(u"migrate-wavecell acme"_s);
    JSON_COMPARE(report["inventory"]["old"][0]["source"], "entered");
    JSON_COMPARE(report["inventory"]["old"][0]["id"], "noted");
    JSON_COMPARE(report["parts"].size(), 1);
    // It is in the list as one that must go, and no plan writes it.
    const Json list = bench.good(u"list acme"_s)["webhooks"];
    QVERIFY(std::any_of(list.begin(), list.end(), [](const Json &one) {
        return one["id"] == "noted" && one["state"] == "must-migrate";
    }));
    const Json plan = bench.good(u"plan --account acme"_s);
    JSON_COMPARE(plan["changes"].size(), 0);
    // What was deleted from here is told so, and is not there any more.
    QCOMPARE(bench.ask(u"migrate-wavecell acme --apply"_s).exitCode, 0);
    const Json after = bench.good(u"migrate-wavecell acme"_s);
    QVERIFY(after["inventory"]["old"][0]["deletedAt"].is_string());
    JSON_COMPARE(after["parts"].size(), 0);
}

void WebhookMigrateCliTest::productionAsksForAWord()
{
    WebhookBench bench(kOld, u"production"_s);
    ready(bench);
    bench.addSms(u"mine"_s, u"Sandbox_SMS"_s, kHook + u"mine"_s);
    QCOMPARE(bench.ask(u"migrate-wavecell acme --apply"_s).exitCode, 6);
    QVERIFY(bench.proxy.writes().isEmpty());
    QCOMPARE(bench.ask(u"migrate-wavecell acme --apply --yes"_s).exitCode, 0);
}

void WebhookMigrateCliTest::whatCannotBeIsSaid()
{
    WebhookBench bench(kOld);
    ready(bench);
    QCOMPARE(bench.ask(u"migrate-wavecell"_s).exitCode, 2);
    QCOMPARE(bench.ask(u"migrate-wavecell nobody"_s).exitCode, 2);
    QCOMPARE(bench.ask(u"migrate-wavecell acme --everything --every-type"_s).exitCode, 2);
    // Two addresses and none chosen: nothing is applied.
    const Run two = bench.ask(u"migrate-wavecell acme --apply"_s);
    QCOMPARE(two.exitCode, 1);
    QVERIFY2(two.out.contains("webhook.old-two-addresses"), two.out);
    const Run other = bench.ask(u"migrate-wavecell acme --sub-account Nowhere --apply"_s);
    QCOMPARE(other.exitCode, 1);
    QVERIFY2(other.out.contains("webhook.old-unknown"), other.out);
    QVERIFY(bench.proxy.writes().isEmpty());
}

QTEST_GUILESS_MAIN(WebhookMigrateCliTest)
#include "tst_webhookmigrate.moc"
