// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/steproute.h"
#include "integrations/registry.h"
#include "integrations/wavecell/report.h"
#include "integrations/wavecell/wavecellcalls.h"
#include "resources/resources.h"
#include "webhooks/planner.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::wavecell;
using namespace Qt::StringLiterals;
using Kind = Conflict::Kind;

namespace
{

const QString kRefusal =
    u"Unable to setup the webhook of the new format, while the webhook with an old format exists "
    "for this subaccount. Please delete the current webhook first and try again. Existing webhook "
    "details: Type = MO, SubAccountId: mySubAccountId_hq, Version = V1, Url = http://example.com"_s;

workspace::Account acme()
{
    workspace::Account account{
        .id = u"acme"_s, .kind = u"8x8.connect"_s, .environment = Environment::Test};
    account.fields.insert(u"accountId"_s, u"8f2b6c1e-0000-4000-8000-000000000000"_s);
    account.fields.insert(u"subAccounts.chatapps"_s, u"acme_wa"_s);
    return account;
}

webhooks::Webhook record(const QString &product, const QString &scope, const QString &type = {},
                         const QString &url = u"https://hooks.example.net/new"_s)
{
    webhooks::Webhook one{.account = u"acme"_s, .product = product, .scope = scope, .type = type};
    one.id = product + u'-' + scope + type;
    one.url = url;
    return one;
}

} // namespace

/// What is known of old (Wavecell) webhooks, and the way out as a plan.
class WavecellTest : public QObject
{
    Q_OBJECT

private:
    integrations::Registry m_registry;

    [[nodiscard]] MigrationInput input(const QList<webhooks::Webhook> &desired,
                                       const QStringList &refusals = {},
                                       const QList<webhooks::LiveWebhook> &live = {}) const
    {
        MigrationInput all{.account = acme(), .inventory = {}, .desired = desired, .apis = {}};
        for (const auto *api : m_registry.webhookApis())
            all.apis.insert(api->product().id, api);
        InventoryInput look{.account = u"acme"_s,
                            .live = live,
                            .failures = {},
                            .desired = desired,
                            .mentions = {},
                            .runs = {}};
        for (const QString &one : refusals)
            look.mentions.append(
                {one, QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC), u"x"_s});
        all.inventory = takeInventory(look);
        return all;
    }
    static QStringList rules(const Findings &findings)
    {
        QStringList all;
        for (const Finding &one : findings)
            if (one.severity == Severity::Error)
                all.append(one.rule);
        return all;
    }
    static QStringList requests(const Migration &migration)
    {
        QStringList all;
        for (const auto &part : migration.parts)
            for (const auto &step : part.plan.steps())
                all.append(QString::fromLatin1(step.method) + u' ' + QUrl(step.url).host() + u' ' +
                           QString::fromUtf8(step.body));
        return all;
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void theFourTextsAreRecognised_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<Conflict>("expected");
        QTest::newRow("new blocked")
            << kRefusal
            << Conflict{Kind::NewBlockedByOld, u"MO"_s, u"mySubAccountId_hq"_s, u"V1"_s,
                        u"http://example.com"_s};
        QTest::newRow("old blocked")
            << u"Unable to setup the webhook of the old format, while the webhook with a new "
               "format exists for this subaccount. Please delete the current webhook first and "
               "try again. Existing webhook details: SubAccountId: *, Url = http://example.com"_s
            << Conflict{Kind::OldBlockedByNew, {}, u"*"_s, {}, u"http://example.com"_s};
        QTest::newRow("wavecell")
            << u"Unable to setup the webhook of the old format with the new API. Please use "
               "https://api.wavecell.com endpoint for this operation."_s
            << Conflict{Kind::UseWavecell, {}, {}, {}, {}};
        QTest::newRow("new api")
            << u"Unable to setup the webhook of the new format with the old API. Please use a new "
               "API for this operation."_s
            << Conflict{Kind::UseNewApi, {}, {}, {}, {}};
    }
    void theFourTextsAreRecognised()
    {
        QFETCH(QString, words);
        QFETCH(Conflict, expected);
        // With whatever stands around it.
        const auto found = recognisedConflict(u"1000 · "_s + words + u" · more"_s);
        QVERIFY(found.has_value());
        QCOMPARE(*found, expected);
        QVERIFY(!conflictText(*found).isEmpty());
        // A refused step says in its outcome what it means.
        changes::Step step{.id = u"a"_s, .title = u"t"_s, .method = "POST"};
        step.url = u"https://sms.8x8.com/"_s;
        http::Exchange exchange;
        exchange.response = http::Response{.status = 400};
        exchange.response->body =
            QByteArray("{\"code\":1000,\"message\":\"") + words.toUtf8() + QByteArray("\"}");
        const auto outcome =
            changes::StepRoute(u"acme"_s, u"8x8"_s, Environment::Test, step).judge(exchange);
        QCOMPARE(outcome.kind, sending::OutcomeKind::Refused);
        QVERIFY(!outcome.reason.isEmpty());
    }
    void otherWordsAreNone()
    {
        QVERIFY(!recognisedConflict(u"Unable to setup the webhook"_s));
        QVERIFY(!recognisedConflict({}));
    }

    void aRefusalTellsAnOldRecordAndWhatItBlocks()
    {
        const auto found = input({record(u"sms"_s, u"mySubAccountId_hq"_s),
                                  record(u"sms"_s, u"another"_s), record(u"sms"_s, u"*"_s)},
                                 {kRefusal});
        QCOMPARE(found.inventory.old.size(), 1);
        QCOMPARE(found.inventory.old[0].source, OldRecord::Source::Refused);
        QCOMPARE(found.inventory.old[0].record.url, u"http://example.com"_s);
        QCOMPARE(found.inventory.predictions.size(), 2);
        QVERIFY(found.inventory.predictions[0].certain);
        QCOMPARE(found.inventory.predictions[1].webhook, u"sms-*"_s);
        QVERIFY(!found.inventory.predictions[1].certain); // how * overlaps 8x8 does not say
        const QString text = inventoryText(found.inventory);
        QVERIFY2(text.contains(u"NEW_BLOCKED_BY_OLD"_s), qPrintable(text));
        QVERIFY(noListText().contains(u"documents no call"_s));
        QVERIFY(noListText().contains(u"connect.8x8.com/webhooks"_s));
    }

    void theOtherConflictsArePredicted()
    {
        webhooks::LiveWebhook live{
            .account = u"acme"_s, .product = u"sms"_s, .scope = u"acme_hq"_s};
        live.url = u"https://a.example.net/"_s;
        const auto found = input({record(u"wavecell"_s, u"acme_hq"_s, u"MO"_s),
                                  record(u"sms.typed"_s, u"acme_x"_s, u"MO"_s)},
                                 {}, {live});
        QCOMPARE(found.inventory.predictions.size(), 2);
        QCOMPARE(found.inventory.predictions[0].conflict.kind, Kind::OldBlockedByNew);
        QCOMPARE(found.inventory.predictions[1].conflict.kind, Kind::UseWavecell);
    }

    void aTypedRecordIsOldOnlyWhereItsVersionIsKnown()
    {
        webhooks::LiveWebhook typed{
            .account = u"acme"_s, .product = u"sms.typed"_s, .scope = u"acme_hq"_s};
        typed.type = u"MO"_s;
        typed.url = u"https://a.example.net/"_s;
        typed.oldVersion = u"3"_s;
        auto found = input({record(u"sms"_s, u"acme_hq"_s)}, {}, {typed});
        QVERIFY(!found.inventory.old[0].certain);
        QVERIFY(planMigration(found, {}).parts.isEmpty()); // not by itself
        QCOMPARE(planMigration(found, {.scopes = {u"acme_hq"_s}}).parts.size(), 1);
        typed.oldVersion = u"1"_s;
        found = input({record(u"sms"_s, u"acme_hq"_s)}, {}, {typed});
        QCOMPARE(planMigration(found, {}).parts.size(), 1);
        // What is wanted in that form is not to be left.
        typed.oldVersion = u"3"_s;
        QVERIFY(input({record(u"sms.typed"_s, u"acme_hq"_s, u"MO"_s)}, {}, {typed})
                    .inventory.old.isEmpty());
    }

    void theRequestsToTheByte()
    {
        const auto migration =
            planMigration(input({record(u"sms"_s, u"mySubAccountId_hq"_s)}, {kRefusal}), {});
        QVERIFY(migration.canApply());
        QCOMPARE(requests(migration),
                 (QStringList{u"DELETE api.wavecell.com "
                              "[{\"subAccountId\":\"mySubAccountId_hq\",\"type\":\"MO\"}]"_s,
                              u"POST sms.8x8.com "
                              "[{\"subAccountId\":\"mySubAccountId_hq\",\"url\":"
                              "\"https://hooks.example.net/new\",\"enabled\":true}]"_s}));
        const auto &deletion = migration.parts[0].plan.steps().first();
        QCOMPARE(deletion.url, u"https://api.wavecell.com/config/v1/webhook"_s);
        QVERIFY(deletion.undo);
        QCOMPARE(deletion.undo->method, QByteArray("POST"));
        QCOMPARE(deletion.undo->body,
                 QByteArray("[{\"subAccountId\":\"mySubAccountId_hq\",\"type\":\"MO\","
                            "\"url\":\"http://example.com\"}]"));
        const changes::StepRoute route(u"acme"_s, u"8x8"_s, Environment::Test, deletion);
        const auto request = route.build({}, {{{u"acme"_s, u"apiKey"_s}, "k-1"}});
        QCOMPARE(http::headerValue(request->headers, "Authorization"), QByteArray("Bearer k-1"));
        // As 8x8's guide does it.
        const auto every =
            planMigration(input({record(u"sms"_s, u"mySubAccountId_hq"_s)}, {kRefusal}),
                          {.reach = Reach::EveryType});
        QVERIFY(requests(every).first().endsWith(
            u"[{\"subAccountId\":\"mySubAccountId_hq\",\"type\":\"*\"}]"_s));
    }

    void nothingIsProposedThatCannotBeDecided()
    {
        QString other = kRefusal;
        other.replace(u"Type = MO"_s, u"Type = DR"_s);
        other.replace(u"example.com"_s, u"example.org"_s);
        const auto two = planMigration(input({}, {kRefusal, other}), {});
        QCOMPARE(rules(two.findings), QStringList{u"webhook.old-two-addresses"_s});
        QVERIFY(!two.canApply());
        const auto chosen =
            planMigration(input({record(u"sms"_s, u"mySubAccountId_hq"_s)}, {kRefusal, other}), {});
        QVERIFY2(chosen.canApply(), qPrintable(findingsText(chosen.findings)));
        // One address: proposed, and said.
        const auto one = planMigration(input({}, {kRefusal}), {});
        QVERIFY(one.canApply());
        QVERIFY(requests(one).last().contains(u"http://example.com"_s));
        QVERIFY(findingsText(one.findings).contains(u"without authentication"_s));
    }

    void chatAppsGetTheTypesOfToday()
    {
        QString refusal = kRefusal;
        refusal.replace(u"Type = MO"_s, u"Type = DR"_s);
        refusal.replace(u"mySubAccountId_hq"_s, u"acme_wa"_s);
        const auto migration = planMigration(input({}, {refusal}), {});
        QVERIFY(requests(migration).last().contains(u"\"type\":\"CADR\""_s));
        QCOMPARE(QUrl(migration.parts[0].plan.steps().last().url).host(), u"chatapps.8x8.com"_s);
        QCOMPARE(migration.parts[0].payloads.size(), 1);
        QCOMPARE(migration.parts[0].payloads[0].nameSpace, u"ChatApps"_s);
        QVERIFY(payloadText(migration).contains(u"outbound_message_status_changed"_s));
    }

    void anOldRecordOfAllIsDeletedWithAllOrNot()
    {
        QString refusal = kRefusal;
        refusal.replace(u"mySubAccountId_hq"_s, u"*"_s);
        const auto found = input({record(u"sms"_s, u"*"_s)}, {refusal});
        QCOMPARE(rules(planMigration(found, {}).findings), QStringList{u"webhook.old-wildcard"_s});
        const auto whole = planMigration(found, {.reach = Reach::WholeAccount});
        QVERIFY2(whole.canApply(), qPrintable(findingsText(whole.findings)));
        QCOMPARE(requests(whole).first(), u"DELETE api.wavecell.com "
                                          "[{\"subAccountId\":\"*\",\"type\":\"*\"}]"_s);
    }

    void anAddressThatIsCoveredDoesNotComeBack()
    {
        QString refusal = kRefusal;
        refusal.replace(u"http://example.com"_s, u"http://example.com/‹secret:acme/apiKey›"_s);
        const auto migration =
            planMigration(input({record(u"sms"_s, u"mySubAccountId_hq"_s)}, {refusal}), {});
        QVERIFY(!migration.parts[0].plan.steps().first().undo);
        QVERIFY(migration.parts[0].plan.changes[0].warnings.join(u' ').contains(
            u"does not come back"_s));
    }

    void whatIsWrittenDownMustBeMigratedAndIsNeverWritten()
    {
        const auto wanted = record(u"wavecell"_s, u"acme_hq"_s, u"MO"_s);
        webhooks::JoinInput join{.desired = {wanted}, .live = {}, .failures = {}, .asked = {}};
        const auto apis = input({}).apis;
        const auto rows = webhooks::join(join, apis);
        QCOMPARE(rows.first().state, webhooks::State::MustMigrate);
        for (const auto &plan : webhooks::plansFor(join, rows, apis, {acme()}, {}, {}))
            QVERIFY(!plan.plan.hasWork());
    }
};

QTEST_GUILESS_MAIN(WavecellTest)
#include "tst_wavecell.moc"
