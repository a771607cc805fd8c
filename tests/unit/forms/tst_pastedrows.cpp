// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "forms/pastedrows.h"
#include "sampleform.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::forms;

/// Headers out of the clipboard: what is read, what is refused without repeating it, what becomes a
/// secret.
class PastedRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rows");
        const auto row = [](const char *name, const QString &text, const QString &rows) {
            QTest::newRow(name) << QString(text).replace(u'\'', u'"') << rows;
        };
        row("one line", u"Authorization: Bearer a.b"_s, u"Authorization=Bearer a.b"_s);
        row("lines, blank ones, Windows ends", u"\r\nA: 1\r\n\r\nB:2\r\n"_s, u"A=1|B=2"_s);
        row("value with a colon", u"X-Host: https://a.example/x"_s,
            u"X-Host=https://a.example/x"_s);
        row("empty value", u"A:"_s, u"A="_s);
        row("two columns", u"A\t1\nB\t2"_s, u"A=1|B=2"_s);
        row("object", u"{ 'A': '1', 'B': 'x: y' }"_s, u"A=1|B=x: y"_s);
        row("inside of an object", u"'A': '1',\n'B': '2',"_s, u"A=1|B=2"_s);
        row("numbers and flags", u"{ 'A': 12, 'B': true }"_s, u"A=12|B=true"_s);
        row("list of key and value",
            u"[ { 'key': 'A', 'value': '1' }, { 'name': 'B', "
            "'value': '2' } ]"_s,
            u"A=1|B=2"_s);
        row("curl", u"-H 'A: 1' \\\n--header 'B: 2'"_s, u"A=1|B=2"_s);
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QString, rows);
        const auto read = readPastedRows(text);
        QVERIFY(read.has_value());
        QStringList all;
        for (const PastedRow &one : *read)
            all.append(one.name + u'=' + one.value);
        QCOMPARE(all.join(u'|'), rows);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const QString &text, const QString &said) {
            QTest::newRow(name) << QString(text).replace(u'\'', u'"') << said;
        };
        row("nothing", u" \n "_s, u"paste.empty "_s);
        row("a page", QString(70000, u'x'), u"paste.too-long "_s);
        row("a bare key", u"A: 1\nabcdef"_s, u"paste.line 2"_s);
        row("broken object", u"{ 'A': "_s, u"paste.json "_s);
        row("nested", u"{ 'A': { 'B': '1' } }"_s, u"paste.value A"_s);
        row("list of texts", u"[ 'A' ]"_s, u"paste.value "_s);
    }
    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(QString, said);
        const auto read = readPastedRows(text);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code + u' ' + read.error().path, said);
        QVERIFY(read.error().detail.isEmpty() && read.error().found.isEmpty());
    }

    void valuesBecomeSecrets()
    {
        FormModel model(sampleForm());
        model.load({});
        putPastedRows(model, u"headers"_s,
                      {{u"X-One"_s, u"v1"_s}, {u"content-type"_s, u"application/json"_s}});
        QVERIFY(model.value(u"headers.X-One"_s).isSecret());
        QCOMPARE(model.typedSecrets().value(u"headers.X-One"_s), u"v1"_s);
        QCOMPARE(model.value(u"headers.content-type"_s).text(), u"application/json"_s);
        QVERIFY(model.isDirty());
    }

    void takesThePlaceOfTheSameHeader()
    {
        FormModel model(sampleForm());
        model.load({});
        model.addRow(u"headers"_s, u"x-one"_s, false);
        model.setValue(u"headers.x-one"_s, FieldValue(u"old"_s));
        putPastedRows(model, u"headers"_s, {{u"X-One"_s, u"new"_s}});
        QCOMPARE(model.rowNames(u"headers"_s), QStringList{u"x-one"_s});
        QVERIFY(model.value(u"headers.x-one"_s).isSecret());
        QCOMPARE(model.typedSecrets().value(u"headers.x-one"_s), u"new"_s);
    }
};

QTEST_GUILESS_MAIN(PastedRowsTest)
#include "tst_pastedrows.moc"
