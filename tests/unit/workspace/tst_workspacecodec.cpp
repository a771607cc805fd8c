// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "workspace/codec.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::workspace;
using sendbench::tests::fullDocument;
using sendbench::tests::fullFile;

/// The file form: what is written comes back, what is unknown stays, every mistake has its place.
class TestWorkspaceCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas()
    {
        const Document document = fullDocument();
        const QByteArray text = encode(document);
        const auto back = decode(text, u"f"_s);
        QVERIFY(back);
        QCOMPARE(*back, document);
        QCOMPARE(encode(*back), text);
        QVERIFY(text.endsWith("}\n"));
    }

    void leavesOutWhatIsNotThere()
    {
        const QByteArray text = encode(fullDocument());
        QCOMPARE(text.count("\"account\":"), 2); // of a provider and of a webhook
        QCOMPARE(text.count("\"savedAt\":"), 1);
    }

    void smallestFile()
    {
        const auto document =
            decode(R"({"sendbench":"workspace","schemaVersion":1,"name":""})", u"f"_s);
        QVERIFY(document);
        QCOMPARE(*document, Document());
        QVERIFY(decode(encode({}), u"f"_s));
    }

    void keepsWhatItDoesNotKnow()
    {
        const auto document = decode(fullFile(), u"f"_s);
        QVERIFY2(document, document ? "" : qPrintable(document.error().path));
        QCOMPARE(document->extras.keys(), QStringList({u"schedules"_s, u"huge"_s}));
        QCOMPARE(
            document->extras.value(u"schedules"_s),
            R"([{"id":18446744073709551615,"z":null,"a":[[],{},{"deep":[1.10,1e5,-0.0]}]}])"_ba);
        QCOMPARE(document->extras.value(u"huge"_s), "36893488147419103232"_ba);
        QCOMPARE(document->accounts[0].extras.value(u"zone"_s),
                 "{\"b\":1,\"a\":\"\u00e9🦌\\u0007/\"}"_ba);
        QCOMPARE(document->providers[0].extras.value(u"notes"_s), "\"kept\""_ba);
        QCOMPARE(document->webhooks[0].extras.value(u"owner"_s), "{\"b\":1}"_ba);
        QVERIFY(document->webhooks[0].fields.value(u"auth.secret"_s).isSecret());
        QCOMPARE(document->testRecipients[0].extras.value(u"since"_s), "2.50"_ba);
        const StoredTemplate &one = document->templates.constFirst();
        QCOMPARE(one.name + one.language, u"order_readyen_GB"_s);
        QCOMPARE(one.extras.value(u"reviewer"_s), R"({"b":1,"a":2.50})"_ba);
        QVERIFY2(one.content.contains(R"("later":[1.10])"), one.content.constData());
        const QByteArray text = encode(*document);
        const auto again = decode(text, u"f"_s);
        QVERIFY(again);
        QCOMPARE(*again, *document);
        QCOMPARE(encode(*again), text);
    }

    void keptMembersFollowTheKnownOnes()
    {
        const QByteArray text = encode(*decode(fullFile(), u"f"_s));
        QVERIFY(text.indexOf("\"webhooks\"") < text.indexOf("\"testRecipients\""));
        QVERIFY(text.indexOf("\"testRecipients\"") < text.indexOf("\"schedules\""));
        QVERIFY(text.indexOf("\"schedules\"") < text.indexOf("\"huge\""));
    }

    void extraOfAKnownNameIsNotWrittenTwice()
    {
        Document document = fullDocument();
        document.extras.insert(u"name"_s, "\"other\"");
        const auto back = decode(encode(document), u"f"_s);
        QVERIFY(back);
        QCOMPARE(back->name, u"Demo"_s);
    }

    void longTextIsLegal()
    {
        Document document = fullDocument();
        document.provider(u"wa"_s)->fields.insert(u"nickname"_s, QString(1024 * 1024, u'ß'));
        const auto back = decode(encode(document), u"f"_s);
        QVERIFY(back);
        QCOMPARE(*back, document);
    }

    void emptyValuesAreLeftOut()
    {
        Document document = fullDocument();
        document.account(u"eu-test"_s)->fields.insert(u"nothing"_s, forms::FieldValue());
        QVERIFY(!encode(document).contains("nothing"));
    }

    void timeWithZoneBecomesUtc()
    {
        QByteArray text = encode(fullDocument());
        text.replace("2026-11-20T09:41:07.113Z", "2026-11-20T17:41:07.113+08:00");
        const auto document = decode(text, u"f"_s);
        QVERIFY(document);
        QCOMPARE(*document, fullDocument());
    }

    void mistakesHaveTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const char *from, const char *to, const char *code,
                            const char *path) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(code)
                                << QString::fromLatin1(path);
        };
        row("magic", "\"workspace\"", "\"history\"", "workspace.not-a-workspace", "");
        row("newer", "\"schemaVersion\": 1", "\"schemaVersion\": 2", "workspace.schema-newer",
            "schemaVersion");
        row("version 0", "\"schemaVersion\": 1", "\"schemaVersion\": 0", "json.value",
            "schemaVersion");
        row("version text", "\"schemaVersion\": 1", "\"schemaVersion\": \"1\"", "json.type",
            "schemaVersion");
        row("name", "\"Demo\"", "7", "json.type", "name");
        row("no name", "\"name\"", "\"Name\"", "json.missing", "name");
        row("list", "\"accounts\": [", "\"accounts\": null, \"a\": [", "json.type", "accounts");
        row("element", "\"testRecipients\": [", "\"testRecipients\": [7,", "json.type",
            "testRecipients[0]");
        row("environment", "\"production\"", "\"live\"", "workspace.environment",
            "accounts[0].environment");
        row("environment type", "\"production\"", "1", "json.type", "accounts[0].environment");
        row("no environment", "\"environment\"", "\"env\"", "json.missing",
            "accounts[0].environment");
        row("id", "\"id\": \"wa\"", "\"id\": \"-wa\"", "workspace.id", "providers[0].id");
        row("id type", "\"id\": \"wa\"", "\"id\": 5", "json.type", "providers[0].id");
        row("same id", "\"id\": \"wa\"", "\"id\": \"eu-test\"", "workspace.duplicate-id",
            "providers[0].id");
        row("account", "\"account\": \"eu-test\"", "\"account\": \"us\"",
            "workspace.unknown-account", "providers[0].account");
        row("fraction", "\"n\"", "1.0", "json.type", "providers[0].fields.nickname");
        row("too big", "\"n\"", "9223372036854775808", "json.type", "providers[0].fields.nickname");
        row("null", "\"n\"", "null", "json.type", "providers[0].fields.nickname");
        row("list value", "\"n\"", "[]", "json.type", "providers[0].fields.nickname");
        row("half mark", "{\"secret\": true}", "{\"secret\": false}", "json.value",
            "accounts[0].fields.apiKey");
        row("full mark", "{\"secret\": true}", "{\"secret\": true, \"value\": \"x\"}", "json.value",
            "accounts[0].fields.apiKey");
        row("fields", "\"fields\": {\"region\"", "\"fields\": [], \"old\": {\"region\"",
            "json.type", "accounts[0].fields");
        row("saved", "\"kind\": \"k\"", "\"kind\": \"k\", \"savedAt\": \"2026-11-20T09:41\"",
            "json.value", "providers[0].savedAt");
        row("same key", "\"kind\": \"k\"", "\"kind\": \"k\", \"kind\": \"k\"", "json.duplicate-key",
            "providers[0].kind");
        row("template", "\"template\": {", "\"template\": [], \"t\": {", "json.type",
            "templates[0].template");
        row("no template", "\"template\": {", "\"content\": {", "json.missing",
            "templates[0].template");
        row("provider of a template", "\"provider\": \"wa\"", "\"provider\": null", "json.type",
            "templates[0].provider");
        row("no template at all", "\"templates\": [", "\"templates\": [7,", "json.type",
            "templates[0]");
        row("id of a template", "\"order_ready.en_GB\"", "\"a b\"", "workspace.id",
            "templates[0].id");
        row("same id of a template", "\"templates\": [",
            "\"templates\": [{\"id\": \"order_ready.en_GB\", \"template\": {}},",
            "workspace.duplicate-id", "templates[1].id");
        row("comma", "\"name\": \"Demo\",", "\"name\": \"Demo\"", "json.syntax",
            "line 3, column 69");
    }
    void mistakesHaveTheirPlace()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray text = fullFile();
        QVERIFY(text.contains(from));
        text.replace(text.indexOf(from), from.size(), to);
        QList<Error> problems;
        const auto document = decode(text, u"work.json"_s, &problems);
        QVERIFY(!document);
        QTEST(document.error().code, "code");
        QTEST(document.error().path, "path");
        QCOMPARE(document.error().where, u"work.json"_s);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0], document.error());
    }

    void tellsAllMistakesAtOnce()
    {
        QList<Error> problems{Error{}};
        const auto document = decode(R"({"sendbench":"workspace","schemaVersion":1,
            "accounts":[4,{"id":"a","kind":"k","environment":"x"},{"id":"a","kind":2,"environment":"test"}],
            "providers":[{"kind":"p","account":"b"}]})",
                                     u"f"_s, &problems);
        QVERIFY(!document);
        QStringList places;
        for (const Error &error : problems)
            places.append(error.code + u' ' + error.path);
        QCOMPARE(places,
                 QStringList({u"json.missing name"_s, u"json.type accounts[0]"_s,
                              u"workspace.environment accounts[1].environment"_s,
                              u"json.type accounts[2].kind"_s, u"json.missing providers[0].id"_s,
                              u"workspace.duplicate-id accounts[2].id"_s}));
        QVERIFY(decode(fullFile(), u"f"_s, &problems));
        QVERIFY(problems.isEmpty());
    }

    void neverShowsATextThatStandsInTheWrongPlace()
    {
        QByteArray text = fullFile();
        text.replace("\"production\"", "\"hunter2-planted\"")
            .replace("\"id\": \"wa\"", "\"id\": \"hunter2 planted\"");
        QList<Error> problems;
        QVERIFY(!decode(text, u"f"_s, &problems));
        QCOMPARE(problems.size(), 2);
        for (const Error &error : problems)
            QVERIFY(!error.found.contains(u"hunter2"_s));
    }

    void everyTruncationIsAnError()
    {
        const QByteArray good = encode(*decode(fullFile(), u"f"_s)).trimmed();
        QVERIFY(decode(good, u"f"_s));
        for (qsizetype length = 0; length < good.size(); ++length) {
            const auto document = decode(good.left(length), u"f"_s);
            QVERIFY2(!document, qPrintable(QString::number(length)));
            QVERIFY(!document.error().code.isEmpty());
        }
    }

    void everyBrokenByteIsReadOrRefused()
    {
        const QByteArray good = fullFile();
        int refused = 0;
        for (qsizetype at = 0; at < good.size(); ++at) {
            for (const char c : {'\0', '"', '{', ']', '9', '\xff'}) {
                QByteArray text = good;
                text[at] = c;
                if (const auto document = decode(text, u"f"_s))
                    QVERIFY(decode(encode(*document), u"f"_s));
                else
                    ++refused;
            }
        }
        QVERIFY(refused > good.size());
    }

    void tooLargeIsToldApart()
    {
        const auto document = decode(QByteArray(kLargestFile + 1, ' '), u"f"_s);
        QVERIFY(!document);
        QCOMPARE(document.error().code, u"file.too-large"_s);
    }

    void manyMembersAreReadInTime()
    {
        Document document;
        for (int i = 0; i < 50'000; ++i)
            document.extras.append(u"member%1"_s.arg(i), "1");
        QByteArray text = "{\"sendbench\":\"workspace\",\"schemaVersion\":1,\"name\":\"\"";
        for (const auto &[key, value] : document.extras)
            text += ",\"" + key.toUtf8() + "\":" + value;
        const auto back = decode(text + '}', u"f"_s);
        QVERIFY(back);
        QCOMPARE(back->extras.size(), 50'000);
        QCOMPARE(encode(*back).count("member"), 50'000);
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceCodec)
#include "tst_workspacecodec.moc"
