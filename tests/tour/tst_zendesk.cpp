// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// ../shared/seeds/003, "Zendesk - Notifications Webhook": both webhooks, triggers A, B and C,
// planned, applied, undone, and exported as JSON.

#include "journey.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace sendbench;

class ZendeskTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void webhooksAndTriggers();

private:
    static void readTheForm(test::Journey &tour);
    static void planApplyUndo(test::Journey &tour);
    static void exportFiles(test::Journey &tour);
};

void ZendeskTour::readTheForm(test::Journey &tour)
{
    // Step 1: one webhook for each channel.
    QCOMPARE(tour.text(u"sms.name"_s), u"8x8 SMS Send"_s);
    QCOMPARE(tour.text(u"whatsapp.name"_s), u"8x8 WhatsApp Send"_s);
    QCOMPARE(tour.text(u"requestMethod"_s), u"POST"_s);
    QCOMPARE(tour.text(u"requestFormat"_s), u"JSON"_s);
    QCOMPARE(tour.text(u"authentication"_s), u"Bearer token"_s);
    QVERIFY(tour.options(u"authentication"_s).contains(u"None"_s));
    QVERIFY(tour.around(u"customHeaders"_s).contains(u"Custom headers"_s));
    QVERIFY(
        tour.step(u"create"_s).contains(u"Apps and integrations ▸ Webhooks ▸ Create webhook"_s));
    // Step 2: triggers A, B and C with their conditions.
    QVERIFY(tour.label(u"solved"_s).contains(u"ticket is solved"_s));
    QVERIFY(tour.label(u"comment"_s).contains(u"public comment"_s));
    QVERIFY(tour.label(u"tag"_s).contains(u"tag is added (fires once)"_s));
    QVERIFY(tour.step(u"conditionsA"_s).contains(u"Status ▸ Changed to ▸ Solved"_s));
    QVERIFY(tour.step(u"conditionsB"_s).contains(u"Comment ▸ Is ▸ Public"_s));
    QVERIFY(tour.step(u"conditionsC"_s).contains(u"Contains none of the following"_s));
    QCOMPARE(tour.text(u"tag.tag"_s), u"notify_customer_sms"_s);
    QCOMPARE(tour.text(u"tag.sentTag"_s), u"notify_customer_sms__sent"_s);
    const QStringList payloads = tour.options(u"solved.payload"_s);
    QCOMPARE(payloads.size(), 3);
    QVERIFY(payloads.first().contains(u"SMS"_s));
    // A placeholder that is not on the list of safe ones.
    tour.paste(u"solved.text"_s, u"Ticket {{ticket.secret_field}}"_s);
    tour.press(u"checkProvider"_s);
    QTRY_VERIFY2(tour.around(u"solved.text"_s).contains(u"ticket.secret_field}}”"_s) ||
                     tour.around(u"solved.text"_s).contains(u"placeholder"_s),
                 qPrintable(tour.around(u"solved.text"_s)));
    tour.picture(u"unsafe-placeholder"_s);
    tour.paste(u"solved.text"_s, u"Ticket #{{ticket.id}} is {{ticket.status}}."_s);
    tour.save();
    tour.picture(u"form"_s);
}

void ZendeskTour::planApplyUndo(test::Journey &tour)
{
    tour.press(u"tabRemote"_s);
    tour.press(u"remoteRead"_s);
    QTRY_VERIFY2(tour.find<QAbstractButton>(u"remoteApply"_s)->isEnabled(),
                 qPrintable(tour.text(u"remoteMessage"_s)));
    const QString plan = tour.text(u"remoteDetails"_s);
    for (const QString &part :
         {u"8x8 SMS Send"_s, u"8x8 WhatsApp Send"_s, u"Notify via SMS when ticket is solved"_s,
          u"Notify via WhatsApp on public comment"_s, u"notify_customer_sms__sent"_s,
          u"/api/v2/webhooks"_s, u"/api/v2/triggers"_s})
        QVERIFY2(plan.contains(part), qPrintable(part + u" in "_s + plan));
    QVERIFY(!plan.contains(u"sandbox-api-key-1"_s));
    tour.picture(u"plan"_s);
    tour.prompts().answer(u"remote.apply"_s, true);
    tour.press(u"remoteApply"_s);
    QTRY_VERIFY2(tour.find<QAbstractButton>(u"remoteUndo"_s)->isEnabled(),
                 qPrintable(tour.text(u"remoteMessage"_s)));
    QVERIFY(tour.sent("POST", u"/api/v2/webhooks"_s));
    const auto last = tour.sent("POST", u"/api/v2/triggers"_s);
    QVERIFY(last);
    QVERIFY(last->exchange.request.body.contains("notification_webhook"));
    tour.picture(u"applied"_s);
    tour.press(u"remoteRead"_s);
    QTRY_VERIFY(tour.text(u"remoteMessage"_s).contains(u"the same"_s));
    tour.prompts().answer(u"remote.undo"_s, true);
    tour.press(u"remoteUndo"_s);
    QTRY_VERIFY2(tour.text(u"remoteMessage"_s).startsWith(u"Done"_s),
                 qPrintable(tour.text(u"remoteMessage"_s)));
    QTRY_VERIFY(!tour.find<QAbstractButton>(u"remoteUndo"_s)->isEnabled());
    tour.picture(u"undone"_s);
}

void ZendeskTour::exportFiles(test::Journey &tour)
{
    tour.press(u"tabSheet"_s);
    const QStringList files = tour.options(u"sheetFile"_s);
    QVERIFY2(files.size() >= 5, qPrintable(files.join(u'|')));
    for (const QString &file : files) {
        const QString path = tour.folder() + u"/export.json"_s;
        QFile::remove(path);
        tour.choose(u"sheetFile"_s, file);
        tour.prompts().answer(u"saveFile"_s, path);
        tour.press(u"sheetExport"_s);
        QTRY_VERIFY2(QFile::exists(path), qPrintable(file));
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray json = written.readAll();
        QVERIFY2(!QJsonDocument::fromJson(json).isNull(), qPrintable(file));
        QVERIFY2(!json.contains("sandbox-api-key-1"), qPrintable(file));
    }
    tour.picture(u"exported"_s);
}

void ZendeskTour::webhooksAndTriggers()
{
    test::Journey tour(u"zendesk"_s, {.sandbox = true});
    QVERIFY(tour.begin());
    tour.goTo(u"providers"_s, u"Zendesk_Sandbox"_s);
    readTheForm(tour);
    if (!QTest::currentTestFailed())
        planApplyUndo(tour);
    if (!QTest::currentTestFailed())
        exportFiles(tour);
    QVERIFY(tour.prompts().verifyDone());
}

QTEST_MAIN(ZendeskTour)
#include "tst_zendesk.moc"
