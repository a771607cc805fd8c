// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cases.h"
#include "resources/resources.h"
#include "templates/codec.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::templates;

/// What is read and written again is what it was; into another form, what it means there.
class TestRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void sameForm_data()
    {
        QTest::addColumn<QJsonObject>("one");
        for (const auto value : test::cases(u"roundtrip.json"_s))
            QTest::newRow(qPrintable(value[u"name"].toString())) << value.toObject();
    }
    void sameForm()
    {
        QFETCH(QJsonObject, one);
        const QByteArray text = test::textOf(one[u"in"]);
        const auto read = readTemplates(text, u"f"_s);
        QVERIFY(read);
        QCOMPARE(formName(read->form), one[u"form"].toString());
        const Template &t = read->templates.constFirst().value;
        QVERIFY2(!hasErrors(read->templates.constFirst().findings),
                 qPrintable(test::said(read->templates.constFirst().findings).join(u'\n')));
        QCOMPARE(test::sorted(writeTemplate(t, read->form)), test::sorted(text));

        // As the workspace keeps it: the same value again, and back to where it came from.
        const QByteArray kept = writeTemplate(t, Form::Sendbench);
        QVERIFY(kept.startsWith("{\n  \"form\": \"sendbench.template/1\""));
        const auto again = readTemplates(kept, u"f"_s);
        QVERIFY(again);
        QCOMPARE(again->form, Form::Sendbench);
        QCOMPARE(test::sorted(writeTemplate(again->templates.constFirst().value, read->form)),
                 test::sorted(text));
        QCOMPARE(writeTemplate(again->templates.constFirst().value, Form::Sendbench), kept);
    }

    void otherForm_data()
    {
        QTest::addColumn<QJsonObject>("one");
        for (const auto value : test::cases(u"crossing.json"_s))
            QTest::newRow(qPrintable(value[u"name"].toString())) << value.toObject();
    }
    void otherForm()
    {
        QFETCH(QJsonObject, one);
        const auto read = readTemplates(test::textOf(one[u"in"]), u"f"_s);
        QVERIFY(read);
        const Template &t = read->templates.constFirst().value;
        const Form to = *formFromName(one[u"to"].toString());
        QCOMPARE(test::said(lossOf(t, to)), test::texts(one[u"losses"]));
        for (const Finding &finding : lossOf(t, to))
            QVERIFY(!finding.message.isEmpty());
        QVERIFY(lossOf(t, Form::Sendbench).isEmpty());
        if (one.contains(u"out"))
            QCOMPARE(test::sorted(writeTemplate(t, to)), test::sorted(test::textOf(one[u"out"])));
    }

    void lists()
    {
        for (const auto &value : test::cases(u"roundtrip.json"_s)) {
            const auto read = readTemplates(test::textOf(value.toObject()[u"in"]), u"f"_s);
            QVERIFY(read);
            const Template &t = read->templates.constFirst().value;
            const QByteArray list = writeTemplates({t, t}, read->form);
            const auto again = readTemplates(list, u"f"_s);
            QVERIFY(again);
            QCOMPARE(again->templates.size(), 2);
            QCOMPARE(test::sorted(writeTemplates(
                         {again->templates.at(0).value, again->templates.at(1).value}, read->form)),
                     test::sorted(list));
        }
        QCOMPARE(writeTemplates({}, Form::MetaList), "{\n  \"data\": []\n}\n");
        QCOMPARE(writeTemplates({}, Form::MetaCreate), "[]\n");
    }

    /// Meta's paging belongs to the list: it comes back with a list, and is said to be left behind
    /// where only its templates are kept.
    void whatBelongsToTheList()
    {
        const QByteArray text =
            "{\"data\":[{\"name\":\"a\",\"language\":\"en\",\"status\":\"APPROVED\",\"id\":\"1\","
            "\"category\":\"UTILITY\",\"components\":[{\"type\":\"BODY\",\"text\":\"Hi.\"}]}],"
            "\"paging\":{\"cursors\":{\"before\":\"A\",\"after\":\"B\"},\"next\":\"https://"
            "x.example/2\"},"
            "\"more\":[1.10]}";
        const auto read = readTemplates(text, u"f"_s);
        QVERIFY(read);
        QCOMPARE(read->list.keys(), (QStringList{u"paging"_s, u"more"_s}));
        QCOMPARE(test::said(read->findings), (QStringList{u"warning form.list-page /paging/next"_s,
                                                          u"note form.list /paging"_s}));
        QVERIFY(read->findings.last().message.contains(u"paging, more"_s));
        const QByteArray again =
            writeTemplates({read->templates.first().value}, read->form, read->list);
        QCOMPARE(test::sorted(again), test::sorted(text));
        QVERIFY(again.contains("1.10"));
        const auto ours =
            readTemplates(writeTemplates({read->templates.first().value}, Form::Sendbench), u"f"_s);
        QVERIFY(ours);
        QVERIFY(ours->findings.isEmpty());
        QVERIFY(ours->list.isEmpty());
    }

    /// JSON parsers round: looked at as text.
    void numbersStayAsTheyCame()
    {
        const auto read = readTemplates(
            "{\"name\":\"a\",\"x\":1.10,\"components\":[{\"type\":\"BODY\",\"text\":\"Hi.\",\"y\":"
            "[18446744073709551616,1e300,-0.0,1e400]}]}",
            u"f"_s);
        QVERIFY(read);
        const QByteArray text = writeTemplate(read->templates.constFirst().value, Form::MetaCreate);
        for (const char *number : {"1.10", "18446744073709551616", "1e300", "-0.0", "1e400"})
            QVERIFY2(text.contains(number), number);
    }

    void orderOfComponentsStays()
    {
        const auto read =
            readTemplates("{\"name\":\"a\",\"components\":[{\"type\":\"FOOTER\",\"text\":\"F\"},{"
                          "\"type\":\"NEW\"},"
                          "{\"type\":\"BODY\",\"text\":\"B\"},{\"type\":\"BODY\",\"text\":\"C\"}]}",
                          u"f"_s);
        QVERIFY(read);
        const QByteArray text = writeTemplate(read->templates.constFirst().value, Form::MetaCreate);
        const QList<qsizetype> places{text.indexOf("\"FOOTER\""), text.indexOf("\"NEW\""),
                                      text.indexOf("\"B\""), text.indexOf("\"C\"")};
        QVERIFY(std::is_sorted(places.cbegin(), places.cend()));
        QVERIFY(places.constFirst() > 0);
    }

    /// What the user writes replaces what was kept of the file under the same name.
    void changesWin()
    {
        auto read =
            readTemplates("{\"name\":7.0,\"parameter_format\":\"NAMED\",\"category\":\"UTILITY\","
                          "\"components\":[{\"type\":\"BODY\",\"text\":[1]}]}",
                          u"f"_s);
        QVERIFY(read);
        Template t = read->templates.constFirst().value;
        t.parameterFormat = ParameterFormat::Positional;
        t.body->text = u"Hi."_s;
        const QJsonObject written =
            QJsonDocument::fromJson(writeTemplate(t, Form::MetaCreate)).object();
        QVERIFY(!written.contains(u"parameter_format"));
        QCOMPARE(written[u"components"][0][u"text"].toString(), u"Hi."_s);
        QCOMPARE(written[u"name"].toString(), u"7.0"_s);
    }
};

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
