// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhookbench.h"

#include <QComboBox>
#include <QHeaderView>
#include <QMouseEvent>
#include <QScrollBar>

using namespace sendbench;
using namespace sendbench::test;

namespace
{

/// Into the folder that $SENDBENCH_SCREENSHOTS names, to be looked at.
void picture(QWidget &of, const QString &name)
{
    const QString folder = qEnvironmentVariable("SENDBENCH_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    QTest::qWait(300);
    of.grab().save(folder + u"/webhooks-"_s + name + u".png"_s);
}

workspace::Document full()
{
    auto document = demo();
    document.providers.clear();
    document.templates.clear();
    return document;
}

} // namespace

/// How the page of webhooks looks: small, dark, from right to left, with a plan.
class TestWebhooksLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitsAWindow_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("mirrored");
        QTest::newRow("usual") << QSize(1400, 900) << false << false;
        QTest::newRow("small") << QSize(1024, 700) << false << false;
        QTest::newRow("dark") << QSize(1400, 900) << true << false;
        QTest::newRow("mirrored") << QSize(1400, 900) << false << true;
    }

    void fitsAWindow()
    {
        QFETCH(const QSize, size);
        QFETCH(const bool, dark);
        QFETCH(const bool, mirrored);
        qApp->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        {
            WebhookBench bench(full());
            bench.theme.setMode(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
            bench.window.resize(size);
            QVERIFY(bench.refresh());
            QTRY_VERIFY(bench.stateOf(u"/8x8/sms"_s) == u"missing"_s);
            bench.clickRow(bench.rowOf(u"/voice/sessions"_s));
            // What a row comes to stands in sight, however small the window is.
            QVERIFY(!bench.table()->horizontalScrollBar()->isVisible());
            QVERIFY(bench.table()->columnWidth(models::WebhookTableModel::State) > 120);
            const QString tag = QString::fromLatin1(QTest::currentDataTag());
            picture(bench.window, tag);
            QTRY_COMPARE(bench.cutOff(), QStringList());
            QCOMPARE(bench.nameless(), QStringList());
            bench.click(u"tabWebhookComparison"_s);
            picture(bench.window, tag + u"-comparison"_s);
            bench.click(u"tabWebhookLive"_s);
            picture(bench.window, tag + u"-live"_s);
            bench.click(u"tabWebhookFindings"_s);
            picture(bench.window, tag + u"-findings"_s);
            auto *group = bench.find<QComboBox>(u"webhookGroup"_s);
            group->setCurrentIndex(2);
            picture(bench.window, tag + u"-grouped"_s);
            bench.header(u"webhookPlan"_s);
            auto *dialog = bench.dialog(u"planDialog"_s);
            QVERIFY(dialog);
            auto *table = dialog->findChild<QTableView *>(u"planTable"_s);
            QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 1, kLong);
            picture(*dialog, tag + u"-plan"_s);
            QVERIFY(bench.press(u"planClose"_s));
        }
        qApp->setLayoutDirection(Qt::LeftToRight);
    }

    void columnsAreAsWideAsTheirTexts()
    {
        WebhookBench bench(full());
        bench.window.resize(1280, 800);
        QVERIFY(bench.refresh());
        QTRY_VERIFY(bench.rowOf(u"/8x8/automation"_s) >= 0);
        auto *table = bench.table();
        const int row = bench.rowOf(u"/8x8/automation"_s);
        for (const int column :
             {models::WebhookTableModel::Product, models::WebhookTableModel::Scope,
              models::WebhookTableModel::Type, models::WebhookTableModel::State}) {
            const auto index = table->model()->index(row, column);
            QVERIFY2(table->sizeHintForIndex(index).width() <= table->columnWidth(column),
                     qPrintable(index.data().toString()));
        }
        // One that a person has drawn to another width keeps it.
        auto *header = table->horizontalHeader();
        const int edge = header->sectionViewportPosition(0) + header->sectionSize(0) - 1;
        const QPoint from(edge, header->height() / 2);
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(header->viewport(), from + QPoint(20, 0));
        QMouseEvent move(QEvent::MouseMove, from + QPoint(40, 0),
                         header->viewport()->mapToGlobal(from + QPoint(40, 0)), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(header->viewport(), &move);
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, from + QPoint(40, 0));
        const int drawn = table->columnWidth(0);
        bench.window.resize(1100, 800);
        QTRY_COMPARE(table->width() < 900, true);
        QCOMPARE(table->columnWidth(0), drawn);
    }

    void emptyPages()
    {
        WebhookBench bench{workspace::Document{}};
        QTRY_VERIFY(bench.isThere(u"webhooksNoAccount"_s));
        picture(bench.window, u"empty"_s);
        QCOMPARE(bench.cutOff(), QStringList());
    }
};

QTEST_MAIN(TestWebhooksLook)
#include "tst_webhookslook.moc"
