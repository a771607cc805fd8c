// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pagefixture.h"

#include "ui/forms/fieldcontrol.h"
#include "ui/pages/providers/providerspage.h"
#include "workspace/codec.h"

#include <QFile>

#include <functional>

/// Hostile and enormous values in the form of a kind: words beside every field, and Save keeps all
/// that was typed.
namespace sendbench::test
{

using ProvidersFixture = PageFixture<ui::ProvidersPage>;

inline constexpr qsizetype kEnormous = 1'000'000;

struct Bad {
    QString id;
    QString text;
    bool keepsInFile = true; ///< a half of a character has no place in UTF-8
};

inline const QList<Bad> &badTexts()
{
    static const QList<Bad> all{
        {u"control"_s, u"bell\u0007 here"_s},
        {u"nul"_s, u"before"_s + QChar(0) + u"after"_s},
        {u"turned"_s, u"abc\u202Edef"_s},
        {u"half"_s, u"half "_s + QChar(0xD83D) + u" of it"_s, false},
        {u"markup"_s, u"<img src=x onerror=alert(1)>\u0001"_s},
    };
    return all;
}

/// Fields into which a person types a text.
inline bool takesText(const forms::FieldDescriptor &field)
{
    return field.kind == forms::FieldKind::Text || field.kind == forms::FieldKind::Url ||
           field.kind == forms::FieldKind::Phone || field.kind == forms::FieldKind::Json ||
           field.kind == forms::FieldKind::Multiline ||
           (field.kind == forms::FieldKind::ReadOnly && field.pasted);
}

/// Every text of the form is the bad one, every group is open.
inline forms::FieldValues spoiled(const forms::FormDescriptor &form, const QString &text)
{
    forms::FieldValues values = form.initialValues();
    for (const auto *field : form.valueFields()) {
        if (field->kind == forms::FieldKind::Group)
            values.insert(field->key, forms::FieldValue(true));
        else if (takesText(*field))
            values.insert(field->key, forms::FieldValue(text));
        else if (field->kind == forms::FieldKind::KeyValues)
            values.insert(field->key + u".X-Bad"_s, forms::FieldValue(text));
    }
    return values;
}

/// The keys whose field has nothing in words beside it.
inline QStringList silent(const ProvidersFixture &f, const forms::FormDescriptor &form,
                          const forms::FieldValues &values)
{
    QStringList keys;
    for (const auto *control : f.page->findChildren<ui::FieldControl *>()) {
        const auto &field = control->field();
        const auto *here = form.field(field.key);
        const bool drawn = control->isVisibleTo(control->window()) || control->isVisible();
        if (!drawn || !here || !isShown(form, *here, values) ||
            !(takesText(field) || field.kind == forms::FieldKind::KeyValues))
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

/// Every field holds the text, Save is pressed: words beside each field, and all of it is kept.
inline void typeEverywhere(ProvidersFixture &f, const QString &object, const QString &text)
{
    const QString kind = f.document().provider(object)->kind;
    const auto &form = f.engine.registry().providerKind(kind)->descriptor();
    const auto typed = spoiled(form, text);
    f.engine.workspace().setDraft(object, typed);
    f.page->openObject(object);
    // Beside each field that is drawn; a tab that is not seen says it by its sign.
    QTRY_COMPARE_WITH_TIMEOUT(silent(f, form, typed).join(u' '), QString(), 10'000);
    QVERIFY2(!f.page->heading().contains(QChar(0x202E)), qPrintable(object));
    f.click(u"formSave"_s);
    // A nickname that was typed names a configuration only once.
    QTRY_VERIFY2_WITH_TIMEOUT(f.text(u"formStatus"_s).contains(u"Saved with"_s),
                              qPrintable(object + f.text(u"formStatus"_s)), 10'000);
    const auto *saved = f.document().provider(object);
    QVERIFY2(saved && saved->savedAt, qPrintable(object));
    for (const auto &[key, value] : typed)
        QVERIFY2(saved->fields.value(key) == value, qPrintable(object + u' ' + key));
}

/// The workspace file as it is now.
inline QByteArray writtenBy(ProvidersFixture &f)
{
    if (!f.engine.workspace().save())
        return {};
    QFile file(f.path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void hostile(const QString &id)
{
    workspace::Document document;
    document.accounts.append(acme());
    document.providers.append({.id = u"first"_s, .kind = id});
    for (const Bad &bad : badTexts())
        document.providers.append({.id = bad.id, .kind = id, .account = u"acme"_s});
    document.providers.append({.id = u"enormous"_s, .kind = id, .account = u"acme"_s});
    ProvidersFixture f(document);
    f.click(u"tabChecks"_s);
    for (const Bad &bad : badTexts()) {
        typeEverywhere(f, bad.id, bad.text);
        if (QTest::currentTestFailed())
            return;
    }
    const auto read = workspace::decode(writtenBy(f), f.path());
    QVERIFY(read);
    for (const Bad &bad : badTexts())
        if (bad.keepsInFile)
            QCOMPARE(read->provider(bad.id)->fields, f.document().provider(bad.id)->fields);
    // Last, and counted: reading many megabytes again would take longer than all of the above.
    const QString text(kEnormous, u'n');
    typeEverywhere(f, u"enormous"_s, text);
    if (QTest::currentTestFailed())
        return;
    qsizetype places = 0;
    for (const auto &[key, value] : f.document().provider(u"enormous"_s)->fields)
        places += value == forms::FieldValue(text) ? 1 : 0;
    QVERIFY(places > 0);
    QCOMPARE(writtenBy(f).count('"' + QByteArray(kEnormous, 'n') + '"'), places);
}

/// A form of which only Save was pressed says what is missing where it is missing.
inline void halfFilled(const QString &id)
{
    workspace::Document document;
    document.providers.append({.id = u"half"_s, .kind = id});
    ProvidersFixture f(document);
    f.click(u"tabChecks"_s);
    f.click(u"formSave"_s);
    QTRY_VERIFY(f.document().provider(u"half"_s)->savedAt);
    const auto &form = f.engine.registry().providerKind(id)->descriptor();
    QTRY_VERIFY(f.text(u"formStatus"_s).contains(u"Saved with"_s));
    // What is missing is said where it is missing.
    for (const auto *control : f.page->findChildren<ui::FieldControl *>()) {
        const auto &field = control->field();
        if (!control->isVisible() || !field.required || !takesText(field) ||
            !isShown(form, *form.field(field.key), f.document().provider(u"half"_s)->fields))
            continue;
        QStringList texts;
        for (const QWidget *one : control->findChildren<QWidget *>())
            if (!one->property("rule").toString().isEmpty())
                for (const QLabel *label : one->findChildren<QLabel *>())
                    texts.append(label->text());
        QVERIFY2(texts.join(u' ').contains(field.label), qPrintable(field.key));
    }
}

/// A row for each kind of the program whose id is wanted.
inline void addKinds(const std::function<bool(const QString &)> &isWanted)
{
    QTest::addColumn<QString>("id");
    sendbenchLoadResources();
    const integrations::Registry registry;
    for (const auto *one : registry.providerKinds())
        if (isWanted(one->id()))
            QTest::newRow(qPrintable(one->id())) << one->id();
}

} // namespace sendbench::test
