// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/providers/pagefixture.h"

#include "ui/pages/accounts/accountspage.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QTableView>

using namespace sendbench;
using namespace sendbench::test;
using Fixture = PageFixture<ui::AccountsPage>;

/// Who may be sent to; and both tabs of the page in every light.
class TestRecipients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addEditRemove();
    void aNumberIsChecked_data();
    void aNumberIsChecked();
    void hiddenCharactersStayOut();
    void everyControlHasAName();
    void pictures_data();
    void pictures();
};

void TestRecipients::addEditRemove()
{
    Fixture f({});
    f.click(u"tabRecipients"_s);
    f.page->focusFirst();
    f.type(u"+91 88895-00122"_s);
    f.tabTo(u"recipientLabel"_s);
    f.type(u"Ines"_s);
    f.press(Qt::Key_Return);
    QCOMPARE(f.document().testRecipients.size(), 1);
    QCOMPARE(f.document().testRecipients.first().number, u"+918889500122"_s);
    QCOMPARE(f.document().testRecipients.first().label, u"Ines"_s);
    const QAbstractItemModelTester tester(f.find<QTableView>(u"recipientTable"_s)->model());

    f.click(u"editRecipient"_s);
    f.enter(u"recipientLabel"_s, u"Ines' phone"_s);
    f.click(u"storeRecipient"_s);
    QCOMPARE(f.document().testRecipients.first().label, u"Ines' phone"_s);
    QCOMPARE(f.document().testRecipients.size(), 1);

    f.prompts.answer(u"recipient.remove"_s, true);
    f.find<QTableView>(u"recipientTable"_s)->setFocus();
    f.press(Qt::Key_Delete);
    QTRY_VERIFY(f.document().testRecipients.isEmpty());
    f.engine.workspace().undo();
    QCOMPARE(f.document().testRecipients.size(), 1);
    f.engine.workspace().undo();
    QCOMPARE(f.document().testRecipients.first().label, u"Ines"_s);
}

void TestRecipients::aNumberIsChecked_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("taken");
    QTest::newRow("no country") << u"8889500122"_s << false;
    QTest::newRow("letters") << u"+91 CALL ME"_s << false;
    QTest::newRow("too short") << u"+9188"_s << false;
    QTest::newRow("there already") << u"+65 9123 4567"_s << false;
    QTest::newRow("doubtful, yet taken") << u"+6500000000"_s << true;
}

void TestRecipients::aNumberIsChecked()
{
    QFETCH(QString, typed);
    QFETCH(bool, taken);
    workspace::Document document;
    document.testRecipients.append({.number = u"+6591234567"_s, .label = u"Mei"_s});
    Fixture f(document);
    f.click(u"tabRecipients"_s);
    f.find<QLineEdit>(u"recipientNumber"_s)->setFocus();
    f.paste(typed);
    QVERIFY(f.isThere(u"recipientProblem"_s));
    f.press(Qt::Key_Return);
    QCOMPARE(f.document().testRecipients.size(), taken ? 2 : 1);
}

void TestRecipients::hiddenCharactersStayOut()
{
    Fixture f({});
    f.click(u"tabRecipients"_s);
    f.find<QLineEdit>(u"recipientNumber"_s)->setFocus();
    f.paste(u"+65\u202E91234568\u200B"_s);
    f.press(Qt::Key_Return);
    for (const auto &one : f.document().testRecipients)
        QCOMPARE(one.number, u"+6591234568"_s);
}

void TestRecipients::everyControlHasAName()
{
    workspace::Document document = demo();
    document.testRecipients.append({.number = u"+6591234567"_s, .label = u"Mei"_s});
    Fixture f(document);
    for (const QString &tab : {u"tabGuide"_s, u"tabChecks"_s, u"tabRecipients"_s}) {
        f.click(tab);
        QCOMPARE(f.nameless(), QStringList());
    }
    Fixture empty({});
    QCOMPARE(empty.nameless(), QStringList());
}

void TestRecipients::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("tab");
    const QSize usual(1400, 900);
    QTest::newRow("accounts") << false << usual << u"tabChecks"_s;
    QTest::newRow("accounts-dark") << true << usual << u"tabChecks"_s;
    QTest::newRow("guide") << false << usual << u"tabGuide"_s;
    QTest::newRow("small") << false << QSize(1024, 700) << u"tabAccounts"_s;
    QTest::newRow("recipients") << false << usual << u"tabRecipients"_s;
    QTest::newRow("recipients-dark") << true << QSize(1024, 700) << u"tabRecipients"_s;
}

void TestRecipients::pictures()
{
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    QFETCH(QString, tab);
    workspace::Document document = demo();
    document.accounts.append(acme());
    document.accounts.append(acme(Environment::Production));
    document.accounts.last().id = u"acme_live"_s;
    document.accounts.last().fields.insert(u"subAccounts.sms"_s, forms::FieldValue(u"a b"_s));
    document.testRecipients.append({.number = u"+6591234567"_s, .label = u"Mei"_s});
    document.testRecipients.append({.number = u"+918889500122"_s, .label = u"Ines' phone"_s});
    Fixture f(document);
    f.theme.setMode(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
    f.window.resize(size);
    QTRY_COMPARE(f.window.size(), size);
    f.page->openObject(dark ? u"acme_live"_s : u"sandbox"_s);
    f.click(tab);
    if (tab == u"tabChecks"_s && !dark) {
        f.click(u"testConnection"_s);
        QTRY_VERIFY(f.isThere(u"showExchange"_s));
    } else if (tab == u"tabRecipients"_s) {
        f.enter(u"recipientNumber"_s, u"88895"_s);
    }
    QTRY_COMPARE(f.cutOff(), QStringList());
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents(); // what came late gets its place
    const QString folder = QStringLiteral(SENDBENCH_BINARY_DIR "/pictures/accounts");
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(f.window.grab().save(
        u"%1/%2-%3x.png"_s.arg(folder, QLatin1StringView(QTest::currentDataTag()))
            .arg(f.window.devicePixelRatioF())));
}

QTEST_MAIN(TestRecipients)
#include "tst_recipients.moc"
