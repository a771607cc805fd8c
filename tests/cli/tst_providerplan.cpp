// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

/// What is carried to the other side: by hand as a sheet and a mail, by API as a plan.
class ProviderPlanCliTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSheetHasEveryFieldAndNoSecret();
    void theMailCarriesBothAddresses();
    void everyRemoteSideOfTheDemoIsPlannedAppliedAndTakenBack();
    void aSecretInAnAddressDoesNotLeaveByMail();
    void whatHasNoRemoteSideSaysSo();

private:
    static QStringList idsOf(CliFixture &fixture)
    {
        QStringList ids;
        const Json list = fixture.json({u"provider"_s, u"list"_s}).json();
        for (const auto &one : list["providers"])
            ids.append(QString::fromStdString(one["id"].get<std::string>()));
        return ids;
    }
};

void ProviderPlanCliTest::aSheetHasEveryFieldAndNoSecret()
{
    CliFixture fixture;
    QVERIFY(idsOf(fixture).size() > 5);
    for (const QString &id : idsOf(fixture)) {
        const Run run = fixture.json({u"provider"_s, u"sheet"_s, id});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.json()["sheet"]["entries"].size() > 1, qPrintable(id));
        QVERIFY(run.json()["sheet"]["steps"].size() > 1);
        QVERIFY(!run.out.contains("sandbox-password"));
    }
    const Run html =
        fixture.in({u"provider"_s, u"sheet"_s, u"8x8_WA_Sandbox"_s, u"--format"_s, u"html"_s});
    QVERIFY(html.out.startsWith("<!DOCTYPE html>"));
    QCOMPARE(fixture.in({u"provider"_s, u"sheet"_s, u"8x8_WA_Sandbox"_s, u"--format"_s, u"doc"_s})
                 .exitCode,
             2);
}

void ProviderPlanCliTest::theMailCarriesBothAddresses()
{
    CliFixture fixture;
    const QString eml = fixture.file(u"draft.eml"_s);
    const Run run = fixture.json({u"provider"_s, u"mail"_s, u"8x8_WA_Sandbox"_s, u"--eml"_s, eml});
    QCOMPARE(run.exitCode, 0);
    const Json mail = run.json()["mail"];
    JSON_COMPARE(mail["to"], "cpaas-support@8x8.com");
    const QString body = QString::fromStdString(mail["body"].get<std::string>());
    QVERIFY(body.contains(u"/wa/generic/status?a="_s));
    QVERIFY(body.contains(u"/wa/generic/response?a="_s));
    QVERIFY(QFile::exists(eml));
    // What is there is not replaced.
    QCOMPARE(
        fixture.json({u"provider"_s, u"mail"_s, u"8x8_WA_Sandbox"_s, u"--eml"_s, eml}).exitCode, 4);
}

void ProviderPlanCliTest::everyRemoteSideOfTheDemoIsPlannedAppliedAndTakenBack()
{
    CliFixture fixture;
    int planned = 0;
    for (const QString &id : idsOf(fixture)) {
        const Run plan = fixture.json({u"provider"_s, u"plan"_s, id});
        if (plan.exitCode == 2)
            continue; // no remote side
        QVERIFY(!plan.out.contains("sandbox-api-key"));
        ++planned;
        QVERIFY2(plan.exitCode == 0, plan.err.constData());
        QVERIFY(plan.json()["changes"].size() > 0);
        QVERIFY(!plan.json()["changes"][0]["requests"].empty());
        // Each run of the program has a sandbox of its own, with nothing in it.
        const Run apply = fixture.json({u"provider"_s, u"apply"_s, id});
        QVERIFY2(apply.exitCode == 0, apply.err.constData());
        const Json run = apply.json()["run"];
        JSON_COMPARE(run["finished"], true);
        JSON_COMPARE(run["canUndo"], true);
        const Run listed = fixture.json({u"provider"_s, u"runs"_s, id});
        JSON_COMPARE(listed.json()["runs"][0]["id"], run["id"]);
        QVERIFY(fixture.in({u"history"_s, u"list"_s}).out.contains("create"));
    }
    QVERIFY2(planned >= 2, "Cognigy's 8x8 side and Zendesk have an API");
}

void ProviderPlanCliTest::aSecretInAnAddressDoesNotLeaveByMail()
{
    CliFixture fixture;
    fixture.addProvider(u"test"_s, u"https://example.org/x"_s);
    QCOMPARE(fixture
                 .in({u"provider"_s, u"set"_s, u"P"_s,
                      u"deliveryReportCallbackUrl=https://x.example/?a=planted-secret-4711"_s})
                 .exitCode,
             0);
    // Marked as a secret row, so that the line below is for it.
    QCOMPARE(
        fixture
            .in({u"--secrets"_s, u"memory"_s, u"secret"_s, u"set"_s, u"P"_s, u"headers.password"_s},
                "any value")
            .exitCode,
        0);
    const QString eml = fixture.file(u"draft.eml"_s);
    const Run run =
        fixture.in({u"--secrets"_s, u"memory"_s, u"provider"_s, u"mail"_s, u"P"_s, u"--eml"_s, eml},
                   "secret set P headers.password planted-secret-4711\n");
    QCOMPARE(run.exitCode, 0);
    QFile file(eml);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const QByteArray body = QByteArray::fromBase64(bytes.mid(bytes.indexOf("\r\n\r\n") + 4));
    QVERIFY(body.contains("x.example"));
    QVERIFY(!body.contains("planted-secret-4711"));
}

void ProviderPlanCliTest::whatHasNoRemoteSideSaysSo()
{
    CliFixture fixture;
    const Run run = fixture.in({u"provider"_s, u"plan"_s, u"8x8_WA_Sandbox"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.errors().contains(u"provider sheet"_s));
    QCOMPARE(fixture.in({u"provider"_s, u"undo"_s, u"01NONE"_s}).exitCode, 2);
}

QTEST_GUILESS_MAIN(ProviderPlanCliTest)
#include "tst_providerplan.moc"
