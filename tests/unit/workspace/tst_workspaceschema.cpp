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
        // One judge for all texts, a line of hex each: it takes its time to get up.
        const QString program =
            u"import json,sys\n"
            "try:\n"
            "  import jsonschema as j\n"
            "except ImportError:\n"
            "  sys.exit(9)\n"
            "s=json.load(open(sys.argv[1],encoding='utf-8'))\n"
            "try:\n"
            "  j.Draft7Validator.check_schema(s);print('ready',flush=True)\n"
            "except Exception as x:\n"
            "  print(repr(str(x)),flush=True)\n"
            "for line in sys.stdin:\n"
            "  t=json.loads(bytes.fromhex(line.strip()))\n"
            "  print([e.message for e in j.Draft7Validator(s).iter_errors(t)],flush=True)\n"_s;
        m_judge.start(u"python3"_s, {u"-W"_s, u"ignore"_s, u"-c"_s, program,
                                     QStringLiteral(SENDBENCH_SOURCE_DIR
                                                    "/resources/schema/workspace.schema.json")});
        m_ready = answer();
        if (m_judge.state() == QProcess::NotRunning && m_judge.exitCode() == 9)
            QSKIP("python3-jsonschema is not installed");
    }
    void cleanupTestCase()
    {
        m_judge.closeWriteChannel();
        m_judge.waitForFinished();
    }

    void schemaIsDraft7() { QCOMPARE(m_ready, "ready"_ba); }

    void agrees_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("full") << encode(fullDocument()) << true;
        QTest::newRow("empty document") << encode({}) << true;
        QTest::newRow("extras") << encode(*decode(fullFile(), u"f"_s)) << true;
        // A template is somebody else's: what is wrong in it is a finding, and locks nobody out.
        QTest::newRow("number as a template's name")
            << fullFile().replace("\"order_ready\",", "7,") << true;
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
        row("\"template\": {", "\"template\": [], \"t\": {");
        row("\"template\": {", "\"content\": {");
        row("\"provider\": \"wa\"", "\"provider\": 7");
        row("\"order_ready.en_GB\"", "\"order ready\"");
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
        m_judge.write(text.toHex() + '\n');
        const QByteArray objections = answer();
        QVERIFY2((objections == "[]") == valid && objections.startsWith('['),
                 (objections + m_judge.readAllStandardError()).constData());
    }

private:
    QByteArray answer()
    {
        while (!m_judge.canReadLine() && m_judge.waitForReadyRead()) {
        }
        if (!m_judge.canReadLine())
            m_judge.waitForFinished(1000);
        return m_judge.readLine().trimmed();
    }

    QProcess m_judge;
    QByteArray m_ready;
};

QTEST_GUILESS_MAIN(TestWorkspaceSchema)
#include "tst_workspaceschema.moc"
