// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// ../shared/seeds/000: 8x8 as a WhatsApp provider of CleverTap, step by step.

#include "journey.h"

using namespace Qt::StringLiterals;
using namespace sendbench;

namespace
{

const QString kDelivery = u"https://sg1.cb.wzrkt.com/wa/generic/status?a=ACME"_s;
const QString kInbound = u"https://sg1.cb.wzrkt.com/wa/generic/response?a=ACME"_s;

} // namespace

class WhatsApp8x8Tour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGuideFromPrerequisitesToTheMail();
};

void WhatsApp8x8Tour::theGuideFromPrerequisitesToTheMail()
{
    test::Journey tour(u"8x8-whatsapp"_s);
    QVERIFY(tour.begin());
    tour.addAccount(u"acme"_s, u"8x8.connect"_s,
                    {{u"region"_s, u"ap"_s}, {u"subAccounts.chatapps"_s, u"Acme_WA"_s}});
    tour.addObject(u"providers"_s, u"clevertap.whatsapp.8x8"_s);
    QCOMPARE(tour.labels(),
             (QStringList{u"Provider"_s, u"Nickname *"_s, u"Mobile Number *"_s,
                          u"Delivery Report Callback URL *"_s, u"Inbound Message Callback URL *"_s,
                          u"Request Type *"_s, u"HTTP Endpoint *"_s, u"Body"_s,
                          u"Payload Version"_s, u"JSON"_s, u"Basic Authentication"_s, u"Headers"_s,
                          u"Set auto reply for users not tracked on CleverTap"_s,
                          u"Mark this as a default"_s, u"Maximum concurrent API requests"_s}));

    // Prerequisites, and steps 1 and 2.
    QVERIFY(tour.step(u"prerequisites"_s).contains(u"WhatsApp Campaigns feature"_s));
    QVERIFY(tour.step(u"prerequisites"_s).contains(u"cpaas-support@8x8.com"_s));
    QVERIFY(tour.step(u"open"_s).contains(u"Settings ▸ Channels ▸ WhatsApp ▸ WhatsApp Connect"_s));
    QVERIFY(tour.step(u"add"_s).contains(u"+ Add Provider"_s));
    QCOMPARE(tour.options(u"provider"_s), QStringList{u"Generic (Other)"_s});
    tour.tick({u"prerequisites"_s, u"open"_s, u"add"_s});
    tour.picture(u"opened"_s);

    // Step 3: each field of the seed's table.
    tour.enter(u"nickname"_s, u"8x8_WA_India"_s);
    tour.enter(u"mobileNumber"_s, u"+918889500122"_s);
    QCOMPARE(tour.options(u"requestType"_s), QStringList{u"POST"_s});
    QVERIFY(tour.around(u"endpoint"_s).contains(u"Must begin with https://"_s));
    QVERIFY(
        tour.text(u"endpoint"_s).endsWith(u"/api/v1/subaccounts/Acme_WA/partners/clevertap/wa"_s));
    const QStringList hosts = tour.entries(u"fillEndpoint"_s);
    for (const QString &region : {u"Asia Pacific (8x8.com)"_s, u"North America (us.8x8.com)"_s,
                                  u"Europe (8x8.uk)"_s, u"Indonesia (8x8.id)"_s})
        QVERIFY2(hosts.contains(region), qPrintable(region));
    tour.enter(u"endpoint"_s, u"http://chatapps.8x8.com/api/v1/subaccounts/{{subaccountid}}"
                              "/partners/clevertap/wa"_s);
    tour.press(u"checkProvider"_s);
    QTRY_VERIFY(tour.around(u"endpoint"_s).contains(u"Change http:// to https://."_s));
    QTRY_VERIFY2(tour.around(u"endpoint"_s).contains(u"{{subaccountid}}"_s),
                 qPrintable(tour.around(u"endpoint"_s)));
    tour.picture(u"findings"_s);
    tour.pick(u"fillEndpoint"_s, hosts.first());
    QCOMPARE(tour.entries(u"headers.presets"_s),
             (QStringList{u"CleverTap's page: user and password"_s,
                          u"8x8's guide: Content-Type and Bearer key"_s}));
    tour.pick(u"headers.presets"_s, u"headers.preset.clevertap"_s);
    tour.enter(u"headers.user.value"_s, u"sandbox-user"_s);
    tour.enter(u"headers.password.value"_s, u"sandbox-password-1"_s);
    tour.pasteFrom(u"deliveryReportCallbackUrl.paste"_s, kDelivery);
    tour.pasteFrom(u"inboundMessageCallbackUrl.paste"_s, kInbound);

    // Steps 4 to 6: the options and their limits.
    tour.press(u"default"_s);
    tour.press(u"autoReply"_s);
    QCOMPARE(tour.label(u"autoReplyText"_s), u"Reply text *"_s);
    tour.enter(u"autoReplyText"_s, u"We will be with you soon."_s);
    tour.press(u"limitConcurrency"_s);
    tour.enter(u"maxConcurrentRequests"_s, u"29"_s);
    QTRY_VERIFY(tour.around(u"maxConcurrentRequests"_s).contains(u"from 30 to 1000"_s));
    tour.enter(u"maxConcurrentRequests"_s, u"1000"_s);
    QTRY_VERIFY(!tour.around(u"maxConcurrentRequests"_s).contains(u"must be"_s));
    tour.tick({u"name"_s, u"endpoint"_s, u"headers"_s, u"options"_s, u"callbacks"_s});
    tour.save();
    tour.picture(u"filled"_s);

    // What CleverTap sends on Save, then step 7.
    const auto preflight = tour.preflight();
    QVERIFY(preflight);
    QCOMPARE(preflight->exchange.request.target,
             "/api/v1/subaccounts/Acme_WA/partners/clevertap/wa");
    QVERIFY(preflight->exchange.request.body.contains("\"payloadVersion\""));
    QVERIFY(preflight->exchange.request.body.contains("\"isTemplate\":true"));
    QVERIFY2(preflight->outcome.kind == sending::OutcomeKind::Accepted,
             qPrintable(preflight->outcome.message));
    QTRY_VERIFY(tour.isThere(u"showExchange"_s));
    tour.picture(u"preflight"_s);
    const QString before = tour.newestId();
    QTRY_COMPARE(tour.text(u"sendTestLink"_s), u"Send Test WhatsApp"_s);
    tour.press(u"sendTestLink"_s);
    QTRY_COMPARE(tour.window().currentPage()->id(), u"send"_s);
    tour.enter(u"to"_s, u"+6591234567"_s);
    tour.press(u"text"_s);
    tour.enter(u"text"_s, u"Hello"_s);
    tour.press(u"send"_s);
    const auto sent = tour.after(before);
    QVERIFY(sent);
    QVERIFY(sent->exchange.request.body.contains("\"isTemplate\":false"));
    QVERIFY(sent->exchange.request.body.contains("Hello"));
    tour.picture(u"test-message"_s);

    // "Set up CleverTap callbacks in 8x8": both URLs to support.
    tour.goTo(u"providers"_s);
    QCOMPARE(tour.copied(u"mail"_s, u"deliveryReportCallbackUrl"_s), kDelivery);
    QCOMPARE(tour.copied(u"mail"_s, u"inboundMessageCallbackUrl"_s), kInbound);
    tour.press(u"mail:mail"_s);
    QTRY_COMPARE(tour.prompts().opened().size(), 1);
    QTRY_VERIFY(tour.prompts().opened().first().startsWith(u"mailto:cpaas-support@8x8.com?"_s));
    tour.tick({u"test"_s, u"mail"_s, u"templates"_s});
    tour.picture(u"done"_s);
    QVERIFY(tour.prompts().verifyDone());
}

QTEST_MAIN(WhatsApp8x8Tour)
#include "tst_whatsapp8x8.moc"
