// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/storejobs.h"
#include "support/webhookfleet.h"
#include "webhookbench.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QMutex>

#include <algorithm>
#include <functional>
#include <utility>

using namespace sendbench;
using namespace sendbench::test;
using models::WebhookTableModel;

namespace
{

constexpr int kSubAccounts = 80; ///< so many rows that a worker joins them
constexpr int kAll = kSubAccounts * fleet::kOfEach;

/// Keeps the answers of one product back until it is told to let them go.
class Gate
{
public:
    [[nodiscard]] http::Server::Handler before(http::Server::Handler answers)
    {
        return [this, answers = std::move(answers)](const http::ReceivedRequest &request,
                                                    const http::Server::Reply &reply) {
            const QMutexLocker lock(&m_mutex);
            if (m_shut && request.path.startsWith(u"/voice"_s))
                m_waiting.append([answers, request, reply] { answers(request, reply); });
            else
                answers(request, reply);
        };
    }
    void shut()
    {
        const QMutexLocker lock(&m_mutex);
        m_shut = true;
    }
    void open()
    {
        const QMutexLocker lock(&m_mutex);
        m_shut = false;
        for (const auto &one : std::exchange(m_waiting, {}))
            one();
    }

private:
    QMutex m_mutex;
    bool m_shut = false;
    QList<std::function<void()>> m_waiting;
};

/// A stand-in of 8x8 with many webhooks, and the page over them.
struct Many {
    explicit Many(bool wanted, std::chrono::milliseconds latency = std::chrono::milliseconds(10))
        : server(gate.before(fleet::answers(kSubAccounts, latency)))
        , port(server.listen().value_or(0))
        , bench(fleet::document(QUrl(u"http://127.0.0.1:%1"_s.arg(port)), kSubAccounts, wanted))
    {
        if (!storejobs::write(bench.engine.secretStore(), {u"acme"_s, u"apiKey"_s}, "fleet-demo")
                 .isEmpty())
            QTest::qFail("the key was not kept", __FILE__, __LINE__);
    }

    void begin()
    {
        bench.page->fleet().read(
            {.accounts = {}, .products = {u"sms"_s, u"chatapps"_s, u"voice"_s}});
    }
    [[nodiscard]] bool read()
    {
        begin();
        return QTest::qWaitFor([this] { return !bench.page->fleet().isReading(); }, kLong);
    }
    [[nodiscard]] QStringList column(int column)
    {
        QStringList all;
        for (int row = 0; row < bench.table()->model()->rowCount(); ++row)
            all.append(bench.cell(row, column));
        return all;
    }
    [[nodiscard]] QStringList chosen()
    {
        QStringList all;
        for (const auto &index : bench.table()->selectionModel()->selectedRows())
            all.append(bench.cell(index.row(), WebhookTableModel::Url));
        all.sort();
        return all;
    }
    [[nodiscard]] QAction *action(const QString &name)
    {
        return bench.page->findChild<QAction *>(name);
    }

    Gate gate;
    http::Server server;
    quint16 port;
    WebhookBench bench;
};

} // namespace

/// The page with more webhooks than are joined at once.
class TestWebhookFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void aReadingGrowsAndNothingThatWasChosenIsLost()
    {
        Many many(true);
        QTRY_COMPARE_WITH_TIMEOUT(many.bench.table()->model()->rowCount(), kAll, kLong);
        auto *table = many.bench.table();
        many.bench.clickRow(2);
        QTest::mouseClick(
            table->viewport(), Qt::LeftButton, Qt::ControlModifier,
            table->visualRect(table->model()->index(4, WebhookTableModel::Url)).center());
        const QStringList chosen = many.chosen();
        QCOMPARE(chosen.size(), 2);
        const QString current = many.bench.cell(table->currentIndex().row(), 4);
        QElapsedTimer clock;
        clock.start();
        QSignalSpy changed(&many.bench.page->fleet(), &ui::WebhookFleet::changed);
        QSignalSpy ended(&many.bench.page->fleet(), &ui::WebhookFleet::ended);
        QVERIFY(many.read());
        QCOMPARE(ended.size(), 1);
        // The table is laid out anew a few times a second, however fast answers come.
        QVERIFY2(changed.size() <= clock.elapsed() / 300 + 3,
                 qPrintable(QString::number(changed.size())));
        QCOMPARE(many.bench.page->fleet().rows().size(), kAll);
        QTRY_COMPARE(many.chosen(), chosen);
        QCOMPARE(many.bench.cell(table->currentIndex().row(), 4), current);
        const QStringList states = many.column(WebhookTableModel::State);
        QVERIFY(states.contains(u"differs: url"_s));
        QVERIFY(!states.contains(u"not asked yet"_s));
    }

    void rowsComeBeforeTheEndOfAReading()
    {
        Many many(false, std::chrono::milliseconds(0));
        many.gate.shut();
        many.begin();
        const auto voices = [&many] {
            return many.column(WebhookTableModel::Product).count(u"Voice"_s);
        };
        QTRY_COMPARE_WITH_TIMEOUT(many.bench.table()->model()->rowCount(), 3 * kSubAccounts, kLong);
        QVERIFY(many.bench.page->fleet().isReading());
        QVERIFY(many.bench.isThere(u"webhookCancel"_s));
        QCOMPARE(voices(), 0);
        many.gate.open();
        QTRY_VERIFY_WITH_TIMEOUT(!many.bench.page->fleet().isReading(), kLong);
        QTRY_COMPARE(many.bench.table()->model()->rowCount(), kAll);
        QCOMPARE(voices(), 2 * kSubAccounts);
        QTRY_VERIFY(many.bench.text(u"webhookStatus"_s).startsWith(u"Read at"_s));
    }

    void aReadingThatIsCancelledKeepsWhatCame()
    {
        Many many(false, std::chrono::milliseconds(0));
        many.gate.shut();
        many.begin();
        QTRY_COMPARE_WITH_TIMEOUT(many.bench.table()->model()->rowCount(), 3 * kSubAccounts, kLong);
        many.bench.click(u"webhookCancel"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!many.bench.page->fleet().isReading(), kLong);
        QCOMPARE(many.bench.table()->model()->rowCount(), 3 * kSubAccounts);
        QTRY_VERIFY(many.bench.text(u"webhookStatus"_s).startsWith(u"Cancelled after"_s));
        many.gate.open();
    }

    void allAreAdoptedAndRemovedInOneStepEach()
    {
        Many many(false, std::chrono::milliseconds(0));
        QVERIFY(many.read());
        auto &workspace = many.bench.engine.workspace();
        many.action(u"webhookAdoptAll"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(many.bench.document().webhooks.size(), kAll, kLong);
        QSet<QString> ids;
        for (const auto &one : many.bench.document().webhooks)
            ids.insert(one.id);
        QCOMPARE(ids.size(), kAll);
        QTRY_VERIFY_WITH_TIMEOUT(!many.column(WebhookTableModel::State).contains(u"not managed"_s),
                                 kLong);
        many.bench.table()->setFocus();
        QTest::keyClick(many.bench.table(), Qt::Key_A, Qt::ControlModifier);
        many.bench.prompts.answer(u"webhook.remove"_s, true);
        many.action(u"webhookRemoveHere"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(many.bench.document().webhooks.size(), 0, kLong);
        workspace.undo();
        QCOMPARE(many.bench.document().webhooks.size(), kAll);
        workspace.undo();
        QCOMPARE(many.bench.document().webhooks.size(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(many.column(WebhookTableModel::State).contains(u"not managed"_s),
                                 kLong);
    }

    void copiesOfManyHaveIdsOfTheirOwn()
    {
        Many many(true, std::chrono::milliseconds(0));
        QTRY_COMPARE_WITH_TIMEOUT(many.bench.table()->model()->rowCount(), kAll, kLong);
        // An edit that copies some of them: one step, and each has an id that nothing had.
        auto *table = many.bench.table();
        many.bench.clickRow(0);
        QTest::mouseClick(
            table->viewport(), Qt::LeftButton, Qt::ControlModifier,
            table->visualRect(table->model()->index(5, WebhookTableModel::Url)).center());
        QCOMPARE(many.chosen().size(), 2); // the SMS webhooks of two sub-accounts
        many.action(u"webhookCopy"_s)->trigger();
        QVERIFY(many.bench.dialog(u"copyDialog"_s));
        many.bench.enter(u"copyOther"_s, u"beta_one, beta_two"_s);
        QVERIFY(many.bench.press(u"copyCopy"_s));
        QTRY_COMPARE_WITH_TIMEOUT(many.bench.document().webhooks.size(), kAll + 4, kLong);
        QSet<QString> ids;
        for (const auto &one : many.bench.document().webhooks)
            ids.insert(one.id);
        QCOMPARE(ids.size(), kAll + 4);
        many.bench.engine.workspace().undo();
        QCOMPARE(many.bench.document().webhooks.size(), kAll);
    }

    void sortedByEachColumnThereAndBack()
    {
        Many many(true, std::chrono::milliseconds(0));
        QVERIFY(many.read());
        many.bench.enter(u"webhookSearch"_s, u"acme_1"_s);
        QTRY_COMPARE_WITH_TIMEOUT(many.bench.table()->model()->rowCount(), 55, kLong);
        auto *header = many.bench.table()->horizontalHeader();
        for (int column = 0; column < WebhookTableModel::ColumnCount; ++column) {
            if (many.bench.table()->isColumnHidden(column))
                continue;
            for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                const QPoint at(header->sectionViewportPosition(column) + 12, header->height() / 2);
                QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
                QTRY_COMPARE(header->sortIndicatorOrder(), order);
                QCOMPARE(header->sortIndicatorSection(), column);
                QStringList wanted = many.column(column);
                std::stable_sort(wanted.begin(), wanted.end(),
                                 [order](const QString &a, const QString &b) {
                                     const int is = a.compare(b, Qt::CaseInsensitive);
                                     return order == Qt::AscendingOrder ? is < 0 : is > 0;
                                 });
                QCOMPARE(many.column(column), wanted);
            }
        }
    }

    void theExchangeOfARowIsOneClickAway()
    {
        Many many(true, std::chrono::milliseconds(0));
        QVERIFY(many.read());
        many.bench.clickRow(3);
        QTRY_VERIFY(many.action(u"webhookShowExchange"_s)->isEnabled());
        many.bench.click(u"webhookShowExchange"_s);
        QTRY_COMPARE(many.bench.opened.size(), 1);
        QCOMPARE(many.bench.opened.constLast().first, u"history"_s);
        QVERIFY(!many.bench.opened.constLast().second.isEmpty());
    }

    void aPlanOfManyIsMadeInAWorker()
    {
        Many many(true, std::chrono::milliseconds(0));
        QVERIFY(many.read());
        many.bench.header(u"webhookPlan"_s);
        auto *dialog = many.bench.dialog(u"planDialog"_s);
        QVERIFY(dialog);
        auto *table = dialog->findChild<QTableView *>(u"planTable"_s);
        const int changes = (kAll + 2) / 3;
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), changes, kLong);
        auto *summary = dialog->findChild<QLabel *>(u"planSummary"_s);
        QTRY_VERIFY2(summary->text().startsWith(u"%1 changes, "_s.arg(changes)),
                     qPrintable(summary->text()));
        QVERIFY(many.bench.press(u"planClose"_s));
    }
};

QTEST_MAIN(TestWebhookFleet)
#include "tst_webhookfleet.moc"
