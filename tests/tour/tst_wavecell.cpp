// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// Leave Wavecell: see what is old, what blocks what, and how long nothing is received; go, with a
// way back by itself.

#include "journey.h"
#include "models/webhooktablemodel.h"

#include <QLabel>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace sendbench;

class WavecellTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leaveWavecell();

private:
    static int oldRow(const QTableView &table)
    {
        for (int row = 0; row < table.model()->rowCount(); ++row)
            for (int column = 0; column < table.model()->columnCount(); ++column)
                if (table.model()->index(row, column).data().toString().contains(u"Sandbox_Old"_s))
                    return row;
        return -1;
    }
};

void WavecellTour::leaveWavecell()
{
    constexpr int kLong = 60'000; // a slow machine
    test::Journey tour(u"wavecell"_s, {.sandbox = true});
    QVERIFY(tour.begin());
    tour.goTo(u"webhooks"_s);
    auto *table = tour.find<QTableView>(u"webhookTable"_s);
    QVERIFY(table);
    tour.press(u"webhookRefresh"_s);
    QTRY_VERIFY_WITH_TIMEOUT(oldRow(*table) >= 0, kLong);
    table->setCurrentIndex(table->model()->index(oldRow(*table), models::WebhookTableModel::Url));
    tour.picture(u"old"_s);
    tour.pick(u"webhookMore"_s, u"webhookLeave"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(
        tour.find<QLabel>(u"migrationSummary"_s) &&
            tour.find<QLabel>(u"migrationSummary"_s)->text().contains(u"1 old webhook known"_s),
        "it was not looked", kLong);
    QVERIFY(tour.find<QLabel>(u"migrationNote"_s)->text().contains(u"documents no call"_s));
    tour.picture(u"plan"_s);
    tour.press(u"migrationKnown"_s);
    QTRY_VERIFY(tour.text(u"migrationView"_s).contains(u"Sandbox_Old"_s));
    tour.picture(u"what-is-there"_s);
    tour.press(u"migrationPayload"_s);
    QTRY_VERIFY(tour.text(u"migrationView"_s).contains(u"inbound_message_received"_s));
    tour.picture(u"what-receivers-get"_s);
    tour.prompts().answer(u"webhook.migrate"_s, true);
    tour.press(u"migrationApply"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(
        tour.find<QLabel>(u"migrationSummary"_s)->text().contains(u"Nothing was received for"_s),
        qPrintable(tour.find<QLabel>(u"migrationSummary"_s)->text()), kLong);
    QVERIFY(tour.sent("DELETE", u"/config/v1/webhook"_s));
    tour.picture(u"left"_s);
    tour.press(u"migrationAgain"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(
        tour.find<QLabel>(u"migrationSummary"_s)->text().contains(u"No old webhook"_s),
        qPrintable(tour.find<QLabel>(u"migrationSummary"_s)->text()), kLong);
    QVERIFY(tour.prompts().verifyDone());
}

QTEST_MAIN(WavecellTour)
#include "tst_wavecell.moc"
