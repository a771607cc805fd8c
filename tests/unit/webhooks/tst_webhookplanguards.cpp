// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "unit/webhooks/planning.h"

using namespace sendbench;
using namespace sendbench::webhooks;
using namespace sendbench::webhooks::tests;
using namespace Qt::StringLiterals;

/// What forbids a plan of webhooks, and above all what would happen to secrets.
class WebhookPlanGuardsTest final : public QObject, private Planning
{
    Q_OBJECT

private Q_SLOTS:
    void init() { reset(); }

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
};

QTEST_GUILESS_MAIN(WebhookPlanGuardsTest)
#include "tst_webhookplanguards.moc"
