// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/held.h"
#include "changes/places.h"
#include "changes/steproute.h"
#include "http/client.h"
#include "integrations/connect8x8/sandbox.h"
#include "integrations/connect8x8/webhooks/automationapi.h"
#include "integrations/connect8x8/webhooks/recordingapi.h"
#include "integrations/connect8x8/webhooks/voiceapi.h"
#include "integrations/registry.h"
#include "resources/resources.h"
#include "sandbox/sandbox.h"
#include "unit/sandboxsystems/systemcall.h"

#include <QSignalSpy>
#include <QTest>

using namespace sendbench;
using namespace sendbench::integrations::connect8x8;
using namespace Qt::StringLiterals;
using webhooks::AuthKind;
using webhooks::HeaderForm;
using webhooks::LiveWebhook;
using webhooks::Webhook;

/// Voice, recordings and Automation there and back: what our own API objects send, through a
/// socket, to the stand-in that keeps it.
class SandboxVoiceTest : public QObject
{
    Q_OBJECT

private:
    integrations::Registry m_registry;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<http::Client> m_client;

    workspace::Account account(const QString &voice = u"Acme&Voice"_s) const
    {
        workspace::Account account = *m_registry.demoDocument().account(u"sandbox"_s);
        account.fields.insert(u"accountId"_s, u"acme-1"_s);
        account.fields.insert(u"subAccounts.voice"_s, voice);
        for (const QString &product : {u"voice"_s, u"automation"_s})
            account.fields.insert(u"host."_s + product, m_sandbox->url().toString());
        return account;
    }
    http::Exchange send(const sending::Route &route, const changes::Step &step) const
    {
        sending::SecretValues secrets;
        for (const auto &one : route.neededSecrets())
            secrets.insert(one, one.field == u"apiKey"_s ? ConnectSandbox::kApiKey : "hush");
        for (const auto &held : step.held)
            secrets.insert(changes::heldKey(held.name), held.value);
        std::unique_ptr<http::ExchangeJob> job(m_client->send(*route.build({}, secrets), nullptr));
        job->setAutoDelete(false);
        QSignalSpy done(job.get(), &Job::finished);
        job->start();
        if (done.isEmpty())
            (void)done.wait(30'000);
        return job->exchange();
    }
    http::Exchange send(const changes::Step &step) const
    {
        return send(changes::StepRoute(u"t"_s, u"8x8"_s, Environment::Sandbox, step), step);
    }
    /// "200 201": the statuses.
    QString run(const webhooks::Write &write) const
    {
        QStringList all;
        for (const changes::Step &step : write.steps) {
            const auto exchange = send(step);
            all.append(exchange.response ? QString::number(exchange.response->status) : u"-"_s);
        }
        return all.join(u' ');
    }
    QString back(const changes::Step &step) const { return run({.steps = {*step.undo}}); }
    QList<LiveWebhook> list(const webhooks::WebhookApi &api,
                            const workspace::Account &account) const
    {
        QList<LiveWebhook> all;
        QList<webhooks::Read> todo = api.reads(account).value_or(QList<webhooks::Read>());
        while (!todo.isEmpty()) {
            const auto read = todo.takeFirst();
            const auto route = api.route(account, read);
            const auto exchange = route ? send(*route, read.step) : send(read.step);
            if (route)
                (void)route->judge(exchange);
            if (!exchange.response || !read.step.success.contains(exchange.response->status))
                continue;
            const auto answer = api.read(account, read, exchange.response->body);
            if (!answer)
                continue;
            all += answer->records;
            if (answer->next)
                todo.append(*answer->next);
        }
        return all;
    }
    static Webhook wanted(const QString &type)
    {
        return {.id = u"hook1"_s,
                .scope = u"Acme&Voice"_s,
                .type = type,
                .url = u"https://hooks.example.net/one"_s,
                .name = u"Tell the shop"_s,
                .auth = {.kind = AuthKind::Header, .form = HeaderForm::Bearer}};
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init()
    {
        m_client = std::make_unique<http::Client>(
            http::Client::Options{.useSystemProxy = false, .loopbackOnly = true});
        m_sandbox =
            std::make_unique<sandbox::Sandbox>(m_registry.makeSandbox(), sandbox::SandboxOptions{});
        QVERIFY(m_sandbox->start());
    }

    void aVoiceWebhooksLife()
    {
        const VoiceApi api;
        QVERIFY(list(api, account()).isEmpty());
        Webhook one = wanted(u"VSS"_s);
        const auto created = api.write(account(), one, nullptr, false);
        QCOMPARE(run(created), u"200"_s);
        auto there = list(api, account());
        QCOMPARE(there.size(), 1);
        QCOMPARE(there.first().url, one.url);
        QCOMPARE(there.first().hasSecret, std::optional(true));
        QCOMPARE(there.first().enabled, std::optional(true));
        one.url = u"https://hooks.example.net/two"_s;
        one.enabled = false;
        const auto moved = api.write(account(), one, &there.first(), true);
        QCOMPARE(run(moved), u"200 200"_s);
        there = list(api, account());
        QCOMPARE(there.size(), 1);
        QCOMPARE(there.first().url, one.url);
        QCOMPARE(there.first().enabled, std::optional(false));
        // Back, the last step first.
        QCOMPARE(back(moved.steps.at(1)), u"200"_s);
        QCOMPARE(back(moved.steps.at(0)), u"200"_s);
        there = list(api, account());
        QCOMPARE(there.first().url, u"https://hooks.example.net/one"_s);
        QCOMPARE(there.first().hasSecret, std::optional(true));
        QCOMPARE(run(api.remove(account(), there.first(), nullptr)), u"200"_s);
        QVERIFY(list(api, account()).isEmpty());
        QCOMPARE(run(api.remove(account(), there.first(), nullptr)), u"404"_s);
    }

    void vnuIsSwitchedOffWhereItCannotBeDeleted()
    {
        const VoiceApi api;
        Webhook one = wanted(u"VNU"_s);
        QCOMPARE(run(api.write(account(), one, nullptr, false)), u"200"_s);
        const auto there = list(api, account());
        QCOMPARE(run(api.remove(account(), there.first(), nullptr)), u"404"_s);
        one.enabled = false;
        QCOMPARE(run(api.write(account(), one, &there.first(), true)), u"200"_s);
        QCOMPARE(list(api, account()).first().enabled, std::optional(false));
    }

    void aPushConfigurationsLife()
    {
        const RecordingApi api;
        QVERIFY(list(api, account()).isEmpty());
        forms::FieldValues fields = api.form().initialValues();
        fields.insert(u"scope"_s, u"Acme&Voice"_s);
        fields.insert(u"host"_s, u"203.0.113.5"_s);
        const auto one = webhooks::fromFields(u"push"_s, u"recording"_s, u"sandbox"_s, fields);
        const auto created = api.write(account(), one, nullptr, false);
        QCOMPARE(run(created), u"200"_s);
        const auto there = list(api, account());
        QCOMPARE(there.size(), 1);
        QCOMPARE(there.first().hasSecret, std::optional(true));
        QCOMPARE(there.first().more.value(u"port"_s).number(), std::optional<qint64>(22));
        QVERIFY(!there.first().raw.contains("hush"));
        QCOMPARE(back(created.steps.first()), u"200"_s);
        QVERIFY(list(api, account()).isEmpty());
        QCOMPARE(run(api.remove(account(), there.first(), &one)), u"404"_s);
    }

    void aWorkflowsLife()
    {
        const AutomationApi api;
        Webhook one = wanted(u"inbound_sms"_s);
        const auto post = api.write(account(), one, nullptr, false).steps.first();
        const auto created = send(post);
        QCOMPARE(created.response->status, 201);
        QVERIFY(http::headerValue(created.response->headers, "Location"));
        auto there = list(api, account());
        QCOMPARE(there.size(), 1);
        const QString id = there.first().remoteId;
        QCOMPARE(
            changes::pointed(created.response->body, post.outputs.value(u"definition.hook1"_s)),
            id);
        QVERIFY(!there.first().raw.contains("hush"));
        one.url = u"https://hooks.example.net/two"_s;
        const auto changed = api.write(account(), one, &there.first(), true);
        QCOMPARE(run(changed), u"200"_s);
        there = list(api, account());
        QCOMPARE(there.size(), 1);
        QCOMPARE(there.first().url, one.url);
        QVERIFY(there.first().raw.contains("\"version\":2"));
        QCOMPARE(back(changed.steps.first()), u"200"_s);
        there = list(api, account());
        QCOMPARE(there.first().url, u"https://hooks.example.net/one"_s);
        QVERIFY(there.first().raw.contains("\"version\":3"));
        QCOMPARE(there.first().auth.form, HeaderForm::Bearer);
        const auto undo = changes::withOutputs(post, {{u"definition.hook1"_s, id}});
        QCOMPARE(back(undo), u"202"_s);
        QVERIFY(list(api, account()).isEmpty());
        QCOMPARE(run(api.remove(account(), there.first(), nullptr)), u"404"_s);
    }

    void moreWorkflowsThanAPage()
    {
        const AutomationApi api;
        const auto write = api.write(account(), wanted(u"http_request"_s), nullptr, false);
        for (int i = 0; i < 103; ++i)
            QCOMPARE(run(write), u"201"_s);
        const auto all = list(api, account());
        QCOMPARE(all.size(), 103);
        QSet<QString> ids;
        for (const LiveWebhook &one : all)
            ids.insert(one.remoteId);
        QCOMPARE(ids.size(), 103);
        QCOMPARE(all.last().index, 102);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const QString voice = u"/api/v1/subaccounts/Acme_Voice/"_s;
        const QString flows = u"/api/v1/accounts/acme-1/definitions"_s;
        const QString nobody = flows + u"/5a4d0001-0000-4000-8000-00000000000f"_s;
        const auto row = [](const char *name, const QByteArray &method, const QString &path,
                            const QByteArray &body, int status) {
            QTest::newRow(name) << method << path << body << status;
        };
        row("no JSON", "POST", voice + u"webhooks"_s, "{", 422);
        row("type", "POST", voice + u"webhooks"_s,
            "{\"type\":\"DR\",\"url\":\"https://a.example\"}", 422);
        row("url", "POST", voice + u"webhooks"_s, "{\"type\":\"VSS\",\"url\":\"hooks\"}", 422);
        row("enabled", "POST", voice + u"webhooks"_s,
            "{\"type\":\"VSS\",\"url\":\"https://a.example\",\"enabled\":\"yes\"}", 422);
        row("put", "PUT", voice + u"webhooks"_s, {}, 405);
        row("nothing to delete", "DELETE", voice + u"webhooks/VCA"_s, {}, 404);
        row("sub-account", "GET", u"/api/v1/subaccounts/Unknown_1/webhooks"_s, {}, 404);
        row("no host", "POST", voice + u"recording-push-config"_s, "{\"protocol\":\"S3\"}", 422);
        row("path", "POST", voice + u"recording-push-config"_s,
            "{\"protocol\":\"S3\",\"host\":\"a\",\"path\":7}", 422);
        row("no push", "GET", voice + u"recording-push-config"_s, {}, 404);
        row("limit", "GET", flows + u"?limit=501"_s, {}, 400);
        row("id", "PUT", flows + u"/7"_s, "{}", 400);
        row("unknown definition", "PUT", nobody, "{}", 404);
        row("delete unknown", "DELETE", nobody, {}, 404);
        row("no versions", "GET", nobody, {}, 200);
        row("name", "POST", flows,
            "{\"trigger\":\"inbound_sms\",\"definition\":{\"name\":\"\",\"steps\":[]}}", 400);
        row("trigger", "POST", flows,
            "{\"trigger\":\"*\",\"definition\":{\"name\":\"a\",\"steps\":[]}}", 400);
        row("two steps of one id", "POST", flows,
            "{\"trigger\":\"inbound_sms\",\"definition\":{\"name\":\"a\",\"steps\":[{\"id\":\"1\"},"
            "{\"id\":\"1\"}]}}",
            400);
    }
    void refusals()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        SystemCall call;
        const auto answer = call(method, path, body);
        QCOMPARE(answer.status, status);
        if (status == 422) { // Voice's code is a text
            QVERIFY(SystemCall::json(answer)[u"statusCode"_s].isString());
            QVERIFY(!SystemCall::json(answer)[u"statusMessage"_s].toString().isEmpty());
        }
        if (status != 405) {
            QCOMPARE(call(method, path, body, http::Headers{}).status, 401);
        }
    }

    void theDemoHasSome()
    {
        workspace::Account demo = *m_registry.demoDocument().account(u"sandbox"_s);
        for (const QString &product : {u"voice"_s, u"automation"_s})
            demo.fields.insert(u"host."_s + product, m_sandbox->url().toString());
        const auto voice = list(VoiceApi(), demo);
        QCOMPARE(voice.size(), 2);
        QCOMPARE(voice.first().hasSecret, std::optional(true));
        const auto flows = list(AutomationApi(), demo);
        QCOMPARE(flows.size(), 1);
        QCOMPARE(flows.first().url, u"https://hooks.example.net/8x8/automation"_s);
    }
};

QTEST_GUILESS_MAIN(SandboxVoiceTest)
#include "tst_sandboxvoice.moc"
