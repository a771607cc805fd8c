// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/held.h"
#include "changes/steproute.h"
#include "contract/oracle.h"
#include "integrations/connect8x8/sandbox.h"
#include "integrations/connect8x8/webhooks/automationapi.h"
#include "integrations/connect8x8/webhooks/recordingapi.h"
#include "integrations/connect8x8/webhooks/voiceapi.h"
#include "integrations/registry.h"
#include "resources/resources.h"
#include "sandbox/sandbox.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::connect8x8;
using namespace Qt::StringLiterals;
using webhooks::AuthKind;
using webhooks::LiveWebhook;
using webhooks::Webhook;

/// The webhooks of Voice, Number Masking, recordings and Automation, and our sandbox's answers,
/// against 8x8's own OpenAPI. Known errors of its files:
/// - VNU is no type of DELETE (voice_v1_api.json, number_masking_api.json);
/// - Automation documents 401 for no call.
class OpenApiVoiceTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<Oracle> m_oracle;
    integrations::Registry m_registry;
    QString m_description;

    void begin(const QString &description)
    {
        if (const QString lacks = Oracle::lacks(description); !lacks.isEmpty())
            QSKIP(qPrintable(lacks));
        if (m_description == description)
            return;
        m_oracle = std::make_unique<Oracle>();
        if (!m_oracle->start(description, m_sandbox->url()))
            QSKIP(("Prism did not start (is npm's registry reachable?): " +
                   m_oracle->output().right(500))
                      .constData());
        m_description = description;
    }
    workspace::Account account(const QString &voice) const
    {
        workspace::Account account = *m_registry.demoDocument().account(u"sandbox"_s);
        account.fields.insert(u"subAccounts.voice"_s, voice);
        account.fields.insert(u"accountId"_s, voice);
        for (const QString &product : {u"voice"_s, u"automation"_s})
            account.fields.insert(u"host."_s + product, m_oracle->url().toString());
        return account;
    }
    static http::Exchange send(const changes::Step &step,
                               const QByteArray &key = ConnectSandbox::kApiKey)
    {
        const changes::StepRoute route(u"t"_s, u"8x8"_s, Environment::Sandbox, step);
        sending::SecretValues secrets;
        for (const auto &one : route.neededSecrets())
            secrets.insert(one, one.field == u"apiKey"_s ? key : "hush");
        return exchanged(*route.build({}, secrets));
    }
    static QStringList verdicts(const QList<changes::Step> &steps)
    {
        QStringList all;
        for (const changes::Step &step : steps)
            all.append(verdict(send(step)));
        return all;
    }
    QList<LiveWebhook> list(const webhooks::WebhookApi &api, const workspace::Account &account)
    {
        const auto read = api.reads(account)->first();
        const auto exchange = send(read.step);
        if (const QString said = verdict(exchange); said != u"200"_s)
            qWarning("%s", qPrintable(said));
        return api.read(account, read, exchange.response->body)
            .value_or(webhooks::ReadAnswer{})
            .records;
    }
    static Webhook wanted(const QString &scope, const QString &type)
    {
        return {.id = u"hook1"_s,
                .scope = scope,
                .type = type,
                .url = u"https://hooks.example.net/one"_s,
                .name = u"Tell the shop"_s,
                .auth = {.kind = AuthKind::Header}};
    }
    static void addDescriptions()
    {
        QTest::addColumn<QString>("description");
        QTest::newRow("voice") << u"voice_v1_api.json"_s;
        QTest::newRow("number masking") << u"number_masking_api.json"_s;
    }

private Q_SLOTS:
    void initTestCase()
    {
        sendbenchLoadResources();
        m_sandbox =
            std::make_unique<sandbox::Sandbox>(m_registry.makeSandbox(), sandbox::SandboxOptions{});
        QVERIFY(m_sandbox->start());
    }
    void cleanupTestCase() { m_oracle.reset(); }

    void voice_data() { addDescriptions(); }
    void voice()
    {
        QFETCH(QString, description);
        begin(description);
        if (m_description != description)
            return; // skipped
        const VoiceApi api;
        const auto owner = account(u"Acme&Voice-1"_s);
        for (const webhooks::EventType &type : api.product().types) {
            const Webhook one = wanted(u"Acme&Voice-1"_s, type.id);
            QCOMPARE(verdicts(api.write(owner, one, nullptr, false).steps), QStringList{u"200"_s});
        }
        const auto there = list(api, owner);
        QCOMPARE(there.size(), 5);
        for (const LiveWebhook &live : there) {
            const auto write = api.write(owner, wanted(live.scope, live.type), &live, true);
            const QStringList good{u"200"_s, u"200"_s};
            if (live.type != u"VNU"_s) {
                QCOMPARE(verdicts(write.steps), good);
                QCOMPARE(verdicts({*write.steps.at(1).undo, *write.steps.at(0).undo}), good);
                QCOMPARE(verdicts(api.remove(owner, live, nullptr).steps), QStringList{u"200"_s});
            }
        }
        QCOMPARE(verdict(send(api.reads(owner)->first().step, "x")), u"401"_s);
        QCOMPARE(verdict(send(api.reads(account(u"Unknown_1"_s))->first().step)), u"404"_s);
        Webhook wrong = wanted(u"Acme&Voice-1"_s, u"VSS"_s);
        wrong.url = u"hooks"_s;
        QCOMPARE(verdicts(api.write(owner, wrong, nullptr, false).steps), QStringList{u"422"_s});
    }

    /// The enum of DELETE ends with VRU: the one thing that the oracle has against the request.
    void knownDifferenceOfVnu_data() { addDescriptions(); }
    void knownDifferenceOfVnu()
    {
        QFETCH(QString, description);
        begin(description);
        if (m_description != description)
            return; // skipped
        const VoiceApi api;
        const LiveWebhook live{.scope = u"Acme_Voice"_s, .type = u"VNU"_s};
        const auto exchange = send(api.remove(account(live.scope), live, nullptr).steps.first());
        const QJsonObject report = QJsonDocument::fromJson(exchange.response->body).object();
        QStringList complaints;
        for (const auto one : report[u"validation"_s].toArray())
            complaints.append(one[u"location"_s].toVariant().toStringList().join(u'.') + u' ' +
                              one[u"code"_s].toString());
        QCOMPARE(complaints, QStringList{u"path.webhook-type enum"_s});
    }

    void recordings_data() { addDescriptions(); }
    void recordings()
    {
        QFETCH(QString, description);
        begin(description);
        if (m_description != description)
            return; // skipped
        const RecordingApi api;
        const auto owner = account(u"Acme_Rec"_s);
        Webhook one = wanted(u"Acme_Rec"_s, {});
        one.more.insert(u"protocol"_s, u"SFTP"_s);
        one.more.insert(u"host"_s, u"203.0.113.5"_s);
        one.more.insert(u"port"_s, qint64(22));
        QCOMPARE(verdict(send(api.reads(owner)->first().step)), u"404"_s);
        const auto created = api.write(owner, one, nullptr, false).steps;
        QCOMPARE(verdicts(created), QStringList{u"200"_s});
        const auto there = list(api, owner);
        QCOMPARE(there.size(), 1);
        const auto over = api.write(owner, one, &there.first(), false).steps;
        QCOMPARE(verdicts({over.first(), *over.first().undo}), (QStringList{u"200"_s, u"200"_s}));
        QCOMPARE(verdicts(api.remove(owner, there.first(), &one).steps), QStringList{u"200"_s});
        one.more.insert(u"host"_s, QString());
        QCOMPARE(verdicts(api.write(owner, one, nullptr, false).steps), QStringList{u"422"_s});
    }

    void automation()
    {
        begin(u"automation_api.json"_s);
        if (m_description != u"automation_api.json"_s)
            return; // skipped
        const AutomationApi api;
        const auto owner = account(u"acme-1"_s);
        Webhook one = wanted(u"Acme_SMS"_s, u"inbound_sms"_s);
        one.more.insert(u"body"_s, u"{\"a\":1}"_s);
        QCOMPARE(verdicts(api.write(owner, one, nullptr, false).steps), QStringList{u"201"_s});
        one.scope.clear();
        one.auth = {};
        one.enabled = false;
        QCOMPARE(verdicts(api.write(owner, one, nullptr, false).steps), QStringList{u"201"_s});
        const auto there = list(api, owner);
        QCOMPARE(there.size(), 2);
        QVERIFY(there.at(1).scope.isEmpty());
        const auto put = api.write(owner, one, &there.at(1), false).steps;
        QCOMPARE(verdicts({put.first(), *put.first().undo}), (QStringList{u"200"_s, u"200"_s}));
        Webhook nameless = one;
        nameless.name.clear();
        QCOMPARE(verdicts(api.write(owner, nameless, nullptr, false).steps), QStringList{u"400"_s});
        const auto gone = api.remove(owner, there.first(), nullptr).steps;
        QCOMPARE(verdicts(gone), QStringList{u"202"_s});
        QCOMPARE(verdicts(gone), QStringList{u"404"_s});
        LiveWebhook odd = there.first();
        odd.remoteId = u"7"_s;
        QCOMPARE(verdicts(api.remove(owner, odd, nullptr).steps), QStringList{u"400"_s});
    }

    void knownDifferenceOfAutomations401()
    {
        begin(u"automation_api.json"_s);
        if (m_description != u"automation_api.json"_s)
            return; // skipped
        const AutomationApi api;
        const QString said = verdict(send(api.reads(account(u"acme-1"_s))->first().step, "x"));
        QVERIFY2(said.contains(u"401"_s), qPrintable(said));
        QVERIFY2(said.contains(u"status code"_s), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(OpenApiVoiceTest)
#include "tst_openapivoice.moc"
