// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/openly.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

/// A stored secret that stands where it should not, and a program that has not read it for
/// anything: it leaves by no road.
class OutletsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { qputenv(kVariable, kPlanted); }
    void cleanup() { qunsetenv(kVariable); }

    void itLeavesByNoRoad_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("sheet text") << QStringList{u"provider"_s, u"sheet"_s, u"P"_s};
        for (const char *format : {"md", "html"})
            QTest::addRow("sheet %s", format) << QStringList{
                u"provider"_s, u"sheet"_s, u"P"_s, u"--format"_s, QString::fromLatin1(format)};
        QTest::newRow("mail") << QStringList{u"provider"_s, u"mail"_s, u"P"_s};
        QTest::newRow("runs") << QStringList{u"provider"_s, u"runs"_s};
        QTest::newRow("diff") << QStringList{u"bundle"_s, u"diff"_s, u"BUNDLE"_s};
        QTest::newRow("import plan")
            << QStringList{u"bundle"_s, u"import"_s, u"BUNDLE"_s, u"--plan"_s};
    }
    void itLeavesByNoRoad()
    {
        QFETCH(QStringList, words);
        CliFixture fixture;
        fixture.addProvider(u"test"_s, u"https://example.org/x"_s);
        const QString bundle = fixture.file(u"bundle.json"_s);
        QCOMPARE(fixture.in({u"bundle"_s, u"export"_s, bundle}).exitCode, 0);
        plant(fixture);
        words.replaceInStrings(u"BUNDLE"_s, bundle);
        for (const bool json : {false, true}) {
            const Run run = env(fixture, (json ? QStringList{u"--json"_s} : QStringList()) + words);
            QVERIFY2(run.exitCode == 0 || words.first() == u"bundle"_s, run.err.constData());
            QVERIFY2(!run.out.isEmpty(), run.err.constData());
            QCOMPARE(formsIn(run.out, kPlanted), QByteArrayList());
            QCOMPARE(formsIn(run.err, kPlanted), QByteArrayList());
            if (words.value(1) != u"runs"_s && !words.contains(u"import"_s))
                QVERIFY(run.out.contains("‹secret:P/headers.password›"));
        }
    }

    /// In a template it stands openly; printed it is a mark, and no file gets it.
    void aTemplateIsPrintedWithoutIt()
    {
        CliFixture fixture;
        fixture.addProvider(u"test"_s, u"https://example.org/x"_s);
        plant(fixture);
        const QString in = fixture.file(u"in.json"_s);
        QFile file(in);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray text = "Hello, use " + QByteArray(kPlanted) + " today.";
        const QJsonObject body{{u"type"_s, u"BODY"_s}, {u"text"_s, QString::fromUtf8(text)}};
        const QJsonObject whole{{u"name"_s, u"t"_s},
                                {u"language"_s, u"en"_s},
                                {u"category"_s, u"UTILITY"_s},
                                {u"components"_s, QJsonArray{body}}};
        file.write(QJsonDocument(whole).toJson());
        file.close();
        QCOMPARE(env(fixture, {u"template"_s, u"add"_s, in}).exitCode, 0);
        for (const auto &words :
             {QStringList{u"show"_s, u"t"_s}, QStringList{u"export"_s},
              QStringList{u"preview"_s, u"t"_s}, QStringList{u"sheet"_s, u"t"_s},
              QStringList{u"payload"_s, u"t"_s, u"--route"_s, u"clevertap"_s}}) {
            const Run run = env(fixture, QStringList{u"template"_s} + words);
            QVERIFY2(run.exitCode == 0, run.err.constData());
            QCOMPARE(formsIn(run.out + run.err, kPlanted), QByteArrayList());
            QVERIFY2(run.out.contains("‹secret:P/headers.password›"), run.out.constData());
        }
        const QString out = fixture.file(u"out.json"_s);
        QCOMPARE(env(fixture, {u"template"_s, u"export"_s, u"--out"_s, out}).exitCode, 6);
        QVERIFY(!QFile::exists(out));
    }

    void aMailHoldsItNeitherAsAFileNorAsAnAddress()
    {
        CliFixture fixture;
        fixture.addProvider(u"test"_s, u"https://example.org/x"_s);
        plant(fixture);
        const QString eml = fixture.file(u"draft.eml"_s);
        const Run run =
            env(fixture, {u"--json"_s, u"provider"_s, u"mail"_s, u"P"_s, u"--eml"_s, eml});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY(content(eml).contains("Content-Transfer-Encoding"));
        QCOMPARE(formsIn(content(eml), kPlanted), QByteArrayList());
        const auto url = run.json()["mail"]["mailto"].get<std::string>();
        QVERIFY(url.starts_with("mailto:"));
        QCOMPARE(formsIn(QByteArray::fromStdString(url), kPlanted), QByteArrayList());
        const auto body = QByteArray::fromPercentEncoding(QByteArray::fromStdString(url));
        QVERIFY(body.contains("‹secret:P/headers.password›"));
    }

    void anExportWithItIsNotWritten()
    {
        CliFixture fixture;
        fixture.addProvider(u"test"_s, u"https://example.org/x"_s);
        plant(fixture);
        QCOMPARE(env(fixture, {u"provider"_s, u"set"_s, u"Zendesk_Sandbox"_s,
                               u"solved.text="_s + plantedText(kPlanted)})
                     .exitCode,
                 0);
        const Run run = env(fixture, {u"provider"_s, u"export"_s, u"Zendesk_Sandbox"_s});
        QCOMPARE(run.exitCode, 6);
        QCOMPARE(run.out, QByteArray());
        const QString bundle = fixture.file(u"with.json"_s);
        QCOMPARE(env(fixture, {u"bundle"_s, u"export"_s, bundle}).exitCode, 6);
        QVERIFY(!QFile::exists(bundle));
    }

    /// A plan shows what both sides have.
    void aPlanPrintsItNot()
    {
        CliFixture fixture;
        fixture.addProvider(u"test"_s, u"https://example.org/x"_s);
        plant(fixture);
        QCOMPARE(env(fixture, {u"provider"_s, u"set"_s, u"Zendesk_Sandbox"_s,
                               u"solved.text="_s + plantedText(kPlanted)})
                     .exitCode,
                 0);
        for (const QString &verb : {u"plan"_s, u"apply"_s}) {
            const Run run = env(fixture, {u"--json"_s, u"provider"_s, verb, u"Zendesk_Sandbox"_s});
            QVERIFY2(!run.out.isEmpty(), run.err.constData());
            QCOMPARE(formsIn(run.out, kPlanted), QByteArrayList());
        }
    }

    /// What it logs are the requests of others.
    void theSandboxLogsItNot()
    {
        CliFixture fixture;
        fixture.addProvider(u"test"_s, u"https://example.org/x"_s);
        plant(fixture);
        QProcess process;
        fixture.start(
            process,
            {u"--json"_s, u"--secrets"_s, u"env"_s, u"sandbox"_s, u"serve"_s, u"--port"_s, u"0"_s},
            {{QString::fromUtf8(kVariable), QString::fromUtf8(kPlanted)}});
        QByteArray out;
        QByteArray err;
        QTRY_VERIFY_WITH_TIMEOUT((out += process.readAllStandardOutput()).contains("\n}"), 20'000);
        const int port = QJsonDocument::fromJson(out)[u"sandbox"_s][u"port"_s].toInt();
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(port));
        socket.write("GET /x/" + kPlanted.toPercentEncoding() +
                     " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT((err += process.readAllStandardError()).contains("GET /x/"),
                                 20'000);
        QTRY_VERIFY_WITH_TIMEOUT((err += process.readAllStandardError()).contains("404"), 20'000);
        QCOMPARE(formsIn(out + err, kPlanted), QByteArrayList());
        QVERIFY2(err.contains("‹secret:P/headers.password›"), err.constData());
        // It does not keep the workspace from others.
        QCOMPARE(env(fixture, {u"provider"_s, u"set"_s, u"P"_s, u"nickname=Q"_s}).exitCode, 0);
        QSignalSpy finished(&process, &QProcess::finished);
        process.terminate();
        QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 20'000);
    }

    /// Cut in the middle, a half would be left of it.
    void aLongTextIsCutWithoutIt()
    {
        CliFixture fixture;
        fixture.addProvider(u"test"_s, u"https://example.org/x"_s);
        plant(fixture);
        for (int before = 30; before < 62; before += 4) {
            const QString name =
                QString(before, u'x') + QString::fromUtf8(kPlanted) + QString(100, u'y');
            QCOMPARE(
                env(fixture, {u"provider"_s, u"set"_s, u"P"_s, u"nickname="_s + name}).exitCode, 0);
            for (const QString &verb : {u"list"_s, u"show"_s, u"check"_s, u"recipes"_s}) {
                QStringList words{u"provider"_s, verb};
                if (verb != u"list"_s)
                    words.append(u"P"_s);
                const Run run = env(fixture, words);
                QVERIFY2(!halfIn(run.out + run.err), qPrintable(verb));
            }
        }
    }

    void withoutAKeychainNothingIsWrittenAndThatIsSaid()
    {
        CliFixture fixture;
        fixture.addProvider(u"test"_s, u"https://example.org/x"_s);
        plant(fixture);
        QVERIFY(QDir().mkpath(fixture.file(u"data"_s)));
        fixture.write(u"data/secret-index.json"_s,
                      "{\"schema\":1,\"secrets\":[{\"owner\":\"P\",\"field\":"
                      "\"headers.password\"}]}");
        const QMap<QString, QString> noBus{
            {u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/bus"_s}};
        const QString eml = fixture.file(u"draft.eml"_s);
        const QString folder = fixture.folder();
        for (const QStringList &words :
             {QStringList{u"provider"_s, u"sheet"_s, u"P"_s},
              QStringList{u"provider"_s, u"mail"_s, u"P"_s, u"--eml"_s, eml},
              QStringList{u"provider"_s, u"export"_s, u"Zendesk_Sandbox"_s, u"--to"_s, folder}}) {
            const Run run = fixture.process(words, {}, noBus);
            QVERIFY2(run.exitCode == 5, run.err.constData());
            QCOMPARE(run.out, QByteArray());
            QVERIFY2(run.errors().contains(u"Nothing left"_s), run.err.constData());
        }
        QVERIFY(!QFile::exists(eml));
        QVERIFY(!QFile::exists(fixture.file(u"body-solved.json"_s)));
        // What is only printed says what it was not searched for.
        const Run runs = fixture.process({u"--quiet"_s, u"provider"_s, u"runs"_s}, {}, noBus);
        QCOMPARE(runs.exitCode, 0);
        QVERIFY2(runs.errors().contains(u"not searched"_s), runs.err.constData());
    }
};

QTEST_GUILESS_MAIN(OutletsTest)
#include "tst_outlets.moc"
