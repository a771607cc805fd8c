// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cases.h"
#include "resources/resources.h"
#include "templates/codec.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::templates;

/// What people paste is recognised, read whatever its spelling, and nothing of it breaks anything.
class TestCodecs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }

    void recognises_data()
    {
        QTest::addColumn<QJsonObject>("one");
        for (const auto value : test::cases(u"recognition.json"_s))
            QTest::newRow(qPrintable(value[u"name"].toString())) << value.toObject();
    }
    void recognises()
    {
        QFETCH(QJsonObject, one);
        const auto read = readTemplates(test::textOf(one[u"in"]), u"pasted"_s);
        if (one.contains(u"error")) {
            QVERIFY(!read);
            QCOMPARE(read.error().code, one[u"error"].toString());
            QCOMPARE(read.error().where, u"pasted"_s);
            QVERIFY2(read.error().found.contains(one[u"found"].toString()),
                     qPrintable(read.error().found));
            return;
        }
        QVERIFY2(read, read ? "" : qPrintable(read.error().found));
        QCOMPARE(formName(read->form), one[u"form"].toString());
        QCOMPARE(read->templates.size(), one[u"count"].toInt());
        for (const ReadTemplate &t : std::as_const(read->templates))
            QVERIFY2(one[u"form"].toString() == u"sendbench" || !hasErrors(t.findings),
                     qPrintable(test::said(t.findings).join(u'\n')));
    }

    void sloppySpellings_data()
    {
        QTest::addColumn<QJsonObject>("one");
        for (const auto value : test::cases(u"sloppy.json"_s))
            QTest::newRow(qPrintable(value[u"name"].toString())) << value.toObject();
    }
    void sloppySpellings()
    {
        QFETCH(QJsonObject, one);
        const auto read = readTemplates(test::textOf(one[u"in"]), u"pasted"_s);
        QVERIFY2(read, read ? "" : qPrintable(read.error().found));
        QCOMPARE(read->templates.size(), 1);
        const ReadTemplate &t = read->templates.constFirst();
        QStringList findings = test::said(t.findings);
        QStringList expected = test::texts(one[u"findings"]);
        findings.sort();
        expected.sort();
        QCOMPARE(findings, expected);
        for (const Finding &finding : t.findings)
            QVERIFY(!finding.message.isEmpty());
        const QJsonValue out = one.contains(u"out") ? one[u"out"] : one[u"in"];
        QCOMPARE(test::sorted(writeTemplate(t.value, Form::MetaCreate)),
                 test::sorted(test::textOf(out)));
    }

    void namesOfForms()
    {
        for (const Form form : {Form::Sendbench, Form::MetaCreate, Form::MetaList,
                                Form::EightCreate, Form::EightList}) {
            QCOMPARE(formFromName(formName(form)), form);
            QVERIFY(!formTitle(form).isEmpty());
        }
        QVERIFY(!formFromName(u"twilio"_s));
    }

    void noJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("found");
        QTest::newRow("empty") << QByteArray() << u"json.empty"_s << QString();
        QTest::newRow("spaces") << QByteArray(" \n") << u"json.empty"_s << QString();
        QTest::newRow("curl") << QByteArray("curl -X POST https://example.net -d '{}'")
                              << u"template.form.unknown"_s << u"curl"_s;
        QTest::newRow("html") << QByteArray("<html>") << u"template.form.unknown"_s << u"HTML"_s;
        QTest::newRow("half") << QByteArray("{\"name\": \"a\",\n \"components\": [")
                              << u"json.syntax"_s << u"end of the file"_s;
        QTest::newRow("raw NUL") << QByteArray("{\"name\": \"a\0b\"}", 15) << u"json.syntax"_s
                                 << u"byte 0x00"_s;
        QTest::newRow("lone surrogate") << QByteArray("{\"name\": \"\\ud800\", \"components\": []}")
                                        << u"json.syntax"_s << QString();
        QTest::newRow("not UTF-8") << QByteArray("{\"name\": \"\xff\", \"components\": []}")
                                   << u"json.utf8"_s << u"byte 0xff"_s;
        QTest::newRow("deep") << QByteArray(100'000, '[') << u"json.too-deep"_s << QString();
        QTest::newRow("deep in a template")
            << "{\"name\":\"a\",\"components\":" + QByteArray(5'000, '[') + QByteArray(5'000, ']') +
                   '}'
            << u"json.too-deep"_s << QString();
    }
    void noJson()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        QFETCH(QString, found);
        const auto read = readTemplates(text, u"f.json"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Input);
        QCOMPARE(read.error().code, code);
        QVERIFY2(read.error().found.contains(found), qPrintable(read.error().found));
    }

    /// Meta's template library prints its texts side by side.
    void anEntryOfTheLibraryIsATemplate()
    {
        const auto read = readTemplates(
            R"({"data":[{"name":"pier_change_1","language":"en_GB","category":"UTILITY","id":"7",)"
            R"("topic":"TRAVEL","header":"A new pier","body":"Hi {{1}}, go to pier {{2}} now.",)"
            R"("body_params":["Ada",3],"buttons":[{"type":"URL","text":"Map",)"
            R"("url":"https://harbor.example.net/"}]}]})",
            u"test"_s);
        QVERIFY(read.has_value());
        const Template t = read->templates.value(0).value;
        QVERIFY(t.header && t.body && t.buttons.size() == 1);
        QCOMPARE(t.header->text, u"A new pier"_s);
        QCOMPARE(t.body->samples, (QList<Sample>{{{}, u"Ada"_s}, {{}, u"3"_s}}));
        QVERIFY(t.extras.contains(u"topic"_s));
        QVERIFY(!hasErrors(read->templates.value(0).findings));
        const auto again = readTemplates(writeTemplate(t, Form::MetaCreate), u"test"_s);
        QVERIFY(again.has_value());
        QCOMPARE(again->templates.value(0).value.body, t.body);
        QVERIFY(again->templates.value(0).findings.isEmpty());
    }

    /// What stands around the components is the template's, or is named.
    void partsArePutTogether_data()
    {
        QTest::addColumn<QJsonObject>("one");
        for (const auto value : test::cases(u"parts.json"_s))
            QTest::newRow(qPrintable(value[u"name"].toString())) << value.toObject();
    }
    void partsArePutTogether()
    {
        QFETCH(QJsonObject, one);
        const auto read = readTemplates(test::textOf(one[u"in"]), u"pasted"_s);
        QVERIFY2(read, read ? "" : qPrintable(read.error().found));
        QStringList all;
        const QJsonObject kept = one[u"kept"].toObject();
        for (const ReadTemplate &each : std::as_const(read->templates)) {
            const Template &t = each.value;
            QVERIFY(t.body);
            QVERIFY(each.findings.isEmpty());
            QCOMPARE(t.extras.keys(), kept.keys());
            for (const QString &key : kept.keys())
                QCOMPARE(QString::fromUtf8(t.extras.value(key)), kept[key].toString());
            all.append(QStringList{t.name, t.language, t.remote.status, t.body->text}.join(u' '));
        }
        QCOMPARE(all, test::texts(one[u"templates"]));
        QCOMPARE(test::said(read->findings), test::texts(one[u"said"]));
        if (one.contains(u"words"))
            QVERIFY2(read->findings.constLast().message.contains(one[u"words"].toString()),
                     qPrintable(read->findings.constLast().message));
    }

    void byteOrderMarkIsNoMistake()
    {
        const auto read = readTemplates("\xEF\xBB\xBF{\"name\": \"a\", \"components\": [{\"type\": "
                                        "\"BODY\", \"text\": \"é\"}]}",
                                        u"f"_s);
        QVERIFY(read);
        QCOMPARE(read->templates.constFirst().value.body->text, u"é"_s);
    }

    /// Every value of a good template replaced by every wrong one: no crash, nothing lost.
    void anyTypeAnywhere()
    {
        const QList<QJsonValue> wrong{QJsonValue::Null,
                                      true,
                                      1.5,
                                      -7,
                                      u""_s,
                                      u"text"_s,
                                      QJsonArray{},
                                      QJsonArray{QJsonArray{1, u"a"_s}},
                                      QJsonObject{},
                                      QJsonObject{{u"a"_s, QJsonArray{7}}}};
        const QList<Form> forms{Form::Sendbench, Form::MetaCreate, Form::MetaList,
                                Form::EightCreate, Form::EightList};
        int tried = 0;
        for (const auto &one : test::cases(u"roundtrip.json"_s)) {
            const QByteArray text = test::textOf(one.toObject()[u"in"]);
            QList<QByteArray> all;
            mutations(one.toObject()[u"in"], wrong, {}, all);
            for (const QByteArray &mutated : std::as_const(all)) {
                ++tried;
                const auto read = readTemplates(mutated, u"f"_s);
                if (!read)
                    continue;
                // Forms in turn: each meets hundreds of them.
                const Form form = forms.at(tried % forms.size());
                for (const ReadTemplate &t : std::as_const(read->templates)) {
                    const auto again = readTemplates(writeTemplate(t.value, form), u"f"_s);
                    QVERIFY2(again || again.error().code.startsWith(u"template."),
                             mutated.constData());
                    (void)lossOf(t.value, form);
                }
            }
        }
        QVERIFY(tried > 2000);
    }

    void megabytesOfJunk()
    {
        QByteArray junk = "{\"name\": \"a\", \"components\": [";
        while (junk.size() < 2'000'000)
            junk += "{\"type\": \"BUTTONS\", \"buttons\": [[[[{\"x\": [1, 2, {\"y\": null}]}]]], "
                    "7, {}]},";
        junk += "null]}";
        const auto read = readTemplates(junk, u"f"_s);
        QVERIFY(read);
        const ReadTemplate &t = read->templates.constFirst();
        QVERIFY(hasErrors(t.findings));
        QCOMPARE(test::sorted(writeTemplate(t.value, Form::MetaCreate)), test::sorted(junk));
    }

    /// A release reads 10,000 of these in about 0.6 s; an unoptimised build on a busy machine is
    /// not to be judged by its clock, only by growth.
    void longLists()
    {
        const QByteArray one = test::textOf(test::cases(u"roundtrip.json"_s)[0][u"in"]);
        const auto took = [&](int count) {
            const QByteArray list = "[" + (one + ',').repeated(count - 1) + one + "]";
            QElapsedTimer timer;
            timer.start();
            const auto read = readTemplates(list, u"f"_s);
            return read && read->templates.size() == count ? timer.elapsed() : -1;
        };
        const qint64 few = took(200);
        const qint64 many = took(2'000);
        QVERIFY(few >= 0 && many >= 0);
        QVERIFY2(many < 60 * (few + 20), qPrintable(u"%1 ms, then %2 ms"_s.arg(few).arg(many)));
    }

private:
    /// Texts of `root` in which one value each is replaced.
    static void mutations(const QJsonValue &root, const QList<QJsonValue> &wrong,
                          const QList<QVariant> &path, QList<QByteArray> &all)
    {
        const QJsonValue here = at(root, path);
        if (!path.isEmpty())
            for (const QJsonValue &value : wrong)
                all.append(test::textOf(replaced(root, path, value)));
        if (here.isObject()) {
            const QJsonObject object = here.toObject();
            for (auto i = object.begin(); i != object.end(); ++i)
                mutations(root, wrong, path + QList<QVariant>{i.key()}, all);
        }
        for (int i = 0; i < here.toArray().size(); ++i)
            mutations(root, wrong, path + QList<QVariant>{i}, all);
    }

    static QJsonValue at(QJsonValue value, const QList<QVariant> &path)
    {
        for (const QVariant &step : path)
            value = step.typeId() == QMetaType::Int ? QJsonValue(value.toArray().at(step.toInt()))
                                                    : value.toObject().value(step.toString());
        return value;
    }

    static QJsonValue replaced(const QJsonValue &value, const QList<QVariant> &path,
                               const QJsonValue &by)
    {
        if (path.isEmpty())
            return by;
        const QVariant &step = path.constFirst();
        if (step.typeId() == QMetaType::Int) {
            QJsonArray array = value.toArray();
            array[step.toInt()] = replaced(array.at(step.toInt()), path.mid(1), by);
            return array;
        }
        QJsonObject object = value.toObject();
        object[step.toString()] = replaced(object.value(step.toString()), path.mid(1), by);
        return object;
    }
};

QTEST_GUILESS_MAIN(TestCodecs)
#include "tst_codecs.moc"
