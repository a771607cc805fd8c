// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "forms/formmodel.h"
#include "sampleform.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::forms;
using Presence = SecretState::Presence;

namespace
{

const QString kPassword = u"password"_s;
const QString kRow = u"headers.password"_s;

FieldValues stored()
{
    FieldValues values = sampleForm().initialValues();
    values.insert(u"basic"_s, FieldValue(true));
    values.insert(kPassword, FieldValue(SecretMark{}));
    values.insert(kRow, FieldValue(SecretMark{}));
    return values;
}

SecretStates both(Presence presence)
{
    const SecretState state{.presence = presence, .cause = u"Because."_s, .cure = u"Do so."_s};
    return {{kPassword, state}, {kRow, state}};
}

Findings secretFindings(const FormModel &model, const QString &path)
{
    Findings some = model.findings();
    some.removeIf(
        [&](const Finding &one) { return one.path != path || !one.rule.startsWith(u"secret."_s); });
    return some;
}

} // namespace

class TestSecretFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMissingOneIsAnError()
    {
        FormModel model(sampleForm());
        model.load(stored());
        QCOMPARE(secretFindings(model, kPassword), Findings());
        model.setSecretStates(both(Presence::Missing));
        for (const QString &path : {kPassword, kRow}) {
            const Findings found = secretFindings(model, path);
            QCOMPARE(found.size(), 1);
            QCOMPARE(found.first().rule, u"secret.missing"_s);
            QCOMPARE(found.first().severity, Severity::Error);
            QVERIFY(found.first().message.contains(u"Because."_s));
            QCOMPARE(found.first().fix, u"Do so."_s);
        }
    }

    void oneThatCouldNotBeAskedIsANote()
    {
        FormModel model(sampleForm());
        model.load(stored());
        model.setSecretStates(both(Presence::Unreachable));
        QCOMPARE(secretFindings(model, kRow).value(0).rule, u"secret.unasked"_s);
        QCOMPARE(secretFindings(model, kRow).value(0).severity, Severity::Note);
        model.setSecretStates(both(Presence::Present));
        QCOMPARE(secretFindings(model, kRow), Findings());
    }

    void aTypedOneIsNotMissing()
    {
        FormModel model(sampleForm());
        model.load(stored());
        model.setSecretStates(both(Presence::Missing));
        model.setSecret(kPassword, u"typed words"_s);
        QCOMPARE(secretFindings(model, kPassword), Findings());
        model.keepStoredSecret(kPassword);
        QCOMPARE(secretFindings(model, kPassword).size(), 1);
    }

    void aClosedGroupNeedsNone()
    {
        FormModel model(sampleForm());
        model.load(stored());
        model.setSecretStates(both(Presence::Missing));
        model.setValue(u"basic"_s, FieldValue(false));
        QCOMPARE(secretFindings(model, kPassword), Findings());
        QCOMPARE(secretFindings(model, kRow).size(), 1);
    }

    void aLimitThatNobodyStatesIsOnlySuspected()
    {
        FormDescriptor form = sampleForm();
        for (FieldDescriptor &field : form.fields)
            if (field.key == u"nickname"_s)
                field.limitStated = false;
        FormModel model(form);
        model.setValue(u"nickname"_s, FieldValue(u"too long a name"_s));
        const Findings found = model.findings(u"nickname"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().rule, u"form.length-unstated"_s);
        QCOMPARE(found.first().severity, Severity::Warning);
        QVERIFY(found.first().message.contains(u"not stated"_s));
    }
};

QTEST_GUILESS_MAIN(TestSecretFindings)
#include "tst_secretfindings.moc"
