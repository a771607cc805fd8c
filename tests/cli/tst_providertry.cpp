// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "cli/support/clifixture.h"

#include "sandbox/sandbox.h"

#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clitest;

/// `provider try`, and what needs a sandbox that outlives one run of the program: `provider undo`.
class ProviderTryCliTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatThereIsToTryIsListed();
    void aTicketIsTried();
    void wrongWordsAreSaid();
    void nobodyIsReachedUnasked();
    void cognigysSideIsAppliedTriedAndTakenBack();
    void zendesksSideIsAppliedTriedAndTakenBack();
    void anAccountOfAFormMustBeThere();

private:
    /// A sandbox of its own, which the demo's accounts are pointed at.
    struct Standing {
        explicit Standing(CliFixture &fixture)
        {
            QTcpServer free;
            if (!free.listen(QHostAddress::LocalHost))
                qFatal("no port is free");
            const quint16 port = free.serverPort();
            free.close();
            sandbox = std::make_unique<sendbench::sandbox::Sandbox>(
                registry.makeSandbox(), sendbench::sandbox::SandboxOptions{.port = port});
            if (!sandbox->start())
                qFatal("the sandbox did not start");
            const QString host = u"host.api="_s + sandbox->url().toString();
            for (const QString &id : {u"sandbox-contact-center"_s, u"sandbox-zendesk"_s})
                if (fixture.in({u"account"_s, u"set"_s, id, host}).exitCode != 0)
                    qFatal("the account was not set");
        }
        sendbench::integrations::Registry registry;
        std::unique_ptr<sendbench::sandbox::Sandbox> sandbox;
    };
    static QStringList actions(CliFixture &fixture, const QString &id)
    {
        QStringList all;
        const Run plan = fixture.json({u"provider"_s, u"plan"_s, id});
        if (plan.exitCode != 0)
            qWarning("%s", plan.err.constData());
        const Json made = plan.json();
        for (const auto &change : made["changes"])
            all.append(QString::fromStdString(change["action"].get<std::string>()));
        return all;
    }
    static QString applied(CliFixture &fixture, const QString &id)
    {
        const Run run = fixture.json({u"provider"_s, u"apply"_s, id});
        if (run.exitCode != 0)
            qWarning("%s", run.err.constData());
        return QString::fromStdString(run.json()["run"]["id"].get<std::string>());
    }
};

void ProviderTryCliTest::whatThereIsToTryIsListed()
{
    CliFixture fixture;
    const Json list =
        fixture.json({u"provider"_s, u"try"_s, u"Zendesk_Sandbox"_s}).json()["trials"];
    QCOMPARE(list.size(), 2UL);
    JSON_COMPARE(list[0]["id"], "ticket");
    JSON_COMPARE(list[0]["fields"][0]["key"], "event");
    JSON_COMPARE(list[1]["id"], "webhook");
    const Run text = fixture.in({u"provider"_s, u"try"_s, u"Cognigy_Sandbox"_s});
    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.text().startsWith(u"chat  "_s));
    QVERIFY(text.text().contains(u"maxTotalMinutes"_s));
}

void ProviderTryCliTest::aTicketIsTried()
{
    CliFixture fixture;
    const Run run = fixture.json({u"provider"_s, u"try"_s, u"Zendesk_Sandbox"_s, u"ticket"_s,
                                  u"tags=notify_customer_sms"_s, u"name=Ines"_s});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const Json trial = run.json()["trial"];
    JSON_COMPARE(trial["id"], "ticket");
    JSON_COMPARE(trial["good"], true);
    JSON_COMPARE(trial["findings"], Json::array());
    QVERIFY(QString::fromStdString(trial["summary"].get<std::string>()).contains(u"2 "_s));
    QVERIFY(!run.out.contains("sandbox-api-key"));
    // As any send it is in the history, with its request.
    QVERIFY(fixture.in({u"history"_s, u"list"_s}).out.contains("Zendesk_Sandbox/notify.sms"));
    const Run refused = fixture.in(
        {u"provider"_s, u"try"_s, u"Zendesk_Sandbox"_s, u"ticket"_s, u"phone=+6591239002"_s});
    QCOMPARE(refused.exitCode, 1);
}

void ProviderTryCliTest::wrongWordsAreSaid()
{
    CliFixture fixture;
    const QString id = u"Zendesk_Sandbox"_s;
    QCOMPARE(fixture.in({u"provider"_s, u"try"_s}).exitCode, 2);
    QCOMPARE(fixture.in({u"provider"_s, u"try"_s, u"8x8_WA_Sandbox"_s}).exitCode, 2);
    const Run unknown = fixture.in({u"provider"_s, u"try"_s, id, u"nothing"_s});
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY(unknown.errors().contains(u"ticket, webhook"_s));
    const Run value = fixture.in({u"provider"_s, u"try"_s, id, u"ticket"_s, u"status=finished"_s});
    QCOMPARE(value.exitCode, 2);
    QVERIFY(value.errors().contains(u"solved"_s));
    const Run limit =
        fixture.in({u"provider"_s, u"try"_s, u"Cognigy_Sandbox"_s, u"chat"_s, u"seconds=0"_s});
    QCOMPARE(limit.exitCode, 2);
    QVERIFY(fixture.in({u"history"_s, u"list"_s}).out.isEmpty() ||
            !fixture.in({u"history"_s, u"list"_s}).out.contains("chat-gateway"));
}

void ProviderTryCliTest::nobodyIsReachedUnasked()
{
    CliFixture fixture;
    QCOMPARE(
        fixture.in({u"account"_s, u"set"_s, u"sandbox-contact-center"_s, u"environment=test"_s})
            .exitCode,
        0);
    const Run chat = fixture.in({u"provider"_s, u"try"_s, u"Cognigy_Sandbox"_s, u"chat"_s});
    QCOMPARE(chat.exitCode, 6);
    QCOMPARE(
        fixture.in({u"account"_s, u"set"_s, u"sandbox-zendesk"_s, u"environment=test"_s}).exitCode,
        0);
    const Run ticket = fixture.in({u"provider"_s, u"try"_s, u"Zendesk_Sandbox"_s, u"ticket"_s});
    QCOMPARE(ticket.exitCode, 6);
    QVERIFY(ticket.errors().contains(u"+12025550123"_s));
    // What is only looked at reaches nobody.
    QCOMPARE(
        fixture.in({u"provider"_s, u"try"_s, u"Zendesk_Sandbox"_s, u"ticket"_s, u"send=false"_s})
            .exitCode,
        0);
}

void ProviderTryCliTest::cognigysSideIsAppliedTriedAndTakenBack()
{
    CliFixture fixture;
    const Standing standing(fixture);
    const QString id = u"Cognigy_Sandbox"_s;
    QCOMPARE(actions(fixture, id), (QStringList{u"create"_s, u"create"_s}));
    const QString run = applied(fixture, id);
    QCOMPARE(actions(fixture, id), (QStringList{u"none"_s, u"none"_s}));
    const Run chat = fixture.in({u"provider"_s, u"try"_s, id, u"chat"_s, u"text=Ahoy"_s});
    QVERIFY2(chat.exitCode == 0, chat.err.constData());
    QVERIFY(chat.text().contains(u"Bot: You said “Ahoy”."_s));
    const Run undone = fixture.json({u"provider"_s, u"undo"_s, run});
    QVERIFY2(undone.exitCode == 0, undone.err.constData());
    JSON_COMPARE(undone.json()["run"]["finished"], true);
    QCOMPARE(actions(fixture, id), (QStringList{u"create"_s, u"create"_s}));
    // What is taken back is not taken back again.
    QCOMPARE(fixture.in({u"provider"_s, u"undo"_s, run}).exitCode, 2);
}

void ProviderTryCliTest::zendesksSideIsAppliedTriedAndTakenBack()
{
    CliFixture fixture;
    const Standing standing(fixture);
    const QString id = u"Zendesk_Sandbox"_s;
    QCOMPARE(fixture.in({u"provider"_s, u"try"_s, id, u"webhook"_s}).exitCode, 2);
    const QString run = applied(fixture, id);
    QCOMPARE(actions(fixture, id), QStringList(5, u"none"_s));
    const Run test = fixture.in({u"provider"_s, u"try"_s, id, u"webhook"_s, u"trigger=comment"_s});
    QVERIFY2(test.exitCode == 0, test.err.constData());
    QVERIFY(test.text().contains(u"8x8: HTTP 200"_s));
    QVERIFY(!test.out.contains("sandbox-api-key"));
    QCOMPARE(fixture.in({u"provider"_s, u"undo"_s, run}).exitCode, 0);
    QCOMPARE(actions(fixture, id), QStringList(5, u"create"_s));
}

void ProviderTryCliTest::anAccountOfAFormMustBeThere()
{
    CliFixture fixture;
    const QString id = u"Zendesk_Sandbox"_s;
    for (const QString &wrong : {u"nobody"_s, u"sandbox-zendesk"_s}) {
        const Run run = fixture.in({u"provider"_s, u"set"_s, id, u"connectAccount="_s + wrong});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.errors().contains(u"sandbox"_s), run.err.constData());
    }
    QCOMPARE(fixture.in({u"provider"_s, u"set"_s, id, u"connectAccount=sandbox"_s}).exitCode, 0);
    const Json kinds = fixture.json({u"provider"_s, u"kinds"_s}).json()["kinds"];
    bool said = false;
    for (const auto &kind : kinds)
        for (const auto &field : kind["fields"])
            said = said || (field["key"] == "connectAccount" && field["kind"] == "account" &&
                            field["accountKind"] == "8x8.connect");
    QVERIFY(said);
    // What a form names is in use, and goes along in a bundle.
    const Run remove = fixture.in({u"account"_s, u"remove"_s, u"sandbox"_s});
    QCOMPARE(remove.exitCode, 2);
    const QString bundle = fixture.file(u"b.json"_s);
    QCOMPARE(fixture.in({u"bundle"_s, u"export"_s, bundle, u"--only"_s, id}).exitCode, 0);
    QFile file(bundle);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Json content = Json::parse(file.readAll().toStdString());
    QCOMPARE(content["accounts"].size(), 2UL);
}

QTEST_GUILESS_MAIN(ProviderTryCliTest)
#include "tst_providertry.moc"
