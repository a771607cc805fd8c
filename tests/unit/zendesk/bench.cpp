// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "unit/zendesk/bench.h"

#include "changes/steproute.h"
#include "integrations/zendesk/api.h"

#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace sendbench;
using namespace Qt::StringLiterals;
namespace zendesk = sendbench::integrations::zendesk;

template <typename T>
Result<T> ZendeskBench::run(ResultJob<T> *job)
{
    job->setAutoDelete(false);
    job->start();
    Result<T> result = failure(ErrorKind::Timeout, u"test.no-end"_s);
    if (QTest::qWaitFor([job] { return job->isFinished(); }, 20'000))
        result = job->result();
    delete job;
    return result;
}

ZendeskBench::ZendeskBench()
    : m_engine(std::make_unique<engine::Engine>(
          engine::EngineOptions{.secrets = engine::SecretsBackend::Memory,
                                .dataFolder = m_folder.filePath(u"data"_s),
                                .sandboxSpeed = 50,
                                .loopbackOnly = true}))
{
    const QString path = m_folder.filePath(u"demo.sendbench.json"_s);
    document = m_engine->registry().demoDocument();
    const bool ready = workspace::Workspace::createFile(path, document).has_value() &&
                       m_engine->openWorkspace(path).has_value() &&
                       m_engine->startSandbox().has_value();
    if (!ready)
        qFatal("the demo workspace does not open");
    QObject::connect(m_engine.get(), &engine::Engine::sendRecorded, m_engine.get(),
                     [this](const sending::SendRecord &record) { sent.append(record); });
}

workspace::ProviderConfiguration &ZendeskBench::provider()
{
    return *document.provider(u"Zendesk_Sandbox"_s);
}

void ZendeskBench::set(const QString &key, const forms::FieldValue &value)
{
    provider().fields.insert(key, value);
}

const providers::ProviderKind &ZendeskBench::kind() const
{
    return *m_engine->registry().providerKind(u"zendesk.8x8.notifications"_s);
}

Result<changes::Plan> ZendeskBench::plan()
{
    return run(kind().remoteSide()->plan(m_engine->sender(), document, provider(), nullptr));
}

Result<Findings> ZendeskBench::online()
{
    return run(kind().onlineCheck(m_engine->sender(), document, provider(), nullptr));
}

const providers::Trial &ZendeskBench::trial(const QString &id) const
{
    for (const auto *one : kind().remoteSide()->trials())
        if (one->id() == id)
            return *one;
    qFatal("no trial %s", qPrintable(id));
}

Result<providers::TrialReport> ZendeskBench::tryOut(const QString &id,
                                                    const QMap<QString, forms::FieldValue> &values)
{
    const providers::Trial &one = trial(id);
    forms::FieldValues all = one.form().initialValues();
    for (const auto &[key, value] : values.asKeyValueRange())
        all.insert(key, value);
    return run(one.run(m_engine->sender(), document, provider(), all, nullptr));
}

Findings ZendeskBench::check() const
{
    return kind().check(document, *document.provider(u"Zendesk_Sandbox"_s));
}

changes::Run ZendeskBench::apply(const changes::Plan &plan,
                                 const std::optional<changes::Run> &undoes)
{
    auto *job = m_engine->apply(kind().remoteSide()->system(), plan, undoes, nullptr);
    job->setAutoDelete(false);
    job->start();
    (void)QTest::qWaitFor([job] { return job->isFinished(); }, 20'000);
    const changes::Run run = job->run();
    delete job;
    return run;
}

ZendeskBench::Answer ZendeskBench::call(const QByteArray &method, const QString &path,
                                        const Json &body)
{
    auto step =
        zendesk::apiStep(*document.account(u"sandbox-zendesk"_s), u"test"_s, u"Test"_s, method,
                         path, body.is_null() ? QByteArray() : zendesk::compact(body));
    auto *job = m_engine->sender()(
        std::make_shared<changes::StepRoute>(u"test"_s, u"zendesk"_s, Environment::Sandbox, step),
        {.kind = sending::MessageKind::Raw, .id = u"test"_s}, nullptr);
    job->setAutoDelete(false);
    (void)QTest::qWaitFor([job] { return job->isFinished(); }, 10'000);
    Answer answer;
    if (job->record() && job->record()->exchange.response)
        answer = {job->record()->exchange.response->status,
                  zendesk::parsed(job->record()->exchange.response->body)};
    delete job;
    return answer;
}

QMap<QString, ZendeskBench::Json> ZendeskBench::objects(const QString &list)
{
    QMap<QString, Json> all;
    const Answer answer = call("GET", u"/api/v2/%1?page%5Bsize%5D=100"_s.arg(list));
    for (const Json &one : zendesk::listOf(answer.body, list.toLatin1().constData()))
        all.insert(zendesk::textOf(one, list == u"webhooks" ? "name" : "title"), one);
    return all;
}

QByteArray ZendeskBench::stored() const
{
    QByteArray all;
    QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}
