// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "unit/contactcenter8x8/contactbench.h"

#include "changes/run.h"
#include "integrations/contactcenter8x8/chatapisandbox.h"
#include "integrations/contactcenter8x8/gatewaysandbox.h"

#include <QTest>

using namespace sendbench;
using namespace Qt::StringLiterals;

namespace cc = sendbench::integrations::contactcenter8x8;

ContactBench::ContactBench(const QStringList &faults)
    : m_sandbox(std::make_unique<sandbox::Sandbox>(m_registry.makeSandbox(),
                                                   sandbox::SandboxOptions{.faults = faults}))
    , m_client(std::make_unique<http::Client>(
          http::Client::Options{.useSystemProxy = false, .loopbackOnly = true}))
{
    store = std::make_unique<secrets::MemoryStore>(redactor);
    runs = std::make_unique<changes::RunStore>(m_folder.filePath(u"runs"_s));
    [this] { QVERIFY(m_sandbox->start()); }();
    const workspace::Document demo = m_registry.demoDocument();
    account = *demo.account(u"sandbox-contact-center"_s);
    account.fields.insert(u"host.api"_s, m_sandbox->url().toString());
    put({account.id, u"apiKey"_s}, cc::GatewaySandbox::kApiKey);
    put({account.id, u"clientSecret"_s}, cc::ChatApiSandbox::kClientSecret);
}

changes::Sender ContactBench::sender()
{
    return [this](std::shared_ptr<const sending::Route> route, const sending::Message &message,
                  QObject *parent) {
        auto *job =
            new sending::SendJob(*m_client, *store, redactor, std::move(route), message, parent);
        QObject::connect(job, &Job::finished, job, [this, job] {
            if (job->record())
                sent.append(*job->record());
        });
        job->start();
        return job;
    };
}

std::optional<Error> ContactBench::run(Job *job)
{
    job->setAutoDelete(false);
    job->start();
    std::optional<Error> error = Error{.kind = ErrorKind::Timeout, .code = u"test.no-end"_s};
    if (QTest::qWaitFor([job] { return job->isFinished(); }, 60'000))
        error = job->error();
    delete job;
    return error;
}

void ContactBench::put(const secrets::SecretKey &key, const QByteArray &value)
{
    [&] { QVERIFY(!run(store->write(key, value, nullptr))); }();
}

QByteArray ContactBench::secret(const secrets::SecretKey &key)
{
    auto *read = store->read(key, nullptr);
    QByteArray value;
    QObject::connect(read, &Job::finished, read,
                     [&value, read] { value = read->result().value_or(QByteArray()); });
    (void)run(read);
    return value;
}

QStringList ContactBench::calls() const
{
    QStringList all;
    for (const auto &record : sent)
        all.append(u"%1 %2 %3"_s.arg(
            QString::fromLatin1(record.exchange.request.method), record.exchange.request.url.path(),
            QString::number(record.exchange.response ? record.exchange.response->status : 0)));
    return all;
}

QByteArray ContactBench::recorded() const
{
    QByteArray all;
    for (const auto &record : sent) {
        const auto &exchange = record.exchange;
        all += http::wireHead(exchange.request) + exchange.request.body;
        if (exchange.response)
            all += exchange.response->body;
        all += record.outcome.message.toUtf8() + record.outcome.reason.toUtf8();
    }
    return all;
}

Result<QList<webhooks::LiveWebhook>> ContactBench::read(const webhooks::WebhookApi &api)
{
    if (auto *first = api.prepare(sender(), account, *store, nullptr))
        if (const auto error = run(first))
            return Failure(*error);
    auto reads = api.reads(account);
    if (!reads)
        return Failure(reads.error());
    QList<webhooks::LiveWebhook> all;
    while (!reads->isEmpty()) {
        const webhooks::Read one = reads->takeFirst();
        auto route = api.route(account, one);
        auto *job = route ? new changes::ReadJob(sender(), route)
                          : new changes::ReadJob(sender(), account.id, api.system(),
                                                 account.environment, one.step);
        QByteArray body;
        QObject::connect(job, &Job::finished, job, [&body, job] {
            if (job->result())
                body = job->result()->body;
        });
        if (const auto error = run(job))
            return Failure(*error);
        const auto answer = api.read(account, one, body);
        if (!answer)
            return Failure(answer.error());
        all += answer->records;
        if (answer->next)
            reads->append(*answer->next);
    }
    return all;
}

webhooks::LiveWebhook ContactBench::live(const webhooks::WebhookApi &api, const QString &name)
{
    const auto all = read(api);
    for (const auto &one : all ? *all : QList<webhooks::LiveWebhook>())
        if (one.name == name)
            return one;
    return {};
}

changes::Run ContactBench::applied(const webhooks::WebhookApi &api, const changes::Plan &plan,
                                   const std::optional<changes::Run> &undoes)
{
    if (auto *first = api.prepare(sender(), account, *store, nullptr))
        (void)run(first);
    auto *job = new changes::ApplyJob(sender(), *runs, *store, m_clock, api.system(), plan, undoes);
    changes::Run result;
    QObject::connect(job, &Job::finished, job, [&result, job] { result = job->run(); });
    (void)run(job);
    return result;
}

changes::Run ContactBench::apply(const webhooks::WebhookApi &api, const webhooks::Write &write)
{
    return applied(api,
                   {.owner = account.id,
                    .title = u"Test"_s,
                    .environment = account.environment,
                    .changes = {{.action = changes::Action::Replace, .steps = write.steps}}},
                   {});
}

changes::Run ContactBench::undo(const webhooks::WebhookApi &api, const changes::Run &run)
{
    // From its file, as a later run of the program has it.
    const auto stored = runs->load(run.id);
    return applied(api, changes::undoPlan(stored ? *stored : run), stored ? *stored : run);
}
