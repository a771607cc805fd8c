// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "samplewindow.h"

#include "ui/shell/sidebar.h"

#include <QAction>
#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench::test;
using namespace sendbench::ui;

/// Pages are reached by key, mouse and F6; their header and badge follow.
class TestNavigation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void focusStartsInThePage();
    void digitsShowPagesAndMoveFocusInside();
    void clickInSidebarShowsPage();
    void headerShowsActionsOfThePage();
    void badgeIsShownAndSpoken();
    void f6WalksThroughPanesAndBack();
    void f6ReturnsToWhereTheFocusWas();
    void escapeReachesThePage();
    void narrowWindowShowsIconsOnly();
    void rememberedPageIsShownAgain();
    void pagesAreMadeWhenTheyAreNeeded();
};

void TestNavigation::focusStartsInThePage()
{
    const SampleWindow sample;
    QCOMPARE(sample.window.focusWidget(), sample.providers->name);
}

void TestNavigation::digitsShowPagesAndMoveFocusInside()
{
    SampleWindow sample;
    QCOMPARE(sample.window.currentPage()->id(), u"providers"_s);
    QSignalSpy changed(&sample.window, &MainWindow::pageChanged);
    sample.press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(sample.window.currentPage()->id(), u"templates"_s);
    QCOMPARE(sample.window.focusWidget(), sample.templates->name);
    sample.press(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(sample.window.currentPage()->id(), u"history"_s);
    QCOMPARE(changed.count(), 2);
    QVERIFY(!sample.window.showPage(u"absent"_s));
}

void TestNavigation::clickInSidebarShowsPage()
{
    SampleWindow sample;
    auto *sidebar = sample.window.findChild<Sidebar *>();
    const QRect row = sidebar->visualItemRect(sidebar->item(1));
    QTest::mouseClick(sidebar->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(sample.window.currentPage()->id(), u"templates"_s);
    QVERIFY(sample.templates->isVisible());
    QVERIFY(!sample.providers->isVisible());
}

void TestNavigation::headerShowsActionsOfThePage()
{
    SampleWindow sample;
    QSignalSpy sent(sample.providers->send, &QAction::triggered);
    QSignalSpy foreign(sample.templates->send, &QAction::triggered);
    QAbstractButton *send = sample.button(u"Send test"_s);
    QCOMPARE(send->property("primary").toBool(), true);
    QCOMPARE(sample.button(u"Check"_s)->property("primary").toBool(), false);
    QTest::mouseClick(send, Qt::LeftButton);
    QCOMPARE(sent.count(), 1);
    sample.providers->send->setEnabled(false);
    QVERIFY(!send->isEnabled());
    sample.providers->setHeading(u"8x8_WA_India"_s);
    QCOMPARE(sample.window.findChild<QLabel *>(u"pageTitle"_s)->text(), u"8x8_WA_India"_s);
    sample.window.showPage(u"templates"_s);
    QTest::mouseClick(sample.button(u"Send test"_s), Qt::LeftButton);
    QCOMPARE(foreign.count(), 1);
    QCOMPARE(sent.count(), 1);
}

void TestNavigation::badgeIsShownAndSpoken()
{
    SampleWindow sample;
    auto *sidebar = sample.window.findChild<Sidebar *>();
    const QImage before = sidebar->grab().toImage();
    sample.templates->setBadge(12);
    QCOMPARE(sidebar->item(1)->data(Qt::AccessibleTextRole).toString(), u"Templates, 12"_s);
    const QImage after = sidebar->grab().toImage();
    QVERIFY(before != after);
    sample.templates->setBadge(0);
    QCOMPARE(sidebar->item(1)->data(Qt::AccessibleTextRole).toString(), u"Templates"_s);
    QVERIFY(sidebar->grab().toImage() == before);
}

void TestNavigation::f6WalksThroughPanesAndBack()
{
    SampleWindow sample;
    auto *sidebar = sample.window.findChild<Sidebar *>();
    sidebar->setFocus();
    sample.press(Qt::Key_F6);
    QCOMPARE(sample.window.focusWidget(), sample.button(u"Check"_s));
    sample.press(Qt::Key_F6);
    QCOMPARE(sample.window.focusWidget(), sample.providers->name);
    sample.press(Qt::Key_F6);
    QCOMPARE(sample.window.focusWidget(), sample.providers->body);
    sample.press(Qt::Key_F6); // the status line has nothing to focus
    QCOMPARE(sample.window.focusWidget(), sample.button(u"Search, or run a command"_s));
    sample.press(Qt::Key_F6);
    QCOMPARE(sample.window.focusWidget(), sidebar);
    sample.press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(sample.window.focusWidget(), sample.button(u"Search, or run a command"_s));
    sample.press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(sample.window.focusWidget(), sample.providers->body);
}

void TestNavigation::f6ReturnsToWhereTheFocusWas()
{
    SampleWindow sample;
    auto *second = new QLineEdit(sample.providers->left);
    sample.providers->left->layout()->addWidget(second);
    QVERIFY(QTest::qWaitFor([&] { return second->isVisible(); }));
    second->setFocus();
    sample.press(Qt::Key_F6);
    QCOMPARE(sample.window.focusWidget(), sample.providers->body);
    sample.press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(sample.window.focusWidget(), second);
}

void TestNavigation::escapeReachesThePage()
{
    SampleWindow sample;
    sample.providers->name->setFocus();
    sample.press(Qt::Key_Escape);
    QCOMPARE(sample.providers->escapes, 1);
    QCOMPARE(sample.templates->escapes, 0);
}

void TestNavigation::narrowWindowShowsIconsOnly()
{
    SampleWindow sample;
    auto *sidebar = sample.window.findChild<Sidebar *>();
    const int wide = sidebar->width();
    QVERIFY(wide > Sidebar::kCompactWidth);
    sample.window.resize(MainWindow::kCompactBelow - 1, 600);
    QTRY_COMPARE(sidebar->width(), Sidebar::kCompactWidth);
    QVERIFY(sidebar->item(0)->toolTip().contains(u"Providers"_s));
    sample.window.resize(MainWindow::kCompactBelow + 100, 600);
    QTRY_COMPARE(sidebar->width(), wide);
}

void TestNavigation::rememberedPageIsShownAgain()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.ini"_s);
    {
        QSettings settings(path, QSettings::IniFormat);
        SampleWindow sample(&settings);
        sample.press(Qt::Key_3, Qt::ControlModifier);
        sample.theme.setMode(Theme::Mode::Dark);
        sample.window.close();
    }
    QSettings settings(path, QSettings::IniFormat);
    SampleWindow again(&settings);
    QCOMPARE(again.window.currentPage()->id(), u"history"_s);
    QVERIFY(again.theme.isDark());
}

void TestNavigation::pagesAreMadeWhenTheyAreNeeded()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    settings.setValue(u"window/page"_s, u"second"_s);
    Theme theme;
    MainWindow window(theme, &settings);
    QStringList made;
    for (const auto &id : {u"first"_s, u"second"_s, u"third"_s}) {
        window.addPage({{id, id.toUpper(), u"history"_s}, [&made, id](QWidget *) {
                            made.append(id);
                            return new SamplePage(id, id.toUpper(), u"history"_s);
                        }});
    }
    QCOMPARE(made, QStringList());
    window.setBadge(u"third"_s, 2, true);
    window.show();
    QCOMPARE(made, QStringList{u"second"_s}); // not the first one on the way
    QCOMPARE(window.currentPage()->id(), u"second"_s);
    QCOMPARE(window.findChild<QLabel *>(u"pageTitle"_s)->text(), u"SECOND"_s);
    QCOMPARE(window.page(u"third"_s)->badge(), 2);
    QCOMPARE(window.currentPage()->id(), u"second"_s); // asked for, not shown
    QVERIFY(window.showPage(u"first"_s));
    QVERIFY(window.showPage(u"second"_s));
    QCOMPARE(made, (QStringList{u"second"_s, u"third"_s, u"first"_s}));
    QCOMPARE(window.page(u"absent"_s), nullptr);
}

QTEST_MAIN(TestNavigation)
#include "tst_navigation.moc"
