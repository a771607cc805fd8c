// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

/// Pictures and files, SMS through CleverTap's dialog, and the trigger of a workflow, from the
/// command line.
class SendKindsTest final : public QObject
{
    Q_OBJECT

private:
    static QString bodyOf(const Run &run)
    {
        return QString::fromStdString(run.json()["request"]["body"].get<std::string>());
    }

private Q_SLOTS:
    void demoConfigurationsAreRight_data()
    {
        QTest::addColumn<QString>("id");
        for (const char *id : {"8x8_SMS_Sandbox", "Automation_Sandbox"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void demoConfigurationsAreRight()
    {
        QFETCH(QString, id);
        CliFixture fixture;
        const Run offline = fixture.json({u"provider"_s, u"check"_s, id});
        QVERIFY2(offline.exitCode == 0, offline.out + offline.err);
        const Json answer = offline.json();
        for (const auto &one : answer["findings"])
            QVERIFY2(one["severity"] == "note", one.dump().c_str());
        const Run online = fixture.json({u"provider"_s, u"check"_s, id, u"--online"_s});
        QVERIFY2(online.exitCode == 0, online.out + online.err);
        QCOMPARE(QString::fromStdString(online.json()["exchange"]["outcome"]["kind"]),
                 u"accepted"_s);
    }

    void mediaIsSent_data()
    {
        QTest::addColumn<QString>("through");
        QTest::addColumn<QString>("media");
        QTest::addColumn<QString>("part");
        QTest::newRow("CleverTap, image")
            << u"8x8_WA_Sandbox"_s << u"image=https://a.example/x.jpg"_s
            << u"\"type\":\"image\",\"image\":{\"mediaURL\":\"https://a.example/x.jpg\","
               "\"caption\":\"Boots\"}"_s;
        QTest::newRow("Chat Apps, video with = in it")
            << u"sandbox/chatapps"_s << u"video=https://a.example/x?y=1"_s
            << u"\"type\":\"video\",\"content\":{\"url\":\"https://a.example/x?y=1\","
               "\"text\":\"Boots\"}"_s;
    }
    void mediaIsSent()
    {
        QFETCH(QString, through);
        QFETCH(QString, media);
        QFETCH(QString, part);
        CliFixture fixture;
        const Run run =
            fixture.json({u"send"_s, u"--through"_s, through, u"--to"_s, u"+6591234567"_s,
                          u"--media"_s, media, u"--caption"_s, u"Boots"_s});
        QVERIFY2(run.exitCode == 0, run.out + run.err);
        QVERIFY2(bodyOf(run).contains(part), qPrintable(bodyOf(run)));
    }

    void mediaThatCannotBe_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        const auto row = [](const char *name, const QStringList &arguments, int exitCode) {
            QTest::newRow(name) << arguments << exitCode;
        };
        const QString url = u"https://a.example/x"_s;
        row("no kind", {u"--media"_s, url}, 2);
        row("unknown kind", {u"--media"_s, u"hologram="_s + url}, 2);
        row("no address", {u"--media"_s, u"image=x.jpg"_s}, 2);
        row("caption of audio", {u"--media"_s, u"audio="_s + url, u"--caption"_s, u"x"_s}, 2);
        row("name of an image", {u"--media"_s, u"image="_s + url, u"--filename"_s, u"x"_s}, 2);
        row("caption of a text", {u"--text"_s, u"x"_s, u"--caption"_s, u"x"_s}, 2);
        row("two ways", {u"--text"_s, u"x"_s, u"--media"_s, u"image="_s + url}, 2);
    }
    void mediaThatCannotBe()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        CliFixture fixture;
        const Run run = fixture.in(QStringList{u"send"_s, u"--through"_s, u"8x8_WA_Sandbox"_s,
                                               u"--to"_s, u"+6591234567"_s, u"--dry-run"_s} +
                                   arguments);
        QCOMPARE(run.exitCode, exitCode);
        QVERIFY(!run.err.isEmpty());
    }

    void smsThroughCleverTapAndItsReceipts()
    {
        CliFixture fixture;
        fixture.sandboxSpeed = 100;
        const Run run =
            fixture.json({u"send"_s, u"--through"_s, u"8x8_SMS_Sandbox"_s, u"--to"_s,
                          u"+65 9123 4567"_s, u"--text"_s, u"say \"hi\""_s, u"--wait"_s, u"20"_s});
        QVERIFY2(run.exitCode == 0, run.out + run.err);
        QVERIFY(bodyOf(run).contains(u"\"text\": \"say \\\"hi\\\"\""_s));
        QStringList summaries;
        const Json answer = run.json();
        for (const auto &one : answer["trace"])
            summaries.append(QString::fromStdString(one["summary"].get<std::string>()));
        QCOMPARE(summaries, (QStringList{u"accepted"_s, u"sent"_s, u"delivered"_s}));
    }

    void smsByBatchIsTracedToo()
    {
        CliFixture fixture;
        fixture.sandboxSpeed = 100;
        const QString json =
            u"json={\"messages\":[{\"source\":\"A\",\"destination\":\"$$To\",\"text\":\"$$Body\","
            "\"clientMessageId\":\"$$MessageID\"}]}"_s;
        const Run set = fixture.in(
            {u"provider"_s, u"set"_s, u"8x8_SMS_Sandbox"_s, json, u"batch=true"_s,
             u"batch.parameter=messages"_s, u"batch.count=10"_s,
             u"endpoint=http://127.0.0.1:47808/api/v1/subaccounts/Sandbox_SMS/messages/batch"_s});
        QVERIFY2(set.exitCode == 0, set.err);
        QCOMPARE(
            fixture.in({u"provider"_s, u"check"_s, u"8x8_SMS_Sandbox"_s, u"--online"_s}).exitCode,
            0);
        const Run run =
            fixture.json({u"send"_s, u"--through"_s, u"8x8_SMS_Sandbox"_s, u"--to"_s,
                          u"+6591234567"_s, u"--text"_s, u"hi"_s, u"--wait"_s, u"20"_s});
        QVERIFY2(run.exitCode == 0, run.out + run.err);
        QVERIFY2(run.json()["trace"].size() >= 3, run.out);
    }

    void aWorkflowIsStartedOnlyOnPurpose()
    {
        CliFixture fixture;
        fixture.write(u"body.json"_s, R"({"event":"x"})");
        const QStringList send{u"send"_s, u"--through"_s, u"Automation_Sandbox"_s, u"--body"_s,
                               fixture.file(u"body.json"_s)};
        QCOMPARE(fixture.in(send).exitCode, 0); // the sandbox needs no number and no yes
        const Run live = fixture.in({u"account"_s, u"set"_s, u"sandbox"_s, u"environment=test"_s});
        QVERIFY2(live.exitCode == 0, live.err);
        const Run stopped = fixture.in(send);
        QCOMPARE(stopped.exitCode, 6);
        QVERIFY(stopped.errors().contains(u"--yes"_s));
    }
};

QTEST_GUILESS_MAIN(SendKindsTest)
#include "tst_sendkinds.moc"
