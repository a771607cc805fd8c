// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "unit/webhooks/planning.h"

#include <QSet>

#include <algorithm>

using namespace sendbench;
using namespace sendbench::webhooks;
using namespace sendbench::webhooks::tests;
using namespace Qt::StringLiterals;
using changes::Action;

/// From rows to plans: what is done, in which order, and what is left alone.
class WebhookPlanTest final : public QObject, private Planning
{
    Q_OBJECT

private Q_SLOTS:
    void init() { reset(); }

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

    void fiveThousandTakeTimeThatGrowsWithTheirNumber()
    {
        // Counted, not timed: every pair looked at would be 25 million.
        const auto fill = [this](int count) {
            reset();
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
