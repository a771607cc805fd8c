// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "samplewindow.h"

#include "ui/shell/emptystate.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace sendbench::test;
using namespace sendbench::ui;

/// The frame in every light it must stand, as PNG under <build>/pictures/shell; no button is cut.
class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frame_data();
    void frame();
};

namespace
{

void fill(SamplePage *page)
{
    auto *form = new QVBoxLayout;
    static_cast<QVBoxLayout *>(page->left->layout())->addLayout(form);
    page->name->setText(u"8x8_WA_India"_s);
    auto *help = new QLabel(u"As in the dashboard's dialog."_s);
    help->setProperty("role", u"help"_s);
    form->addWidget(help);
    auto *choice = new QComboBox;
    choice->addItems({u"Generic (Other)"_s, u"Twilio"_s});
    form->addWidget(choice);
    form->addWidget(new QSpinBox);
    auto *box = new QCheckBox(u"Basic Authentication"_s);
    box->setChecked(true);
    form->addWidget(box);
    form->addWidget(new QCheckBox(u"Headers"_s));
    auto *radio = new QRadioButton(u"Template"_s);
    radio->setChecked(true);
    form->addWidget(radio);
    form->addWidget(new QRadioButton(u"Text"_s));
    auto *off = new QPushButton(u"Unavailable"_s);
    off->setEnabled(false);
    form->addWidget(off);
    form->addWidget(new QPushButton(u"Save"_s));
    form->addStretch();
    auto *tabs = new QTabWidget;
    auto *table = new QTableWidget(4, 3);
    table->setHorizontalHeaderLabels({u"Product"_s, u"Type"_s, u"State"_s});
    table->verticalHeader()->hide();
    for (int i = 0; i < 12; ++i)
        table->setItem(i / 3, i % 3, new QTableWidgetItem(u"value %1"_s.arg(i)));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->selectRow(1);
    tabs->addTab(table, u"Table"_s);
    tabs->addTab(new QWidget, u"Raw"_s);
    page->right->layout()->addWidget(tabs);
    page->body->setPlainText(u"{\n  \"code\": 1002\n}"_s);
    page->setHeading(u"8x8_WA_India"_s);
}

} // namespace

void TestPictures::frame_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("rtl");
    QTest::addColumn<QString>("show");
    const QSize usual(1280, 800);
    QTest::newRow("light") << false << usual << false << u"form"_s;
    QTest::newRow("dark") << true << usual << false << u"form"_s;
    QTest::newRow("small") << false << QSize(1024, 700) << false << u"notices"_s;
    QTest::newRow("narrow-dark") << true << QSize(800, 600) << false << u"notices"_s;
    QTest::newRow("rtl") << false << usual << true << u"form"_s;
    QTest::newRow("rtl-palette") << false << QSize(1024, 700) << true << u"palette"_s;
    QTest::newRow("palette") << false << usual << false << u"palette"_s;
    QTest::newRow("palette-dark") << true << usual << false << u"palette"_s;
    QTest::newRow("help") << false << usual << false << u"help"_s;
    QTest::newRow("empty") << false << usual << false << u"empty"_s;
    QTest::newRow("large") << true << QSize(2560, 1440) << false << u"empty"_s;
}

void TestPictures::frame()
{
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    QFETCH(bool, rtl);
    QFETCH(QString, show);
    qApp->setLayoutDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
    SampleWindow sample;
    QMenu menu;
    sample.theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    sample.window.resize(size);
    sample.window.setWorkspaceName(u"Acme messaging"_s);
    sample.window.setWorkspaceMenu(&menu);
    sample.window.setEnvironment(dark ? Environment::Production : Environment::Sandbox);
    fill(sample.providers);
    sample.providers->setBadge(3);
    sample.history->setBadge(4, true);
    sample.window.setStatus(
        StatusStrip::Item::Keychain,
        {.tone = StatusStrip::Tone::Good, .text = u"Keychain: Secret Service"_s, .open = [] {}});
    sample.window.setStatus(StatusStrip::Item::Sandbox, {.tone = StatusStrip::Tone::Good,
                                                         .text = u"Sandbox 127.0.0.1:47808"_s});
    sample.window.setRunning(2);
    sample.window.setSaved(QDateTime({2026, 1, 2}, {9, 41}));
    if (show == u"notices") {
        sample.window.showNotice(
            {.id = u"n1"_s,
             .kind = Notice::Kind::Bad,
             .text = u"The workspace file is broken in line 12; nothing is "
                     u"written to it until that is mended."_s,
             .buttons = {{u"Open the backup"_s, [] {}}, {u"Show the file"_s, [] {}}}});
        sample.window.showNotice({.id = u"n2"_s,
                                  .kind = Notice::Kind::Caution,
                                  .text = u"The keychain is locked."_s,
                                  .buttons = {{u"Unlock"_s, [] {}}},
                                  .closable = true});
        sample.window.toast(u"Copied"_s);
    } else if (show == u"palette") {
        sample.history->objects = {
            {.title = u"order_ready · en_GB"_s, .subtitle = u"Template"_s, .icon = u"templates"_s}};
        sample.press(Qt::Key_K, Qt::ControlModifier);
    } else if (show == u"help") {
        sample.press(Qt::Key_F1);
    } else if (show == u"empty") {
        auto *empty = new EmptyState(
            sample.theme, u"history"_s, u"Every request you send is kept here, byte for byte."_s,
            u"Send a test"_s, u"What is kept, and for how long"_s, sample.history);
        sample.history->left->hide();
        sample.history->right->hide();
        sample.history->layout()->addWidget(empty);
        sample.window.showPage(u"history"_s);
    }
    QTRY_COMPARE(sample.window.size(), size);
    QCoreApplication::processEvents(); // what was added just now gets its place
    const QPixmap picture = sample.window.grab();
    QCOMPARE(picture.size(), size * sample.window.devicePixelRatio());
    const QString folder = QStringLiteral(SENDBENCH_BINARY_DIR "/pictures/shell");
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(picture.save(u"%1/%2-%3.png"_s.arg(folder, QLatin1StringView(QTest::currentDataTag()))
                             .arg(sample.window.devicePixelRatio())));
    const auto buttons = sample.window.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->isVisible() && !button->text().isEmpty())
            QVERIFY2(button->width() >= button->minimumSizeHint().width(),
                     qPrintable(button->text()));
    }
}

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
