// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "pagefixture.h"

#include "ui/pages/providers/providerspage.h"

#include <QListView>

using namespace sendbench;
using namespace sendbench::test;
using Fixture = PageFixture<ui::ProvidersPage>;

/// Drafts, undo, copies and removal.
class TestProviderLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDraftOutlivesTheProgram();
    void typedSecretsOutliveAnotherChoice();
    void undoRefreshesTheForm();
    void undoLeavesUnsavedEdits();
    void removedSecretsComeBackWithUndo();
    void aCopyHasItsOwnSecrets();
    void theFilterNarrowsTheList();
    void aScreenReaderChoosesInTheList();
    void guideCopiesAndRemembers();
    void readOnlySaysWhy();
};

void TestProviderLife::aDraftOutlivesTheProgram()
{
    QTemporaryDir folder;
    {
        Fixture f(demo(), engine::SecretsBackend::Memory, folder.path());
        f.enter(u"nickname"_s, u"half-way"_s);
        f.click(u"headers.password.replace"_s);
        f.enter(u"headers.password.value"_s, u"half-typed-secret"_s);
        QCOMPARE(f.filesWith("half-typed-secret"), QStringList());
    }
    Fixture f({}, engine::SecretsBackend::Memory, folder.path());
    QCOMPARE(f.find<QLineEdit>(u"nickname"_s)->text(), u"half-way"_s);
    QVERIFY(f.text(u"formStatus"_s).startsWith(u"Unsaved changes"_s));
    QCOMPARE(f.document().providers.first().nickname(), u"8x8_WA_Sandbox"_s);
    f.click(u"formCancel"_s);
    QCOMPARE(f.find<QLineEdit>(u"nickname"_s)->text(), u"8x8_WA_Sandbox"_s);
    QVERIFY(f.engine.workspace().draftIds().isEmpty());
}

void TestProviderLife::typedSecretsOutliveAnotherChoice()
{
    workspace::Document document = demo();
    document.accounts.append(acme());
    document.providers.append(provider(u"other"_s, u"+918889500199"_s));
    Fixture f(document);
    f.click(u"headers.password.replace"_s);
    f.enter(u"headers.password.value"_s, u"typed-then-away"_s);
    f.page->openObject(u"other"_s);
    f.page->openObject(u"8x8_WA_Sandbox"_s);
    QCOMPARE(f.find<QLineEdit>(u"headers.password.value"_s)->text(), u"typed-then-away"_s);
}

void TestProviderLife::undoRefreshesTheForm()
{
    Fixture f(demo());
    f.enter(u"nickname"_s, u"renamed"_s);
    f.click(u"formSave"_s);
    QTRY_COMPARE(f.document().providers.first().nickname(), u"renamed"_s);
    f.engine.workspace().undo();
    QTRY_COMPARE(f.find<QLineEdit>(u"nickname"_s)->text(), u"8x8_WA_Sandbox"_s);
    f.engine.workspace().redo();
    QTRY_COMPARE(f.find<QLineEdit>(u"nickname"_s)->text(), u"renamed"_s);
}

void TestProviderLife::undoLeavesUnsavedEdits()
{
    Fixture f(demo());
    f.enter(u"nickname"_s, u"renamed"_s);
    f.click(u"formSave"_s);
    QTRY_COMPARE(f.document().providers.first().nickname(), u"renamed"_s);
    f.enter(u"nickname"_s, u"renamed again"_s);
    f.engine.workspace().undo();
    QCOMPARE(f.document().providers.first().nickname(), u"8x8_WA_Sandbox"_s);
    QTRY_COMPARE(f.find<QLineEdit>(u"nickname"_s)->text(), u"renamed again"_s);
}

void TestProviderLife::removedSecretsComeBackWithUndo()
{
    workspace::Document document;
    document.accounts.append(acme());
    document.providers.append(provider(u"first"_s, u"+918889500122"_s));
    document.providers.first().fields.insert(u"headers.password"_s,
                                             forms::FieldValue(forms::SecretMark{}));
    Fixture f(document);
    f.click(u"headers.password.replace"_s);
    f.enter(u"headers.password.value"_s, u"goes-and-comes"_s);
    f.click(u"formSave"_s);
    QTRY_COMPARE(f.secret(u"first"_s, u"headers.password"_s), "goes-and-comes");
    f.prompts.answer(u"provider.remove"_s, true);
    f.click(u"removeObjectButton"_s);
    QTRY_VERIFY(f.document().providers.isEmpty());
    QVERIFY(f.prompts.asked().first().destructive);
    QTRY_VERIFY(f.isThere(u"emptyBegin"_s));
    QTRY_COMPARE(f.secret(u"first"_s, u"headers.password"_s), QByteArray());
    f.engine.workspace().undo();
    QCOMPARE(f.document().providers.size(), 1);
    QTRY_COMPARE(f.secret(u"first"_s, u"headers.password"_s), "goes-and-comes");
    QTRY_COMPARE(f.find<QLineEdit>(u"nickname"_s)->text(), u"first"_s);
}

void TestProviderLife::aCopyHasItsOwnSecrets()
{
    Fixture f(demo());
    f.click(u"duplicateObjectButton"_s);
    QTRY_COMPARE(f.document().providers.size(), 2);
    const auto copy = f.document().providers.last();
    QCOMPARE(copy.nickname(), u"8x8_WA_Sandbox copy"_s);
    QVERIFY(!copy.fields.value(u"default"_s).flag());
    QCOMPARE(f.secret(copy.id, u"headers.user"_s),
             f.secret(u"8x8_WA_Sandbox"_s, u"headers.user"_s));
    QCOMPARE(f.page->heading(), u"8x8_WA_Sandbox copy"_s);
    f.engine.workspace().undo();
    QCOMPARE(f.document().providers.size(), 1);
}

void TestProviderLife::theFilterNarrowsTheList()
{
    workspace::Document document;
    document.accounts.append(acme());
    document.providers.append(provider(u"alpha"_s, u"+918889500122"_s));
    document.providers.append(provider(u"beta"_s, u"+918889500123"_s));
    Fixture f(document);
    auto *list = f.find<QListView>(u"objects"_s);
    f.enter(u"objectFilter"_s, u"bet"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(f.page->heading(), u"alpha"_s); // what is shown stays
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(f.page->heading(), u"beta"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    const QString spoken = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"warning"_s) || spoken.contains(u"error"_s) ||
                 spoken.contains(u"ready"_s),
             qPrintable(spoken));
}

/// It selects a row and leaves the current one where it is.
void TestProviderLife::aScreenReaderChoosesInTheList()
{
    workspace::Document document = demo();
    document.accounts.append(acme());
    document.providers.append(provider(u"other"_s, u"+918889500199"_s));
    Fixture f(document);
    auto *list = f.find<QWidget>(u"objects"_s);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(list);
    QVERIFY(spoken && spoken->tableInterface());
    QVERIFY(spoken->tableInterface()->selectRow(1));
    QCOMPARE(f.find<QLineEdit>(u"nickname"_s)->text(), document.providers[1].nickname());
    QVERIFY(spoken->tableInterface()->selectRow(0));
    QCOMPARE(f.find<QLineEdit>(u"nickname"_s)->text(), document.providers[0].nickname());
}

void TestProviderLife::guideCopiesAndRemembers()
{
    Fixture f(demo());
    f.click(u"copy:endpoint"_s);
    QVERIFY(QGuiApplication::clipboard()->text().endsWith(u"/partners/clevertap/wa"_s));
    f.click(u"copy:headers.password"_s);
    QTRY_COMPARE(QGuiApplication::clipboard()->text().toUtf8(),
                 f.secret(u"8x8_WA_Sandbox"_s, u"headers.password"_s));
    auto *done = f.find<QAbstractButton>(u"done:open"_s);
    done->setFocus();
    f.press(Qt::Key_Space);
    QCOMPARE(f.document().providers.first().extras.value(u"guideDone"_s), R"(["open"])");
    f.engine.workspace().undo();
    QTRY_VERIFY(!done->isChecked());
    auto *mail = f.page->findChild<QAbstractButton *>(u"mail:mail"_s);
    QVERIFY(mail);
    mail->click();
    QTRY_COMPARE(f.prompts.opened().size(), 1);
    QTRY_VERIFY(f.prompts.opened().first().startsWith(u"mailto:cpaas-support@8x8.com?"_s));
    QTRY_VERIFY(f.prompts.opened().first().contains(u"%2Fstatus%3Fa%3DSANDBOX"_s));
    QTRY_VERIFY(f.prompts.opened().first().contains(u"%2Fresponse%3Fa%3DSANDBOX"_s));
}

void TestProviderLife::readOnlySaysWhy()
{
    QTemporaryDir folder;
    Fixture first(demo(), engine::SecretsBackend::Memory, folder.path());
    Fixture second({}, engine::SecretsBackend::Memory, folder.path());
    QVERIFY(second.engine.workspace().isReadOnly());
    QVERIFY(second.find<QLabel>(u"formNotice"_s)->text().contains(u"read-only"_s));
    QVERIFY(!second.find<QWidget>(u"formSave"_s)->isEnabled());
    QVERIFY(!second.find<QWidget>(u"addObject"_s)->isEnabled());
    QVERIFY(!second.find<QWidget>(u"removeObjectButton"_s)->isEnabled());
    QVERIFY(!second.find<QWidget>(u"nickname"_s)->isEnabled());
}

QTEST_MAIN(TestProviderLife)
#include "tst_providerlife.moc"
