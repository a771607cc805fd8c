// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// 8x8 as an SMS provider of CleverTap: the tabs of the dialog, both published recipes, a test SMS.

#include "journey.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace sendbench;

namespace
{

void turnTo(test::Journey &tour, int tab)
{
    auto *bar = tour.find<QTabBar>(u"request"_s);
    QVERIFY(bar);
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
    QCOMPARE(bar->currentIndex(), tab);
}

} // namespace

class SmsTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDialogFromSetUpToTheTestSms();
};

void SmsTour::theDialogFromSetUpToTheTestSms()
{
    test::Journey tour(u"8x8-sms"_s);
    QVERIFY(tour.begin());
    tour.addAccount(u"acme"_s, u"8x8.connect"_s,
                    {{u"region"_s, u"ap"_s}, {u"subAccounts.sms"_s, u"Acme_SMS"_s}});
    tour.addObject(u"providers"_s, u"clevertap.sms.8x8"_s);
    for (const QString &one :
         {u"Provider"_s, u"Nickname *"_s, u"Callback URL *"_s, u"Request Type *"_s,
          u"HTTP Endpoint *"_s, u"Custom Key-value pairs in campaigns"_s, u"Mark as default"_s})
        QVERIFY2(tour.labels().contains(one), qPrintable(one));
    QCOMPARE(tour.options(u"provider"_s), QStringList{u"Other (Generic)"_s});
    QVERIFY(tour.options(u"requestType"_s).contains(u"POST"_s));
    QVERIFY(tour.step(u"open"_s).contains(u"Channels ▸ SMS"_s));
    tour.enter(u"nickname"_s, u"8x8_SMS"_s);
    tour.pasteFrom(u"callbackUrl.paste"_s, u"https://cb.wzrkt.com/sms/generic?account=ACME"_s);
    QVERIFY(tour.text(u"endpoint"_s).endsWith(u"/api/v1/subaccounts/Acme_SMS/messages"_s));
    QVERIFY(tour.around(u"recipes"_s).contains(u"/messages/batch"_s));

    // The three tabs.
    QCOMPARE(tour.label(u"authentication"_s), u"Type *"_s);
    QCOMPARE(tour.text(u"authentication"_s), u"No Authentication"_s);
    tour.picture(u"authentication"_s);
    turnTo(tour, 1);
    tour.pick(u"headers.presets"_s, u"headers.preset.8x8"_s);
    tour.enter(u"headers.Authorization.value"_s, u"sandbox-api-key-1"_s);
    tour.press(u"checkProvider"_s);
    tour.picture(u"headers"_s);
    tour.enter(u"headers.Authorization.value"_s, u"Bearer sandbox-api-key-1"_s);
    turnTo(tour, 2);
    QVERIFY(tour.isThere(u"parametersType.form"_s) && tour.isThere(u"parametersType.json"_s));
    tour.pick(u"json.samples"_s, u"json.sample.single"_s);
    for (const QString &placeholder : {u"$$To"_s, u"$$Body"_s, u"$$MessageID"_s})
        QVERIFY2(tour.text(u"json"_s).contains(placeholder), qPrintable(placeholder));
    tour.paste(u"json"_s, tour.text(u"json"_s).replace(u"{{sender id}}"_s, u"ACME"_s));
    tour.press(u"batch"_s);
    QCOMPARE(tour.label(u"batch.parameter"_s), u"Parameter name *"_s);
    QCOMPARE(tour.label(u"batch.count"_s), u"Times in a single payload *"_s);
    tour.enter(u"batch.count"_s, u"1001"_s);
    QTRY_VERIFY(tour.around(u"batch.count"_s).contains(u"1000"_s));
    tour.press(u"checkProvider"_s);
    tour.picture(u"batch-without-list"_s);
    turnTo(tour, 2);
    tour.press(u"batch"_s);
    tour.picture(u"parameters"_s);
    tour.save();

    const QString before = tour.newestId();
    QTRY_COMPARE(tour.text(u"sendTestLink"_s), u"Send test SMS"_s);
    tour.press(u"sendTestLink"_s);
    QTRY_COMPARE(tour.window().currentPage()->id(), u"send"_s);
    tour.enter(u"to"_s, u"+6591234567"_s);
    tour.enter(u"text"_s, u"Hello by SMS"_s);
    tour.press(u"send"_s);
    const auto sent = tour.after(before);
    QVERIFY(sent);
    QCOMPARE(sent->exchange.request.target, "/api/v1/subaccounts/Acme_SMS/messages");
    const auto body = QJsonDocument::fromJson(sent->exchange.request.body).object();
    QCOMPARE(body.value(u"source"_s).toString(), u"ACME"_s);
    QCOMPARE(body.value(u"text"_s).toString(), u"Hello by SMS"_s);
    QVERIFY(body.value(u"destination"_s).toString().contains(u"6591234567"_s));
    QVERIFY(!body.value(u"clientMessageId"_s).toString().contains(u"$$"_s));
    QVERIFY2(sent->outcome.kind == sending::OutcomeKind::Accepted,
             qPrintable(sent->outcome.message));
    tour.picture(u"sent"_s);
}

QTEST_MAIN(SmsTour)
#include "tst_sms8x8.moc"
