// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/jsonreader.h"

#include <QStringConverter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;

/// Reading JSON: every mistake has its place, nothing is rounded, nothing hangs.
class TestJsonReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsThere()
    {
        auto document = JsonDocument::parse(
            R"({"t":"é","n":-9223372036854775808,"b":true,"o":{"k":1},"l":[1,2],"z":null})",
            u"f"_s);
        QVERIFY(document);
        const JsonReader root = document->root();
        QCOMPARE(root.text(u"t"_s), u"é"_s);
        QCOMPARE(root.integer(u"n"_s), std::numeric_limits<qint64>::min());
        QVERIFY(root.flag(u"b"_s));
        QCOMPARE(root.object(u"o"_s).integer(u"k"_s), 1);
        QCOMPARE(root.list(u"l"_s).size(), 2);
        QCOMPARE(root.keys().join(u' '), u"t n b o l z"_s);
        QCOMPARE(root.members().keys(), root.keys());
        QCOMPARE(root.text(u"none"_s, u"otherwise"_s), u"otherwise"_s);
        QCOMPARE(root.integer(u"z"_s, 5), 5);
        QVERIFY(!root.optionalObject(u"z"_s));
        QVERIFY(root.optionalList(u"z"_s).isEmpty());
        QVERIFY(document->problems().isEmpty());
    }

    void problemsHaveTheirPath()
    {
        auto document = JsonDocument::parse(
            R"({"hooks":[{"url":"x"},{"url":7},{}],"o":3,"l":{},"b":"yes"})", u"f"_s);
        const JsonReader root = document->root();
        for (const JsonReader &hook : root.list(u"hooks"_s))
            (void)hook.text(u"url"_s);
        (void)root.object(u"o"_s).text(u"inner"_s);
        (void)root.list(u"l"_s);
        (void)root.flag(u"b"_s);
        (void)root.integer(u"none"_s);
        QStringList said;
        for (const Error &error : document->problems())
            said.append(u"%1: %2, expected %3, found %4"_s.arg(error.path, error.code,
                                                               error.expected, error.found));
        QCOMPARE(said, QStringList({u"hooks[1].url: json.type, expected text, found number 7"_s,
                                    u"hooks[2].url: json.missing, expected , found nothing"_s,
                                    u"o: json.type, expected object, found number 3"_s,
                                    u"o.inner: json.missing, expected , found nothing"_s,
                                    u"l: json.type, expected list, found object"_s,
                                    u"b: json.type, expected true or false, found text"_s,
                                    u"none: json.missing, expected , found nothing"_s}));
    }

    void numbersAreNotRounded_data()
    {
        QTest::addColumn<QByteArray>("number");
        for (const char *number :
             {"18446744073709551615", "18446744073709551616", "1.10", "1e5", "-0.0",
              "0.1000000000000000055511151231257827", "123456789012345678901234567890",
              "-9223372036854775809", "1e400", "-1.50E+999"})
            QTest::newRow(number) << QByteArray(number);
        QTest::newRow("400 digits") << QByteArray(400, '7');
    }
    void numbersAreNotRounded()
    {
        QFETCH(QByteArray, number);
        auto document = JsonDocument::parse("{\"x\":[" + number + "]}", u"f"_s);
        QVERIFY(document);
        QCOMPARE(document->root().json(), "{\"x\":[" + number + "]}");
        QCOMPARE(document->root().extras({}).value(u"x"_s), '[' + number + ']');
        const JsonReader value = document->root().list(u"x"_s).constFirst();
        QCOMPARE(value.kind(), u"number"_s);
        QCOMPARE(value.asInteger(), 0);
        QCOMPARE(document->problems().size(), 1);
        QCOMPARE(document->problems()[0].found, u"number "_s + QString::fromLatin1(number));
    }

    /// Each keeps its own text, whatever stands between them.
    void numbersBeyondADoubleAmongOthers()
    {
        const QByteArray text = "{\"a\":[1,-2,3.5,1e400],\"1e500\":\"1e600 \\\"\","
                                "\"b\":{\"c\":18446744073709551616,\"d\":-1e700}}";
        auto document = JsonDocument::parse(text, u"f"_s);
        QVERIFY(document);
        QCOMPARE(document->root().json(), text);
        QCOMPARE(document->root().list(u"a"_s).at(1).asInteger(), -2);
    }

    void extrasKeepOrderAndMeaning()
    {
        auto document = JsonDocument::parse(
            "{\"z\": {\"b\": 1, \"a\": [ ]}, \"known\": 1, \"a\": \"\\u0007\\/\\ud83e\\udd8c\"}",
            u"f"_s);
        const JsonExtras extras = document->root().extras({u"known"_s});
        QCOMPARE(extras.keys(), QStringList({u"z"_s, u"a"_s}));
        QCOMPARE(extras.value(u"z"_s), R"({"b":1,"a":[]})"_ba);
        QCOMPARE(extras.value(u"a"_s), "\"\\u0007/🦌\""_ba);
    }

    void syntaxErrorsHaveTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("path");
        int number = 0;
        const auto row = [&](const QByteArray &text, const QString &code, const QString &path) {
            QTest::addRow("%d", ++number) << text << code << path;
        };
        row("", u"json.empty"_s, {});
        row(" \n\t", u"json.empty"_s, {});
        row("{]", u"json.syntax"_s, u"line 1, column 2"_s);
        row("{\n  \"a\": 1,\n  \"b\" 2\n}", u"json.syntax"_s, u"line 3, column 7"_s);
        row("{\"a\": 1} x", u"json.syntax"_s, u"line 1, column 10"_s);
        row("{\"a\": 01}", u"json.syntax"_s, u"line 1, column 8"_s);
        row("\"\xff\"", u"json.utf8"_s, u"line 1, column 2"_s);
        row("\"\\ud800\"", u"json.syntax"_s, u"line 1, column 8"_s);
        row("[NaN]", u"json.syntax"_s, u"line 1, column 2"_s);
        // After a number beyond a double places are still those of the text.
        row("[1e999x]", u"json.syntax"_s, u"line 1, column 6"_s);
        row("[1e999, 01e999]", u"json.syntax"_s, u"line 1, column 14"_s);
        row("{\"a\":1e999,\"a\":2}", u"json.duplicate-key"_s, u"a"_s);
        row("{\"a\":1,\"a\":2}", u"json.duplicate-key"_s, u"a"_s);
        row("{\"l\":[0,{\"x\":{\"a\":1,\"\\u0061\":2}}]}", u"json.duplicate-key"_s, u"l[1].x.a"_s);
    }
    void syntaxErrorsHaveTheirPlace()
    {
        QFETCH(QByteArray, text);
        const auto document = JsonDocument::parse(text, u"work.json"_s);
        QVERIFY(!document);
        QTEST(document.error().code, "code");
        QTEST(document.error().path, "path");
        QCOMPARE(document.error().where, u"work.json"_s);
    }

    void theSameKeyInOtherObjectsIsFine()
    {
        QVERIFY(JsonDocument::parse(R"([{"a":{"a":1}},{"a":2}])", u"f"_s));
    }

    void depthIsLimited_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("lists") << QByteArray(10'000, '[');
        QTest::newRow("closed") << QByteArray(10'000, '[') + QByteArray(10'000, ']');
        QTest::newRow("objects") << QByteArray("{\"a\":").repeated(10'000);
    }
    void depthIsLimited()
    {
        QFETCH(QByteArray, text);
        const auto document = JsonDocument::parse(text, u"f"_s);
        QVERIFY(!document);
        QCOMPARE(document.error().code, u"json.too-deep"_s);
    }

    void ordinaryDepthIsFine()
    {
        const QByteArray text = QByteArray(200, '[') + QByteArray(200, ']');
        auto document = JsonDocument::parse(text, u"f"_s);
        QVERIFY(document);
        QCOMPARE(document->root().json(), text);
    }

    void byteOrderMarkIsSkipped()
    {
        auto document = JsonDocument::parse("\xef\xbb\xbf{\"a\":1}", u"f"_s);
        QVERIFY(document);
        QCOMPARE(document->root().integer(u"a"_s), 1);
    }

    /// What an editor saves as "Unicode" is read like any other file.
    void otherWidthsAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = u"{\"a\": \"é 🚤\"}"_s;
        using Encoding = QStringConverter::Encoding;
        for (const auto &[name, encoding] :
             {std::pair{"16LE", Encoding::Utf16LE}, std::pair{"16BE", Encoding::Utf16BE},
              std::pair{"32LE", Encoding::Utf32LE}, std::pair{"32BE", Encoding::Utf32BE}}) {
            const QString marked = QChar(QChar::ByteOrderMark) + text;
            QTest::newRow(name) << QByteArray(QStringEncoder(encoding)(text));
            QTest::addRow("%s with a mark", name) << QByteArray(QStringEncoder(encoding)(marked));
            QTest::addRow("%s after a line", name)
                << QByteArray(QStringEncoder(encoding)(u"\r\n"_s + text));
        }
    }
    void otherWidthsAreRead()
    {
        QFETCH(QByteArray, bytes);
        auto document = JsonDocument::parse(bytes, u"f"_s);
        QVERIFY2(document, document ? "" : qPrintable(document.error().code));
        QCOMPARE(document->root().text(u"a"_s), u"é 🚤"_s);
    }

    void otherEncodingsAreNamed()
    {
        const auto refused = [](const QByteArray &bytes) {
            const auto document = JsonDocument::parse(bytes, u"f"_s);
            return document ? Error() : document.error();
        };
        const QByteArray wide("\xFF\xFE{\0\"\0a\0\"\0:\0\x31\0}\0", 16);
        QVERIFY(JsonDocument::parse(wide, u"f"_s));
        QCOMPARE(refused(wide.chopped(1)).code, u"json.encoding"_s);
        QCOMPARE(refused(wide.chopped(1)).found, u"UTF-16LE"_s);
        const QByteArray half("{\0\"\0\x3D\xD8\"\0}\0", 10);
        QCOMPARE(refused(half).code, u"json.encoding"_s);
        // "é" of Windows-1252, whose next character is no part of it.
        const Error latin = refused("{\n \"a\": \"caf\xE9\"}");
        QCOMPARE(latin.code, u"json.utf8"_s);
        QCOMPARE(latin.path, u"line 2, column 11"_s);
        QCOMPARE(latin.found, u"byte 0xe9"_s);
        QCOMPARE(refused("{\"é\" 7}").code, u"json.syntax"_s);
        QCOMPARE(refused("\xEF\xBB\xBF").code, u"json.empty"_s);
    }

    void readerKeepsItsDocumentAlive()
    {
        const JsonReader inner =
            JsonDocument::parse(R"({"o":{"t":"here"}})", u"f"_s)->root().object(u"o"_s);
        QCOMPARE(inner.text(u"t"_s), u"here"_s);
    }
};

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
