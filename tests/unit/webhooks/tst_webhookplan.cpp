// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "unit/webhooks/fakeapi.h"
#include "webhooks/planner.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace sendbench;
using namespace sendbench::webhooks;
using namespace sendbench::webhooks::tests;
using namespace Qt::StringLiterals;
using changes::Action;

/// From rows to plans: what is done in which order, what forbids it, and what it would cost.
class WebhookPlanTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FakeApi> m_sms;
    std::unique_ptr<FakeApi> m_voice;
    std::unique_ptr<FakeApi> m_gateway;
    std::unique_ptr<FakeApi> m_old;
    QMap<QString, const WebhookApi *> m_apis;
    JoinInput m_input;
    QStringList m_missing;
    PlanWish m_wish;
    const QList<workspace::Account> m_accounts{
        {.id = u"acme"_s, .kind = u"8x8.connect"_s, .environment = Environment::Production},
        {.id = u"beta"_s, .kind = u"8x8.connect"_s, .environment = Environment::Test},
        {.id = u"desk"_s, .kind = u"8x8.contact-center"_s, .environment = Environment::Test}};
    static const inline QString kA = u"https://hooks.example.net/a"_s;
    static const inline QString kB = u"https://hooks.example.net/b"_s;

    Webhook &want(const QString &id, const QString &product, const QString &scope,
                  const QString &url, const QString &type = {})
    {
        m_input.desired.append({.id = id,
                                .account = u"acme"_s,
                                .product = product,
                                .scope = scope,
                                .type = type,
                                .url = url});
        return m_input.desired.last();
    }
    LiveWebhook &have(const QString &product, const QString &scope, const QString &url,
                      const QString &type = {})
    {
        m_input.live.append({.account = u"acme"_s,
                             .product = product,
                             .scope = scope,
                             .type = type,
                             .url = url,
                             .hasSecret = false,
                             .enabled = true,
                             .raw = url.toUtf8()});
        return m_input.live.last();
    }
    QList<AccountPlan> plans() const
    {
        return plansFor(m_input, join(m_input, m_apis), m_apis, m_accounts, m_missing, m_wish);
    }
    /// The only one; an empty one when there is none.
    changes::Plan plan() const
    {
        const auto all = plans();
        [&] { QVERIFY(all.size() <= 1); }();
        return all.isEmpty() ? changes::Plan() : all.first().plan;
    }
    static QStringList said(const changes::Plan &plan)
    {
        QStringList all;
        for (const auto &change : plan.changes)
            all.append(changes::actionName(change.action) + u' ' + change.title);
        return all;
    }
    static QStringList rules(const changes::Plan &plan, Severity severity)
    {
        QStringList all;
        for (const Finding &one : plan.findings)
            if (one.severity == severity)
                all.append(one.rule);
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_sms = std::make_unique<FakeApi>(smsProduct());
        m_voice = std::make_unique<FakeApi>(voiceProduct());
        m_gateway = std::make_unique<FakeApi>(gatewayProduct());
        m_gateway->setSystem(u"8x8.chat-gateway"_s);
        Product old = smsProduct();
        old.id = u"wavecell"_s;
        old.title = u"Wavecell"_s;
        old.typed = true;
        old.everySubAccount = false;
        m_old = std::make_unique<FakeApi>(old);
        m_apis = {{u"sms"_s, m_sms.get()},
                  {u"voice"_s, m_voice.get()},
                  {u"chat-gateway"_s, m_gateway.get()},
                  {u"wavecell"_s, m_old.get()}};
        m_input = {};
        for (const QString &product : m_apis.keys())
            m_input.asked.append({u"acme"_s, product});
        m_missing.clear();
        m_wish = {};
    }

    void eachRowBecomesWhatItNeeds()
    {
        want(u"new"_s, u"sms"_s, u"one"_s, kA);
        want(u"same"_s, u"sms"_s, u"two"_s, kA);
        want(u"other"_s, u"sms"_s, u"three"_s, kB);
        have(u"sms"_s, u"two"_s, kA);
        have(u"sms"_s, u"three"_s, kA);
        have(u"sms"_s, u"unmanaged"_s, kA);
        const auto made = plan();
        QCOMPARE(said(made), (QStringList{u"create SMS · one"_s, u"none SMS · two"_s,
                                          u"replace SMS · three"_s}));
        QVERIFY(made.canApply());
        QCOMPARE(made.steps().size(), 2);
        QCOMPARE(made.changes.at(2).before, kA.toUtf8());
        QVERIFY(made.changes.at(2).after.contains(kB.toUtf8()));
        QCOMPARE(made.changes.at(0).fields.first().after, kA);
        QCOMPARE(made.changes.at(0).fields.first().state, changes::FieldState::Different);
    }

    void aPlanNamesItsAccountAndStepsAreUnique()
    {
        want(u"a"_s, u"sms"_s, u"one"_s, kA);
        want(u"b"_s, u"sms"_s, u"two"_s, kA);
        Webhook &desk = want(u"c"_s, u"chat-gateway"_s, {}, kA);
        desk.name = u"Desk"_s;
        desk.account = u"desk"_s;
        want(u"d"_s, u"sms"_s, u"one"_s, kA).account = u"beta"_s;
        m_input.asked += {{u"beta"_s, u"sms"_s}, {u"desk"_s, u"chat-gateway"_s}};
        const auto all = plans();
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.at(0).account, u"acme"_s);
        QCOMPARE(all.at(0).system, u"8x8"_s);
        QCOMPARE(all.at(1).system, u"8x8.chat-gateway"_s);
        QCOMPARE(all.at(2).account, u"beta"_s);
        QCOMPARE(all.at(0).plan.owner, u"acme"_s);
        QCOMPARE(all.at(0).plan.environment, Environment::Production);
        QCOMPARE(all.at(2).plan.environment, Environment::Test);
        QVERIFY(all.at(0).plan.title.contains(u"acme"_s));
        QVERIFY(all.at(0).plan.title.contains(u"production"_s));
        const auto steps = all.at(0).plan.steps();
        QCOMPARE(steps.size(), 2);
        QVERIFY(steps.at(0).id != steps.at(1).id);
        QCOMPARE(steps.at(1).outputs.keys(), QStringList{u"id-2"_s});
        QCOMPARE(steps.at(1).undo->body, "{{out:id-2}}");
    }

    void onlyTheWished()
    {
        want(u"a"_s, u"sms"_s, u"one"_s, kA);
        want(u"b"_s, u"sms"_s, u"two"_s, kA);
        m_wish.only = {u"b"_s};
        QCOMPARE(said(plan()), QStringList{u"create SMS · two"_s});
    }

    void whatIsInSyncNeedsNoPlan()
    {
        want(u"a"_s, u"sms"_s, u"one"_s, kA);
        have(u"sms"_s, u"one"_s, kA);
        have(u"sms"_s, u"unmanaged"_s, kB);
        QVERIFY(plans().isEmpty());
    }

    void whatWasNotReadIsLeftAlone()
    {
        want(u"a"_s, u"sms"_s, u"one"_s, kA);
        want(u"b"_s, u"voice"_s, u"two"_s, kA, u"VSS"_s);
        m_input.failures = {
            {.account = u"acme"_s, .product = u"sms"_s, .error = {.code = u"remote.denied"_s}}};
        m_input.asked.removeAll({u"acme"_s, u"voice"_s});
        const auto made = plan();
        QVERIFY(!made.hasWork());
        QCOMPARE(rules(made, Severity::Warning),
                 (QStringList{u"webhook.not-read"_s, u"webhook.not-asked"_s}));
    }

    void anUnknownAccountForbids()
    {
        want(u"a"_s, u"sms"_s, u"one"_s, kA).account = u"gone"_s;
        m_input.asked.append({u"gone"_s, u"sms"_s});
        const auto made = plan();
        QCOMPARE(rules(made, Severity::Error), QStringList{u"webhook.account-unknown"_s});
        QVERIFY(!made.hasWork());
    }

    void anAccountOfAnotherKindForbids()
    {
        want(u"a"_s, u"sms"_s, u"one"_s, kA).account = u"desk"_s;
        m_input.asked.append({u"desk"_s, u"sms"_s});
        QCOMPARE(rules(plan(), Severity::Error), QStringList{u"webhook.account-kind"_s});
    }

    void whatAProductFindsForbidsOnlyWhatIsWritten()
    {
        m_sms->problems = {
            {.severity = Severity::Error, .rule = u"webhook.url"_s, .path = u"url"_s}};
        want(u"a"_s, u"sms"_s, u"one"_s, kA);
        have(u"sms"_s, u"one"_s, kA);
        QVERIFY(plans().isEmpty());
        m_input.desired.first().url = kB;
        const auto made = plan();
        QVERIFY(!made.canApply());
        QCOMPARE(made.findings.first().path, u"a/url"_s);
    }

    void deletionByHandKeepsWhatIsWanted()
    {
        want(u"a"_s, u"sms"_s, u"one"_s, kB);
        have(u"sms"_s, u"one"_s, kB);
        have(u"sms"_s, u"one"_s, kA); // the duplicate, to be deleted
        have(u"sms"_s, u"*"_s, kA);
        m_wish.remove = {1, 2};
        const auto made = plan();
        QCOMPARE(said(made), (QStringList{u"delete SMS · one"_s, u"replace SMS · one"_s,
                                          u"delete SMS · every sub-account (*)"_s}));
        const auto warnings = made.changes.at(1).warnings.join(u' ');
        QVERIFY2(warnings.contains(u"may take every record"_s), qPrintable(warnings));
        QVERIFY2(warnings.contains(u"nothing is received: about 2 s"_s), qPrintable(warnings));
        QVERIFY(made.changes.at(2).warnings.first().contains(u"under *"_s));
        QVERIFY(made.canApply());
    }

    void whatIsDeletedByHandIsNotWrittenInTheSamePlan()
    {
        want(u"a"_s, u"sms"_s, u"one"_s, kB);
        have(u"sms"_s, u"one"_s, kA);
        m_wish.remove = {0};
        QCOMPARE(said(plan()), QStringList{u"delete SMS · one"_s});
    }

    void anOldRecordBlocksUnlessItGoesFirst()
    {
        want(u"a"_s, u"sms"_s, u"one"_s, kB);
        LiveWebhook &old = have(u"wavecell"_s, u"one"_s, kA, u"MO"_s);
        old.oldVersion = u"V1"_s;
        auto made = plan();
        QCOMPARE(rules(made, Severity::Error), QStringList{u"webhook.blocked-by-old"_s});
        QVERIFY(made.findings.first().message.contains(kA));
        m_wish.remove = {0};
        made = plan();
        QVERIFY(made.canApply());
        QCOMPARE(said(made), (QStringList{u"delete Wavecell · one · MO"_s, u"create SMS · one"_s}));
        QVERIFY(made.changes.at(1).warnings.first().contains(u"nothing is received"_s));
        // One that is applied by itself cannot be relied on.
        m_old->setSystem(u"wavecell"_s);
        QCOMPARE(rules(plans().first().plan, Severity::Error),
                 QStringList{u"webhook.blocked-by-old"_s});
        // Group events are no business of SMS.
        m_input.live.first().type = u"EV"_s;
        m_wish = {};
        QVERIFY(plan().canApply());
    }

    void theGapIsToldWhereDeletionComesFirst()
    {
        want(u"a"_s, u"voice"_s, u"one"_s, kB, u"VSS"_s);
        have(u"voice"_s, u"one"_s, kA, u"VSS"_s);
        const auto made = plan();
        QCOMPARE(made.steps().size(), 2);
        QVERIFY(
            made.changes.first().warnings.first().contains(u"nothing is received: about 2 s"_s));
    }

    void aMissingSecretForbids()
    {
        want(u"a"_s, u"sms"_s, u"one"_s, kA).auth.kind = AuthKind::Header;
        m_missing = {u"a"_s};
        for (const bool anyway : {false, true}) {
            m_wish.anyway = anyway;
            const auto made = plan();
            QCOMPARE(rules(made, Severity::Error), QStringList{u"webhook.secret-missing"_s});
            QCOMPARE(made.findings.first().path, u"a/auth.secret"_s);
            QVERIFY(!made.canApply());
        }
    }

    void switchingOffNeedsTheSecretThatStandsThere_data()
    {
        QTest::addColumn<bool>("wantsOne");
        QTest::newRow("wanted with one, none here") << true;
        QTest::newRow("wanted without one") << false;
    }
    void switchingOffNeedsTheSecretThatStandsThere()
    {
        QFETCH(const bool, wantsOne);
        Webhook &one = want(u"a"_s, u"sms"_s, u"one"_s, kA);
        one.enabled = false;
        one.auth.kind = wantsOne ? AuthKind::Header : AuthKind::None;
        LiveWebhook &there = have(u"sms"_s, u"one"_s, kA);
        there.hasSecret = true;
        there.auth.kind = AuthKind::Header;
        if (wantsOne)
            m_missing = {u"a"_s};
        QCOMPARE(rules(plan(), Severity::Error), QStringList{u"webhook.secret-lost"_s});
        m_wish.anyway = true;
        const auto made = plan();
        QVERIFY(made.canApply());
        QCOMPARE(rules(made, Severity::Warning), QStringList{u"webhook.secret-lost"_s});
        QVERIFY(made.steps().first().body.contains("\"auth\":\"none\""));
    }

    void withTheSecretItIsReplaced()
    {
        Webhook &one = want(u"a"_s, u"sms"_s, u"one"_s, kA);
        one.enabled = false;
        one.auth.kind = AuthKind::Header;
        LiveWebhook &there = have(u"sms"_s, u"one"_s, kA);
        there.hasSecret = true;
        there.auth.kind = AuthKind::Header;
        QVERIFY(plan().canApply());
        QCOMPARE(m_sms->knew, QList<bool>{false});
        m_input.here.insert(u"a"_s, u"f1"_s);
        m_input.written.insert(u"a"_s, u"f1"_s);
        QVERIFY(plan().canApply());
        QCOMPARE(m_sms->knew, (QList<bool>{false, true}));
    }

    void whatCannotBeToldApartIsWrittenOnWish()
    {
        want(u"a"_s, u"sms"_s, u"one"_s, kA).auth.kind = AuthKind::Header;
        LiveWebhook &there = have(u"sms"_s, u"one"_s, kA);
        there.hasSecret = true;
        there.auth.kind = AuthKind::Header;
        QVERIFY(plans().isEmpty());
        m_wish.anyway = true;
        QCOMPARE(said(plan()), QStringList{u"replace SMS · one"_s});
    }

    void aMaskIsNeverSent()
    {
        want(u"a"_s, u"sms"_s, u"one"_s, kA);
        m_sms->masks = true;
        auto made = plan();
        QCOMPARE(rules(made, Severity::Error), QStringList{u"webhook.mask"_s});
        QVERIFY(!made.canApply());
        m_sms->masks = false;
        m_sms->undoMasks = true;
        made = plan();
        QVERIFY(made.canApply());
        QVERIFY(!made.steps().first().undo);
        QVERIFY(made.changes.first().warnings.first().contains(u"cannot be taken back"_s));
    }

    void twoOfOneKeyInTheWorkspaceForbid()
    {
        want(u"a"_s, u"sms"_s, u"one"_s, kA);
        want(u"b"_s, u"sms"_s, u"one"_s, kB);
        QCOMPARE(rules(plan(), Severity::Error),
                 (QStringList{u"webhook.twice"_s, u"webhook.twice"_s}));
    }

    void whatIsChangedElsewhereIsNotWritten()
    {
        Product product = smsProduct();
        product.writable = false;
        product.elsewhere = u"In the portal."_s;
        FakeApi portal(product);
        m_apis.insert(u"sms"_s, &portal);
        want(u"a"_s, u"sms"_s, u"one"_s, kA);
        const auto made = plan();
        QCOMPARE(rules(made, Severity::Error), QStringList{u"webhook.not-writable"_s});
        QCOMPARE(made.findings.first().fix, u"In the portal."_s);
        QVERIFY(!made.hasWork());
    }

    void fiveThousandTakeTimeThatGrowsWithTheirNumber()
    {
        // Counted, not timed: every pair looked at would be 25 million.
        const auto fill = [this](int count) {
            init();
            for (int i = 0; i < count; ++i) {
                const QString scope = u"sub_%1"_s.arg(i / 5);
                const QString type = u"T%1"_s.arg(i % 5);
                want(u"w%1"_s.arg(i), u"voice"_s, scope, i % 3 ? kA : kB, type);
                have(u"voice"_s, scope, kA, type);
            }
        };
        fill(5000);
        const auto made = plan();
        QCOMPARE(made.changes.size(), 5000);
        QCOMPARE(std::count_if(made.changes.cbegin(), made.changes.cend(),
                               [](const auto &one) { return one.action == Action::Replace; }),
                 1667);
        QVERIFY2(m_voice->compared <= 5000 * 5 * 3, qPrintable(QString::number(m_voice->compared)));
        QSet<QString> ids;
        for (const auto &step : made.steps())
            ids.insert(step.id);
        QCOMPARE(ids.size(), made.steps().size());
    }
};

QTEST_GUILESS_MAIN(WebhookPlanTest)
#include "tst_webhookplan.moc"
