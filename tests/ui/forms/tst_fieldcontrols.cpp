// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "formfixture.h"
#include "ui/forms/linklabel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::forms;

class TestFieldControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textGoesToTheModelAsItIsTyped();
    void aProgramsChangeLeavesTheCursor();
    void undoIsTheFieldsOwn();
    void urlDropsSpacesAround();
    void urlShowsItsMistake();
    void integerKeepsWhatIsNoNumber();
    void integerCountsWithTheArrows();
    void choiceIsChosenByKey();
    void choiceShowsAnUnknownValue();
    void choiceIgnoresTheWheelWithoutFocus();
    void flagIsClickedOnItsLabel();
    void groupOpensItsFields();
    void multilineCounts();
    void multilineKeepsNoBreakSpaces();
    void jsonNamesTheLine();
    void readOnlyIsCopiedNotTyped();
    void pastedIsPastedAndCleared();
    void infoLinkGoesUp();
};

void TestFieldControls::textGoesToTheModelAsItIsTyped()
{
    FormFixture form;
    auto *line = form.find<QLineEdit>(u"nickname"_s);
    typeInto(line, u"abc"_s);
    QCOMPARE(form.model.value(u"nickname"_s).text(), u"abc"_s);
    form.model.setValue(u"nickname"_s, FieldValue(u"other"_s));
    QCOMPARE(line->text(), u"other"_s);
    form.model.cancel();
    QCOMPARE(line->text(), QString());
}

void TestFieldControls::aProgramsChangeLeavesTheCursor()
{
    FormFixture form;
    auto *line = form.find<QLineEdit>(u"nickname"_s);
    typeInto(line, u"abcdef"_s);
    line->setCursorPosition(2);
    QTest::keyClick(line, Qt::Key_X);
    QCOMPARE(line->text(), u"abxcdef"_s);
    QCOMPARE(line->cursorPosition(), 3);
    form.model.setValue(u"nickname"_s, FieldValue(u"uvwxyz"_s));
    QCOMPARE(line->text(), u"uvwxyz"_s);
    QCOMPARE(line->cursorPosition(), 3);
}

void TestFieldControls::undoIsTheFieldsOwn()
{
    FormFixture form;
    auto *line = form.find<QLineEdit>(u"nickname"_s);
    typeInto(line, u"abc"_s);
    QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(line->text() != u"abc");
    QCOMPARE(form.model.value(u"nickname"_s).text(), line->text());
}

void TestFieldControls::urlDropsSpacesAround()
{
    FormFixture form;
    auto *line = form.find<QLineEdit>(u"endpoint"_s);
    typeInto(line, u" https://a.example/x "_s);
    QCOMPARE(form.model.value(u"endpoint"_s).text(), u"https://a.example/x"_s);
    QTest::keyClick(line, Qt::Key_Tab);
    QCOMPARE(line->text(), u"https://a.example/x"_s);
}

void TestFieldControls::urlShowsItsMistake()
{
    FormFixture form;
    auto *line = form.find<QLineEdit>(u"endpoint"_s);
    typeInto(line, u"https://u:p@a.example"_s);
    QVERIFY(form.findingsAt(u"endpoint"_s).value(0).contains(u"credentials inside the address"_s));
    QVERIFY(line->property("invalid").toBool());
    typeInto(line, u"https://a.example"_s);
    QVERIFY(form.findingsAt(u"endpoint"_s).isEmpty());
    QVERIFY(!line->property("invalid").toBool());
}

void TestFieldControls::integerKeepsWhatIsNoNumber()
{
    FormFixture form;
    auto *line = form.find<QLineEdit>(u"limit"_s);
    typeInto(line, u"30"_s);
    QCOMPARE(form.model.value(u"limit"_s), FieldValue(qint64(30)));
    typeInto(line, u"3O"_s);
    QCOMPARE(form.model.value(u"limit"_s), FieldValue(u"3O"_s));
    QVERIFY(form.findingsAt(u"limit"_s).value(0).contains(u"whole number"_s));
    form.model.setValue(u"limit"_s, FieldValue(qint64(5000)));
    QCOMPARE(line->text(), u"5000"_s);
    QVERIFY(form.findingsAt(u"limit"_s).value(0).contains(u"30 to 1000"_s));
}

void TestFieldControls::integerCountsWithTheArrows()
{
    FormFixture form;
    auto *line = form.find<QLineEdit>(u"limit"_s);
    typeInto(line, u"999"_s);
    QTest::keyClick(line, Qt::Key_Up);
    QTest::keyClick(line, Qt::Key_Up);
    QCOMPARE(line->text(), u"1000"_s);
    QTest::keyClick(line, Qt::Key_Down);
    QCOMPARE(form.model.value(u"limit"_s), FieldValue(qint64(999)));
}

void TestFieldControls::choiceIsChosenByKey()
{
    FormFixture form;
    auto *box = form.find<QComboBox>(u"method"_s);
    QCOMPARE(box->currentText(), u"POST"_s);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(form.model.value(u"method"_s).text(), u"GET"_s);
    form.model.reset();
    QCOMPARE(box->currentText(), u"POST"_s);
}

void TestFieldControls::choiceShowsAnUnknownValue()
{
    FormFixture form;
    auto *box = form.find<QComboBox>(u"method"_s);
    form.model.setValue(u"method"_s, FieldValue(u"PA\u202ETCH"_s));
    QVERIFY(box->currentText().contains(u"⟨U+202E⟩"_s));
    QVERIFY(!form.findingsAt(u"method"_s).isEmpty());
    form.model.setValue(u"method"_s, FieldValue(u"POST"_s));
    QCOMPARE(box->count(), 2);
}

void TestFieldControls::choiceIgnoresTheWheelWithoutFocus()
{
    FormFixture form;
    auto *box = form.find<QComboBox>(u"method"_s);
    form.find<QLineEdit>(u"nickname"_s)->setFocus();
    const QPointF at(box->rect().center());
    QWheelEvent wheel(at, box->mapToGlobal(at), QPoint(), QPoint(0, -120), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(box, &wheel);
    QCOMPARE(form.model.value(u"method"_s).text(), u"POST"_s);
}

void TestFieldControls::flagIsClickedOnItsLabel()
{
    FormFixture form;
    auto *box = form.find<QCheckBox>(u"default"_s);
    auto *label = box->parentWidget()->findChild<QLabel *>();
    QTest::mouseClick(label, Qt::LeftButton);
    QVERIFY(box->isChecked());
    QVERIFY(form.model.value(u"default"_s).flag());
    form.model.setValue(u"default"_s, FieldValue(false));
    QVERIFY(!box->isChecked());
}

void TestFieldControls::groupOpensItsFields()
{
    FormFixture form;
    auto *user = form.find<QLineEdit>(u"user"_s);
    QVERIFY(!user->isVisible());
    auto *box = form.find<QCheckBox>(u"basic"_s);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(form.model.value(u"basic"_s).flag());
    QVERIFY(user->isVisible());
    form.model.setValue(u"basic"_s, FieldValue(false));
    QVERIFY(!user->isVisible() && !box->isChecked());
}

void TestFieldControls::multilineCounts()
{
    FormFixture form;
    auto *text = form.find<QPlainTextEdit>(u"reply"_s);
    auto *counter = form.find<QLabel>(u"reply.counter"_s);
    QCOMPARE(counter->text(), u"0 / 512"_s);
    typeInto(text, u"Hello"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClick(text, Qt::Key_X);
    QCOMPARE(form.model.value(u"reply"_s).text(), u"Hello\nx"_s);
    QCOMPARE(counter->text(), u"7 / 512"_s);
    form.model.setValue(u"reply"_s, FieldValue(QString(600, u'a')));
    QCOMPARE(counter->text(), u"600 / 512"_s);
    QVERIFY(form.findingsAt(u"reply"_s).value(0).contains(u"600"_s));
}

void TestFieldControls::multilineKeepsNoBreakSpaces()
{
    FormFixture form;
    auto *text = form.find<QPlainTextEdit>(u"reply"_s);
    form.model.setValue(u"reply"_s, FieldValue(u"a\u00A0b"_s));
    text->setFocus();
    text->moveCursor(QTextCursor::End);
    QTest::keyClick(text, Qt::Key_X);
    QCOMPARE(form.model.value(u"reply"_s).text(), u"a\u00A0bx"_s);
}

void TestFieldControls::jsonNamesTheLine()
{
    FormFixture form;
    auto *text = form.find<QPlainTextEdit>(u"json"_s);
    form.model.setValue(u"json"_s, FieldValue(u"{\n  \"a\": 1,\n  oops\n}"_s));
    QVERIFY(form.findingsAt(u"json"_s).value(0).contains(u"line 3"_s));
    QCOMPARE(text->extraSelections().value(0).cursor.blockNumber(), 2);
    typeInto(text, u"{}"_s);
    QVERIFY(form.findingsAt(u"json"_s).isEmpty());
    QVERIFY(text->extraSelections().isEmpty());
}

void TestFieldControls::readOnlyIsCopiedNotTyped()
{
    FormFixture form;
    auto *line = form.find<QLineEdit>(u"version"_s);
    QCOMPARE(line->text(), u"0.1"_s);
    line->setFocus();
    QTest::keyClicks(line, u"9"_s);
    QCOMPARE(form.model.value(u"version"_s).text(), u"0.1"_s);
    QTest::mouseClick(form.find<QToolButton>(u"version.copy"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"0.1"_s);
}

void TestFieldControls::pastedIsPastedAndCleared()
{
    FormFixture form;
    auto *line = form.find<QLineEdit>(u"callback"_s);
    QGuiApplication::clipboard()->setText(u" https://cb.example/wa?a=1\n"_s);
    QTest::mouseClick(form.find<QPushButton>(u"callback.paste"_s), Qt::LeftButton);
    QCOMPARE(form.model.value(u"callback"_s).text(), u"https://cb.example/wa?a=1"_s);
    QCOMPARE(line->text(), u"https://cb.example/wa?a=1"_s);
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Delete);
    QVERIFY(form.model.value(u"callback"_s).isEmpty());
    QTest::keyClick(line, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(line->text(), u"https://cb.example/wa?a=1"_s);
    QTest::mouseClick(form.find<QToolButton>(u"callback.clear"_s), Qt::LeftButton);
    QVERIFY(line->text().isEmpty());
}

void TestFieldControls::infoLinkGoesUp()
{
    FormFixture form;
    QSignalSpy links(form.view, &ui::FormView::linkActivated);
    auto *link = form.find<ui::LinkLabel>(u"info.link"_s);
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Tab); // reaches the link inside the label
    link->setFocus(Qt::TabFocusReason);
    QTest::keyClick(link, Qt::Key_Return);
    QCOMPARE(links.value(0).value(0).toString(), u"https://payload.example/"_s);
}

QTEST_MAIN(TestFieldControls)
#include "tst_fieldcontrols.moc"
