// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "formfixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::forms;

namespace
{

FieldValues withPassword()
{
    FieldValues values;
    values.insert(u"basic"_s, FieldValue(true));
    values.insert(u"password"_s, FieldValue(SecretMark{}));
    return values;
}

SecretStates known(SecretState::Presence presence, SecretPlace place = SecretPlace::Keychain)
{
    return {{u"password"_s, {.presence = presence, .place = place, .cause = u"Why."_s}}};
}

const SecretStates kThere = known(SecretState::Presence::Present);

QToolButton *eyeOf(QLineEdit *line)
{
    return line->parentWidget()->findChild<QToolButton *>(u"eye"_s);
}

} // namespace

class TestSecretControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoredSecretIsOnlySaidToBeThere();
    void saysWhereItIs_data();
    void saysWhereItIs();
    void aMissingOneCanBeTypedAtOnce();
    void replaceTypesANewOne();
    void removeCanBeTakenBack();
    void typedTextIsCoveredUntilTheEye();
    void nothingGetsOutOfTheLine();
    void undoDoesNotBringItBack();
    void aCancelForgetsIt();
    void theLockMovesAValueIntoTheKeychain();
    void unlockingNeverShowsTheSecret();
};

void TestSecretControls::aStoredSecretIsOnlySaidToBeThere()
{
    FormFixture form(withPassword());
    form.model.setSecretStates(kThere);
    auto *line = form.find<QLineEdit>(u"password"_s);
    QVERIFY(line->isReadOnly());
    QVERIFY(line->text().isEmpty());
    QCOMPARE(line->placeholderText(), u"Stored in the keychain"_s);
    QVERIFY(!eyeOf(line)->isVisible());
    QVERIFY(form.find<QPushButton>(u"password.replace"_s)->isVisible());
    QVERIFY(form.find<QPushButton>(u"password.remove"_s)->isVisible());
}

void TestSecretControls::saysWhereItIs_data()
{
    using Presence = SecretState::Presence;
    QTest::addColumn<SecretStates>("states");
    QTest::addColumn<QString>("words");
    QTest::newRow("asked") << SecretStates() << u"Asking whether it is stored…"_s;
    QTest::newRow("memory") << known(Presence::Present, SecretPlace::ThisRun)
                            << u"In memory, for this run only"_s;
    QTest::newRow("variable") << known(Presence::Present, SecretPlace::Environment)
                              << u"From an environment variable"_s;
    QTest::newRow("sandbox") << known(Presence::Present, SecretPlace::Program)
                             << u"The sandbox's own, from the program"_s;
    QTest::newRow("missing") << known(Presence::Missing) << u"Missing: enter it again"_s;
    QTest::newRow("unreachable") << known(Presence::Unreachable)
                                 << u"The keychain could not be asked"_s;
}

void TestSecretControls::saysWhereItIs()
{
    QFETCH(const SecretStates, states);
    QFETCH(const QString, words);
    FormFixture form(withPassword());
    form.model.setSecretStates(kThere);
    form.model.setSecretStates(states);
    auto *line = form.find<QLineEdit>(u"password"_s);
    QCOMPARE(line->placeholderText(), words);
    QVERIFY2(line->accessibleDescription().startsWith(words),
             qPrintable(line->accessibleDescription()));
}

void TestSecretControls::aMissingOneCanBeTypedAtOnce()
{
    FormFixture form(withPassword());
    form.model.setSecretStates(known(SecretState::Presence::Missing));
    QVERIFY(form.findingsAt(u"password"_s).value(0).contains(u"Why."_s));
    auto *line = form.find<QLineEdit>(u"password"_s);
    QVERIFY(!line->isReadOnly());
    typeInto(line, u"fresh words"_s);
    QCOMPARE(form.model.typedSecrets().value(u"password"_s), u"fresh words"_s);
    QCOMPARE(form.findingsAt(u"password"_s), QStringList());
}

void TestSecretControls::replaceTypesANewOne()
{
    FormFixture form(withPassword());
    form.model.setSecretStates(kThere);
    auto *line = form.find<QLineEdit>(u"password"_s);
    QTest::mouseClick(form.find<QPushButton>(u"password.replace"_s), Qt::LeftButton);
    QVERIFY(line->hasFocus());
    QTest::keyClicks(line, u"fresh words"_s);
    QCOMPARE(form.model.typedSecrets().value(u"password"_s), u"fresh words"_s);
    QVERIFY(form.model.value(u"password"_s).isSecret());
    form.model.apply();
    QVERIFY(line->text().isEmpty());
    QCOMPARE(line->placeholderText(), u"Stored in the keychain"_s);
}

void TestSecretControls::removeCanBeTakenBack()
{
    FormFixture form(withPassword());
    QTest::mouseClick(form.find<QPushButton>(u"password.remove"_s), Qt::LeftButton);
    QVERIFY(!form.model.hasSecret(u"password"_s));
    QCOMPARE(form.find<QLineEdit>(u"password"_s)->placeholderText(), u"Removed when you save"_s);
    QTest::mouseClick(form.find<QToolButton>(u"password.keep"_s), Qt::LeftButton);
    QVERIFY(form.model.hasSecret(u"password"_s));
    QVERIFY(!form.model.isDirty());
}

void TestSecretControls::typedTextIsCoveredUntilTheEye()
{
    FormFixture form;
    form.model.setValue(u"basic"_s, FieldValue(true));
    auto *line = form.find<QLineEdit>(u"password"_s);
    typeInto(line, u"open words"_s);
    QVERIFY(!line->displayText().contains(u"open"_s));
    QTest::mouseClick(eyeOf(line), Qt::LeftButton);
    QCOMPARE(line->displayText(), u"open words"_s);
    QVERIFY(line->hasFocus());
}

void TestSecretControls::nothingGetsOutOfTheLine()
{
    FormFixture form;
    form.model.setValue(u"basic"_s, FieldValue(true));
    auto *line = form.find<QLineEdit>(u"password"_s);
    typeInto(line, u"inner words"_s);
    QTest::mouseClick(eyeOf(line), Qt::LeftButton);
    QGuiApplication::clipboard()->setText(u"before"_s);
    QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(line, Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(line, Qt::Key_X, Qt::ControlModifier);
    QTest::keyClick(line, Qt::Key_Insert, Qt::ControlModifier);
    QTest::keyClick(line, Qt::Key_Delete, Qt::ShiftModifier);
    QTest::mouseDClick(line, Qt::LeftButton);
    QTest::mouseRelease(line, Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    QVERIFY(!QGuiApplication::clipboard()->text(QClipboard::Selection).contains(u"words"_s));
}

void TestSecretControls::undoDoesNotBringItBack()
{
    FormFixture form;
    form.model.setValue(u"basic"_s, FieldValue(true));
    auto *line = form.find<QLineEdit>(u"password"_s);
    typeInto(line, u"gone words"_s);
    QTest::mouseClick(eyeOf(line), Qt::LeftButton);
    typeInto(line, u"x"_s);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(line->text(), u"x"_s);
}

void TestSecretControls::aCancelForgetsIt()
{
    FormFixture form(withPassword());
    auto *line = form.find<QLineEdit>(u"password"_s);
    QTest::mouseClick(form.find<QPushButton>(u"password.replace"_s), Qt::LeftButton);
    QTest::keyClicks(line, u"typed words"_s);
    form.model.cancel();
    QVERIFY(line->text().isEmpty());
    QVERIFY(!form.model.isDirty());
}

void TestSecretControls::theLockMovesAValueIntoTheKeychain()
{
    FormFixture form;
    form.model.addRow(u"headers"_s, u"user"_s, false);
    typeInto(form.find<QLineEdit>(u"headers.user.value"_s), u"row words"_s);
    QTest::mouseClick(form.find<QToolButton>(u"headers.user.lock"_s), Qt::LeftButton);
    QVERIFY(form.model.value(u"headers.user"_s).isSecret());
    QCOMPARE(form.model.typedSecrets().value(u"headers.user"_s), u"row words"_s);
    auto *line = form.find<QLineEdit>(u"headers.user.value"_s);
    QVERIFY(line->isVisible());
    QVERIFY(!line->displayText().contains(u"words"_s));
}

void TestSecretControls::unlockingNeverShowsTheSecret()
{
    FieldValues stored;
    stored.insert(u"headers.user"_s, FieldValue(SecretMark{}));
    FormFixture form(stored);
    QTest::mouseClick(form.find<QPushButton>(u"headers.user.replace"_s), Qt::LeftButton);
    QTest::keyClicks(form.find<QLineEdit>(u"headers.user.value"_s), u"row words"_s);
    QTest::mouseClick(form.find<QToolButton>(u"headers.user.lock"_s), Qt::LeftButton);
    QVERIFY(!form.model.value(u"headers.user"_s).isSecret());
    auto *plain = form.find<QLineEdit>(u"headers.user.value"_s);
    QVERIFY(plain->text().isEmpty());
    QTest::keyClick(plain, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(plain->text().isEmpty());
}

QTEST_MAIN(TestSecretControls)
#include "tst_secretcontrols.moc"
