// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/providers/pagefixture.h"

#include "ui/pages/accounts/accountspage.h"

#include <QAction>
#include <QComboBox>

using namespace sendbench;
using namespace sendbench::test;
using Fixture = PageFixture<ui::AccountsPage>;

/// How to reach a system: make, name, prove, remove.
class TestAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addedByKeyboard();
    void aBadIdIsRefused();
    void theIdStaysOnceSaved();
    void theConnectionIsProved();
    void aWrongKeyIsRefused();
    void oneInUseIsNotRemoved();
    void removedAndBack();
    void theEnvironmentCanBeUndone();
};

void TestAccounts::addedByKeyboard()
{
    Fixture f({});
    f.page->focusFirst();
    QCOMPARE(QApplication::focusWidget()->objectName(), u"emptyBegin"_s);
    f.press(Qt::Key_Space);
    f.chooseInMenu(u"add:8x8.connect"_s);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"accountId"_s);
    f.type(u"acme.eu"_s); // over the selected suggestion
    f.tabTo(u"region"_s);
    QCOMPARE(f.document().accounts.first().id, u"acme.eu"_s);
    f.press(Qt::Key_Down);
    f.press(Qt::Key_Down);
    f.tabTo(u"apiKey"_s);
    f.type(u"key-for-the-store-9"_s);
    f.tabTo(u"subAccounts.chatapps"_s);
    f.type(u"Acme_WA"_s);
    f.tabTo(u"formSave"_s);
    f.press(Qt::Key_Space);
    QTRY_VERIFY(f.document().account(u"acme.eu"_s)->fields.value(u"apiKey"_s).isSecret());
    const auto *account = f.document().account(u"acme.eu"_s);
    QTRY_COMPARE(account->fields.value(u"region"_s).text(), u"eu"_s);
    QCOMPARE(account->environment, Environment::Test);
    QCOMPARE(f.secret(u"acme.eu"_s, u"apiKey"_s), "key-for-the-store-9");
    QCOMPARE(f.filesWith("key-for-the-store-9"), QStringList());
    QTRY_VERIFY(f.text(u"formStatus"_s).contains(u"Last saved on"_s));
}

void TestAccounts::aBadIdIsRefused()
{
    workspace::Document document;
    document.accounts.append(acme());
    Fixture f(document);
    f.page->findChild<QAction *>(u"add:8x8.connect"_s)->trigger();
    QTRY_COMPARE(f.document().accounts.size(), 2);
    for (const QString &bad : {u"two words"_s, u"acme"_s, u"-x"_s}) {
        f.enter(u"accountId"_s, bad);
        f.press(Qt::Key_Return);
        QTRY_VERIFY2(f.isThere(u"accountIdProblem"_s), qPrintable(bad));
        QCOMPARE(f.document().accounts.last().id, u"account"_s);
    }
    f.enter(u"accountId"_s, u"acme2"_s);
    f.press(Qt::Key_Return);
    QTRY_VERIFY(!f.isThere(u"accountIdProblem"_s));
    QCOMPARE(f.document().accounts.last().id, u"acme2"_s);
    f.engine.workspace().undo();
    QTRY_COMPARE(f.find<QLineEdit>(u"accountId"_s)->text(), u"account"_s);
}

void TestAccounts::theIdStaysOnceSaved()
{
    Fixture f(demo());
    QVERIFY(f.find<QLineEdit>(u"accountId"_s)->isReadOnly());
    QVERIFY(!f.find<QLineEdit>(u"accountId"_s)->toolTip().isEmpty());
}

void TestAccounts::theConnectionIsProved()
{
    Fixture f(demo());
    f.click(u"testConnection"_s);
    QTRY_VERIFY2(f.text(u"OutcomeTitle"_s).contains(u"accepted"_s),
                 qPrintable(f.text(u"OutcomeTitle"_s)));
    f.click(u"showExchange"_s);
    QTRY_COMPARE(f.opened.last().first, u"history"_s);
}

void TestAccounts::aWrongKeyIsRefused()
{
    Fixture f(demo());
    f.click(u"apiKey.replace"_s);
    f.enter(u"apiKey"_s, u"not-the-key"_s);
    f.page->headerActions().last()->trigger(); // saves first
    QTRY_VERIFY2(f.text(u"OutcomeTitle"_s).contains(u"refused"_s),
                 qPrintable(f.text(u"OutcomeTitle"_s)));
    QCOMPARE(f.filesWith("not-the-key"), QStringList());
}

void TestAccounts::oneInUseIsNotRemoved()
{
    Fixture f(demo());
    f.click(u"removeObjectButton"_s);
    QCOMPARE(f.prompts.told().size(), 1);
    QVERIFY(f.prompts.told().first().text.contains(u"8x8_WA_Sandbox"_s));
    QCOMPARE(f.document().accounts.size(), 1);
}

void TestAccounts::removedAndBack()
{
    workspace::Document document;
    document.accounts.append(acme());
    Fixture f(document);
    f.enter(u"apiKey"_s, u"comes-and-goes"_s);
    f.click(u"formSave"_s);
    QTRY_COMPARE(f.secret(u"acme"_s, u"apiKey"_s), "comes-and-goes");
    f.prompts.answer(u"account.remove"_s, true);
    f.click(u"removeObjectButton"_s);
    QTRY_VERIFY(f.document().accounts.isEmpty());
    QTRY_COMPARE(f.secret(u"acme"_s, u"apiKey"_s), QByteArray());
    f.engine.workspace().undo();
    QTRY_COMPARE(f.secret(u"acme"_s, u"apiKey"_s), "comes-and-goes");
}

void TestAccounts::theEnvironmentCanBeUndone()
{
    workspace::Document document;
    document.accounts.append(acme());
    Fixture f(document);
    auto *box = f.find<QComboBox>(u"environment"_s);
    box->setFocus();
    f.press(Qt::Key_Down);
    QCOMPARE(f.document().accounts.first().environment, Environment::Production);
    QCOMPARE(f.page->environment(), Environment::Production);
    f.engine.workspace().undo();
    QCOMPARE(box->currentText(), u"Test"_s);
}

QTEST_MAIN(TestAccounts)
#include "tst_accounts.moc"
