// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// Any partner behind CleverTap's generic dialog, with the group that imports its templates.

#include "journey.h"

using namespace Qt::StringLiterals;
using namespace sendbench;

class GenericTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPartnerWithTemplateImport();
    void everyPartnersPresetIsOffered();
};

void GenericTour::aPartnerWithTemplateImport()
{
    test::Journey tour(u"generic"_s);
    QVERIFY(tour.begin());
    tour.addAccount(u"acme-ct"_s, u"clevertap"_s,
                    {{u"region"_s, u"sg1"_s}, {u"accountId"_s, u"ACME"_s}});
    tour.addObject(u"providers"_s, u"clevertap.whatsapp.generic"_s);
    tour.enter(u"nickname"_s, u"Partner_WA"_s);
    tour.enter(u"mobileNumber"_s, u"+918889500126"_s);
    tour.enter(u"endpoint"_s, u"http://127.0.0.1:47808/generic/clevertap"_s);
    tour.pasteFrom(u"deliveryReportCallbackUrl.paste"_s,
                   u"https://sg1.cb.wzrkt.com/wa/generic/status?a=ACME"_s);
    tour.pasteFrom(u"inboundMessageCallbackUrl.paste"_s,
                   u"https://sg1.cb.wzrkt.com/wa/generic/response?a=ACME"_s);

    // One header by hand: key, value, and the lock that makes it a secret.
    tour.press(u"headers.add"_s);
    tour.enter(u"headers..key"_s, u"x-partner-key"_s);
    tour.press(u"headers.x-partner-key.lock"_s);
    tour.enter(u"headers.x-partner-key.value"_s, u"sandbox-partner-key-1"_s);

    tour.press(u"templateImport"_s);
    QCOMPARE(tour.label(u"templateImport.requestType"_s), u"Request Type *"_s);
    QCOMPARE(tour.options(u"templateImport.requestType"_s), QStringList{u"GET"_s});
    QCOMPARE(tour.label(u"templateImport.endpoint"_s), u"HTTP Endpoint *"_s);
    QCOMPARE(tour.label(u"templateImport.limit"_s), u"Import limits & pagination *"_s);
    QVERIFY(tour.around(u"templateImport.limit"_s).contains(u"50 to 500"_s));
    QVERIFY(tour.around(u"templateImport.limit"_s).contains(u"after"_s));
    QCOMPARE(tour.label(u"templateImport.trackClicks"_s), u"Track Clicks"_s);
    tour.enter(u"templateImport.endpoint"_s, u"http://127.0.0.1:47808/generic/templates"_s);
    tour.pasteFrom(u"templateImport.headers.paste"_s, u"x-partner-key: sandbox-partner-key-1"_s);
    tour.enter(u"templateImport.limit"_s, u"501"_s);
    QTRY_VERIFY(tour.around(u"templateImport.limit"_s).contains(u"50 to 500 templates"_s));
    tour.enter(u"templateImport.limit"_s, u"50"_s);
    tour.enter(u"templateImport.trackClicks"_s, u"shop.example.com"_s);
    tour.picture(u"template-import"_s);
    tour.save();

    const QString before = tour.newestId();
    const auto preflight = tour.preflight();
    QVERIFY(preflight);
    QCOMPARE(preflight->exchange.request.target, "/generic/clevertap");
    QVERIFY2(preflight->outcome.kind == sending::OutcomeKind::Accepted,
             qPrintable(preflight->outcome.message));
    QVERIFY(preflight->exchange.id != before);
    QVERIFY(!tour.workspaceFile().isEmpty());
    tour.picture(u"preflight"_s);
    tour.tick(tour.steps());
    tour.picture(u"done"_s);
}

void GenericTour::everyPartnersPresetIsOffered()
{
    test::Journey tour(u"partners"_s);
    QVERIFY(tour.begin());
    tour.goTo(u"providers"_s);
    const QString kinds = tour.entries(u"emptyBegin"_s).join(u'\n');
    for (const QString &partner :
         {u"8x8"_s, u"Haptik"_s, u"AiSensy"_s, u"any partner"_s, u"Exotel"_s, u"Infobip"_s,
          u"Kaleyra"_s, u"Yellow.ai"_s, u"Interakt"_s, u"Route Mobile"_s, u"QuickReply"_s,
          u"OneXtel"_s, u"DoubleTick"_s, u"Sinch India"_s})
        QVERIFY2(kinds.contains(u"CleverTap · WhatsApp · "_s + partner), qPrintable(partner));
    for (const QString &other :
         {u"CleverTap · SMS · 8x8"_s, u"Cognigy · 8x8 Contact Center"_s,
          u"Zendesk · Notifications · 8x8"_s, u"8x8 · Automation · HTTP request"_s})
        QVERIFY2(kinds.contains(other), qPrintable(other));
    tour.picture(u"kinds"_s);
}

QTEST_MAIN(GenericTour)
#include "tst_whatsappgeneric.moc"
