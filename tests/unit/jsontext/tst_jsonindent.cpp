// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/jsontext.h"

#include <QElapsedTimer>
#include <QTest>

using namespace sendbench::jsontext;
using namespace Qt::StringLiterals;

namespace
{
/// The text without the white space that stands between tokens.
QByteArray tight(const QByteArray &json)
{
    QByteArray out;
    bool inside = false;
    bool escaped = false;
    for (const char c : json) {
        if (inside || !QByteArrayView(" \n\r\t").contains(c))
            out.append(c);
        if (c == '"' && !escaped)
            inside = !inside;
        escaped = inside && c == '\\' && !escaped;
    }
    return out;
}
} // namespace

class JsonIndent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laysOutWithoutTouchingTokens()
    {
        const QByteArray json =
            "{\"b\":18446744073709551615,\"a\":[1.50,1E+2,-0],\"b\":\"A\\/\\n\\\"x\","
            "\"e\":{},\"f\":[ ],\"g\":null}";
        const QByteArray wanted = "{\n"
                                  "  \"b\": 18446744073709551615,\n"
                                  "  \"a\": [\n"
                                  "    1.50,\n"
                                  "    1E+2,\n"
                                  "    -0\n"
                                  "  ],\n"
                                  "  \"b\": \"A\\/\\n\\\"x\",\n"
                                  "  \"e\": {},\n"
                                  "  \"f\": [],\n"
                                  "  \"g\": null\n"
                                  "}";
        const auto laid = indented(json);
        QVERIFY(laid);
        QCOMPARE(laid->text, wanted);
        QCOMPARE(laid->lines, 12U);
        QCOMPARE(laid->folds, (QList<Fold>{{0, 11}, {2, 6}}));
    }

    void anyCutGivesTheSame()
    {
        const QByteArray json = QByteArray(" {\"k\\u00e9y\" : [ true , false,null, "
                                           "{\"ü\":\"\\\\\\\"\", \"n\": -12.5e-3}, [[]] ] } ");
        const auto whole = indented(json);
        QVERIFY(whole);
        for (qsizetype cut = 0; cut <= json.size(); ++cut) {
            Indenter indenter;
            QByteArray out;
            QVERIFY(indenter.feed(QByteArrayView(json).first(cut), out));
            QVERIFY(indenter.feed(QByteArrayView(json).sliced(cut), out));
            QVERIFY(indenter.finish());
            QCOMPARE(out, whole->text);
        }
        QCOMPARE(tight(whole->text), tight(json));
    }

    void keepsMarksAndScalars_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("number") << "12"_ba;
        QTest::newRow("text") << "\"\xff\xfe\""_ba;
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF[]"_ba;
        QTest::newRow("secret mark") << QByteArray("\"‹secret:acme/apiKey›\"");
    }
    void keepsMarksAndScalars()
    {
        QFETCH(QByteArray, json);
        const auto laid = indented(json);
        QVERIFY(laid);
        QCOMPARE(laid->text, json);
    }

    void saysWhereItBroke_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<qsizetype>("offset");
        QTest::addColumn<Fault>("fault");
        QTest::newRow("empty") << ""_ba << qsizetype(0) << Fault::Unfinished;
        QTest::newRow("trailing comma") << "[1,]"_ba << qsizetype(3) << Fault::Syntax;
        QTest::newRow("trailing comma in object")
            << "{\"a\":1,}"_ba << qsizetype(7) << Fault::Syntax;
        QTest::newRow("two values") << "{} {}"_ba << qsizetype(3) << Fault::Syntax;
        QTest::newRow("leading zero") << "[01]"_ba << qsizetype(2) << Fault::Syntax;
        QTest::newRow("bare point") << "[1.]"_ba << qsizetype(3) << Fault::Syntax;
        QTest::newRow("bad escape") << "[\"\\x\"]"_ba << qsizetype(3) << Fault::Syntax;
        QTest::newRow("short unicode") << "[\"\\u12\"]"_ba << qsizetype(6) << Fault::Syntax;
        QTest::newRow("raw newline in text") << "[\"a\nb\"]"_ba << qsizetype(3) << Fault::Syntax;
        QTest::newRow("wrong bracket") << "[1}"_ba << qsizetype(2) << Fault::Syntax;
        QTest::newRow("no colon") << "{\"a\" 1}"_ba << qsizetype(5) << Fault::Syntax;
        QTest::newRow("html") << "<html>"_ba << qsizetype(0) << Fault::Syntax;
        QTest::newRow("misspelt") << "[trux]"_ba << qsizetype(4) << Fault::Syntax;
        QTest::newRow("cut") << "{\"a\": \"b"_ba << qsizetype(8) << Fault::Unfinished;
        QTest::newRow("lone minus") << "-"_ba << qsizetype(1) << Fault::Unfinished;
        QTest::newRow("closes nothing") << "]"_ba << qsizetype(0) << Fault::Syntax;
        QTest::newRow("too deep") << QByteArray(200'000, '[') << Indenter::kMaxDepth
                                  << Fault::TooDeep;
    }
    void saysWhereItBroke()
    {
        QFETCH(QByteArray, json);
        QFETCH(qsizetype, offset);
        QFETCH(Fault, fault);
        const auto laid = indented(json);
        QVERIFY(!laid);
        QCOMPARE(laid.error().offset, offset);
        QCOMPARE(laid.error().fault, fault);
    }

    void countsLinesAndColumns()
    {
        const auto laid = indented("{\n  \"a\": 1,\n  oops\n}");
        QVERIFY(!laid);
        QCOMPARE(laid.error().line, 3);
        QCOMPARE(laid.error().column, 3);
    }

    void stopsAtItsLimits()
    {
        QByteArray flat = "[1" + QByteArray(",1").repeated(2'000'000) + "]";
        const auto large = indented(flat, {.maxBytes = 1'000'000});
        QVERIFY(!large);
        QCOMPARE(large.error().fault, Fault::TooLarge);
        const std::atomic_bool stop = true;
        const auto stopped = indented(flat, {.stop = &stop});
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().fault, Fault::Stopped);
    }

    void hundredMegabytes()
    {
        QByteArray json = "[";
        const QByteArray item =
            "{\"umid\":\"0f1e2d3c-0000-4000-8000-000000000000\",\"n\":12345,\"ok\":true},";
        while (json.size() < 100'000'000)
            json += item;
        json.back() = ']';
        QElapsedTimer clock;
        clock.start();
        const auto laid = indented(json);
        qInfo("100 MB laid out in %lld ms, %lld bytes", static_cast<long long>(clock.elapsed()),
              static_cast<long long>(laid ? laid->text.size() : 0));
        QVERIFY(laid);
        QCOMPARE(laid->lines, static_cast<quint32>(laid->text.count('\n')) + 1);
    }
};

QTEST_APPLESS_MAIN(JsonIndent)
#include "tst_jsonindent.moc"
