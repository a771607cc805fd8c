// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/webhookbench.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace clitest;

namespace
{

const QString kHook = u"https://hooks.example.net/"_s;
/// It begins with two records of each key, with every auth.
const QString kDuplicates = u"00000000-5a4d-4b0c-8000-000000009002"_s;

} // namespace

/// `webhook`: what is wanted, what is live, and who receives.
class WebhookCliTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDemoIsListedAdoptedAndPlanned();
    void aWantedWebhookIsAddedShownChangedAndRemoved();
    void whatCannotBeWantedIsSaid_data();
    void whatCannotBeWantedIsSaid();
    void eachRowHasTheKeysThatScriptsRelyOn();
    void columnsStandBelowEachOther();
    void whatIsAdoptedNeedsNoChange();
    void adoptingAPartLeavesTheRest();
    void whatCannotBeReachedIsNamedAndTheRestIsThere();
    void whoReceivesSaysWhichAndWhy();
    void whatReachesNobodyIsOfTheSubAccountsOwnProducts();
    void aPlanOfOneAccountSpeaksOfNoOther();
    void typedRecordsAreAdoptedWhereTheyAreNamed();
    void anAddressWithATokenDoesNotComeIntoTheWorkspace();
};

void WebhookCliTest::theDemoIsListedAdoptedAndPlanned()
{
    CliFixture fixture; // the sandbox of the program itself
    const Run list = fixture.json({u"webhook"_s, u"list"_s});
    QVERIFY2(list.exitCode == 0, list.out + list.err);
    QVERIFY(list.json()["failures"].empty());
    const Run adopt = fixture.json({u"webhook"_s, u"adopt"_s, u"sandbox"_s});
    QVERIFY2(adopt.exitCode == 0, adopt.out + adopt.err);
    QVERIFY(!adopt.json()["adopted"].empty());
    const Run plan = fixture.json({u"webhook"_s, u"plan"_s, u"--account"_s, u"sandbox"_s});
    QVERIFY2(plan.exitCode == 0, plan.out + plan.err);
}

void WebhookCliTest::aWantedWebhookIsAddedShownChangedAndRemoved()
{
    WebhookBench bench;
    const Json kinds = bench.good(u"kinds"_s)["kinds"];
    QVERIFY(kinds.size() >= 8);
    JSON_COMPARE(bench.good(u"desired"_s)["webhooks"].size(), 0);
    const Json added = bench.good(u"add acme product=chatapps scope=Acme_WA type=CADR url="_s +
                                  kHook + u"dlr auth.kind=header auth.form=bearer"_s);
    const QString id = WebhookBench::text(added["webhook"], "id");
    QVERIFY2(!id.isEmpty(), added.dump().c_str());
    const Json shown = bench.good(u"show "_s + id)["webhook"];
    JSON_COMPARE(shown["account"], "acme");
    JSON_COMPARE(shown["type"], "CADR");
    JSON_COMPARE(shown["auth"], "header");
    JSON_COMPARE(shown["enabled"], true);
    JSON_COMPARE(shown["fields"]["auth.form"], "bearer");
    bench.good(u"set "_s + id + u" url="_s + kHook + u"other enabled=false"_s);
    const Json changed = bench.good(u"desired"_s)["webhooks"];
    JSON_COMPARE(changed.size(), 1);
    JSON_COMPARE(changed[0]["url"], (kHook + u"other"_s).toStdString());
    JSON_COMPARE(changed[0]["enabled"], false);
    QCOMPARE(bench.ask(u"remove "_s + id).exitCode, 0);
    JSON_COMPARE(bench.good(u"desired"_s)["webhooks"].size(), 0);
    // All of that stays here.
    QVERIFY(bench.proxy.requests().isEmpty());
}

void WebhookCliTest::whatCannotBeWantedIsSaid_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QString &words, int code, const QString &error) {
        QTest::newRow(name) << words << code << error;
    };
    row("unknown account", u"add nobody product=sms scope=A url=x"_s, 2, u"account.unknown"_s);
    row("unknown product", u"add acme product=fax scope=A url=x"_s, 2,
        u"webhook.product-unknown"_s);
    row("no product", u"add acme scope=A"_s, 2, u"webhook.product-unknown"_s);
    row("of another system", u"add acme product=chat-gateway name=x"_s, 2,
        u"webhook.account-kind"_s);
    row("unknown field", u"add acme product=sms colour=red"_s, 2, u"field.unknown"_s);
    row("the same id", u"add acme product=sms id=acme"_s, 2, u"object.exists"_s);
    row("no such webhook", u"set nobody url=x"_s, 2, u"webhook.unknown"_s);
    row("unknown account of a list", u"list nobody"_s, 2, u"object.unknown"_s);
    row("unknown product of a list", u"list --product fax"_s, 2, u"webhook.product-unknown"_s);
    row("unknown event", u"who fax Acme_WA"_s, 2, u"webhook.event-unknown"_s);
    row("one word too few", u"who CADR"_s, 2, u"usage"_s);
    row("unknown run", u"undo 01NOBODY"_s, 2, u"run.not-found"_s);
    row("unknown option", u"plan --colour red"_s, 2, u"usage"_s);
    row("unknown account of a plan", u"plan --account nobody"_s, 2, u"object.unknown"_s);
    row("unknown product of a plan", u"plan --product fax"_s, 2, u"webhook.product-unknown"_s);
    row("unknown product of an apply", u"apply --product fax"_s, 2, u"webhook.product-unknown"_s);
    row("nothing live", u"delete acme product=sms scope=nobody"_s, 2, u"webhook.not-live"_s);
}

void WebhookCliTest::whatCannotBeWantedIsSaid()
{
    QFETCH(QString, words);
    QFETCH(int, code);
    QFETCH(QString, error);
    WebhookBench bench;
    const Run run = bench.ask(words);
    QVERIFY2(run.exitCode == code, run.out + run.err);
    QVERIFY2(WebhookBench::text(run.json()["error"], "code").startsWith(error), run.out);
    QVERIFY(bench.proxy.writes().isEmpty());
}

void WebhookCliTest::eachRowHasTheKeysThatScriptsRelyOn()
{
    WebhookBench bench(kDuplicates);
    const Json list = bench.good(u"list acme"_s);
    QCOMPARE(list.size(), std::size_t(2));
    QVERIFY(list.contains("failures"));
    QVERIFY(list["webhooks"].size() >= 7);
    const QStringList promised{u"account"_s, u"product"_s, u"scope"_s,   u"type"_s,
                               u"url"_s,     u"auth"_s,    u"enabled"_s, u"state"_s};
    for (const auto &one : list["webhooks"]) {
        QStringList keys;
        for (const auto &[key, value] : one.items())
            keys.append(QString::fromStdString(key));
        QCOMPARE(keys.first(promised.size()), promised);
        JSON_COMPARE(one["account"], "acme");
    }
    // A sub-account of * is one like any other.
    const bool every = std::any_of(list["webhooks"].begin(), list["webhooks"].end(),
                                   [](const auto &one) { return one["scope"] == "*"; });
    QVERIFY(every);
}

void WebhookCliTest::columnsStandBelowEachOther()
{
    WebhookBench bench(kDuplicates);
    bench.addSms(u"wanted"_s, u"Acme_SMS"_s, kHook + u"a/rather/long/address/of/a/webhook"_s);
    for (const QString &words : {u"list acme"_s, u"desired"_s}) {
        const Run run = bench.say(words);
        QVERIFY2(run.exitCode == 0, run.err);
        const QStringList lines = run.text().trimmed().split(u'\n');
        const qsizetype at = lines.first().indexOf(u"https://"_s);
        QVERIFY2(at > 0, run.out);
        for (const QString &line : lines)
            QVERIFY2(line.indexOf(u"http"_s) == at && !line.endsWith(u' '), run.out);
    }
}

void WebhookCliTest::whatIsAdoptedNeedsNoChange()
{
    WebhookBench bench(kDuplicates);
    const Json adopted = bench.good(u"adopt acme"_s);
    QVERIFY(adopted["adopted"].size() >= 5);
    QVERIFY(!adopted["secretsToEnter"].empty());
    const Json plan = bench.good(u"plan"_s);
    QVERIFY(!plan["changes"].empty());
    for (const auto &one : plan["changes"]) {
        QVERIFY2(one["action"] == "none", one.dump().c_str());
        for (const auto &[name, state] : one["fields"].items())
            QVERIFY2(state == "equal" || name.find("uth") != std::string::npos, one.dump().c_str());
    }
    for (const auto &finding : plan["findings"])
        QVERIFY2(finding["severity"] != "error", finding.dump().c_str());
    // What is here already is not taken twice.
    JSON_COMPARE(bench.good(u"adopt acme"_s)["adopted"].size(), 0);
    QVERIFY(bench.proxy.writes().isEmpty());
    QVERIFY(bench.say(u"plan"_s).exitCode == 0);
}

void WebhookCliTest::adoptingAPartLeavesTheRest()
{
    WebhookBench bench(kDuplicates);
    const Json adopted = bench.good(u"adopt acme --product chatapps --type MSG"_s)["adopted"];
    JSON_COMPARE(adopted.size(), 1);
    const Json rows = bench.good(u"list acme --product chatapps"_s)["webhooks"];
    int others = 0;
    for (const auto &one : rows) {
        const bool mine = one["type"] == "MSG";
        QCOMPARE(one["id"].is_null(), !mine);
        others += one["state"] == "not-managed" ? 1 : 0;
    }
    QCOMPARE(others, int(rows.size()) - 1);
}

void WebhookCliTest::whatCannotBeReachedIsNamedAndTheRestIsThere()
{
    WebhookBench bench(kDuplicates);
    bench.proxy.setChoose([](const QByteArray &request) -> WebhookBench::Proxy::Fault {
        return {request.contains("/Acme_Voice/webhooks") ? WebhookBench::Proxy::Do::CutRequest
                                                         : WebhookBench::Proxy::Do::Pass};
    });
    const Run list = bench.ask(u"list"_s);
    QCOMPARE(list.exitCode, 3);
    QVERIFY(list.json()["webhooks"].size() >= 7);
    JSON_COMPARE(list.json()["failures"].size(), 1);
    const Json failure = list.json()["failures"][0];
    JSON_COMPARE(failure["account"], "acme");
    JSON_COMPARE(failure["product"], "voice");
    JSON_COMPARE(failure["scope"], "Acme_Voice");
    QVERIFY(failure["error"].contains("code"));
    QVERIFY(bench.say(u"list"_s).errors().contains(u"acme, voice, Acme_Voice"_s));
    // What nobody could read is not planned as if it were not there.
    bench.must(QStringList{u"webhook"_s, u"add"_s, u"acme"_s, u"product=voice"_s,
                           u"scope=Acme_Voice"_s, u"type=VCS"_s, u"url="_s + kHook});
    const Run plan = bench.ask(u"plan"_s);
    QCOMPARE(plan.exitCode, 3);
    QVERIFY2(plan.out.contains("webhook.not-read"), plan.out);
    const Json changes = plan.json()["changes"];
    for (const auto &one : changes)
        JSON_COMPARE(one["action"], "none");
    QCOMPARE(bench.ask(u"apply"_s).exitCode, 3);
    QVERIFY(bench.proxy.writes().isEmpty());
    // A refusal is no missing connection.
    bench.proxy.setChoose([](const QByteArray &request) -> WebhookBench::Proxy::Fault {
        if (!request.contains("/Acme_Voice/webhooks"))
            return {};
        return {WebhookBench::Proxy::Do::Answer, WebhookBench::Proxy::answer("403 Forbidden")};
    });
    QCOMPARE(bench.ask(u"list"_s).exitCode, 1);
}

void WebhookCliTest::whoReceivesSaysWhichAndWhy()
{
    WebhookBench bench(kDuplicates);
    const Json who = bench.good(u"who CADR Sandbox_WA"_s);
    JSON_COMPARE(who["candidates"][0]["receives"], true);
    JSON_COMPARE(who["candidates"][0]["url"], "https://hooks.example.net/8x8/wa/receipts");
    QVERIFY(!WebhookBench::text(who["candidates"][0], "why").isEmpty());
    QVERIFY(bench.say(u"who CADR Sandbox_WA"_s).text().contains(u"wa/receipts"_s));
    // An event that nobody gets is a bad answer.
    const Run nobody = bench.ask(u"who CADR Nobody_WA"_s);
    QVERIFY2(nobody.exitCode == 1, nobody.out);
    // 8x8 is asked for what may get it, and for nothing else.
    bench.proxy.forget();
    bench.good(u"who CADR Sandbox_WA"_s);
    for (const QByteArray &request : bench.proxy.requests())
        QVERIFY2(request.contains("/chatapps/"), request.left(80));
}

void WebhookCliTest::whatReachesNobodyIsOfTheSubAccountsOwnProducts()
{
    WebhookBench bench(kDuplicates);
    const Json lost = bench.good(u"who CADR Sandbox_WA --others"_s)["reachNobody"];
    QStringList events;
    for (const auto &one : lost) {
        JSON_COMPARE(one["product"], "chatapps");
        events.append(WebhookBench::text(one, "event"));
    }
    // Receipts, messages and, by *, what is about the business account have a record.
    QVERIFY2(events.isEmpty(), qPrintable(events.join(u' ')));
    const Run voice = bench.say(u"who VSS Acme_Voice --others"_s);
    QVERIFY2(voice.text().contains(u"Voice: "_s), voice.out);
    QVERIFY2(!voice.text().contains(u"SMS"_s), voice.out);
}

void WebhookCliTest::aPlanOfOneAccountSpeaksOfNoOther()
{
    WebhookBench bench;
    bench.must({u"account"_s, u"add"_s, u"8x8.connect"_s, u"other"_s, u"environment=test"_s,
                u"accountId=00000000-5a4d-4b0c-8000-000000000778"_s,
                u"host.sms="_s + bench.proxy.url(u"/sms"_s)});
    bench.must({u"webhook"_s, u"add"_s, u"other"_s, u"product=sms"_s, u"id=theirs"_s,
                u"scope=Acme_SMS"_s, u"url="_s + kHook});
    bench.addSms(u"ours"_s, u"Acme_SMS"_s, kHook + u"ours"_s);
    const Json plan = bench.good(u"plan --account acme"_s);
    JSON_COMPARE(plan["changes"].size(), 1);
    QVERIFY2(plan.dump().find("theirs") == std::string::npos, plan.dump().c_str());
    JSON_COMPARE(bench.good(u"plan --account acme --product voice"_s)["changes"].size(), 0);
}

void WebhookCliTest::typedRecordsAreAdoptedWhereTheyAreNamed()
{
    WebhookBench bench(u"00000000-5a4d-4b0c-8000-000000009001"_s);
    const Json none = bench.good(u"adopt acme"_s);
    JSON_COMPARE(none["adopted"].size(), 0);
    QVERIFY(none["olderLeft"].get<int>() > 0);
    QVERIFY(bench.say(u"adopt acme"_s).text().contains(u"--product sms.typed"_s));
    const Json all = bench.good(u"adopt acme --product sms.typed"_s);
    JSON_COMPARE(all["adopted"].size(), none["olderLeft"].get<std::size_t>());
    for (const Json rows = bench.good(u"plan"_s)["changes"]; const auto &one : rows)
        JSON_COMPARE(one["action"], "none");
}

void WebhookCliTest::anAddressWithATokenDoesNotComeIntoTheWorkspace()
{
    const QByteArray planted = "q7m2planted4711xv90kt";
    const QByteArray address = "https://hooks.example.net/in/" + planted;
    WebhookBench bench;
    bench.addSms(u"hook"_s, u"Acme_SMS"_s, QString::fromLatin1(address));
    // Written in the clear, it is warned of.
    const Json plan = bench.good(u"plan"_s);
    QVERIFY2(plan.dump().find("webhook.url-token") != std::string::npos, plan.dump().c_str());
    bench.good(u"apply"_s);
    bench.must({u"bundle"_s, u"export"_s, bench.cli.file(u"b.json"_s)});
    QFile bundle(bench.cli.file(u"b.json"_s));
    QVERIFY(bundle.open(QIODevice::ReadOnly));
    const QByteArray carried = bundle.readAll();
    QVERIFY2(!carried.contains(planted) && carried.contains("/in/…"), carried);

    // Moved to the keychain, it does not stay in the file.
    bench.good(u"set hook address=secret"_s);
    QFile moved(bench.cli.workspace());
    QVERIFY(moved.open(QIODevice::ReadOnly));
    QVERIFY(!moved.readAll().contains(planted));

    bench.must({u"webhook"_s, u"remove"_s, u"hook"_s});
    const Run adopted = bench.ask(u"adopt acme"_s);
    QVERIFY2(adopted.exitCode == 0, adopted.out + adopted.err);
    const Json json = adopted.json();
    JSON_COMPARE(json["adopted"].size(), 1);
    JSON_COMPARE(json["secretsToEnter"], json["adopted"]);
    const QString id = QString::fromStdString(json["adopted"][0].get<std::string>());
    QFile workspace(bench.cli.workspace());
    QVERIFY(workspace.open(QIODevice::ReadOnly));
    QVERIFY(!workspace.readAll().contains(planted));
    // Without it nothing can be written; with it all is as wanted.
    bench.good(u"set "_s + id + u" enabled=false"_s);
    QCOMPARE(bench.ask(u"apply"_s).exitCode, 5);
    bench.setSecret(id, u"uri"_s, address);
    const Json changes = bench.good(u"plan"_s)["changes"];
    JSON_COMPARE(changes[0]["fields"]["url"], "equal");
    JSON_COMPARE(changes[0]["fields"]["enabled"], "different");
    QVERIFY2(changes.dump().find(planted.toStdString()) == std::string::npos,
             changes.dump().c_str());
    bench.good(u"apply"_s);
    QVERIFY(bench.proxy.writes().constLast().contains(address));
}

QTEST_GUILESS_MAIN(WebhookCliTest)
#include "tst_webhook.moc"
