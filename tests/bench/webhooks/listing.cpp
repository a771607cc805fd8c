// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/webhooks/listing.h"

#include "bench/heartbeat.h"
#include "engine/webhookreadjob.h"
#include "integrations/connect8x8/sandbox.h"
#include "sandbox/sandbox.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace sendbench;

namespace
{

constexpr int kSideBySide = 8; ///< of WebhookReadJob

void end(Job *job)
{
    QEventLoop loop;
    QObject::connect(job, &Job::finished, &loop, &QEventLoop::quit);
    job->setAutoDelete(false);
    job->start();
    loop.exec();
}

workspace::Document fleet(const QString &url, int subAccounts)
{
    workspace::Account account{
        .id = u"acme"_s, .kind = u"8x8.connect"_s, .environment = Environment::Test};
    account.fields.insert(u"accountId"_s, u"00000000-5a4d-4b0c-8000-000000000777"_s);
    account.fields.insert(u"apiKey"_s, forms::FieldValue(forms::SecretMark{}));
    QStringList names;
    for (int i = 0; i < subAccounts; ++i)
        names.append(u"Acme_%1"_s.arg(i));
    for (const QString &product : {u"voice"_s, u"sms"_s, u"chatapps"_s})
        account.fields.insert(u"subAccounts."_s + product, names.join(u','));
    account.fields.insert(u"host.sms"_s, url + u"/sms"_s);
    account.fields.insert(u"host.chatapps"_s, url + u"/chatapps"_s);
    account.fields.insert(u"host.voice"_s, url);
    account.fields.insert(u"host.automation"_s, url);
    workspace::Document document;
    document.accounts.append(account);
    return document;
}

} // namespace

QJsonObject listing(int subAccounts, std::chrono::milliseconds latency)
{
    sandbox::Sandbox server(integrations::Registry().makeSandbox(),
                            {.faults = {u"path=/* delay=%1ms"_s.arg(latency.count())}});
    QTemporaryDir folder;
    engine::Engine engine({.secrets = engine::SecretsBackend::Memory,
                           .dataFolder = folder.filePath(u"d"_s),
                           .loopbackOnly = true});
    const QString path = folder.filePath(u"w.sendbench.json"_s);
    if (!server.start() ||
        !workspace::Workspace::createFile(path, fleet(server.url().toString(), subAccounts)) ||
        !engine.openWorkspace(path))
        qFatal("no fleet");
    auto *key = engine.secretStore().write(
        {u"acme"_s, u"apiKey"_s}, integrations::connect8x8::ConnectSandbox::kApiKey, &engine);
    end(key);

    Heartbeat heartbeat;
    QElapsedTimer whole;
    auto *job = new engine::WebhookReadJob(engine, {.accounts = {u"acme"_s}}, &engine);
    heartbeat.reset();
    whole.start();
    end(job);
    const double took = static_cast<double>(whole.nsecsElapsed()) / 1e6;
    const int calls = job->state().callsDone;
    const double least =
        static_cast<double>(calls) / kSideBySide * static_cast<double>(latency.count());
    return {{u"subAccounts"_s, subAccounts},
            {u"calls"_s, calls},
            {u"failures"_s, static_cast<qint64>(job->state().input.failures.size())},
            {u"latencyMs"_s, static_cast<qint64>(latency.count())},
            {u"tookMs"_s, took},
            {u"leastMs"_s, least},
            {u"timesTheLeast"_s, took / least},
            {u"longestStandstill"_s, heartbeat.asJson()}};
}
