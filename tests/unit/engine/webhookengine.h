// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/webhookapplyjob.h"
#include "engine/webhookreadjob.h"
#include "engine/webhookundojob.h"
#include "integrations/connect8x8/sandbox.h"
#include "integrations/contactcenter8x8/chatapisandbox.h"
#include "integrations/contactcenter8x8/gatewaysandbox.h"
#include "support/faultproxy.h"
#include "support/storejobs.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace sendbench::test
{

/// An engine whose accounts `acme` (8x8 Connect) and `desk` (Contact Center, by OAuth) are at a
/// sandbox of the test's own, behind a proxy that keeps what went out. Secrets are in memory.
class WebhookEngine
{
public:
    WebhookEngine()
        : sandbox(integrations::Registry().makeSandbox(), sandbox::SandboxOptions{})
        , proxy((start(), sandbox.port()))
        , engine({.secrets = engine::SecretsBackend::Memory,
                  .dataFolder = folder.filePath(QStringLiteral("d")),
                  .loopbackOnly = true})
    {
        const QString path = folder.filePath(QStringLiteral("w.sendbench.json"));
        if (!workspace::Workspace::createFile(path, accounts()) || !engine.openWorkspace(path))
            qFatal("no workspace");
        enter({QStringLiteral("acme"), QStringLiteral("apiKey")},
              integrations::connect8x8::ConnectSandbox::kApiKey);
        enter({QStringLiteral("desk"), QStringLiteral("clientSecret")},
              integrations::contactcenter8x8::ChatApiSandbox::kClientSecret);
    }

    void enter(const secrets::SecretKey &key, const QByteArray &value)
    {
        if (!storejobs::write(engine.secretStore(), key, value).isEmpty())
            qFatal("not stored");
    }
    void want(const webhooks::Webhook &wanted)
    {
        engine.workspace().edit(QStringLiteral("e"), [&](workspace::Document &document) {
            document.webhooks.removeIf([&](const auto &one) { return one.id == wanted.id; });
            document.webhooks.append({.id = wanted.id,
                                      .product = wanted.product,
                                      .account = wanted.account,
                                      .fields = webhooks::toFields(wanted)});
        });
    }
    template <typename T>
    static Result<T> run(ResultJob<T> *job)
    {
        job->setAutoDelete(false);
        job->start();
        Result<T> result = failure(ErrorKind::Timeout, QStringLiteral("test.no-end"));
        if (QTest::qWaitFor([job] { return job->isFinished(); }, 60'000))
            result = job->result();
        delete job;
        return result;
    }
    engine::WebhookState read()
    {
        return run(new engine::WebhookReadJob(engine, {})).value_or(engine::WebhookState());
    }
    QList<webhooks::AccountPlan> plans()
    {
        const auto state = read();
        return webhooks::plansFor(state.input, state.rows, engine::webhookApis(engine.registry()),
                                  engine.workspace().document().accounts, state.missingSecrets, {});
    }
    struct Applied {
        QList<changes::Run> runs;
        std::optional<Error> error;
    };
    Applied apply(const QList<webhooks::AccountPlan> &planned,
                  const std::optional<changes::Run> &undoes = {})
    {
        auto *job = new engine::WebhookApplyJob(engine, planned, undoes);
        job->setAutoDelete(false);
        job->start();
        (void)QTest::qWaitFor([job] { return job->isFinished(); }, 60'000);
        const Applied applied{job->runs(), job->error()};
        delete job;
        return applied;
    }
    Result<changes::Plan> back(const changes::Run &run)
    {
        return WebhookEngine::run(new engine::WebhookUndoJob(engine, run));
    }
    /// How it stands with a desired webhook.
    webhooks::State stateOf(const QString &id)
    {
        const auto state = read();
        for (const auto &row : state.rows)
            if (row.desired >= 0 && state.input.desired.at(row.desired).id == id)
                return row.state;
        return webhooks::State::Unknown;
    }
    /// All that the journal has on disk.
    [[nodiscard]] QByteArray journal() const
    {
        QByteArray all;
        QDir runs(folder.filePath(QStringLiteral("d/runs")));
        for (const QString &name : runs.entryList(QDir::Files)) {
            QFile file(runs.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }
    /// How often a request began so.
    [[nodiscard]] qsizetype sent(const QByteArray &start) const
    {
        const auto &all = proxy.requests();
        return std::count_if(all.begin(), all.end(),
                             [&](const QByteArray &one) { return one.startsWith(start); });
    }

    QTemporaryDir folder;
    sandbox::Sandbox sandbox;
    FaultProxy proxy;
    engine::Engine engine;

private:
    void start()
    {
        if (!sandbox.start())
            qFatal("no sandbox");
    }
    [[nodiscard]] workspace::Document accounts() const
    {
        workspace::Account acme{.id = QStringLiteral("acme"),
                                .kind = QStringLiteral("8x8.connect"),
                                .environment = Environment::Test};
        acme.fields.insert(QStringLiteral("accountId"),
                           QStringLiteral("00000000-5a4d-4b0c-8000-000000000777"));
        acme.fields.insert(QStringLiteral("apiKey"), forms::FieldValue(forms::SecretMark{}));
        acme.fields.insert(QStringLiteral("subAccounts.voice"), QStringLiteral("Acme_Voice"));
        acme.fields.insert(QStringLiteral("host.sms"), proxy.url(QStringLiteral("/sms")));
        acme.fields.insert(QStringLiteral("host.chatapps"), proxy.url(QStringLiteral("/chatapps")));
        for (const QString &host : {QStringLiteral("voice"), QStringLiteral("automation")})
            acme.fields.insert(QStringLiteral("host.") + host, proxy.url());
        workspace::Account desk{.id = QStringLiteral("desk"),
                                .kind = QStringLiteral("8x8.contact-center"),
                                .environment = Environment::Test};
        desk.fields.insert(QStringLiteral("tenant"),
                           integrations::contactcenter8x8::GatewaySandbox::kTenant);
        desk.fields.insert(QStringLiteral("clientId"),
                           integrations::contactcenter8x8::ChatApiSandbox::kClientId);
        desk.fields.insert(QStringLiteral("clientSecret"), forms::FieldValue(forms::SecretMark{}));
        desk.fields.insert(QStringLiteral("host.api"), proxy.url());
        workspace::Document document;
        document.accounts = {acme, desk};
        return document;
    }
};

} // namespace sendbench::test
