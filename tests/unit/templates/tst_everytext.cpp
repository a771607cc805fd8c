// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "everytexts.h"
#include "resources/resources.h"
#include "templates/codec.h"
#include "templates/everytext.h"
#include "templates/place.h"
#include "templates/rules.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <algorithm>

using namespace sendbench;
using namespace sendbench::templates;
using namespace Qt::StringLiterals;

namespace
{

using Json = nlohmann::ordered_json;

std::optional<Template> templateOf(const QByteArray &text)
{
    const auto read = readTemplates(text, u"test"_s);
    return read && read->templates.size() == 1 ? std::optional(read->templates.constFirst().value)
                                               : std::nullopt;
}

std::optional<Template> templateOf(const Json &json)
{
    return templateOf(QByteArray::fromStdString(json.dump()));
}

Findings invisible(const Template &t)
{
    Findings found = lint(t, {});
    found.removeIf([](const Finding &one) { return one.rule != u"text.invisible"_s; });
    return found;
}

/// By JSON pointer, every string that is a value; those of a JSON text inside not apart.
QStringList stringsOf(const Json &json)
{
    QStringList places;
    const Json flat = json.flatten();
    for (const auto &[place, value] : flat.items())
        if (value.is_string())
            places.append(QString::fromStdString(place));
    return places;
}

} // namespace

/// No text of a template is forgotten: what the rule finds in one, it finds in all.
class EveryTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void invisibleIsFoundAndTakenOut_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        const QList<QPair<QByteArray, QByteArray>> all{
            {"message", kMessage}, {"named", kNamed}, {"cards", kCards}, {"code", kCode}};
        for (const auto &[name, text] : all)
            for (const QString &place : stringsOf(Json::parse(text.toStdString())))
                QTest::newRow(qPrintable(QString::fromLatin1(name) + place)) << text << place;
    }
    void invisibleIsFoundAndTakenOut()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        const Json clean = Json::parse(text.toStdString());
        const auto original = templateOf(clean);
        QVERIFY(original && invisible(*original).isEmpty());
        Json spoilt = clean;
        Json &value = spoilt[Json::json_pointer(place.toStdString())];
        const std::string before = value.get<std::string>();
        const bool isFlow = place.endsWith(u"/flow_json"_s);
        value =
            isFlow ? std::string(before).insert(before.find("7.2"), "\u202E") : before + "\u202E";
        auto t = templateOf(spoilt);
        QVERIFY(t);
        const Findings found = invisible(*t);
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.first().message.contains(u"U+202E"_s), qPrintable(found.first().message));
        QVERIFY2(applyFix(*t, found.first(), Target::Meta), qPrintable(found.first().path));
        QVERIFY(invisible(*t).isEmpty());
        QCOMPARE(writeTemplate(*t, Form::Sendbench), writeTemplate(*original, Form::Sendbench));
    }

    /// A phone's contacts bring them along; in a message they may be needed.
    void marksOfDirectionBelongInNoNumber()
    {
        auto t = *templateOf(kMessage);
        t.buttons[2].phoneNumber = u"\u202A+65 9123 4567\u202C"_s;
        t.buttons[1].url = u"https://harbor.example.net/\u200Bt/{{1}}"_s;
        t.body->text = u"\u200FHello {{1}}, your boat\u00AD leaves at \u2068{{2}}\u2069 today."_s;
        const Findings found = invisible(t);
        QCOMPARE(found.size(), 2);
        for (const Finding &one : found)
            QVERIFY2(applyFix(t, one, Target::Meta), qPrintable(one.path));
        QCOMPARE(t.buttons[2].phoneNumber, u"+65 9123 4567"_s);
        QCOMPARE(t.buttons[1].url, u"https://harbor.example.net/t/{{1}}"_s);
        QVERIFY(t.body->text.startsWith(QChar(0x200F)));
    }

    void aSampleIsNamedAndMendedByItself()
    {
        auto t = *templateOf(kMessage);
        t.body->samples[0].value = u"A\tda"_s;
        t.body->samples[1].value = u"10\a:20"_s;
        const Findings found = invisible(t);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(1).path, componentPath(t, ComponentKind::Body) + u"/example/1"_s);
        QVERIFY(found.at(1).message.startsWith(u"Body, sample 2:"_s));
        QCOMPARE(placeOf(t, found.at(1).path).member, u"example"_s);
        QVERIFY(applyFix(t, found.at(1), Target::Meta));
        QCOMPARE(t.body->samples[1].value, u"10:20"_s);
        QCOMPARE(t.body->samples[0].value, u"A\tda"_s);
    }

    /// What is kept as it came stays so, but for the string that is mended.
    void unknownJsonKeepsItsSpelling()
    {
        QCOMPARE(
            withStrings(kSpelled, [](const QString &text) { return QString(text).remove(u'\t'); }),
            QString(kSpelled).replace(u"x\\ty"_s, u"xy"_s));
        QCOMPARE(withStrings(kOpen, [](const QString &) { return QString(); }), kOpen);
    }
};

QTEST_GUILESS_MAIN(EveryTextTest)
#include "tst_everytext.moc"
