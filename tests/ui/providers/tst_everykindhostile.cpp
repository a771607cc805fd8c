// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "pagefixture.h"

#include "ui/forms/fieldcontrol.h"
#include "ui/pages/providers/providerspage.h"
#include "workspace/codec.h"

using namespace sendbench;
using namespace sendbench::test;
using Fixture = PageFixture<ui::ProvidersPage>;
using forms::FieldKind;

namespace
{

struct Bad {
    QString id;
    QString text;
    bool keepsInFile = true; ///< a half of a character has no place in UTF-8
};

const QList<Bad> &badTexts()
{
    static const QList<Bad> all{
        {u"control"_s, u"bell\u0007 here"_s},
        {u"nul"_s, u"before"_s + QChar(0) + u"after"_s},
        {u"turned"_s, u"abc\u202Edef"_s},
        {u"half"_s, u"half "_s + QChar(0xD83D) + u" of it"_s, false},
        {u"markup"_s, u"<img src=x onerror=alert(1)>\u0001"_s},
        // Last, since the file is written after each.
        {u"enormous"_s, QString(1'000'000, u'n')},
    };
    return all;
}

/// Fields into which a person types a text.
bool takesText(const forms::FieldDescriptor &field)
{
    return field.kind == FieldKind::Text || field.kind == FieldKind::Url ||
           field.kind == FieldKind::Phone || field.kind == FieldKind::Json ||
           field.kind == FieldKind::Multiline ||
           (field.kind == FieldKind::ReadOnly && field.pasted);
}

/// Every text of the form is the bad one, every group is open.
forms::FieldValues spoiled(const forms::FormDescriptor &form, const QString &text)
{
    forms::FieldValues values = form.initialValues();
    for (const auto *field : form.valueFields()) {
        if (field->kind == FieldKind::Group)
            values.insert(field->key, forms::FieldValue(true));
        else if (takesText(*field))
            values.insert(field->key, forms::FieldValue(text));
        else if (field->kind == FieldKind::KeyValues)
            values.insert(field->key + u".X-Bad"_s, forms::FieldValue(text));
    }
    return values;
}

/// The keys whose field has nothing in words beside it.
QStringList silent(const Fixture &f, const forms::FormDescriptor &form,
                   const forms::FieldValues &values)
{
    QStringList keys;
    for (const auto *control : f.page->findChildren<ui::FieldControl *>()) {
        const auto &field = control->field();
        const auto *here = form.field(field.key);
        const bool drawn = control->isVisibleTo(control->window()) || control->isVisible();
        if (!drawn || !here || !isShown(*here, values) ||
            !(takesText(field) || field.kind == FieldKind::KeyValues))
            continue;
        bool says = false;
        for (const QWidget *one : control->findChildren<QWidget *>())
            for (const QLabel *label : one->findChildren<QLabel *>())
                says = says ||
                       (!one->property("rule").toString().isEmpty() && !label->text().isEmpty());
        if (!says)
            keys.append(field.key);
    }
    return keys;
}

} // namespace

/// Hostile and enormous values in each form of the program: words beside every field, and Save
/// keeps all that was typed.
class TestEveryKindHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kind_data();
    void kind();
    void halfFilled_data() { kind_data(); }
    void halfFilled();
};

void TestEveryKindHostile::kind_data()
{
    QTest::addColumn<QString>("id");
    sendbenchLoadResources();
    const integrations::Registry registry;
    for (const auto *one : registry.providerKinds())
        QTest::newRow(qPrintable(one->id())) << one->id();
}

void TestEveryKindHostile::kind()
{
    QFETCH(QString, id);
    workspace::Document document;
    document.accounts.append(acme());
    document.providers.append({.id = u"first"_s, .kind = id});
    for (const Bad &bad : badTexts())
        document.providers.append({.id = bad.id, .kind = id, .account = u"acme"_s});
    Fixture f(document);
    const auto &form = f.engine.registry().providerKind(id)->descriptor();
    f.click(u"tabChecks"_s);
    for (const Bad &bad : badTexts()) {
        const auto typed = spoiled(form, bad.text);
        f.engine.workspace().setDraft(bad.id, typed);
        f.page->openObject(bad.id);
        // Beside each field that is drawn; a tab that is not seen says it by its sign.
        QTRY_COMPARE_WITH_TIMEOUT(silent(f, form, typed).join(u' '), QString(), 10'000);
        QVERIFY2(!f.page->heading().contains(QChar(0x202E)), qPrintable(bad.id));
        f.click(u"formSave"_s);
        // A nickname that was typed names a configuration only once.
        QTRY_VERIFY2_WITH_TIMEOUT(f.text(u"formStatus"_s).contains(u"Saved with"_s),
                                  qPrintable(bad.id + f.text(u"formStatus"_s)), 10'000);
        const auto *saved = f.document().provider(bad.id);
        QVERIFY2(saved && saved->savedAt, qPrintable(bad.id));
        for (const auto &[key, value] : typed)
            QVERIFY2(saved->fields.value(key) == value, qPrintable(bad.id + u' ' + key));
    }
    QVERIFY(f.engine.workspace().save());
    QFile file(f.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto written = workspace::decode(file.readAll(), f.path());
    QVERIFY(written);
    for (const Bad &bad : badTexts())
        if (bad.keepsInFile)
            QCOMPARE(written->provider(bad.id)->fields, f.document().provider(bad.id)->fields);
}

void TestEveryKindHostile::halfFilled()
{
    QFETCH(QString, id);
    workspace::Document document;
    document.providers.append({.id = u"half"_s, .kind = id});
    Fixture f(document);
    f.click(u"tabChecks"_s);
    f.click(u"formSave"_s);
    QTRY_VERIFY(f.document().provider(u"half"_s)->savedAt);
    const auto &form = f.engine.registry().providerKind(id)->descriptor();
    QTRY_VERIFY(f.text(u"formStatus"_s).contains(u"Saved with"_s));
    // What is missing is said where it is missing.
    for (const auto *control : f.page->findChildren<ui::FieldControl *>()) {
        const auto &field = control->field();
        if (!control->isVisible() || !field.required || !takesText(field) ||
            !isShown(*form.field(field.key), f.document().provider(u"half"_s)->fields))
            continue;
        QStringList texts;
        for (const QWidget *one : control->findChildren<QWidget *>())
            if (!one->property("rule").toString().isEmpty())
                for (const QLabel *label : one->findChildren<QLabel *>())
                    texts.append(label->text());
        QVERIFY2(texts.join(u' ').contains(field.label), qPrintable(field.key));
    }
}

QTEST_MAIN(TestEveryKindHostile)
#include "tst_everykindhostile.moc"
