// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "forms/descriptor.h"

#include <QtTest>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::forms;

namespace
{

QByteArray form(const QByteArray &fields, const QByteArray &rest = {})
{
    return R"({"id":"a.b","title":"T","name":"N","system":"s","fields":[)" + fields + "]" + rest +
           "}";
}

/// Of x and y; shown while the other one is x.
QByteArray choice(const QByteArray &key, const QByteArray &deciding = {})
{
    const QByteArray condition = R"(,"visibleWhen":{"field":")" + deciding + R"(","values":["x"]})";
    return R"({"key":")" + key + R"(","label":"L","kind":"choice","choices":[
                {"value":"x","label":"X"},{"value":"y","label":"Y"}])" +
           (deciding.isEmpty() ? QByteArray() : condition) + '}';
}

QByteArray schemaText()
{
    QFile file(QStringLiteral(SENDBENCH_SOURCE_DIR "/resources/schema/form.schema.json"));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject at(QJsonObject object, const QStringList &path)
{
    for (const QString &step : path)
        object = object.value(step).toObject();
    return object;
}

} // namespace

class TestDescriptor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverything();
    void findsFieldsByKey();
    void namesTheMistake_data();
    void namesTheMistake();
    void whatIsNotShownDecidesNothing();
    void schemaKnowsTheSameKinds();
    void schemaKnowsTheSameMembers();
};

void TestDescriptor::readsEverything()
{
    const QByteArray json = form(
        R"({"key":"n","label":"Nickname","kind":"text","required":true,"help":"h","tooltip":"t",
            "placeholder":"p","link":{"text":"More","url":"https://a.example"},"initial":"x",
            "maxLength":36,"narrow":true,"masked":true,"source":"guide"},
           {"key":"c","label":"Choice","kind":"choice","choices":[{"value":"1","label":"One"}]},
           {"key":"g","label":"Group","kind":"group","initial":true,"children":[
             {"key":"i","label":"Int","kind":"integer","initial":30,"minimum":30,"maximum":1000},
             {"key":"headers","label":"Headers","kind":"keyValues","presets":[{"id":"p1","title":"P",
              "source":"s","rows":[{"name":"user","value":"{{x}}","secret":true}]}]}]},
           {"key":"r","label":"Read","kind":"readOnly","pasted":true},
           {"key":"info","kind":"info","help":"words"})",
        R"(,"source":"src","guide":[{"id":"s1","text":"Do","fields":["n","headers.user"],
             "byHand":false}])");
    const auto parsed = parseDescriptor(json, u"test"_s);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().path));
    const FieldDescriptor &nickname = parsed->fields[0];
    QCOMPARE(nickname.label, u"Nickname"_s);
    QVERIFY(nickname.required && nickname.narrow && nickname.masked);
    QCOMPARE(nickname.help + nickname.tooltip + nickname.placeholder, u"htp"_s);
    QCOMPARE(nickname.link, std::optional(Link{u"More"_s, u"https://a.example"_s}));
    QCOMPARE(nickname.initial, FieldValue(u"x"_s));
    QCOMPARE(nickname.maxLength, std::optional<qint64>(36));
    QCOMPARE(nickname.source, u"guide"_s);
    QCOMPARE(parsed->fields[1].choices, QList<Choice>({{u"1"_s, u"One"_s}}));
    QCOMPARE(parsed->field(u"i"_s)->minimum, std::optional<qint64>(30));
    QCOMPARE(parsed->field(u"headers"_s)->presets[0].rows[0],
             (Preset::Row{u"user"_s, u"{{x}}"_s, true}));
    QVERIFY(parsed->field(u"r"_s)->pasted);
    QCOMPARE(parsed->guide[0].fields, QStringList({u"n"_s, u"headers.user"_s}));
    QVERIFY(!parsed->guide[0].byHand);
    QCOMPARE(parsed->initialValues().keys(), QStringList({u"n"_s, u"g"_s, u"i"_s}));
}

void TestDescriptor::findsFieldsByKey()
{
    const auto parsed = parseDescriptor(form(R"(
        {"key":"s","label":"S","kind":"section","children":[
          {"key":"headers","label":"H","kind":"keyValues"},
          {"key":"t","label":"T","kind":"text"}]})"),
                                        u"test"_s);
    QVERIFY(parsed);
    QCOMPARE(parsed->field(u"t"_s)->label, u"T"_s);
    QCOMPARE(parsed->field(u"none"_s), nullptr);
    QCOMPARE(parsed->fieldForValue(u"headers.X.y"_s), parsed->field(u"headers"_s));
    QCOMPARE(parsed->fieldForValue(u"headersX"_s), nullptr);
    QCOMPARE(parsed->valueFields().size(), 2);
}

void TestDescriptor::namesTheMistake_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("path");
    QTest::newRow("syntax") << QByteArray("{") << u"json.syntax"_s << u"line 1, column 1"_s;
    QTest::newRow("unknown member of the form")
        << form("", R"(,"colour":1)") << u"json.unknown-member"_s << u"colour"_s;
    QTest::newRow("unknown member of a field")
        << form(R"({"key":"a","label":"A","kind":"text","max":1})") << u"json.unknown-member"_s
        << u"fields[0].max"_s;
    QTest::newRow("unknown kind") << form(R"({"key":"a","label":"A","kind":"slider"})")
                                  << u"json.value"_s << u"fields[0].kind"_s;
    QTest::newRow("no label") << form(R"({"key":"a","kind":"text"})") << u"json.missing"_s
                              << u"fields[0].label"_s;
    QTest::newRow("the same key in a child")
        << form(R"({"key":"a","label":"A","kind":"group","children":[
                    {"key":"a","label":"B","kind":"text"}]})")
        << u"json.value"_s << u"fields[0].children[0].key"_s;
    QTest::newRow("choice without choices") << form(R"({"key":"a","label":"A","kind":"choice"})")
                                            << u"json.missing"_s << u"fields[0]"_s;
    QTest::newRow("initial of the wrong type")
        << form(R"({"key":"a","label":"A","kind":"flag","initial":"yes"})") << u"json.type"_s
        << u"fields[0].initial"_s;
    QTest::newRow("a secret with a value")
        << form(R"({"key":"a","label":"A","kind":"secret","initial":"x"})") << u"json.value"_s
        << u"fields[0].initial"_s;
    QTest::newRow("range upside down")
        << form(R"({"key":"a","label":"A","kind":"integer","minimum":3,"maximum":2})")
        << u"json.value"_s << u"fields[0].maximum"_s;
    QTest::newRow("children of a text")
        << form(R"({"key":"a","label":"A","kind":"text","children":[]})") << u"json.value"_s
        << u"fields[0].children"_s;
    QTest::newRow("two that wait for each other") << form(choice("a", "b") + ',' + choice("b", "a"))
                                                  << u"json.value"_s << u"fields[0].visibleWhen"_s;
    QTest::newRow("a section that waits for what stands in it")
        << form(
               R"({"key":"s","label":"S","kind":"section","visibleWhen":{"field":"a","values":["x"]},
                    "children":[)" +
               choice("a") + "]}")
        << u"json.value"_s << u"fields[0].visibleWhen"_s;
    QTest::newRow("guide names no field")
        << form("", R"(,"guide":[{"id":"g","text":"t","fields":["zz"]}])") << u"json.value"_s
        << u"guide[0].fields[0]"_s;
}

void TestDescriptor::namesTheMistake()
{
    QFETCH(QByteArray, json);
    const auto parsed = parseDescriptor(json, u"file.json"_s);
    QVERIFY(!parsed);
    QTEST(parsed.error().code, "code");
    QTEST(parsed.error().path, "path");
    QCOMPARE(parsed.error().where, u"file.json"_s);
}

void TestDescriptor::whatIsNotShownDecidesNothing()
{
    const auto parsed =
        parseDescriptor(form(choice("a") + ',' + choice("b", "a") + ',' + choice("c", "b") +
                             R"(,{"key":"g","label":"G","kind":"group","children":[)" +
                             choice("d", "a") + "]}," + choice("e", "d")),
                        u"test"_s);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().path));
    const auto shown = [&](const QString &key, const FieldValues &values) {
        return isShown(*parsed, *parsed->field(key), values);
    };
    FieldValues values;
    for (const QString &key : {u"a"_s, u"b"_s, u"d"_s})
        values.insert(key, FieldValue(u"x"_s));
    values.insert(u"g"_s, FieldValue(true));
    QVERIFY(shown(u"b"_s, values) && shown(u"c"_s, values) && shown(u"e"_s, values));
    // Each keeps what was chosen in it, so that it is there when it is shown again.
    values.insert(u"a"_s, FieldValue(u"y"_s));
    QVERIFY(!shown(u"b"_s, values));
    QVERIFY(!shown(u"c"_s, values)); // b still says x, but nobody sees it
    QVERIFY(!shown(u"e"_s, values));
    values.insert(u"a"_s, FieldValue(u"x"_s));
    QVERIFY(shown(u"c"_s, values) && shown(u"e"_s, values));
    values.insert(u"g"_s, FieldValue(false)); // what a closed group holds is not used
    QVERIFY(!shown(u"e"_s, values) && shown(u"c"_s, values));
}

void TestDescriptor::schemaKnowsTheSameKinds()
{
    const QJsonObject schema = QJsonDocument::fromJson(schemaText()).object();
    const QJsonArray kinds =
        at(schema, {u"$defs"_s, u"field"_s, u"properties"_s, u"kind"_s}).value(u"enum"_s).toArray();
    QStringList inSchema;
    for (const QJsonValue &kind : kinds)
        inSchema.append(kind.toString());
    QStringList inCode;
    for (int i = 0; i <= static_cast<int>(FieldKind::Section); ++i)
        inCode.append(fieldKindName(static_cast<FieldKind>(i)));
    QCOMPARE(inSchema, inCode);
}

void TestDescriptor::schemaKnowsTheSameMembers()
{
    const QJsonObject schema = QJsonDocument::fromJson(schemaText()).object();
    // A member that the reader does not know is an error of its own; any other error is fine here.
    for (const QString &name : at(schema, {u"$defs"_s, u"field"_s, u"properties"_s}).keys()) {
        const auto parsed = parseDescriptor(form("{\"" + name.toUtf8() + "\":null}"), u"t"_s);
        QVERIFY(!parsed);
        QVERIFY2(parsed.error().code != u"json.unknown-member", qPrintable(name));
    }
    QJsonObject whole = at(schema, {u"$defs"_s, u"whole"_s, u"properties"_s});
    whole.remove(u"partner"_s); // read by its system, not by the form
    for (const QString &name : whole.keys()) {
        const auto parsed = parseDescriptor("{\"" + name.toUtf8() + "\":null}", u"t"_s);
        QVERIFY2(parsed.error().code != u"json.unknown-member", qPrintable(name));
    }
    QCOMPARE(at(schema, {u"$defs"_s, u"field"_s, u"properties"_s}).size(), 24);
    QCOMPARE(whole.size(), 8);
}

QTEST_APPLESS_MAIN(TestDescriptor)
#include "tst_descriptor.moc"
