// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// ../shared/seeds/004: AiSensy, step by step, from the passcode to "Submit".

#include "journey.h"

using namespace Qt::StringLiterals;
using namespace sendbench;

namespace
{

const QString kDelivery = u"https://in1.cb.wzrkt.com/wa/generic/status?a=ACME"_s;
const QString kInbound = u"https://in1.cb.wzrkt.com/wa/generic/response?a=ACME"_s;

} // namespace

class AiSensyTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGuideFromThePasscodeToSubmit();
};

void AiSensyTour::theGuideFromThePasscodeToSubmit()
{
    test::Journey tour(u"aisensy"_s);
    QVERIFY(tour.begin());

    // "Create a Passcode on the CleverTap Dashboard": it is kept in an account.
    tour.addObject(u"accounts"_s, u"clevertap"_s);
    tour.enter(u"accountId"_s, u"acme-ct"_s);
    tour.key(Qt::Key_Tab);
    tour.choose(u"environment"_s, u"Sandbox"_s);
    QCOMPARE(tour.label(u"region"_s), u"Region *"_s);
    QCOMPARE(tour.label(u"passcode"_s), u"Passcode"_s);
    QVERIFY(tour.around(u"passcode"_s).contains(u"AiSensy"_s));
    QVERIFY(tour.options(u"region"_s).join(u'|').contains(u"India"_s));
    tour.picture(u"account"_s);
    tour.save();

    tour.addObject(u"providers"_s, u"clevertap.whatsapp.aisensy"_s);
    QCOMPARE(tour.text(u"account"_s), u"acme-ct · Sandbox"_s);
    QVERIFY(tour.step(u"prerequisites"_s).contains(u"AiSensy"_s));
    QVERIFY(tour.step(u"open"_s).contains(u"Settings ▸ Channels ▸ WhatsApp ▸ WhatsApp Connect"_s));
    QCOMPARE(tour.options(u"provider"_s), QStringList{u"Generic (Other)"_s});
    tour.enter(u"nickname"_s, u"AiSensy_WA"_s);
    tour.enter(u"mobileNumber"_s, u"+918889500122"_s);
    QVERIFY(tour.entries(u"fillEndpoint"_s).contains(u"As printed in the guide"_s));
    QVERIFY(tour.around(u"endpoint"_s).contains(u"As the guide prints it"_s));

    // Step 4: "Copy the Authorization Headers", pasted as a block.
    QVERIFY(tour.step(u"headers"_s).contains(u"Integrations ▸ CleverTap"_s));
    QVERIFY(tour.step(u"headers"_s).contains(u"Regenerate Key"_s));
    tour.pasteFrom(u"headers.paste"_s, u"x-partner-key: sandbox-partner-key-1\n"_s);
    QTRY_VERIFY(tour.around(u"headers"_s).contains(u"1 header"_s));
    QTRY_VERIFY(tour.isThere(u"headers.x-partner-key.value"_s));
    QVERIFY2(!tour.around(u"headers"_s).contains(u"sandbox-partner-key-1"_s),
             "a pasted secret is not in sight");
    tour.pasteFrom(u"deliveryReportCallbackUrl.paste"_s, kDelivery);
    tour.pasteFrom(u"inboundMessageCallbackUrl.paste"_s, kInbound);
    tour.picture(u"filled"_s);

    // Steps 5 to 8.
    tour.press(u"limitConcurrency"_s);
    tour.enter(u"maxConcurrentRequests"_s, u"1001"_s);
    QTRY_VERIFY(tour.around(u"maxConcurrentRequests"_s).contains(u"from 30 to 1000"_s));
    tour.enter(u"maxConcurrentRequests"_s, u"30"_s);
    tour.press(u"tabChecks"_s);
    QTRY_VERIFY2(tour.isThere(u"tabChecks"_s), "the checks");
    tour.picture(u"checks"_s);
    const auto preflight = tour.preflight();
    QVERIFY(preflight);
    QCOMPARE(preflight->exchange.request.target, "/clever-tap/t1/messages");
    QVERIFY(http::headerValue(preflight->exchange.request.headers, "x-partner-key"));
    QVERIFY2(preflight->outcome.kind == sending::OutcomeKind::Accepted,
             qPrintable(preflight->outcome.message));

    // "Set Up Callbacks in AiSensy"
    QVERIFY(tour.step(u"submit"_s).contains(u"Submit"_s));
    QCOMPARE(tour.copied(u"submit"_s, u"deliveryReportCallbackUrl"_s), kDelivery);
    QCOMPARE(tour.copied(u"submit"_s, u"inboundMessageCallbackUrl"_s), kInbound);
    tour.tick(tour.steps());
    tour.picture(u"done"_s);
}

QTEST_MAIN(AiSensyTour)
#include "tst_whatsappaisensy.moc"
