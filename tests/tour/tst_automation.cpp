// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// ../shared/seeds/003, "Trigger workflows using an external event".

#include "journey.h"

using namespace Qt::StringLiterals;
using namespace sendbench;

class AutomationTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWorkflowIsTriggered();
};

void AutomationTour::aWorkflowIsTriggered()
{
    test::Journey tour(u"automation"_s, {.sandbox = true});
    QVERIFY(tour.begin());
    tour.addObject(u"providers"_s, u"8x8.automation.http-request"_s);
    tour.choose(u"account"_s, u"sandbox · Sandbox"_s);
    QCOMPARE(tour.options(u"requestType"_s),
             QStringList{u"POST /api/v1/accounts/:accountId/triggers/http_request"_s});
    QCOMPARE(tour.label(u"accountId"_s), u"accountId *"_s);
    QCOMPARE(tour.label(u"subAccountId"_s), u"subAccountId"_s);
    QVERIFY(tour.around(u"subAccountId"_s).contains(u"sub-account"_s));
    QCOMPARE(tour.label(u"body"_s), u"Body *"_s);
    QVERIFY(tour.around(u"body"_s).contains(u"any JSON object"_s));
    tour.enter(u"nickname"_s, u"New sign-up"_s);
    tour.enter(u"accountId"_s, u"sandbox"_s);
    tour.enter(u"subAccountId"_s, u"Sandbox_SMS"_s);
    tour.paste(u"body"_s, u"{\"event\": \"new sign up\","_s);
    tour.press(u"checkProvider"_s);
    QTRY_VERIFY(tour.around(u"body"_s).contains(u"line 1"_s));
    tour.picture(u"broken-body"_s);
    tour.pick(u"body.samples"_s, u"body.sample.sign-up"_s);
    tour.save();
    QVERIFY(tour.step(u"workflow"_s).contains(u"http_request"_s));
    tour.picture(u"filled"_s);

    // "Send it here": the stored body, as the other system would post it.
    const auto sent = tour.preflight();
    QVERIFY(sent);
    QCOMPARE(sent->exchange.request.method, "POST");
    QCOMPARE(sent->exchange.request.target,
             "/api/v1/accounts/sandbox/triggers/http_request?subAccountId=Sandbox_SMS");
    QVERIFY(sent->exchange.request.body.contains("\"customer_id\": \"c-204\""));
    QVERIFY2(sent->outcome.kind == sending::OutcomeKind::Accepted,
             qPrintable(sent->outcome.message));
    tour.picture(u"triggered"_s);
}

QTEST_MAIN(AutomationTour)
#include "tst_automation.moc"
