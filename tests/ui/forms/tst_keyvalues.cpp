// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "formfixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::forms;

class TestKeyValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPairIsAddedAndTyped();
    void aKeyThatStandsThereIsRefused();
    void aRowIsRemovedAndTheFocusStays();
    void presetsFillTheRows();
    void rowsOfTheProgramKeepTheFocusedOne();
    void mistakesStandBelowTheirRow();
    void headersArePastedAsABlock();
    void aClipboardWithoutHeadersIsSaid();
};

void TestKeyValues::aPairIsAddedAndTyped()
{
    FormFixture form;
    QTest::mouseClick(form.find<QPushButton>(u"headers.add"_s), Qt::LeftButton);
    auto *key = form.find<QLineEdit>(u"headers..key"_s);
    QVERIFY(key && key->hasFocus());
    QTest::keyClicks(key, u"Accept"_s);
    QCOMPARE(key->objectName(), u"headers.Accept.key"_s);
    QTest::keyClick(key, Qt::Key_Tab);
    auto *value = form.find<QLineEdit>(u"headers.Accept.value"_s);
    QVERIFY(value->hasFocus());
    QTest::keyClicks(value, u"text/html"_s);
    QCOMPARE(form.model.value(u"headers.Accept"_s).text(), u"text/html"_s);
    QCOMPARE(form.model.rowNames(u"headers"_s), QStringList{u"Accept"_s});
    form.model.setValue(u"headers.Accept"_s, FieldValue(u"*/*"_s));
    QCOMPARE(value->text(), u"*/*"_s);
}

void TestKeyValues::aKeyThatStandsThereIsRefused()
{
    FormFixture form;
    form.model.addRow(u"headers"_s, u"A"_s, false);
    form.model.setValue(u"headers.A"_s, FieldValue(u"1"_s));
    form.model.addRow(u"headers"_s, u"B"_s, false);
    auto *key = form.find<QLineEdit>(u"headers.B.key"_s);
    key->setFocus();
    key->selectAll();
    QTest::keyClicks(key, u"A"_s);
    QVERIFY(form.findingsAt(u"headers"_s).value(0).contains(u"another row"_s));
    QCOMPARE(form.model.rowNames(u"headers"_s), QStringList({u"A"_s, u"B"_s}));
    QCOMPARE(form.model.value(u"headers.A"_s).text(), u"1"_s);
    QTest::keyClicks(key, u"x"_s);
    QCOMPARE(form.model.rowNames(u"headers"_s), QStringList({u"A"_s, u"Ax"_s}));
    QVERIFY(form.findingsAt(u"headers"_s).isEmpty());
}

void TestKeyValues::aRowIsRemovedAndTheFocusStays()
{
    FormFixture form;
    for (const QString &name : {u"A"_s, u"B"_s, u"C"_s})
        form.model.addRow(u"headers"_s, name, false);
    auto *remove = form.find<QToolButton>(u"headers.B.remove-row"_s);
    remove->setFocus();
    QTest::keyClick(remove, Qt::Key_Space);
    QCOMPARE(form.model.rowNames(u"headers"_s), QStringList({u"A"_s, u"C"_s}));
    QTRY_VERIFY(form.find<QLineEdit>(u"headers.C.key"_s)->hasFocus());
    QTRY_VERIFY(!form.find<QLineEdit>(u"headers.B.key"_s));
}

void TestKeyValues::presetsFillTheRows()
{
    FormFixture form;
    auto *menu = form.find<QPushButton>(u"headers.presets"_s)->menu();
    QCOMPARE(menu->actions().value(0)->text(), u"8x8's guide"_s);
    menu->findChild<QAction *>(u"headers.preset.bearer"_s)->trigger();
    QCOMPARE(form.find<QLineEdit>(u"headers.Content-Type.value"_s)->text(), u"application/json"_s);
    auto *secret = form.find<QLineEdit>(u"headers.Authorization.value"_s);
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
    QCOMPARE(secret->placeholderText(), u"Bearer …"_s);
    menu->findChild<QAction *>(u"headers.preset.pair"_s)->trigger();
    QCOMPARE(form.model.rowNames(u"headers"_s), QStringList({u"user"_s, u"password"_s}));
}

void TestKeyValues::rowsOfTheProgramKeepTheFocusedOne()
{
    FormFixture form;
    form.model.addRow(u"headers"_s, u"A"_s, false);
    auto *value = form.find<QLineEdit>(u"headers.A.value"_s);
    value->setFocus();
    QTest::keyClicks(value, u"xyz"_s);
    value->setCursorPosition(1);
    form.model.addRow(u"headers"_s, u"B"_s, true);
    QVERIFY(value->hasFocus());
    QCOMPARE(value->cursorPosition(), 1);
    QVERIFY(form.find<QLineEdit>(u"headers.B.value"_s)->isVisible());
}

void TestKeyValues::mistakesStandBelowTheirRow()
{
    FormFixture form;
    form.model.addRow(u"headers"_s, u"bad name"_s, false);
    QVERIFY(form.findingsAt(u"headers"_s).value(0).contains(u"cannot be the name"_s));
    QVERIFY(form.find<QLineEdit>(u"headers.bad name.key"_s)->property("invalid").toBool());
    QVERIFY(form.view->focusField(u"headers.bad name"_s));
    QVERIFY(form.find<QLineEdit>(u"headers.bad name.value"_s)->hasFocus());
}

void TestKeyValues::headersArePastedAsABlock()
{
    FormFixture form;
    auto *paste = form.find<QPushButton>(u"headers.paste"_s);
    QVERIFY(paste);
    QCOMPARE(paste->accessibleName(), paste->text());
    QGuiApplication::clipboard()->setText(u"X-One: v1\nContent-Type: application/json\n"_s);
    paste->setFocus();
    QTest::keyClick(paste, Qt::Key_Space);
    QCOMPARE(form.model.rowNames(u"headers"_s), (QStringList{u"X-One"_s, u"Content-Type"_s}));
    QVERIFY(form.model.value(u"headers.X-One"_s).isSecret());
    QCOMPARE(form.model.typedSecrets().value(u"headers.X-One"_s), u"v1"_s);
    auto *value = form.find<QLineEdit>(u"headers.X-One.value"_s);
    QVERIFY(value && value->isVisible());
    QCOMPARE(value->echoMode(), QLineEdit::Password);
    QVERIFY(form.find<QToolButton>(u"headers.X-One.lock"_s)->isChecked());
    QVERIFY(!form.find<QToolButton>(u"headers.Content-Type.lock"_s)->isChecked());
}

void TestKeyValues::aClipboardWithoutHeadersIsSaid()
{
    FormFixture form;
    QGuiApplication::clipboard()->setText(u"abcdef"_s);
    QTest::mouseClick(form.find<QPushButton>(u"headers.paste"_s), Qt::LeftButton);
    QVERIFY(form.model.rowNames(u"headers"_s).isEmpty());
    QStringList texts;
    for (const auto *label : form.view->findChildren<QLabel *>())
        if (label->isVisible())
            texts.append(label->text());
    const QString all = texts.join(u'\n');
    QVERIFY2(all.contains(u"Line 1 of the clipboard"_s), qPrintable(all));
    QVERIFY(!all.contains(u"abcdef"_s));
}

QTEST_MAIN(TestKeyValues)
#include "tst_keyvalues.moc"
