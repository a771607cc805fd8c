// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// ../shared/seeds/002: the Endpoint in Cognigy, and the 8x8 side planned, applied and taken back.

#include "journey.h"

using namespace Qt::StringLiterals;
using namespace sendbench;

class CognigyTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEndpointAndThe8x8Side();

private:
    static void fill(test::Journey &tour);
    static void planAndApply(test::Journey &tour);
};

void CognigyTour::fill(test::Journey &tour)
{
    // "Configure 8x8 Endpoint": a name, a Flow, and the three values of 8x8 Setup.
    QCOMPARE(tour.options(u"endpointType"_s), QStringList{u"8x8"_s});
    QCOMPARE(tour.label(u"nickname"_s), u"Endpoint name *"_s);
    QCOMPARE(tour.label(u"flow"_s), u"Flow *"_s);
    QCOMPARE(tour.label(u"baseUrl"_s), u"Base URL *"_s);
    QVERIFY(tour.label(u"apiKey"_s).startsWith(u"API Key"_s));
    QVERIFY(tour.label(u"tenant"_s).startsWith(u"8x8-Tenant"_s));
    QVERIFY(tour.around(u"tenant"_s).contains(u"several tenants"_s));
    QVERIFY(tour.isThere(u"acceptConversationActiveEvent"_s));
    tour.choose(u"account"_s, u"sandbox-contact-center · Sandbox"_s);
    tour.enter(u"nickname"_s, u"8x8 harbor tour"_s);
    tour.enter(u"flow"_s, u"Harbor desk"_s);
    tour.enter(u"baseUrl"_s, u"http://127.0.0.1:47808"_s);
    tour.enter(u"tenant"_s, u"sandboxtenant01"_s);
    tour.enter(u"endpointUrl"_s, u"https://endpoint.cognigy.example/tour-endpoint-token"_s);
    tour.picture(u"endpoint"_s);

    // "Configure 8x8": Webhooks, then Channels.
    QCOMPARE(tour.label(u"webhookName"_s), u"Webhook name *"_s);
    QCOMPARE(tour.options(u"chatApiVersion"_s), QStringList{u"Chat Gateway v1.0"_s});
    QCOMPARE(tour.label(u"channelName"_s), u"Channel name *"_s);
    QCOMPARE(tour.label(u"channelDescription"_s), u"Channel description"_s);
    QVERIFY(tour.label(u"queueId"_s).startsWith(u"Queue"_s));
    tour.enter(u"webhookName"_s, u"Cognigy harbor tour"_s);
    tour.enter(u"channelName"_s, u"Harbor tour"_s);
    tour.enter(u"queueId"_s, u"102"_s);
}

void CognigyTour::planAndApply(test::Journey &tour)
{
    tour.press(u"tabRemote"_s);
    tour.press(u"remoteRead"_s);
    QTRY_VERIFY2(tour.find<QAbstractButton>(u"remoteApply"_s)->isEnabled(),
                 qPrintable(tour.text(u"remoteMessage"_s)));
    const QString plan = tour.text(u"remoteDetails"_s);
    for (const QString &part : {u"Cognigy harbor tour"_s, u"Harbor tour"_s, u"Chat Gateway v1.0"_s,
                                u"/webhooks/verify"_s, u"/channels"_s})
        QVERIFY2(plan.contains(part), qPrintable(part + u" in "_s + plan));
    QVERIFY(!plan.contains(u"tour-endpoint-token"_s));
    tour.picture(u"plan"_s);

    tour.prompts().answer(u"remote.apply"_s, true);
    tour.press(u"remoteApply"_s);
    QTRY_VERIFY2(tour.find<QAbstractButton>(u"remoteUndo"_s)->isEnabled(),
                 qPrintable(tour.text(u"remoteMessage"_s)));
    QVERIFY(tour.sent("POST", u"/chat-gateway/v1/webhooks/verify"_s));
    const auto last = tour.sent("POST", u"/chat-gateway/v1/channels"_s);
    QVERIFY(last);
    QVERIFY(last->exchange.request.body.contains("Harbor tour"));
    tour.picture(u"applied"_s);
    tour.press(u"remoteRead"_s);
    QTRY_VERIFY(tour.text(u"remoteMessage"_s).contains(u"the same"_s));
    tour.picture(u"same"_s);
}

void CognigyTour::theEndpointAndThe8x8Side()
{
    test::Journey tour(u"cognigy"_s, {.sandbox = true});
    QVERIFY(tour.begin());
    tour.addObject(u"providers"_s, u"cognigy.8x8"_s);
    QVERIFY(tour.step(u"a1"_s).contains(u"Deploy ▸ Endpoints"_s));
    QVERIFY(tour.step(u"a1"_s).contains(u"+ New Endpoint"_s));
    QVERIFY(tour.step(u"b2"_s).contains(u"Test Connection"_s));
    QVERIFY(tour.step(u"b3"_s).contains(u"+ New Channel"_s));
    fill(tour);
    if (QTest::currentTestFailed())
        return;
    tour.save();
    tour.press(u"checkProvider"_s);
    tour.picture(u"checked"_s);
    planAndApply(tour);
    if (QTest::currentTestFailed())
        return;
    tour.prompts().answer(u"remote.undo"_s, true);
    tour.press(u"remoteUndo"_s);
    QTRY_VERIFY2(tour.text(u"remoteMessage"_s).startsWith(u"Done"_s),
                 qPrintable(tour.text(u"remoteMessage"_s)));
    tour.picture(u"undone"_s);
    QVERIFY(tour.prompts().verifyDone());
}

QTEST_MAIN(CognigyTour)
#include "tst_cognigy.moc"
