// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// ../shared/seeds/001: Haptik, step by step.

#include "journey.h"

using namespace Qt::StringLiterals;
using namespace sendbench;

namespace
{

const QString kDelivery = u"https://eu1.cb.wzrkt.com/wa/generic/status?a=ACME"_s;

} // namespace

class HaptikTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGuideFromTheCredentialsToTheWebhook();
};

void HaptikTour::theGuideFromTheCredentialsToTheWebhook()
{
    test::Journey tour(u"haptik"_s);
    QVERIFY(tour.begin());
    tour.addAccount(u"acme-ct"_s, u"clevertap"_s,
                    {{u"region"_s, u"eu1"_s}, {u"accountId"_s, u"ACME"_s}});
    tour.addObject(u"providers"_s, u"clevertap.whatsapp.haptik"_s);

    // "Find Haptik Credentials"
    const QString find = tour.step(u"find"_s);
    for (const QString &words :
         {u"Conversation Studio"_s, u"Business Manager ▸ Channels ▸ Platform Deployments"_s,
          u"CleverTap"_s, u"Platform"_s, u"Callback URL"_s, u"Token"_s})
        QVERIFY2(find.contains(words), qPrintable(words));
    tour.tick({u"find"_s, u"open"_s, u"add"_s});

    // "Configure CleverTap Dashboard": the seed's table, in its words.
    QCOMPARE(tour.label(u"provider"_s), u"Provider"_s);
    QVERIFY(tour.around(u"provider"_s).contains(u"Other (Generic)"_s));
    QCOMPARE(tour.label(u"nickname"_s), u"Nickname *"_s);
    QCOMPARE(tour.label(u"mobileNumber"_s), u"WhatsApp Business Number *"_s);
    QCOMPARE(tour.label(u"requestType"_s), u"Request Type *"_s);
    QCOMPARE(tour.label(u"endpoint"_s), u"HTTP Endpoint *"_s);
    QVERIFY(tour.around(u"endpoint"_s).contains(u"Platform Deployments"_s));
    tour.picture(u"empty"_s);
    tour.enter(u"nickname"_s, u"Haptik"_s);
    tour.enter(u"mobileNumber"_s, u"+918889500124"_s);
    tour.enter(u"endpoint"_s, u"http://api.haptik.example/clevertap"_s);
    tour.press(u"checkProvider"_s);
    QTRY_VERIFY(tour.around(u"endpoint"_s).contains(u"Change http:// to https://."_s));
    QTRY_VERIFY2(tour.around(u"headers"_s).contains(u"Token"_s),
                 qPrintable(tour.around(u"headers"_s)));
    tour.picture(u"findings"_s);
    tour.pick(u"fillEndpoint"_s, u"Sandbox"_s);
    tour.pick(u"headers.presets"_s, u"headers.preset.token"_s);
    tour.enter(u"headers.Token.value"_s, u"sandbox-partner-key-1"_s);
    tour.pasteFrom(u"deliveryReportCallbackUrl.paste"_s, kDelivery);
    tour.press(u"default"_s);
    tour.tick({u"name"_s, u"endpoint"_s, u"headers"_s, u"options"_s, u"callbacks"_s});
    tour.save();
    QTRY_VERIFY2(!tour.text(u"formStatus"_s).contains(u"error"_s),
                 qPrintable(tour.text(u"formStatus"_s)));

    const auto preflight = tour.preflight();
    QVERIFY(preflight);
    QCOMPARE(preflight->exchange.request.target, "/haptik/clevertap");
    const auto token = http::headerValue(preflight->exchange.request.headers, "Token");
    QVERIFY(token && !token->contains("sandbox-partner-key-1"));
    QVERIFY2(preflight->outcome.kind == sending::OutcomeKind::Accepted,
             qPrintable(preflight->outcome.message));
    tour.picture(u"preflight"_s);

    // "Set Up CleverTap Callbacks in Haptik": the delivery URL, and only that one.
    QVERIFY(tour.step(u"webhook"_s).contains(u"CleverTap Webhook URL"_s));
    QCOMPARE(tour.copied(u"webhook"_s, u"deliveryReportCallbackUrl"_s), kDelivery);
    QVERIFY(tour.step(u"templates"_s).contains(u"green dot"_s));
    tour.tick({u"test"_s, u"webhook"_s, u"templates"_s});
    tour.picture(u"done"_s);
}

QTEST_MAIN(HaptikTour)
#include "tst_whatsapphaptik.moc"
