// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "formfixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::forms;

class TestPhoneControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formatsWhileTypingAndStoresE164();
    void typingInTheMiddleKeepsTheCursor();
    void nationalFormNeedsTheCountry();
    void anotherCountryChangesTheCode();
    void whatIsNoNumberStays();
    void aPasteWithInvisibleMarksIsRead();
    void undoBringsBackWhatWasTyped();
    void aProgramsNumberShowsItsCountry();
    void maskedShowsDots();
};

namespace
{

void choose(QComboBox *box, const QString &region)
{
    box->setCurrentIndex(box->findData(region));
    Q_EMIT box->activated(box->currentIndex());
}

} // namespace

void TestPhoneControl::formatsWhileTypingAndStoresE164()
{
    FormFixture form;
    auto *line = form.find<QLineEdit>(u"number"_s);
    typeInto(line, u"+918889500122"_s);
    QCOMPARE(line->text(), u"+91 88895 00122"_s);
    QCOMPARE(form.model.value(u"number"_s).text(), u"+918889500122"_s);
    QCOMPARE(form.find<QComboBox>(u"number.country"_s)->currentData().toString(), u"IN"_s);
    QVERIFY(form.findingsAt(u"number"_s).isEmpty());
}

void TestPhoneControl::typingInTheMiddleKeepsTheCursor()
{
    FormFixture form;
    auto *line = form.find<QLineEdit>(u"number"_s);
    typeInto(line, u"+91889500122"_s);
    line->setCursorPosition(4); // behind "+91 "
    QTest::keyClick(line, Qt::Key_8);
    QCOMPARE(form.model.value(u"number"_s).text(), u"+918889500122"_s);
    QCOMPARE(line->text().left(line->cursorPosition()), u"+91 8"_s);
}

void TestPhoneControl::nationalFormNeedsTheCountry()
{
    FormFixture form;
    auto *line = form.find<QLineEdit>(u"number"_s);
    typeInto(line, u"8889500122"_s);
    QCOMPARE(form.model.value(u"number"_s).text(), u"8889500122"_s);
    QVERIFY(form.findingsAt(u"number"_s).value(0).contains(u"country code"_s));
    choose(form.find<QComboBox>(u"number.country"_s), u"IN"_s);
    QCOMPARE(form.model.value(u"number"_s).text(), u"+918889500122"_s);
    typeInto(line, u"8889500123"_s);
    QCOMPARE(form.model.value(u"number"_s).text(), u"+918889500123"_s);
    QTest::keyClick(line, Qt::Key_Tab);
    QCOMPARE(line->text(), u"+91 88895 00123"_s);
}

void TestPhoneControl::anotherCountryChangesTheCode()
{
    FormFixture form;
    auto *country = form.find<QComboBox>(u"number.country"_s);
    choose(country, u"SG"_s);
    QCOMPARE(form.find<QLineEdit>(u"number"_s)->text().trimmed(), u"+65"_s);
    QVERIFY(form.model.value(u"number"_s).isEmpty());
    form.model.setValue(u"number"_s, FieldValue(u"+6581234567"_s));
    choose(country, u"ID"_s);
    QCOMPARE(form.model.value(u"number"_s).text(), u"+6281234567"_s);
}

void TestPhoneControl::whatIsNoNumberStays()
{
    FormFixture form;
    auto *line = form.find<QLineEdit>(u"number"_s);
    typeInto(line, u"hello 12"_s);
    QCOMPARE(form.model.value(u"number"_s).text(), u"hello 12"_s);
    QTest::keyClick(line, Qt::Key_Tab);
    QCOMPARE(line->text(), u"hello 12"_s);
    QVERIFY(form.findingsAt(u"number"_s).value(0).contains(u"not a phone number"_s));
}

void TestPhoneControl::aPasteWithInvisibleMarksIsRead()
{
    FormFixture form;
    auto *line = form.find<QLineEdit>(u"number"_s);
    QGuiApplication::clipboard()->setText(u"\u202A+91\u00A088895 00122\u202C"_s);
    line->setFocus();
    QTest::keyClick(line, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(form.model.value(u"number"_s).text(), u"+918889500122"_s);
    QVERIFY(!line->text().contains(QChar(0x202A)));
}

void TestPhoneControl::undoBringsBackWhatWasTyped()
{
    FormFixture form;
    auto *line = form.find<QLineEdit>(u"number"_s);
    typeInto(line, u"+9188895"_s);
    const QString before = line->text();
    QTest::keyClick(line, Qt::Key_0);
    QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(line->text() != before + u'0');
    QCOMPARE(form.model.value(u"number"_s).text().remove(u' '), line->text().remove(u' '));
}

void TestPhoneControl::aProgramsNumberShowsItsCountry()
{
    FormFixture form;
    form.model.setValue(u"number"_s, FieldValue(u"+14155550132"_s));
    QCOMPARE(form.find<QComboBox>(u"number.country"_s)->currentData().toString(), u"US"_s);
    QCOMPARE(form.find<QLineEdit>(u"number"_s)->text().left(3), u"+1 "_s);
    form.model.cancel();
    QVERIFY(form.find<QLineEdit>(u"number"_s)->text().isEmpty());
}

void TestPhoneControl::maskedShowsDots()
{
    FormFixture form;
    auto *line = form.find<QLineEdit>(u"masked"_s);
    form.model.setValue(u"masked"_s, FieldValue(u"+918889500122"_s));
    QVERIFY(!line->displayText().contains(u'8'));
    auto *eye = line->parentWidget()->findChild<QToolButton *>(u"eye"_s);
    QTest::mouseClick(eye, Qt::LeftButton);
    QCOMPARE(line->displayText(), u"+91 88895 00122"_s);
    QCOMPARE(eye->accessibleName(), u"Hide: Masked Number"_s);
}

QTEST_MAIN(TestPhoneControl)
#include "tst_phonecontrol.moc"
