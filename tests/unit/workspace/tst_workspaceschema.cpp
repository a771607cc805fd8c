// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "workspace/codec.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendbench;
using namespace sendbench::workspace;
using namespace sendbench::tests;

/// The published schema and the codec say the same; python3-jsonschema is the judge.
class TestWorkspaceSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QProcess python;
        python.start(u"python3"_s, {u"-c"_s, u"import jsonschema"_s});
        QVERIFY(python.waitForFinished());
        if (python.exitCode() != 0)
            QSKIP("python3-jsonschema is not installed");
    }

    void schemaIsDraft7()
    {
        const QByteArray verdict = judge({});
        QCOMPARE(verdict, ""_ba);
    }

    void agrees_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("full") << encode(fullDocument()) << true;
        QTest::newRow("empty document") << encode({}) << true;
        QTest::newRow("extras") << encode(*decode(fullFile(), u"f"_s)) << true;
        const auto row = [](const char *from, const char *to) {
            QByteArray text = fullFile();
            QVERIFY(text.contains(from));
            QTest::newRow(to) << text.replace(from, to) << false;
        };
        row("\"workspace\"", "\"history\"");
        row("\"schemaVersion\": 1", "\"schemaVersion\": 2");
        row("\"Demo\"", "7");
        row("\"name\": \"Demo\"", "\"Name\": \"Demo\"");
        row("\"accounts\": [", "\"accounts\": null, \"a\": [");
        row("\"testRecipients\": [", "\"testRecipients\": [7,");
        row("\"number\":", "\"phone\":");
        row("\"production\"", "\"live\"");
        row("\"environment\":", "\"env\":");
        row("\"id\": \"wa\"", "\"id\": \"-wa\"");
        row("\"id\": \"wa\"", "\"id\": \"a b\"");
        row("\"kind\": \"k\"", "\"kind\": null");
        row("\"kind\": \"k\"", "\"kind\": \"k\", \"savedAt\": \"2026-11-20T09:41\"");
        row("\"n\"", "1.5");
        row("\"n\"", "null");
        row("\"n\"", "[]");
        row("\"n\"", "9223372036854775808");
        row("{\"secret\": true}", "{\"secret\": false}");
        row("{\"secret\": true}", "{\"secret\": true, \"value\": 1}");
    }
    void agrees()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, valid);
        QCOMPARE(decode(text, u"f"_s).has_value(), valid);
        const QByteArray verdict = judge(text);
        QVERIFY2(verdict.isEmpty() == valid, verdict.constData());
    }

private:
    /// What the judge objects to; empty if nothing. Without a text: to the schema itself.
    static QByteArray judge(const QByteArray &text)
    {
        static const QString program =
            u"import json,sys,jsonschema as j\n"
            "s=json.load(open(sys.argv[1],encoding='utf-8'))\n"
            "j.Draft7Validator.check_schema(s)\n"
            "t=sys.stdin.buffer.read()\n"
            "e=list(j.Draft7Validator(s).iter_errors(json.loads(t))) if t else []\n"
            "print(*(x.json_path+' '+x.message for x in e),sep='\\n',end='')\n"_s;
        QProcess python;
        python.start(u"python3"_s, {u"-W"_s, u"ignore"_s, u"-c"_s, program,
                                    QStringLiteral(SENDBENCH_SOURCE_DIR
                                                   "/resources/schema/workspace.schema.json")});
        python.write(text);
        python.closeWriteChannel();
        if (!python.waitForFinished() || python.exitCode() != 0)
            return "judge failed: " + python.readAllStandardError();
        return python.readAllStandardOutput();
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceSchema)
#include "tst_workspaceschema.moc"
