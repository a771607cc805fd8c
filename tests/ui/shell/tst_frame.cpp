// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "samplewindow.h"

#include "ui/shell/emptystate.h"
#include "ui/shell/shortcutshelp.h"
#include "ui/shell/toast.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench::test;
using namespace sendbench::ui;

/// What stands around the pages: environment, notices, status, theme, undo, help.
class TestFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stripFollowsTheShownEnvironment();
    void themeToggleChangesThePalette();
    void noticeButtonsActAndItGoes();
    void sameNoticeReplacesItself();
    void statusIsReadOrClicked();
    void undoOfTheEditorGoesFirst();
    void helpListsKeysOfPageAndWindow();
    void toastIsOneAndLeaves();
    void emptyStateOffersAWayOn();
    void hostileNamesKeepTheWindowWhole();

private:
    static QColor strip(const SampleWindow &sample)
    {
        auto *widget = sample.window.findChild<QWidget *>(u"environmentStrip"_s);
        return widget->grab().toImage().pixelColor(10, 1);
    }
};

void TestFrame::stripFollowsTheShownEnvironment()
{
    SampleWindow sample;
    auto *name = sample.window.findChild<QAbstractButton *>(u"environment"_s);
    QVERIFY(!name->isVisible());
    sample.window.setEnvironment(Environment::Sandbox);
    QCOMPARE(strip(sample), sample.theme.color(Theme::Color::Sandbox));
    QCOMPARE(name->text(), u"Sandbox"_s);
    sample.templates->setEnvironment(Environment::Production);
    QCOMPARE(strip(sample), sample.theme.color(Theme::Color::Sandbox)); // not shown yet
    sample.window.showPage(u"templates"_s);
    QCOMPARE(strip(sample), sample.theme.color(Theme::Color::Production));
    QCOMPARE(name->text(), u"Production"_s);
    QCOMPARE(name->accessibleName(), u"Environment: Production"_s);
    sample.theme.setMode(sample.theme.isDark() ? Theme::Mode::Light : Theme::Mode::Dark);
    QCOMPARE(strip(sample), sample.theme.color(Theme::Color::Production));
    sample.templates->setEnvironment(std::nullopt);
    QCOMPARE(name->text(), u"Sandbox"_s);
}

void TestFrame::themeToggleChangesThePalette()
{
    SampleWindow sample;
    sample.theme.setMode(Theme::Mode::Light);
    QSignalSpy changed(&sample.theme, &Theme::changed);
    const QColor light = qApp->palette().color(QPalette::Window);
    QAbstractButton *toggle = sample.button(u"Light or dark"_s);
    QTest::mouseClick(toggle, Qt::LeftButton);
    QCOMPARE(changed.count(), 1);
    QVERIFY(sample.theme.isDark());
    QCOMPARE(qApp->palette().color(QPalette::Window), sample.theme.color(Theme::Color::Window));
    QVERIFY(qApp->palette().color(QPalette::Window) != light);
    QCOMPARE(sample.window.grab().toImage().pixelColor(300, 400),
             sample.theme.color(Theme::Color::Surface));
    QTest::mouseClick(toggle, Qt::LeftButton);
    QCOMPARE(qApp->palette().color(QPalette::Window), light);
}

void TestFrame::noticeButtonsActAndItGoes()
{
    SampleWindow sample;
    int opened = 0;
    sample.window.showNotice(
        {.id = u"readonly"_s,
         .kind = Notice::Kind::Caution,
         .text = u"This workspace is open elsewhere."_s,
         .buttons = {{u"Open the backup"_s, [&] { ++opened; }},
                     {u"Forget it"_s, [&] { sample.window.clearNotice(u"readonly"_s); }}}});
    QTest::mouseClick(sample.button(u"Open the backup"_s), Qt::LeftButton);
    QTRY_COMPARE(opened, 1);
    QPointer<QWidget> strip = sample.window.findChild<QWidget *>(u"readonly"_s);
    QVERIFY(strip->isVisible());
    QTest::mouseClick(sample.button(u"Forget it"_s), Qt::LeftButton);
    QTRY_VERIFY(!strip);
    QVERIFY(!sample.window.findChild<QWidget *>(u"notices"_s)->isVisible());
}

void TestFrame::sameNoticeReplacesItself()
{
    SampleWindow sample;
    sample.window.showNotice({.id = u"a"_s, .text = u"first"_s});
    sample.window.showNotice({.id = u"a"_s, .text = u"second"_s, .closable = true});
    QTRY_COMPARE(sample.window.findChildren<QWidget *>(u"a"_s).size(), 1);
    QCOMPARE(sample.window.findChild<QWidget *>(u"a"_s)->accessibleName(), u"second"_s);
    QTest::mouseClick(sample.button(u"Close this notice"_s), Qt::LeftButton);
    QTRY_VERIFY(!sample.window.findChild<QWidget *>(u"a"_s));
}

void TestFrame::statusIsReadOrClicked()
{
    SampleWindow sample;
    int opened = 0;
    sample.window.setStatus(
        StatusStrip::Item::Keychain,
        {.tone = StatusStrip::Tone::Bad, .text = u"Keychain: locked"_s, .open = [&] { ++opened; }});
    sample.window.setStatus(StatusStrip::Item::Sandbox, {.text = u"Sandbox 127.0.0.1:1"_s});
    sample.window.setRunning(2);
    sample.window.setSaved(QDateTime({2026, 1, 2}, {9, 41}));
    QAbstractButton *keychain = sample.button(u"Keychain: locked"_s);
    QTest::mouseClick(keychain, Qt::LeftButton);
    QCOMPARE(opened, 1);
    QVERIFY(keychain->focusPolicy() & Qt::TabFocus);
    QCOMPARE(sample.button(u"Sandbox 127.0.0.1:1"_s)->focusPolicy(), Qt::NoFocus);
    QVERIFY(sample.button(u"2 running"_s));
    QVERIFY(sample.button(u"Saved 09:41"_s));
    sample.window.setRunning(0);
    QVERIFY(!sample.window.findChild<QWidget *>(u"statusRunning"_s)->isVisible());
}

void TestFrame::undoOfTheEditorGoesFirst()
{
    SampleWindow sample;
    sample.window.setUndo(true, u"Edit nickname"_s);
    QCOMPARE(sample.window.undoAction()->text(), u"Undo: Edit nickname"_s);
    QSignalSpy undone(&sample.window, &MainWindow::undoRequested);
    QSignalSpy redone(&sample.window, &MainWindow::redoRequested);
    QLineEdit *edit = sample.providers->name;
    edit->setFocus();
    sample.type(u"x"_s);
    sample.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(edit->text(), QString());
    QCOMPARE(undone.count(), 0);
    sample.press(Qt::Key_Z, Qt::ControlModifier); // the editor has nothing left
    QCOMPARE(undone.count(), 1);
    sample.window.setRedo(true);
    sample.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); // but it can redo
    QCOMPARE(edit->text(), u"x"_s);
    QCOMPARE(redone.count(), 0);
    sample.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(redone.count(), 1);
    sample.providers->body->setFocus();
    sample.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone.count(), 2);
    sample.window.setUndo(false);
    sample.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone.count(), 2);
}

void TestFrame::helpListsKeysOfPageAndWindow()
{
    SampleWindow sample;
    sample.providers->send->setShortcut(Qt::CTRL | Qt::Key_Return);
    sample.providers->body->setFocus();
    sample.press(Qt::Key_F1);
    auto *help = sample.window.findChild<ShortcutsHelp *>();
    QVERIFY(help->isVisible());
    QStringList texts;
    const auto labels = help->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts.append(label->text());
    for (const QString &wanted :
         {u"Ctrl+Return"_s, u"Send test"_s, u"Ctrl+K"_s, u"Ctrl+2"_s, u"Templates"_s, u"F6"_s})
        QVERIFY2(texts.contains(wanted), qPrintable(wanted));
    sample.press(Qt::Key_Escape);
    QVERIFY(!help->isVisible());
    QCOMPARE(sample.window.focusWidget(), sample.providers->body);
    sample.press(Qt::Key_Slash, Qt::ControlModifier);
    QVERIFY(help->isVisible());
}

void TestFrame::toastIsOneAndLeaves()
{
    SampleWindow sample;
    sample.providers->name->setFocus();
    Toast::show(sample.theme, sample.providers->body, u"Copied"_s);
    sample.window.toast(u"Saved"_s);
    const auto toasts = sample.window.findChildren<Toast *>();
    QCOMPARE(toasts.size(), 1);
    QVERIFY(toasts.first()->isVisible());
    QCOMPARE(toasts.first()->accessibleName(), u"Saved"_s);
    QCOMPARE(sample.window.focusWidget(), sample.providers->name);
    QTRY_VERIFY(sample.window.findChildren<Toast *>().isEmpty());
}

void TestFrame::emptyStateOffersAWayOn()
{
    const Theme theme;
    EmptyState empty(theme, u"providers"_s, u"No provider yet."_s, u"Add provider"_s,
                     u"Read the guide"_s);
    empty.show();
    QSignalSpy begun(&empty, &EmptyState::begun);
    QSignalSpy opened(&empty, &EmptyState::linkOpened);
    QTest::mouseClick(empty.findChild<QAbstractButton *>(u"emptyBegin"_s), Qt::LeftButton);
    QTest::mouseClick(empty.findChild<QAbstractButton *>(u"emptyLink"_s), Qt::LeftButton);
    QCOMPARE(begun.count(), 1);
    QCOMPARE(opened.count(), 1);
    const EmptyState bare(theme, u"history"_s, u"Nothing sent yet."_s, {}, {});
    QVERIFY(bare.findChildren<QAbstractButton *>().isEmpty());
}

void TestFrame::hostileNamesKeepTheWindowWhole()
{
    SampleWindow sample;
    sample.window.resize(1024, 700);
    const QString hostile = u"<b>&x</b>\u202E\n"_s + QString(1'000'000, u'w');
    sample.window.setWorkspaceName(hostile);
    sample.providers->setHeading(hostile);
    QTRY_COMPARE(sample.window.width(), 1024);
    QAbstractButton *send = sample.button(u"Send test"_s);
    const QPoint corner = send->mapTo(&sample.window, send->rect().bottomRight());
    QVERIFY(sample.window.rect().contains(corner));
    QVERIFY(!sample.window.windowTitle().contains(u'\n'));
    // No character that turns what follows it is drawn or spoken.
    QVERIFY(!sample.window.windowTitle().contains(u'\u202E'));
    for (const auto *button : sample.window.findChildren<QAbstractButton *>())
        for (const QString &seen : {button->text(), button->toolTip(), button->accessibleName()})
            QVERIFY2(!seen.contains(u'\u202E'), qPrintable(button->objectName()));
    for (const auto *label : sample.window.findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(u'\u202E'), qPrintable(label->objectName()));
}

QTEST_MAIN(TestFrame)
#include "tst_frame.moc"
