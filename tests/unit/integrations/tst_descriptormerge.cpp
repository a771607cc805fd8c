// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "unit/integrations/descriptortexts.h"

#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations;
using namespace Qt::StringLiterals;

/// A descriptor that extends another: what it takes over, and where its mistakes are said to be.
class DescriptorMergeTest : public QObject
{
    Q_OBJECT

private:
    DescriptorTexts m_texts;

    static QStringList keys(const forms::FormDescriptor &form)
    {
        QStringList all;
        for (const auto *field : form.valueFields())
            all.append(field->key);
        return all;
    }
    static QStringList steps(const forms::FormDescriptor &form)
    {
        QStringList all;
        for (const auto &step : form.guide)
            all.append(step.id + u'=' + step.fields.join(u'+'));
        return all;
    }

private Q_SLOTS:
    void takesAllOverButItsName()
    {
        const auto child = m_texts.child({});
        QVERIFY(child.has_value());
        const auto base = m_texts.read(u"base"_s);
        QCOMPARE(child->form.fields, base->form.fields);
        QCOMPARE(child->form.guide, base->form.guide);
        QCOMPARE(child->form.title, u"Dialog"_s);
        QCOMPARE(child->form.id, u"child"_s);
        QCOMPARE(child->form.name, u"Child"_s);
        QVERIFY(child->partner.isEmpty());
    }

    void changesFieldsByKeyAlsoInside()
    {
        const auto child = m_texts.child("'change': { 'name': { 'label': 'Nickname', 'help': null, "
                                         "'maxLength': 5 }, 'inner': { 'required': true } }");
        QVERIFY(child.has_value());
        const auto *name = child->form.field(u"name"_s);
        QCOMPARE(name->label, u"Nickname"_s);
        QCOMPARE(name->help, QString());
        QCOMPARE(name->placeholder, u"x"_s);
        QCOMPARE(name->maxLength, std::optional<qint64>(5));
        QVERIFY(child->form.field(u"inner"_s)->required);
    }

    void removesAFieldAndItsPlaceInTheGuide()
    {
        const auto child = m_texts.child("'remove': [ 'card' ]");
        QVERIFY(child.has_value());
        QCOMPARE(keys(child->form), (QStringList{u"name"_s, u"endpoint"_s, u"headers"_s}));
        QCOMPARE(steps(child->form), (QStringList{u"one=name"_s, u"two=endpoint"_s}));
    }

    void addsFieldsWhereTheyBelong()
    {
        const auto child = m_texts.child(
            "'add': [ { 'after': 'name', 'field': { 'key': 'a', 'label': 'A', 'kind': 'text' } }, "
            "{ 'before': 'name', 'field': { 'key': 'b', 'label': 'B', 'kind': 'text' } }, { "
            "'into': 'card', 'field': { 'key': 'c', 'label': 'C', 'kind': 'text' } }, { 'after': "
            "'inner', 'field': { 'key': 'd', 'label': 'D', 'kind': 'text' } }, { 'field': { 'key': "
            "'e', 'label': 'E', 'kind': 'text' } } ]");
        QVERIFY(child.has_value());
        QCOMPARE(keys(child->form).join(u' '), u"b name a endpoint card inner d c headers e"_s);
    }

    void guideMixesOwnAndInheritedSteps()
    {
        const auto child = m_texts.child(
            "'guide': [ 'two', { 'id': 'own', 'text': 'Mine.', 'fields': [ 'name' ] } ]");
        QVERIFY(child.has_value());
        QCOMPARE(steps(child->form), (QStringList{u"two=endpoint"_s, u"own=name"_s}));
        QCOMPARE(child->form.guide[0].text, u"Second."_s);
    }

    void inheritsThroughTwoFiles()
    {
        m_texts.add(u"middle"_s, "{ 'id': 'middle', 'extends': 'base', 'name': 'M', 'change': { "
                                 "'name': { 'help': 'middle' } }, 'partner': { 'a': 1 } }");
        m_texts.add(u"last"_s, "{ 'id': 'last', 'extends': 'middle', 'name': 'L', 'change': { "
                               "'name': { 'label': 'Last' } } }");
        const auto last = m_texts.read(u"last"_s);
        QVERIFY(last.has_value());
        QCOMPARE(last->form.field(u"name"_s)->help, u"middle"_s);
        QCOMPARE(last->form.field(u"name"_s)->label, u"Last"_s);
        QCOMPARE(last->partner, QByteArray("{'a':1}").replace('\'', '"'));
    }

    void mistake_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("said"); // code where path found
        const auto row = [](const char *name, const char *members, const QString &said) {
            QTest::newRow(name) << QByteArray(members) << said;
        };
        row("changes what is not there", "'change': { 'nme': { 'label': 'x' } }",
            u"descriptor.field-unknown child.json change.nme nme"_s);
        row("changes the key", "'change': { 'name': { 'key': 'n' } }",
            u"json.unknown-member child.json change.name.key key"_s);
        row("unknown member in a change", "'change': { 'name': { 'lable': 'x' } }",
            u"json.unknown-member child.json change.name.lable lable"_s);
        row("wrong type in a change of an inner field", "'change': { 'inner': { 'label': 3 } }",
            u"json.type child.json change.inner.label number 3"_s);
        row("change is no object", "'change': { 'name': 'x' }",
            u"json.type child.json change.name text"_s);
        row("removes what is not there", "'remove': [ 'x' ]",
            u"descriptor.field-unknown child.json remove[0] x"_s);
        row("adds beside nothing",
            "'add': [ { 'after': 'x', 'field': { 'key': 'a', 'label': 'A', 'kind': 'text' } } ]",
            u"descriptor.field-unknown child.json add[0].after x"_s);
        row("adds a kind that is none",
            "'add': [ { 'field': { 'key': 'a', 'label': 'A', 'kind': 'txt' } } ]",
            u"json.value child.json add[0].field.kind txt"_s);
        row("adds a key that is there",
            "'add': [ { 'field': { 'key': 'name', 'label': 'A', 'kind': 'text' } } ]",
            u"json.value child.json add[0].field.key name"_s);
        row("adds nothing", "'add': [ { 'after': 'name' } ]",
            u"json.missing child.json add[0].field nothing"_s);
        row("a step that is none", "'guide': [ 'three' ]",
            u"descriptor.step-unknown child.json guide[0] three"_s);
        row("a step with a field that was removed",
            "'remove': [ 'name' ], 'guide': [ { 'id': 'o', 'text': 't', 'fields': [ 'name' ] } ]",
            u"json.value child.json guide[0].fields[0] name"_s);
        row("fields of its own", "'fields': []", u"json.unknown-member child.json fields fields"_s);
        row("a member of nobody", "'chnage': {}",
            u"json.unknown-member child.json chnage chnage"_s);
    }
    void mistake()
    {
        QFETCH(QByteArray, members);
        QFETCH(QString, said);
        const auto child = m_texts.child(members);
        QVERIFY(!child.has_value());
        const Error &error = child.error();
        QCOMPARE(QStringList({error.code, error.where, error.path, error.found}).join(u' '), said);
        QCOMPARE(error.kind, ErrorKind::Input);
    }

    void whatItExtendsMustBeThere()
    {
        m_texts.add(u"alone"_s, "{ 'id': 'alone', 'extends': 'nobody', 'name': 'x' }");
        QCOMPARE(m_texts.read(u"alone"_s).error().code, u"descriptor.base-unknown"_s);
        m_texts.add(u"a"_s, "{ 'id': 'a', 'extends': 'b', 'name': 'x' }");
        m_texts.add(u"b"_s, "{ 'id': 'b', 'extends': 'a', 'name': 'x' }");
        QCOMPARE(m_texts.read(u"a"_s).error().code, u"descriptor.circle"_s);
        m_texts.add(u"self"_s, "{ 'id': 'self', 'extends': 'self', 'name': 'x' }");
        QCOMPARE(m_texts.read(u"self"_s).error().code, u"descriptor.circle"_s);
    }

    void noEscapeAndNoEncodingHidesTheBase()
    {
        const auto base = m_texts.read(u"base"_s);
        m_texts.add(u"escaped"_s, "{ 'id': 'escaped', '\\u0065xtends': 'base', 'name': 'x' }");
        QCOMPARE(m_texts.read(u"escaped"_s).value_or(LoadedDescriptor()).form.fields,
                 base->form.fields);
        const QString wide = u"\uFEFF{ 'id': 'wide', 'extends': 'base', 'name': 'x' }"_s;
        m_texts.add(u"wide"_s, QByteArray(reinterpret_cast<const char *>(wide.utf16()),
                                          wide.size() * qsizetype(sizeof(char16_t))));
        QCOMPARE(m_texts.read(u"wide"_s).value_or(LoadedDescriptor()).form.fields,
                 base->form.fields);
    }

    void aMistakeOfTheBaseIsSaidOfTheBase()
    {
        m_texts.add(u"bad"_s, "{ 'id': 'bad', 'title': 't', 'name': 'n', 'system': 's', 'fields': "
                              "[ { 'key': 'k', 'label': 'K', 'kind': 'text', 'odd': 1 } ] }");
        m_texts.add(u"heir"_s, "{ 'id': 'heir', 'extends': 'bad', 'name': 'x' }");
        const auto heir = m_texts.read(u"heir"_s);
        QVERIFY(!heir.has_value());
        QCOMPARE(heir.error().where, u"bad.json"_s);
        QCOMPARE(heir.error().path, u"fields[0].odd"_s);
    }

    void isNamedAsItsFile()
    {
        m_texts.add(u"other"_s, "{ 'id': 'another', 'extends': 'base', 'name': 'x' }");
        QCOMPARE(m_texts.read(u"other"_s).error().code, u"descriptor.name"_s);
    }
};

QTEST_GUILESS_MAIN(DescriptorMergeTest)
#include "tst_descriptormerge.moc"
