// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "changes/applyjob.h"
#include "changes/plantext.h"
#include "changes/readjob.h"
#include "http/server.h"
#include "secrets/memorystore.h"
#include "unit/changes/bodies.h"

#include <QMutex>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sendbench;
using namespace sendbench::changes;
using namespace Qt::StringLiterals;

/// A plan against a server: order, outputs, secrets, the first failure, and the way back.
class ApplyJobTest : public QObject
{
    Q_OBJECT

private:
    Redactor m_redactor;
    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<RunStore> m_runs;
    std::unique_ptr<secrets::MemoryStore> m_store;
    std::unique_ptr<http::Client> m_client;
    std::unique_ptr<http::Server> m_server;
    QMutex m_mutex;
    QList<http::ReceivedRequest> m_received;
    QHash<QByteArray, http::ServerAnswer> m_answers; ///< by "METHOD target"; else 200 and {}
    QByteArray m_wanted;                             ///< a body without it is refused
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
    QList<http::ReceivedRequest> received()
    {
        const QMutexLocker lock(&m_mutex);
        return m_received;
    }
    QByteArrayList lines()
    {
        QByteArrayList all;
        for (const auto &request : received())
            all.append(request.method + ' ' + request.target);
        return all;
    }
    /// A webhook and a channel that names it, as at the Chat Gateway.
    Plan plan() const
    {
        Step webhook{.id = u"webhook.create"_s,
                     .title = u"Create the webhook"_s,
                     .method = "POST",
                     .url = m_base + u"/webhooks"_s,
                     .headers = {{"Content-Type", "application/json"}},
                     .body = bodies::kWebhook,
                     .outputs = {}};
        webhook.outputs.insert(u"webhook.id"_s, u"/id"_s);
        webhook.secrets.append({.key = {u"desk"_s, u"endpointUrl"_s}, .pointer = u"/uri"_s});
        addSecretHeader(webhook, "x-api-key", {u"acme"_s, u"apiKey"_s});
        webhook.undo =
            std::make_shared<const Step>(Step{.id = u"webhook.delete"_s,
                                              .title = u"Delete the webhook"_s,
                                              .method = "DELETE",
                                              .url = m_base + u"/webhooks/{{out:webhook.id}}"_s,
                                              .success = {204, 404}});
        Step channel{.id = u"channel.create"_s,
                     .title = u"Create the channel"_s,
                     .method = "POST",
                     .url = m_base + u"/channels"_s,
                     .body = bodies::kChannel};
        return {.owner = u"desk"_s,
                .title = u"Desk"_s,
                .changes = {{.action = Action::Create, .steps = {webhook}},
                            {.action = Action::Create, .steps = {channel}}}};
    }
    Run apply(const Plan &plan, const std::optional<Run> &undoes = {})
    {
        auto *job =
            new ApplyJob(sender(), *m_runs, *m_store, m_clock, u"test"_s, plan, undoes, this);
        QSignalSpy done(job, &Job::finished);
        Run run;
        connect(job, &Job::finished, this, [&] { run = job->run(); });
        job->start();
        [&] { QVERIFY(done.wait(10'000)); }();
        return run;
    }
    void put(const secrets::SecretKey &key, const QByteArray &value)
    {
        auto *write = m_store->write(key, value, nullptr);
        QSignalSpy done(write, &Job::finished);
        write->start();
        QVERIFY(done.wait());
    }

private Q_SLOTS:
    void init()
    {
        m_received.clear();
        m_answers.clear();
        m_wanted.clear();
        m_runs = std::make_unique<RunStore>(
            m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())));
        m_server = std::make_unique<http::Server>(
            [this](const http::ReceivedRequest &request, const http::Server::Reply &reply) {
                const QMutexLocker lock(&m_mutex);
                m_received.append(request);
                http::ServerAnswer fine;
                fine.body = "[]";
                if (!m_wanted.isEmpty() && !request.body.contains(m_wanted)) {
                    fine.status = 400;
                    fine.body = bodies::kNamesWhatItMisses;
                    reply(fine);
                    return;
                }
                reply(m_answers.value(request.method + ' ' + request.target, fine));
            });
        const auto port = m_server->listen();
        QVERIFY(port);
        m_base = u"http://127.0.0.1:%1"_s.arg(*port);
        m_client = std::make_unique<http::Client>(
            http::Client::Options{.useSystemProxy = false, .loopbackOnly = true});
        m_store = std::make_unique<secrets::MemoryStore>(m_redactor);
        put({u"acme"_s, u"apiKey"_s}, "planted-key-77");
        put({u"desk"_s, u"endpointUrl"_s}, bodies::kEndpoint);
        http::ServerAnswer made;
        made.body = bodies::kMade;
        m_answers["POST /webhooks"] = made;
        http::ServerAnswer gone;
        gone.status = 204;
        m_answers["DELETE /webhooks/31"] = gone;
    }

    void stepsGoOutInOrderAndHandOnWhatTheyWereGiven()
    {
        const Run run = apply(plan());
        QVERIFY(run.finished());
        QCOMPARE(lines(), (QByteArrayList{"POST /webhooks", "POST /channels"}));
        QCOMPARE(received().last().body, bodies::kChannelSent);
    }

    void secretsArriveEscapedAndLeaveNoTrace()
    {
        const Run run = apply(plan());
        QCOMPARE(http::headerValue(received().first().headers, "x-api-key"), "planted-key-77");
        QCOMPARE(received().first().body, bodies::kWebhookSent);
        const auto stored = m_runs->load(run.id);
        QVERIFY(stored);
        QCOMPARE(*stored, run);
        QVERIFY(!encodeRun(run).contains("planted"));
    }

    void whatAUserTypedIsNeverTakenForASecret()
    {
        Plan sly = plan();
        Step &step = sly.changes.first().steps.first();
        step.body = bodies::kSly;
        (void)apply(sly);
        QVERIFY(!received().isEmpty());
        QVERIFY(!received().first().body.contains("planted-key"));
    }

    void theFirstRefusalStops()
    {
        http::ServerAnswer refused;
        refused.status = 400;
        refused.body = bodies::kNameTaken;
        m_answers["POST /webhooks"] = refused;
        const Run run = apply(plan());
        QCOMPARE(lines(), (QByteArrayList{"POST /webhooks"}));
        QCOMPARE(run.steps.first().state, StepState::Failed);
        QCOMPARE(run.steps.first().status, 400);
        QCOMPARE(run.steps.last().state, StepState::Waiting);
        QVERIFY(!run.canUndo());
    }

    void aRefusalThatNamesWhatItMissesIsAnsweredOnce()
    {
        Plan one = plan();
        one.changes.removeLast();
        one.changes.first().steps.first().second =
            SecondTry{.named = "notificationVersion", .body = bodies::kWebhookWithBoth};
        m_wanted = "notificationVersion";
        const Run run = apply(one);
        QVERIFY(run.finished());
        QCOMPARE(lines(), (QByteArrayList{"POST /webhooks", "POST /webhooks"}));
        QCOMPARE(received().first().body, bodies::kWebhookSent);
        QCOMPARE(received().last().body, bodies::kWebhookWithBothSent);
        const auto stored = m_runs->load(run.id);
        QVERIFY(stored);
        QCOMPARE(*stored, run);
        QCOMPARE(run.steps.first().step.undo->url, m_base + u"/webhooks/31"_s);
        m_received.clear();
        m_wanted = "never there";
        const Run again = apply(one);
        QCOMPARE(lines().size(), 2);
        QCOMPARE(again.steps.first().state, StepState::Failed);
    }

    void anotherRefusalIsNotAnswered()
    {
        Plan one = plan();
        one.changes.first().steps.first().second =
            SecondTry{.named = "somethingElse", .body = bodies::kWebhookWithBoth};
        m_wanted = "notificationVersion";
        QCOMPARE(apply(one).steps.first().state, StepState::Failed);
        QCOMPARE(lines().size(), 1);
    }

    void aPlaceMayHaveAValueOfItsOwn()
    {
        Plan both = plan();
        both.changes.last().steps.first().body = bodies::kChannelWithFallback;
        (void)apply(both);
        QCOMPARE(received().last().body, bodies::kChannelSent);
        both.changes.removeFirst();
        QVERIFY(outputPlaces(both.steps().first()).isEmpty());
        (void)apply(both);
        QCOMPARE(received().last().body, bodies::kChannelFallenBack);
    }

    void undoTakesBackWhatWasDoneAndSaysSo()
    {
        http::ServerAnswer refused;
        refused.status = 400;
        m_answers["POST /channels"] = refused;
        const Run run = apply(plan());
        QVERIFY(run.canUndo());
        const Run back = apply(undoPlan(run), run);
        QCOMPARE(lines().last(), QByteArray("DELETE /webhooks/31"));
        QVERIFY(back.finished());
        QCOMPARE(back.undoes, run.id);
        const auto stored = m_runs->load(run.id);
        QVERIFY(stored);
        QCOMPARE(stored->steps.first().state, StepState::Undone);
        QVERIFY(!stored->canUndo());
    }

    void whatSomebodyElseRemovedIsTakenBackToo()
    {
        const Run run = apply(plan());
        http::ServerAnswer gone;
        gone.status = 404;
        gone.body = bodies::kNotFound; // in words of failure
        m_answers["DELETE /webhooks/31"] = gone;
        const Run back = apply(undoPlan(run), run);
        QCOMPARE(lines().last(), QByteArray("DELETE /webhooks/31"));
        QVERIFY(back.finished());
        QCOMPARE(m_runs->load(run.id)->steps.first().state, StepState::Undone);
    }

    void noAnswerMeansItMayHaveHappened()
    {
        http::ServerAnswer cut;
        cut.cutAfter = -1;
        m_answers["POST /webhooks"] = cut;
        const Run run = apply(plan());
        QCOMPARE(run.steps.first().state, StepState::Sent);
        // Its id came with no answer: there is nothing that a request could delete.
        QVERIFY(!run.canUndo());
        QVERIFY(!undoPlan(run).hasWork());
        QCOMPARE(undoPlan(run).findings.first().rule, u"undo.unknown-id"_s);
    }

    void whatMayHaveHappenedStopsNoWayBackOfTheRest()
    {
        Plan two = plan();
        Step &channel = two.changes.last().steps.first();
        channel.outputs.insert(u"channel.id"_s, u"/id"_s);
        channel.undo =
            std::make_shared<const Step>(Step{.id = u"channel.delete"_s,
                                              .title = u"Delete the channel"_s,
                                              .method = "DELETE",
                                              .url = m_base + u"/channels/{{out:channel.id}}"_s});
        http::ServerAnswer broken;
        broken.status = 500;
        m_answers["POST /channels"] = broken;
        const Run run = apply(two);
        QCOMPARE(run.steps.last().state, StepState::Sent);
        QVERIFY(run.canUndo());
        QVERIFY(unsureText(run).contains(channel.title));
        const Run back = apply(undoPlan(run), run);
        QVERIFY(back.finished());
        QCOMPARE(lines().last(), QByteArray("DELETE /webhooks/31"));
    }

    void anAnswerOfSomebodyElseIsNoSuccess_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a web page") << QByteArray("<!doctype html><p>Log in");
        QTest::newRow("no id") << QByteArray("{}");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a failure") << bodies::kFailureInside;
    }
    void anAnswerOfSomebodyElseIsNoSuccess()
    {
        QFETCH(QByteArray, body);
        http::ServerAnswer strange;
        strange.body = body;
        m_answers["POST /webhooks"] = strange;
        const Run run = apply(plan());
        QCOMPARE(lines(), (QByteArrayList{"POST /webhooks"}));
        QVERIFY(!run.finished());
        QCOMPARE(run.steps.first().state, StepState::Sent); // it may have happened all the same
    }

    void aMissingSecretStopsBeforeAnythingGoesOut()
    {
        Plan poor = plan();
        poor.changes.first().steps.first().secrets.first().key.field = u"other"_s;
        const Run run = apply(poor);
        QVERIFY(received().isEmpty());
        QCOMPARE(run.steps.first().state, StepState::Failed);
    }

    void aReadTellsWhyItWasDenied()
    {
        http::ServerAnswer denied;
        denied.status = 403;
        denied.body = bodies::kOtherTenant;
        m_answers["GET /webhooks"] = denied;
        auto *job = new ReadJob(
            sender(), u"desk"_s, u"test"_s, Environment::Test,
            Step{.id = u"read"_s, .title = u"Read"_s, .url = m_base + u"/webhooks"_s}, this);
        job->setAutoDelete(false);
        QSignalSpy done(job, &Job::finished);
        job->start();
        QVERIFY(done.wait(10'000));
        QVERIFY(job->error());
        QCOMPARE(job->error()->kind, ErrorKind::Auth);
        QCOMPARE(job->error()->detail, u"other tenant"_s);
        QVERIFY(job->record());
    }

    void runsAreFoundByTheBeginningOfTheirId()
    {
        const Run run = apply(plan());
        QVERIFY(m_runs->load(run.id.left(20)));
        QCOMPARE(m_runs->load(u"../etc/passwd"_s).error().code, u"run.not-found"_s);
        QCOMPARE(m_runs->list(u"desk"_s).size(), 1);
        QVERIFY(m_runs->list(u"other"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ApplyJobTest)
#include "tst_applyjob.moc"
