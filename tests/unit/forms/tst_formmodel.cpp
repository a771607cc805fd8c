// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "forms/formmodel.h"
#include "sampleform.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::forms;

class TestFormModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithInitialValues();
    void anEditMakesItDirtyAndBack();
    void emptyAndAbsentAreTheSame();
    void cancelBringsTheStoredBack();
    void resetGoesToTheInitialValues();
    void aDraftIsAnEdit();
    void valuesKeepTheOrderOfTheForm();
    void typedSecretsNeverEnterTheValues();
    void removingAStoredSecretIsAnEdit();
    void rowsAreAddedRenamedRemoved();
    void aRowDoesNotReplaceAnother();
    void renamingTakesTheTypedSecretAlong();
    void aStoredSecretStaysUnderItsOldName();
    void aSecretRowCanBecomePlain();
    void presetsFillAndKeepWhatWasTyped();
    void anotherPresetTakesAwayWhatNobodyFilled();
    void applyDropsAnEmptyRow();
    void extraFindingsOfTheOwnerJoin();
    void settingTheSameSaysNothing();
};

void TestFormModel::beginsWithInitialValues()
{
    FormModel model(sampleForm());
    QCOMPARE(model.value(u"method"_s), FieldValue(u"POST"_s));
    QVERIFY(!model.isDirty());
}

void TestFormModel::anEditMakesItDirtyAndBack()
{
    FormModel model(sampleForm());
    QSignalSpy dirty(&model, &FormModel::dirtyChanged);
    QSignalSpy changed(&model, &FormModel::valueChanged);
    model.setValue(u"nickname"_s, FieldValue(u"abc"_s));
    QVERIFY(model.isDirty() && model.isDirty(u"nickname"_s) && !model.isDirty(u"number"_s));
    model.setValue(u"nickname"_s, FieldValue(QString()));
    QVERIFY(!model.isDirty());
    QCOMPARE(dirty.size(), 2);
    QCOMPARE(changed.size(), 2);
}

void TestFormModel::emptyAndAbsentAreTheSame()
{
    FormModel model(sampleForm());
    model.setValue(u"default"_s, FieldValue(false));
    QVERIFY(!model.isDirty());
    model.setValue(u"default"_s, FieldValue(true));
    QVERIFY(model.isDirty());
}

void TestFormModel::cancelBringsTheStoredBack()
{
    FormModel model(sampleForm());
    model.setValue(u"nickname"_s, FieldValue(u"abc"_s));
    model.setSecret(u"password"_s, u"typed"_s);
    QSignalSpy loaded(&model, &FormModel::loaded);
    model.cancel();
    QCOMPARE(loaded.size(), 1);
    QVERIFY(!model.isDirty());
    QVERIFY(model.value(u"nickname"_s).isEmpty());
    QVERIFY(model.typedSecrets().isEmpty());
}

void TestFormModel::resetGoesToTheInitialValues()
{
    FormModel model(sampleForm());
    FieldValues stored;
    stored.insert(u"nickname"_s, FieldValue(u"old"_s));
    stored.insert(u"password"_s, FieldValue(SecretMark{}));
    model.load(stored);
    model.reset();
    QVERIFY(model.isDirty());
    QCOMPARE(model.value(u"method"_s), FieldValue(u"POST"_s));
    QVERIFY(model.value(u"nickname"_s).isEmpty());
    QCOMPARE(model.typedSecrets().value(u"password"_s, u"none"_s), QString());
}

void TestFormModel::aDraftIsAnEdit()
{
    FormModel model(sampleForm());
    FieldValues draft;
    draft.insert(u"nickname"_s, FieldValue(u"draft"_s));
    model.load({}, draft);
    QVERIFY(model.isDirty());
    QCOMPARE(model.value(u"nickname"_s).text(), u"draft"_s);
    QVERIFY(model.storedValues().isEmpty());
}

void TestFormModel::valuesKeepTheOrderOfTheForm()
{
    FormModel model(sampleForm());
    model.setValue(u"reply"_s, FieldValue(u"r"_s));
    model.addRow(u"headers"_s, u"B"_s, false);
    model.setValue(u"nickname"_s, FieldValue(u"n"_s));
    model.addRow(u"headers"_s, u"A"_s, false);
    QCOMPARE(model.values().keys(),
             QStringList({u"nickname"_s, u"method"_s, u"headers.B"_s, u"headers.A"_s, u"reply"_s}));
}

void TestFormModel::typedSecretsNeverEnterTheValues()
{
    FormModel model(sampleForm());
    model.setSecret(u"password"_s, u"typed"_s);
    QVERIFY(model.value(u"password"_s).isSecret());
    QVERIFY(model.hasSecret(u"password"_s));
    model.setValue(u"password"_s, FieldValue(u"other"_s));
    QVERIFY(model.value(u"password"_s).isSecret());
    QCOMPARE(model.typedSecrets().value(u"password"_s), u"other"_s);
    model.apply();
    QVERIFY(model.typedSecrets().isEmpty());
    QVERIFY(model.storedValues().value(u"password"_s).isSecret());
    QVERIFY(!model.isDirty());
}

void TestFormModel::removingAStoredSecretIsAnEdit()
{
    FormModel model(sampleForm());
    FieldValues stored;
    stored.insert(u"password"_s, FieldValue(SecretMark{}));
    model.load(stored);
    QVERIFY(model.hasSecret(u"password"_s));
    model.setSecret(u"password"_s, QString());
    QVERIFY(!model.hasSecret(u"password"_s) && model.isDirty());
    QVERIFY(model.typedSecrets().contains(u"password"_s));
    model.keepStoredSecret(u"password"_s);
    QVERIFY(model.hasSecret(u"password"_s) && !model.isDirty());
}

void TestFormModel::rowsAreAddedRenamedRemoved()
{
    FormModel model(sampleForm());
    QSignalSpy rows(&model, &FormModel::rowsChanged);
    model.addRow(u"headers"_s, u"A"_s, false);
    model.addRow(u"headers"_s, u"B.c"_s, false);
    model.setValue(u"headers.A"_s, FieldValue(u"1"_s));
    QVERIFY(model.renameRow(u"headers"_s, u"A"_s, u"Z"_s));
    QCOMPARE(model.rowNames(u"headers"_s), QStringList({u"Z"_s, u"B.c"_s}));
    QCOMPARE(model.value(u"headers.Z"_s).text(), u"1"_s);
    model.removeRow(u"headers"_s, u"Z"_s);
    QCOMPARE(model.rowNames(u"headers"_s), QStringList({u"B.c"_s}));
    QCOMPARE(rows.size(), 4);
    QVERIFY(model.isDirty(u"headers"_s));
}

void TestFormModel::aRowDoesNotReplaceAnother()
{
    FormModel model(sampleForm());
    model.addRow(u"headers"_s, u"A"_s, false);
    model.addRow(u"headers"_s, u"B"_s, false);
    QVERIFY(!model.renameRow(u"headers"_s, u"A"_s, u"B"_s));
    QCOMPARE(model.rowNames(u"headers"_s), QStringList({u"A"_s, u"B"_s}));
}

void TestFormModel::renamingTakesTheTypedSecretAlong()
{
    FormModel model(sampleForm());
    model.addRow(u"headers"_s, u"A"_s, true);
    model.setSecret(u"headers.A"_s, u"typed"_s);
    model.renameRow(u"headers"_s, u"A"_s, u"B"_s);
    QCOMPARE(model.typedSecrets().value(u"headers.B"_s), u"typed"_s);
    QVERIFY(!model.typedSecrets().contains(u"headers.A"_s));
}

void TestFormModel::aStoredSecretStaysUnderItsOldName()
{
    FormModel model(sampleForm());
    FieldValues stored;
    stored.insert(u"headers.A"_s, FieldValue(SecretMark{}));
    model.load(stored);
    model.renameRow(u"headers"_s, u"A"_s, u"B"_s);
    QVERIFY(!model.hasSecret(u"headers.B"_s));
    QCOMPARE(model.findings(u"headers"_s).value(0).rule, u"form.secret-missing"_s);
    model.renameRow(u"headers"_s, u"B"_s, u"A"_s);
    QVERIFY(model.hasSecret(u"headers.A"_s));
    QVERIFY(!model.isDirty());
}

void TestFormModel::aSecretRowCanBecomePlain()
{
    FormModel model(sampleForm());
    model.addRow(u"headers"_s, u"A"_s, true);
    model.setSecret(u"headers.A"_s, u"typed"_s);
    model.setValue(u"headers.A"_s, FieldValue(QString()));
    QVERIFY(!model.value(u"headers.A"_s).isSecret());
    QVERIFY(model.typedSecrets().isEmpty());
}

void TestFormModel::presetsFillAndKeepWhatWasTyped()
{
    const FormDescriptor form = sampleForm();
    FormModel model(form);
    model.addRow(u"headers"_s, u"content-type"_s, false);
    model.setValue(u"headers.content-type"_s, FieldValue(u"text/plain"_s));
    model.applyPreset(u"headers"_s, form.field(u"headers"_s)->presets[0]);
    QCOMPARE(model.rowNames(u"headers"_s), QStringList({u"content-type"_s, u"Authorization"_s}));
    QCOMPARE(model.value(u"headers.content-type"_s).text(), u"text/plain"_s);
    QVERIFY(model.value(u"headers.Authorization"_s).isSecret());
    QVERIFY(!model.hasSecret(u"headers.Authorization"_s));
}

void TestFormModel::anotherPresetTakesAwayWhatNobodyFilled()
{
    const FormDescriptor form = sampleForm();
    FormModel model(form);
    model.applyPreset(u"headers"_s, form.field(u"headers"_s)->presets[0]);
    model.addRow(u"headers"_s, u"X-Own"_s, false);
    model.applyPreset(u"headers"_s, form.field(u"headers"_s)->presets[1]);
    QCOMPARE(model.rowNames(u"headers"_s), QStringList({u"X-Own"_s, u"user"_s, u"password"_s}));
    model.setSecret(u"headers.password"_s, u"typed"_s);
    model.applyPreset(u"headers"_s, form.field(u"headers"_s)->presets[0]);
    QVERIFY(model.hasSecret(u"headers.password"_s));
    QVERIFY(!model.rowNames(u"headers"_s).contains(u"user"_s));
}

void TestFormModel::applyDropsAnEmptyRow()
{
    FormModel model(sampleForm());
    model.addRow(u"headers"_s, QString(), false);
    QVERIFY(model.findings(u"headers"_s).isEmpty());
    model.setValue(u"headers."_s, FieldValue(u"v"_s));
    QCOMPARE(model.findings(u"headers"_s).value(0).rule, u"form.row-name"_s);
    model.setValue(u"headers."_s, FieldValue(QString()));
    model.apply();
    QVERIFY(model.rowNames(u"headers"_s).isEmpty());
}

void TestFormModel::extraFindingsOfTheOwnerJoin()
{
    FormModel model(sampleForm());
    QSignalSpy changed(&model, &FormModel::findingsChanged);
    const Findings extra{
        Finding{.severity = Severity::Warning, .rule = u"own"_s, .path = u"number"_s}};
    // An owner that checks again on each change must not turn in a circle.
    connect(&model, &FormModel::findingsChanged, &model, [&] { model.setExtraFindings(extra); });
    model.setExtraFindings(extra);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.findings(u"number"_s).value(0).rule, u"own"_s);
    QCOMPARE(model.findings().first().severity, Severity::Error);
}

void TestFormModel::settingTheSameSaysNothing()
{
    FormModel model(sampleForm());
    model.setValue(u"nickname"_s, FieldValue(u"a"_s));
    QSignalSpy changed(&model, &FormModel::valueChanged);
    model.setValue(u"nickname"_s, FieldValue(u"a"_s));
    QCOMPARE(changed.size(), 0);
}

QTEST_APPLESS_MAIN(TestFormModel)
#include "tst_formmodel.moc"
