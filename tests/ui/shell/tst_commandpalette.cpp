// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "samplewindow.h"

#include "ui/shell/commandpalette.h"
#include "ui/shell/fuzzymatch.h"
#include "ui/shell/palettemodel.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QElapsedTimer>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench::test;
using namespace sendbench::ui;

/// Ctrl+K finds by letters, runs by Return, and leaves no trace on Esc.
class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensByKeyAndByField();
    void runsThePageThatWasTyped();
    void runsActionsOfThePage();
    void findsObjectsOfOtherPages();
    void escapeGivesTheFocusBack();
    void tabStaysInside();
    void clickBesideCloses();
    void disabledActionsAreAbsent();
    void arrowsSkipGroupNames();
    void aScreenReaderChooses();
    void saysWhenNothingFits();
    void betterMatchesComeFirst_data();
    void betterMatchesComeFirst();
    void oneOfTenThousandIsFound();
    void modelIsSound();

private:
    static CommandPalette *palette(const SampleWindow &sample)
    {
        return sample.window.findChild<CommandPalette *>();
    }
    static QString current(const SampleWindow &sample)
    {
        auto *list = sample.window.findChild<QListView *>(u"commandPaletteList"_s);
        return list->currentIndex().data().toString();
    }
};

void TestCommandPalette::opensByKeyAndByField()
{
    SampleWindow sample;
    sample.press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette(sample)->isVisible());
    QCOMPARE(sample.window.focusWidget()->objectName(), u"commandPaletteEdit"_s);
    sample.press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!palette(sample)->isVisible());
    QTest::mouseClick(sample.button(u"Search, or run a command"_s), Qt::LeftButton);
    QVERIFY(palette(sample)->isVisible());
}

void TestCommandPalette::runsThePageThatWasTyped()
{
    SampleWindow sample;
    sample.press(Qt::Key_K, Qt::ControlModifier);
    sample.type(u"tmpl"_s);
    QCOMPARE(current(sample), u"Templates"_s);
    sample.press(Qt::Key_Return);
    QVERIFY(!palette(sample)->isVisible());
    QCOMPARE(sample.window.currentPage()->id(), u"templates"_s);
    QCOMPARE(sample.window.focusWidget(), sample.templates->name);
}

void TestCommandPalette::runsActionsOfThePage()
{
    SampleWindow sample;
    QSignalSpy sent(sample.providers->send, &QAction::triggered);
    sample.press(Qt::Key_K, Qt::ControlModifier);
    sample.type(u"send t"_s);
    QCOMPARE(current(sample), u"Send test"_s);
    sample.press(Qt::Key_Return);
    QCOMPARE(sent.count(), 1);
}

void TestCommandPalette::findsObjectsOfOtherPages()
{
    SampleWindow sample;
    QString ran;
    sample.history->objects = {{.title = u"order_ready"_s,
                                .subtitle = u"Template"_s,
                                .keywords = {u"dispatch"_s},
                                .run = [&] { ran = u"order_ready"_s; }}};
    sample.window.addPaletteSource([&] {
        return QList<PaletteEntry>{{.title = u"Acme hook"_s, .run = [&] { ran = u"hook"_s; }}};
    });
    sample.press(Qt::Key_K, Qt::ControlModifier);
    sample.type(u"dispatch"_s); // a keyword, not in the title
    sample.press(Qt::Key_Return);
    QCOMPARE(ran, u"order_ready"_s);
    sample.press(Qt::Key_K, Qt::ControlModifier);
    sample.type(u"ACME"_s);
    sample.press(Qt::Key_Return);
    QCOMPARE(ran, u"hook"_s);
}

void TestCommandPalette::escapeGivesTheFocusBack()
{
    SampleWindow sample;
    sample.providers->body->setFocus();
    sample.press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(sample.window.focusWidget() != sample.providers->body);
    sample.type(u"hist"_s);
    sample.press(Qt::Key_Escape);
    QVERIFY(!palette(sample)->isVisible());
    QCOMPARE(sample.window.focusWidget(), sample.providers->body);
    QCOMPARE(sample.window.currentPage()->id(), u"providers"_s);
    QCOMPARE(sample.providers->escapes, 0);
}

void TestCommandPalette::tabStaysInside()
{
    SampleWindow sample;
    sample.press(Qt::Key_K, Qt::ControlModifier);
    for (int i = 0; i < 4; ++i) {
        sample.press(Qt::Key_Tab);
        QVERIFY(palette(sample)->isAncestorOf(sample.window.focusWidget()));
    }
}

void TestCommandPalette::clickBesideCloses()
{
    SampleWindow sample;
    sample.press(Qt::Key_K, Qt::ControlModifier);
    QTest::mouseClick(palette(sample), Qt::LeftButton, {},
                      palette(sample)->rect().bottomLeft() + QPoint(5, -5));
    QVERIFY(!palette(sample)->isVisible());
}

void TestCommandPalette::disabledActionsAreAbsent()
{
    SampleWindow sample;
    sample.providers->send->setEnabled(false);
    sample.press(Qt::Key_K, Qt::ControlModifier);
    sample.type(u"send test"_s);
    QVERIFY(current(sample) != u"Send test"_s);
}

void TestCommandPalette::arrowsSkipGroupNames()
{
    SampleWindow sample;
    sample.press(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(current(sample), u"Providers"_s);
    sample.press(Qt::Key_Down);
    sample.press(Qt::Key_Down);
    QCOMPARE(current(sample), u"History"_s);
    sample.press(Qt::Key_Down); // over the word "Actions"
    QCOMPARE(current(sample), u"Check"_s);
    sample.press(Qt::Key_Up);
    QCOMPARE(current(sample), u"History"_s);
    sample.press(Qt::Key_Up);
    sample.press(Qt::Key_Up);
    sample.press(Qt::Key_Up); // round the corner
    QCOMPARE(current(sample), u"Quit"_s);
}

/// It selects a row and leaves the current one where it is; Return runs what it chose.
void TestCommandPalette::aScreenReaderChooses()
{
    SampleWindow sample;
    sample.press(Qt::Key_K, Qt::ControlModifier);
    auto *list = sample.window.findChild<QListView *>(u"commandPaletteList"_s);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(list);
    QVERIFY(spoken && spoken->tableInterface());
    const auto found = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole,
                                            u"Templates"_s, 1, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    QVERIFY(current(sample) != u"Templates"_s);
    QVERIFY(spoken->tableInterface()->selectRow(found.first().row()));
    sample.press(Qt::Key_Return);
    QCOMPARE(sample.window.currentPage()->id(), u"templates"_s);
}

void TestCommandPalette::saysWhenNothingFits()
{
    SampleWindow sample;
    sample.press(Qt::Key_K, Qt::ControlModifier);
    sample.type(u"zzzzqq"_s);
    QCOMPARE(current(sample), QString());
    QVERIFY(!sample.window.findChild<QListView *>(u"commandPaletteList"_s)->isVisible());
    sample.press(Qt::Key_Return); // nothing to run, and no crash
    QVERIFY(palette(sample)->isVisible());
}

void TestCommandPalette::betterMatchesComeFirst_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("start before word") << u"send"_s << u"send test"_s << u"the send"_s;
    QTest::newRow("word before inside") << u"end"_s << u"the end"_s << u"send test"_s;
    QTest::newRow("initials before scattered") << u"st"_s << u"x send to"_s << u"x paseat"_s;
    QTest::newRow("row before scattered") << u"ist"_s << u"history"_s << u"in last"_s;
    QTest::newRow("short before long") << u"acme"_s << u"acme"_s << u"acme production"_s;
}

void TestCommandPalette::betterMatchesComeFirst()
{
    QFETCH(QString, query);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QVERIFY(fuzzyScore(query, better));
    QVERIFY(fuzzyScore(query, worse));
    QVERIFY(*fuzzyScore(query, better) > *fuzzyScore(query, worse));
    QVERIFY(!fuzzyScore(u"zq"_s, better));
}

void TestCommandPalette::oneOfTenThousandIsFound()
{
    SampleWindow sample;
    for (int i = 0; i < 10000; ++i)
        sample.history->objects.append({.title = u"template_%1_order"_s.arg(i),
                                        .subtitle = u"Template"_s,
                                        .keywords = {u"en_GB"_s}});
    QElapsedTimer timer;
    timer.start();
    sample.press(Qt::Key_K, Qt::ControlModifier);
    qint64 slowest = timer.restart();
    for (const QChar letter : u"tmpl 9999"_s) {
        sample.type(letter);
        slowest = qMax(slowest, timer.restart());
    }
    qInfo("slowest step: %lld ms", slowest);
    QCOMPARE(current(sample), u"template_9999_order"_s);
}

void TestCommandPalette::modelIsSound()
{
    const Theme theme;
    PaletteModel model(theme);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries({{.title = u"One"_s}, {.title = u"Two"_s}});
    QCOMPARE(model.rowCount(), 3); // with the name of their group
    model.setFilter(u"tw"_s);
    QCOMPARE(model.rowCount(), 2);
    model.setFilter(u"none"_s);
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
