// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/acme.h"
#include "cli/support/clifixture.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

/// A partner that the program never heard of is one file: form, checks, send, sandbox and this
/// command line come by themselves. And each partner of the program works in the sandbox.
class PartnerKindsTest final : public QObject
{
    Q_OBJECT

private:
    static void withAcme(CliFixture &fixture)
    {
        QDir(fixture.folder()).mkdir(u"kinds"_s);
        fixture.write(u"kinds/clevertap.whatsapp.acme.json"_s, acmeDescriptor());
        fixture.providersFolder = fixture.file(u"kinds"_s);
    }
    static QStringList rules(const Json &findings)
    {
        QStringList all;
        for (const Json &one : findings)
            if (one["severity"] != "note")
                all.append(QString::fromStdString(one["rule"]));
        return all;
    }
    static QStringList kinds(const Json &answer)
    {
        QStringList all;
        for (const Json &one : answer["kinds"])
            all.append(QString::fromStdString(one["id"]));
        return all;
    }
    static int addAcme(CliFixture &fixture, const QString &account, const QString &endpoint)
    {
        return fixture
            .in({u"provider"_s, u"add"_s, u"clevertap.whatsapp.acme"_s, u"Acme"_s,
                 u"account="_s + account, u"nickname=Acme"_s, u"mobileNumber=+6531590001"_s,
                 u"deliveryReportCallbackUrl=https://sg1.cb.wzrkt.com/wa/generic/status?a=SANDBOX"_s,
                 u"inboundMessageCallbackUrl=https://sg1.cb.wzrkt.com/wa/generic/response?a=SANDBOX"_s,
                 u"endpoint="_s + endpoint})
            .exitCode;
    }

private Q_SLOTS:
    void acmeHasItsForm()
    {
        CliFixture fixture;
        withAcme(fixture);
        const Json answer = fixture.json({u"provider"_s, u"kinds"_s}).json();
        QVERIFY(kinds(answer).contains(u"clevertap.whatsapp.acme"_s));
        for (const Json &kind : answer["kinds"])
            if (kind["id"] == "clevertap.whatsapp.acme")
                QVERIFY(kind["fields"].size() > 15);
    }

    void acmeIsChecked()
    {
        CliFixture fixture;
        withAcme(fixture);
        QCOMPARE(addAcme(fixture, {}, u"https://api.acme.example/{{tenant}}/clevertap"_s), 0);
        const Json left = fixture.json({u"provider"_s, u"check"_s, u"Acme"_s}).json();
        QVERIFY(rules(left["findings"]).contains(u"provider.endpoint.placeholder"_s));
        QVERIFY(rules(left["findings"]).contains(u"provider.headers.incomplete"_s));
        QCOMPARE(fixture
                     .in({u"provider"_s, u"set"_s, u"Acme"_s,
                          u"endpoint=https://api.acme.example/a/b/clevertap"_s})
                     .exitCode,
                 0);
        const Json path = fixture.json({u"provider"_s, u"check"_s, u"Acme"_s}).json();
        QVERIFY(rules(path["findings"]).contains(u"provider.endpoint.path"_s));
    }

    void acmeIsRefusedWithoutItsKey()
    {
        CliFixture fixture;
        withAcme(fixture);
        QCOMPARE(
            addAcme(fixture, u"sandbox-clevertap"_s, u"http://127.0.0.1:47808/sandbox/clevertap"_s),
            0);
        const Run refused = fixture.json({u"send"_s, u"--through"_s, u"Acme"_s, u"--to"_s,
                                          u"+6591234567"_s, u"--text"_s, u"Hi"_s});
        QCOMPARE(refused.exitCode, 1);
        JSON_COMPARE(refused.json()["outcome"]["code"], "2000");
    }

    void acmeGoesThroughTheSandboxWithItsKey()
    {
        CliFixture fixture;
        withAcme(fixture);
        QVERIFY(kinds(fixture.json({u"provider"_s, u"kinds"_s}).json())
                    .contains(u"clevertap.whatsapp.acme"_s));
        // A demo made with the folder has an Acme of its own.
        QCOMPARE(fixture.run({u"workspace"_s, u"new"_s, fixture.file(u"a.json"_s), u"--demo"_s})
                     .exitCode,
                 0);
        const auto at = [&](const QStringList &words) {
            return fixture.run(
                QStringList{u"--json"_s, u"--workspace"_s, fixture.file(u"a.json"_s)} + words);
        };
        const Run checked = at({u"provider"_s, u"check"_s, u"Acme_Sandbox"_s, u"--online"_s});
        QCOMPARE(rules(checked.json()["findings"]), QStringList());
        QCOMPARE(checked.exitCode, 0);
        const Run sent = at({u"send"_s, u"--through"_s, u"Acme_Sandbox"_s, u"--to"_s,
                             u"+6591234567"_s, u"--text"_s, u"Hi"_s});
        QCOMPARE(sent.exitCode, 0);
    }

    void badFilesAreSaidAndTheRestWorks()
    {
        CliFixture fixture;
        withAcme(fixture);
        fixture.write(u"kinds/clevertap.whatsapp.broken.json"_s, "{ \"id\": ");
        fixture.write(u"kinds/clevertap.whatsapp.typo.json"_s,
                      QByteArray(acmeDescriptor())
                          .replace("clevertap.whatsapp.acme", "clevertap.whatsapp.typo")
                          .replace("placeholder", "plaecholder"));
        fixture.write(u"kinds/clevertap.whatsapp.haptik.json"_s,
                      QByteArray(acmeDescriptor())
                          .replace("clevertap.whatsapp.acme", "clevertap.whatsapp.haptik"));
        fixture.write(u"kinds/other.json"_s, "{}");
        const Run run = fixture.json({u"provider"_s, u"kinds"_s});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(kinds(run.json()).contains(u"clevertap.whatsapp.acme"_s));
        QCOMPARE(kinds(run.json()).count(u"clevertap.whatsapp.haptik"_s), 1);
        const QString said = run.errors();
        for (const QString &part :
             {u"clevertap.whatsapp.broken.json"_s, u"change.nickname.plaecholder"_s,
              u"clevertap.whatsapp.haptik.json"_s, u"other.json"_s})
            QVERIFY2(said.contains(part), qPrintable(said));
    }

    void aFolderThatIsNotThereIsSaid()
    {
        CliFixture fixture;
        fixture.providersFolder = fixture.file(u"nowhere"_s);
        const Run run = fixture.json({u"provider"_s, u"list"_s});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.errors().contains(u"nowhere"_s));
    }

    void theEnvironmentNamesTheFolder()
    {
        CliFixture fixture;
        withAcme(fixture);
        const Run run = fixture.process({u"--json"_s, u"provider"_s, u"kinds"_s}, {},
                                        {{u"SENDBENCH_PROVIDERS"_s, fixture.providersFolder}});
        QVERIFY(kinds(run.json()).contains(u"clevertap.whatsapp.acme"_s));
    }

    void everyDemoIsGreenOnline()
    {
        CliFixture fixture;
        int checked = 0;
        const Json listed = fixture.json({u"provider"_s, u"list"_s}).json();
        for (const Json &one : listed["providers"]) {
            if (!QString::fromStdString(one["kind"]).startsWith(u"clevertap.whatsapp."_s))
                continue;
            const QString id = QString::fromStdString(one["id"]);
            const Run run = fixture.json({u"provider"_s, u"check"_s, id, u"--online"_s});
            QVERIFY2(rules(run.json()["findings"]).isEmpty(), run.out.constData());
            QCOMPARE(run.exitCode, 0);
            ++checked;
        }
        QCOMPARE(checked, 14);
    }

    void importAndTwinAreAskedOnline()
    {
        CliFixture fixture;
        const auto notes = [&](const QString &id) {
            return fixture.json({u"provider"_s, u"check"_s, id, u"--online"_s}).text();
        };
        QVERIFY(notes(u"Generic_Sandbox"_s).contains(u"provider.templates.read"_s));
        QVERIFY(notes(u"8x8_WA_Sandbox"_s).contains(u"provider.twin.number"_s));
    }

    void cleverTapAccountIsTested()
    {
        CliFixture fixture;
        const Run good = fixture.json({u"account"_s, u"test"_s, u"sandbox-clevertap"_s});
        QCOMPARE(good.exitCode, 0);
        QCOMPARE(fixture.in({u"account"_s, u"set"_s, u"sandbox-clevertap"_s, u"accountId=OTHER"_s})
                     .exitCode,
                 0);
        QCOMPARE(fixture.json({u"account"_s, u"test"_s, u"sandbox-clevertap"_s}).exitCode, 1);
        const Run checked = fixture.json({u"provider"_s, u"check"_s, u"Haptik_Sandbox"_s});
        QVERIFY(rules(checked.json()["findings"]).contains(u"provider.callback.other-account"_s));
    }
};

QTEST_GUILESS_MAIN(PartnerKindsTest)
#include "tst_partnerkinds.moc"
