// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "changes/applyjob.h"
#include "changes/forgetrunjob.h"
#include "changes/held.h"
#include "changes/undoplanjob.h"
#include "http/server.h"
#include "secrets/memorystore.h"
#include "support/plantedforms.h"
#include "support/storejobs.h"
#include "unit/changes/bodies.h"

#include <QDir>
#include <QMutex>
#include <QTemporaryDir>

using namespace sendbench;
using namespace sendbench::changes;
using namespace Qt::StringLiterals;

/// An earlier value that may be a secret: in the store while it is needed, in no file ever.
class HeldValuesTest : public QObject
{
    Q_OBJECT

private:
    Redactor m_redactor;
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RunStore> m_runs;
    std::unique_ptr<secrets::MemoryStore> m_store;
    std::unique_ptr<http::Client> m_client;
    std::unique_ptr<http::Server> m_server;
    QMutex m_mutex;
    QList<http::ReceivedRequest> m_received;
    int m_status = 200;
    QString m_base;

    Sender sender()
    {
        return [this](std::shared_ptr<const sending::Route> route, const sending::Message &message,
                      QObject *parent) {
            auto *job = new sending::SendJob(*m_client, *m_store, m_redactor, std::move(route),
                                             message, parent);
            job->start();
            return job;
        };
    }
    /// A webhook whose earlier address and auth header undo gives back.
    Plan plan(const QByteArray &earlier) const
    {
        Step put{.id = u"webhook.put"_s,
                 .title = u"Change the webhook"_s,
                 .method = "PUT",
                 .url = m_base + u"/webhooks/31"_s,
                 .body = bodies::kWebhook};
        Step back = put;
        back.id = u"webhook.restore"_s;
        back.secrets = {{.key = heldKey(u"webhook.31.uri"_s), .pointer = u"/uri"_s}};
        hold(back, u"webhook.31.uri"_s, earlier);
        addSecretHeader(back, "X-Auth", heldKey(u"webhook.31.auth"_s), u"Bearer "_s);
        hold(back, u"webhook.31.auth"_s, "held-token-88");
        put.undo = std::make_shared<const Step>(back);
        return {.owner = u"desk"_s,
                .title = u"Desk"_s,
                .changes = {{.action = Action::Replace, .steps = {put}}}};
    }
    Run apply(const Plan &plan, const std::optional<Run> &undoes = {}, Error *error = nullptr)
    {
        ApplyJob job(sender(), *m_runs, *m_store, m_clock, u"test"_s, plan, undoes);
        job.setAutoDelete(false);
        job.start();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(job.isFinished(), 10'000); }();
        if (error && job.error())
            *error = *job.error();
        return job.run();
    }
    Result<Plan> wayBack(const Run &run)
    {
        UndoPlanJob job(*m_store, run);
        job.setAutoDelete(false);
        job.start();
        [&] { QTRY_VERIFY(job.isFinished()); }();
        return job.result();
    }
    QByteArray files() const
    {
        QByteArray all;
        for (const auto &entry : QDir(m_folder->path()).entryInfoList(QDir::Files)) {
            QFile file(entry.filePath());
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }
    http::ReceivedRequest last()
    {
        const QMutexLocker lock(&m_mutex);
        return m_received.isEmpty() ? http::ReceivedRequest() : m_received.last();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_runs = std::make_unique<RunStore>(m_folder->path());
        m_status = 200;
        m_received.clear();
        m_server = std::make_unique<http::Server>(
            [this](const http::ReceivedRequest &request, const http::Server::Reply &reply) {
                const QMutexLocker lock(&m_mutex);
                m_received.append(request);
                http::ServerAnswer answer;
                answer.status = m_status;
                reply(answer);
            });
        const auto port = m_server->listen();
        QVERIFY(port);
        m_base = u"http://127.0.0.1:%1"_s.arg(*port);
        m_client = std::make_unique<http::Client>(
            http::Client::Options{.useSystemProxy = false, .loopbackOnly = true});
        m_store = std::make_unique<secrets::MemoryStore>(m_redactor);
    }

    void theFileHasNamesAndUndoHasTheValues()
    {
        const Run run = apply(plan(test::kPlanted));
        QVERIFY(run.finished());
        QCOMPARE(heldKeys(run).size(), 2);
        QCOMPARE(test::formsIn(files(), test::kPlanted), QByteArrayList());
        QVERIFY(!files().contains("held-token-88"));
        // As after a new start: from the file.
        const auto stored = m_runs->load(run.id);
        QVERIFY(stored);
        const auto back = wayBack(*stored);
        QVERIFY(back && back->findings.isEmpty());
        const Run undone = apply(*back, *stored);
        QVERIFY(undone.finished());
        QCOMPARE(http::headerValue(last().headers, "X-Auth"), "Bearer held-token-88");
        QVERIFY(last().body.contains("pl4nted"));
        QCOMPARE(test::formsIn(files(), test::kPlanted), QByteArrayList());
        for (const auto &key : heldKeys(run))
            QCOMPARE(storejobs::readCode(*m_store, key), u"secret.not-found"_s);
    }

    void whatCannotBeKeptIsNotSent()
    {
        Error error;
        const Run run = apply(plan(QByteArray(3000, 'x')), {}, &error);
        QCOMPARE(error.code, u"run.not-held"_s);
        QCOMPARE(error.kind, ErrorKind::Secret);
        QCOMPARE(error.found, u"secret.too-large"_s);
        QVERIFY(last().method.isEmpty());
        QVERIFY(m_runs->list().isEmpty());
        for (const auto &key : heldKeys(run))
            QCOMPARE(storejobs::readCode(*m_store, key), u"secret.not-found"_s);
    }

    void aRefusedStepHoldsNothing()
    {
        m_status = 400;
        const Run run = apply(plan(test::kPlanted));
        QCOMPARE(run.steps.first().state, StepState::Failed);
        for (const auto &key : heldKeys(run))
            QCOMPARE(storejobs::readCode(*m_store, key), u"secret.not-found"_s);
    }

    void oneWithoutAnAnswerKeepsItsValues()
    {
        m_status = 500;
        const Run run = apply(plan(test::kPlanted));
        QCOMPARE(run.steps.first().state, StepState::Sent);
        for (const auto &key : heldKeys(run))
            QCOMPARE(storejobs::readCode(*m_store, key), QString());
    }

    void aRefusedUndoKeepsTheValues()
    {
        const Run run = apply(plan(test::kPlanted));
        const auto back = wayBack(run);
        m_status = 400;
        QVERIFY(!apply(*back, run).finished());
        for (const auto &key : heldKeys(run))
            QCOMPARE(storejobs::readCode(*m_store, key), QString());
        m_status = 200;
        QVERIFY(apply(*wayBack(run), run).finished());
    }

    void whatIsLostIsSaidAndTheRestIsTakenBack()
    {
        Plan both = plan(test::kPlanted);
        Step other{.id = u"channel.put"_s, .title = u"Change the channel"_s, .url = m_base};
        Step otherBack = other;
        otherBack.id = u"channel.restore"_s;
        other.undo = std::make_shared<const Step>(otherBack);
        both.changes.append({.action = Action::Replace, .steps = {other}});
        const Run run = apply(both);
        QCOMPARE(storejobs::remove(*m_store, heldKeys(run).first()), QString());
        const auto back = wayBack(run);
        QVERIFY(back);
        QCOMPARE(back->steps().size(), 1);
        QCOMPARE(back->steps().first().id, u"channel.restore"_s);
        QCOMPARE(back->findings.size(), 1);
        QCOMPARE(back->findings.first().rule, u"undo.value-lost"_s);
        QVERIFY(back->findings.first().message.contains(u"Change the webhook"_s));
        QVERIFY(apply(*back, run).finished());
        // Nothing else is left to take back.
        const auto rest = wayBack(*m_runs->load(run.id));
        QCOMPARE(rest.error().code, u"run.value-lost"_s);
        QCOMPARE(rest.error().kind, ErrorKind::Secret);
    }

    void aForgottenRunLeavesNeitherFileNorValue()
    {
        const Run run = apply(plan(test::kPlanted));
        const auto forget = [&] {
            return storejobs::codeOf(new ForgetRunJob(*m_store, *m_runs, run.id, heldKeys(run),
                                                      ForgetRunJob::Elsewhere::Refuse));
        };
        QCOMPARE(forget(), QString());
        QVERIFY(m_runs->list().isEmpty());
        for (const auto &key : heldKeys(run))
            QCOMPARE(storejobs::readCode(*m_store, key), u"secret.not-found"_s);
        QCOMPARE(forget(), u"run.not-found"_s);
    }
};

QTEST_GUILESS_MAIN(HeldValuesTest)
#include "tst_heldvalues.moc"
