// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
// Webhooks: see what is live, compare, take over, change, plan, apply, take back; who receives an
// event; bring one to its receiver.

#include "journey.h"
#include "models/webhooktablemodel.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace sendbench;
using models::WebhookTableModel;

namespace
{

constexpr int kLong = 60'000; // a slow machine

/// The journey with the page's table and its dialogs.
class WebhookJourney : public test::Journey
{
public:
    explicit WebhookJourney(const QString &name)
        : Journey(name, {.sandbox = true})
        , m_name(name)
    {
    }

    [[nodiscard]] bool open()
    {
        if (!begin())
            return false;
        goTo(u"webhooks"_s);
        return table() != nullptr;
    }
    [[nodiscard]] QTableView *table() { return find<QTableView>(u"webhookTable"_s); }
    [[nodiscard]] int row(const QString &urlEnd)
    {
        const auto *model = table()->model();
        for (int at = 0; at < model->rowCount(); ++at)
            if (model->index(at, WebhookTableModel::Url).data().toString().endsWith(urlEnd))
                return at;
        return -1;
    }
    [[nodiscard]] QString state(const QString &urlEnd)
    {
        const int at = row(urlEnd);
        return at < 0 ? u"(not there)"_s
                      : table()->model()->index(at, WebhookTableModel::State).data().toString();
    }
    void choose(const QString &urlEnd)
    {
        const auto index = table()->model()->index(row(urlEnd), WebhookTableModel::Url);
        QVERIFY2(index.isValid(), qPrintable(urlEnd));
        table()->scrollTo(index);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                          table()->visualRect(index).center());
    }
    [[nodiscard]] bool read()
    {
        press(u"webhookRefresh"_s);
        return QTest::qWaitFor(
            [this] {
                return state(u"/8x8/sms"_s) == u"missing"_s &&
                       text(u"webhookStatus"_s).startsWith(u"Read at"_s);
            },
            kLong);
    }
    [[nodiscard]] QDialog *dialog(const QString &name)
    {
        (void)QTest::qWaitFor([&] { return find<QDialog>(name) != nullptr; }, kLong);
        return find<QDialog>(name);
    }
    /// Of a dialog, which is a window of its own.
    void dialogPicture(const QString &dialogName, const QString &name)
    {
        auto *shown = dialog(dialogName);
        QVERIFY2(shown, qPrintable(dialogName));
        QImage last;
        (void)QTest::qWaitFor([&] {
            QImage now = shown->grab().toImage();
            const bool same = now == last;
            last = std::move(now);
            return same;
        });
        const QDir folder(QStringLiteral(SENDBENCH_BINARY_DIR "/pictures/tour"));
        folder.mkpath(u"."_s);
        QVERIFY(last.save(folder.filePath(u"%1-dialog-%2.png"_s.arg(m_name, name))));
    }
    [[nodiscard]] bool says(const QString &label, const QString &part)
    {
        const bool found = QTest::qWaitFor([&] { return text(label).contains(part); }, kLong);
        if (!found)
            qWarning("%s: %s", qPrintable(label), qPrintable(text(label)));
        return found;
    }
    [[nodiscard]] bool isWhole(const QAbstractScrollArea *area)
    {
        return !area->horizontalScrollBar()->isVisible();
    }

private:
    QString m_name;
};

/// The page and its dialogs once, to be looked at.
void lookAround(WebhookJourney &tour)
{
    tour.picture(u"read"_s);
    QVERIFY(tour.isWhole(tour.table()));
    tour.pick(u"webhookMore"_s, u"webhookWho"_s);
    QVERIFY(tour.says(u"whoSentence"_s, u"Sandbox"_s));
    tour.dialogPicture(u"whoDialog"_s, u"who"_s);
    tour.press(u"whoClose"_s);
    QTRY_VERIFY(!tour.find<QDialog>(u"whoDialog"_s));
    tour.choose(u"/8x8/sms"_s);
    tour.press(u"webhookTest"_s);
    tour.dialogPicture(u"deliveryDialog"_s, u"delivery"_s);
    tour.press(u"deliveryGo"_s);
    QVERIFY(tour.says(u"deliveryState"_s, u"Delivered."_s));
    tour.dialogPicture(u"deliveryDialog"_s, u"delivered"_s);
    tour.press(u"deliveryClose"_s);
    QTRY_VERIFY(!tour.find<QDialog>(u"deliveryDialog"_s));
    tour.press(u"webhookPlan"_s);
    QVERIFY(tour.says(u"planSummary"_s, u"3 changes"_s));
    tour.dialogPicture(u"planDialog"_s, u"plan"_s);
    tour.press(u"planClose"_s);
    QTRY_VERIFY(!tour.find<QDialog>(u"planDialog"_s));
    tour.pick(u"webhookMore"_s, u"webhookLeave"_s);
    QVERIFY(tour.says(u"migrationSummary"_s, u"1 old webhook known"_s));
    tour.dialogPicture(u"migrationDialog"_s, u"leave"_s);
    tour.press(u"migrationNoteOld"_s);
    tour.dialogPicture(u"noteDialog"_s, u"note"_s);
    tour.press(u"noteCancel"_s);
    QTRY_VERIFY(!tour.find<QDialog>(u"noteDialog"_s));
    tour.press(u"migrationClose"_s);
    QTRY_VERIFY(!tour.find<QDialog>(u"migrationDialog"_s));
}

} // namespace

class WebhookTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromWhatIsLiveToAPlanAndBack();
    void theFirstDeliveryTakesTwoClicks();
    void whatWasTakenOverIsTakenBackByOneKey();
    void looksInTheDark();
    void looksSmall();
    void looksAtTwiceTheSize();
};

void WebhookTour::fromWhatIsLiveToAPlanAndBack()
{
    WebhookJourney tour(u"webhooks"_s);
    QVERIFY(tour.open());
    tour.picture(u"wanted"_s);
    QVERIFY(tour.read());
    tour.picture(u"read"_s);
    QCOMPARE(tour.state(u"/8x8/voice/sessions"_s), u"differs: url"_s);

    // Compared field by field, and the record as 8x8 told it.
    tour.choose(u"/8x8/voice/sessions"_s);
    tour.press(u"tabWebhookComparison"_s);
    QVERIFY(tour.says(u"webhookCompared"_s, u"differs: url"_s));
    tour.picture(u"compared"_s);
    tour.press(u"tabWebhookLive"_s);
    tour.picture(u"live"_s);

    // Taken over as it is.
    tour.choose(u"/8x8/automation"_s);
    const auto wanted = tour.document().webhooks.size();
    tour.press(u"webhookAdoptChosen"_s);
    QTRY_COMPARE(tour.document().webhooks.size(), wanted + 1);
    QTRY_COMPARE(tour.state(u"/8x8/automation"_s), u"in sync"_s);
    tour.picture(u"adopted"_s);

    // Changed here.
    tour.choose(u"/8x8/receipts"_s);
    tour.press(u"tabWebhook"_s);
    tour.enter(u"url"_s, u"https://hooks.example.net/8x8/receipts2"_s);
    tour.press(u"formSave"_s);
    QTRY_VERIFY(tour.row(u"/8x8/receipts2"_s) >= 0);
    tour.picture(u"changed"_s);

    // What it takes, to the byte; then one question that names the account.
    tour.press(u"webhookPlan"_s);
    QVERIFY(tour.says(u"planSummary"_s, u"3 changes"_s));
    tour.dialogPicture(u"planDialog"_s, u"plan"_s);
    tour.press(u"planRequests"_s);
    QVERIFY(tour.says(u"planView"_s, u"POST "_s));
    tour.dialogPicture(u"planDialog"_s, u"requests"_s);
    tour.prompts().answer(u"webhook.apply"_s, true);
    tour.press(u"planApply"_s);
    QVERIFY(tour.says(u"planSummary"_s, u"Done."_s));
    QVERIFY(tour.prompts().asked().constLast().text.contains(u"“sandbox” (Sandbox)"_s));
    tour.dialogPicture(u"planDialog"_s, u"applied"_s);
    QTRY_COMPARE_WITH_TIMEOUT(tour.state(u"/8x8/receipts2"_s), u"in sync"_s, kLong);

    // And back.
    tour.prompts().answer(u"webhook.undo"_s, true);
    tour.press(u"planUndo"_s);
    QVERIFY(tour.says(u"planSummary"_s, u"Taken back"_s));
    tour.dialogPicture(u"planDialog"_s, u"taken-back"_s);
    QTRY_COMPARE_WITH_TIMEOUT(tour.state(u"/8x8/receipts2"_s), u"missing"_s, kLong);
    tour.press(u"planClose"_s);
    QTRY_VERIFY(!tour.find<QDialog>(u"planDialog"_s));
    tour.picture(u"as-before"_s);

    // Who gets a call's summary, and why.
    tour.choose(u"/8x8/voice/sessions"_s);
    tour.pick(u"webhookMore"_s, u"webhookWho"_s);
    QVERIFY(tour.says(u"whoSentence"_s, u"Sandbox_Voice"_s));
    tour.dialogPicture(u"whoDialog"_s, u"who"_s);
    tour.press(u"whoClose"_s);
    QVERIFY(tour.prompts().verifyDone());
}

void WebhookTour::theFirstDeliveryTakesTwoClicks()
{
    WebhookJourney tour(u"webhook-delivery"_s);
    QVERIFY(tour.open());
    tour.press(u"webhookTest"_s); // one
    tour.dialogPicture(u"deliveryDialog"_s, u"opened"_s);
    tour.press(u"deliveryGo"_s); // two
    QVERIFY(tour.says(u"deliveryState"_s, u"Delivered."_s));
    QVERIFY(tour.text(u"OutcomeTitle"_s).contains(u"200"_s));
    tour.dialogPicture(u"deliveryDialog"_s, u"delivered"_s);
    tour.press(u"deliveryEvents"_s);
    QTRY_COMPARE(tour.window().currentPage()->id(), u"events"_s);
    tour.picture(u"event"_s);
}

void WebhookTour::whatWasTakenOverIsTakenBackByOneKey()
{
    WebhookJourney tour(u"webhook-undo"_s);
    QVERIFY(tour.open());
    QVERIFY(tour.read());
    const auto wanted = tour.document().webhooks.size();
    tour.pick(u"webhookMore"_s, u"webhookAdoptAll"_s);
    QTRY_VERIFY(tour.document().webhooks.size() > wanted + 1);
    const auto adopted = tour.document().webhooks.size();
    tour.table()->setFocus();
    tour.key(Qt::Key_A, Qt::ControlModifier);
    tour.prompts().answer(u"webhook.remove"_s, true);
    tour.key(Qt::Key_Delete);
    QTRY_COMPARE(tour.document().webhooks.size(), 0);
    tour.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(tour.document().webhooks.size(), adopted);
    tour.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(tour.document().webhooks.size(), wanted);
    tour.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(tour.document().webhooks.size(), adopted);
}

void WebhookTour::looksInTheDark()
{
    WebhookJourney tour(u"webhooks-dark"_s);
    QVERIFY(tour.open());
    QVERIFY(tour.read());
    for (auto *one : tour.window().findChildren<QAction *>())
        if (one->text() == u"Change between light and dark"_s)
            one->trigger();
    lookAround(tour);
}

void WebhookTour::looksSmall()
{
    WebhookJourney tour(u"webhooks-1024"_s);
    QVERIFY(tour.open());
    tour.window().resize(1024, 700);
    QVERIFY(tour.read());
    lookAround(tour);
}

/// In a program of its own: the factor is read when it starts.
void WebhookTour::looksAtTwiceTheSize()
{
    if (qEnvironmentVariable("QT_SCALE_FACTOR") == u"2"_s) {
        WebhookJourney tour(u"webhooks-200"_s);
        QVERIFY(tour.open());
        QVERIFY(tour.read());
        lookAround(tour);
        return;
    }
    QProcess again;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_SCALE_FACTOR"_s, u"2"_s);
    again.setProcessEnvironment(environment);
    again.setProcessChannelMode(QProcess::MergedChannels);
    again.start(QCoreApplication::applicationFilePath(), {u"looksAtTwiceTheSize"_s});
    QVERIFY(again.waitForFinished(5 * kLong));
    QVERIFY2(again.exitCode() == 0, again.readAll().constData());
}

QTEST_MAIN(WebhookTour)
#include "tst_webhooktour.moc"
