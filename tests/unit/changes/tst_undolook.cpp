// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "changes/undolookjob.h"
#include "http/server.h"
#include "secrets/memorystore.h"
#include "support/storejobs.h"
#include "unit/changes/lookbodies.h"

#include <QMutex>
#include <QTemporaryDir>
#include <QTest>

using namespace sendbench;
using namespace sendbench::changes;
using namespace Qt::StringLiterals;

/// An undo looks before it leaps: what somebody changed since is said, and nothing goes out.
class UndoLookTest : public QObject
{
    Q_OBJECT

private:
    Redactor m_redactor;
    std::unique_ptr<secrets::MemoryStore> m_store;
    std::unique_ptr<http::Client> m_client;
    std::unique_ptr<http::Server> m_server;
    QMutex m_mutex;
    QList<QByteArray> m_received; ///< "GET /webhooks/31"
    QByteArray m_there;
    int m_status = 200;
    QString m_base;
    QByteArray m_recorded; ///< what the history would get
    const secrets::SecretKey m_uri{u"desk"_s, u"uri"_s};

    Sender sender()
    {
        return [this](std::shared_ptr<const sending::Route> route, const sending::Message &message,
                      QObject *parent) {
            auto *job = new sending::SendJob(*m_client, *m_store, m_redactor, std::move(route),
                                             message, parent);
            connect(job, &Job::finished, this, [this, job] {
                if (job->record() && job->record()->exchange.response)
                    m_recorded += job->record()->exchange.response->body;
            });
            job->start();
            return job;
        };
    }
    /// A run that made a webhook, or changed one.
    [[nodiscard]] Run run(bool made, StepState state = StepState::Done) const
    {
        Step step{.id = u"webhook.put"_s,
                  .title = u"Change the webhook"_s,
                  .method = made ? "POST" : "PUT",
                  .url = m_base + (made ? u"/webhooks"_s : u"/webhooks/31"_s),
                  .body = bodies::kSent,
                  .secrets = {{.key = m_uri, .pointer = u"/uri"_s}}};
        Step back{.id = u"webhook.back"_s,
                  .title = u"Take the webhook back"_s,
                  .method = made ? "DELETE" : "PUT",
                  .url = m_base + u"/webhooks/31"_s,
                  .body = made ? QByteArray() : bodies::kEarlier,
                  .success = {204}};
        step.undo = std::make_shared<const Step>(back);
        return {.id = u"01RUN"_s,
                .owner = u"desk"_s,
                .title = u"Desk"_s,
                .steps = {{.step = step, .state = state}}};
    }
    Result<Plan> look(const Run &run)
    {
        UndoLookJob job(new UndoPlanJob(*m_store, run), sender(), *m_store, u"test"_s, run);
        job.setAutoDelete(false);
        job.start();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(job.isFinished(), 20'000); }();
        return job.result();
    }
    QList<QByteArray> received()
    {
        const QMutexLocker lock(&m_mutex);
        return m_received;
    }
    void serve(const QByteArray &body, int status = 200)
    {
        const QMutexLocker lock(&m_mutex);
        m_there = body;
        m_status = status;
        m_received.clear();
    }

private Q_SLOTS:
    void init()
    {
        m_recorded.clear();
        m_server = std::make_unique<http::Server>(
            [this](const http::ReceivedRequest &request, const http::Server::Reply &reply) {
                const QMutexLocker lock(&m_mutex);
                m_received.append(request.method + ' ' + request.path.toUtf8());
                http::ServerAnswer answer;
                answer.status = m_status;
                answer.body = m_there;
                reply(answer);
            });
        const auto port = m_server->listen();
        QVERIFY(port);
        m_base = u"http://127.0.0.1:%1"_s.arg(*port);
        m_client = std::make_unique<http::Client>(
            http::Client::Options{.useSystemProxy = false, .loopbackOnly = true});
        m_store = std::make_unique<secrets::MemoryStore>(m_redactor);
        QCOMPARE(storejobs::write(*m_store, m_uri, "https://bot.example/t0ken"), QString());
    }

    void whatNobodyTouchedIsTakenBackWithoutAWord()
    {
        serve(bodies::kThere);
        for (const bool made : {true, false}) {
            const auto back = look(run(made));
            QVERIFY(back && back->hasWork());
            QVERIFY2(back->findings.isEmpty(), qPrintable(choiceText(*back)));
            QVERIFY(!needsChoice(*back));
        }
        QCOMPARE(received(), (QList<QByteArray>{"GET /webhooks/31", "GET /webhooks/31"}));
    }

    void whatSomebodyChangedIsNamedAndNothingGoesOut()
    {
        serve(bodies::kRenamed);
        const auto back = look(run(true));
        QVERIFY(back && back->hasWork() && needsChoice(*back));
        const QString said = choiceText(*back);
        for (const QString &word : {u"“name”"_s, u"“Desk”"_s, u"“Harbor”"_s, u"takes that along"_s})
            QVERIFY2(said.contains(word), qPrintable(said));
        QVERIFY(!back->changes.first().warnings.isEmpty());
        QCOMPARE(received(), QList<QByteArray>{"GET /webhooks/31"});
        serve(bodies::kLonger);
        const auto longer = look(run(false));
        QVERIFY(longer && needsChoice(*longer));
        QVERIFY(choiceText(*longer).contains(u"“list”"_s));
        QVERIFY(choiceText(*longer).contains(u"overwrites that"_s));
    }

    void anotherAddressIsSaidAndShownNowhere()
    {
        serve(bodies::kElsewhere);
        const auto back = look(run(true));
        QVERIFY(back && needsChoice(*back));
        const QString said = choiceText(*back);
        QVERIFY2(said.contains(u"“uri”"_s), qPrintable(said));
        QVERIFY(!said.contains(u"stranger-77"_s) && !said.contains(u"t0ken"_s));
        QVERIFY(!m_recorded.isEmpty() && !m_recorded.contains("stranger-77"));
        // What is not stored any more cannot be compared, and stops nothing.
        QCOMPARE(storejobs::remove(*m_store, m_uri), QString());
        const auto untold = look(run(true));
        QVERIFY(untold && !needsChoice(*untold));
    }

    void whatIsGoneIsSaid()
    {
        serve({}, 404);
        const auto made = look(run(true));
        QVERIFY(made && made->hasWork() && !needsChoice(*made));
        QVERIFY(made->changes.first().steps.first().success.contains(404)); // gone is gone
        const auto changed = look(run(false));
        QVERIFY(changed && !changed->hasWork());
        QVERIFY(staysText(changed->findings).contains(u"not there any more"_s));
    }

    void whatCannotBeReadIsAskedAbout()
    {
        serve({}, 405);
        const auto back = look(run(true));
        QVERIFY(back && back->hasWork() && needsChoice(*back));
        QVERIFY(choiceText(*back).contains(u"not known"_s));
        serve({}, 401);
        QCOMPARE(look(run(true)).error().code, u"remote.denied"_s);
    }

    /// Without an answer to the change: as it was before is nobody's doing.
    void aChangeThatMayNotHaveHappenedIsNoSurprise()
    {
        serve(bodies::kEarlier);
        const auto back = look(run(false, StepState::Sent));
        QVERIFY(back && !needsChoice(*back));
        const auto done = look(run(false, StepState::Done));
        QVERIFY(done && needsChoice(*done));
    }

    void membersAreComparedAsTheyMean()
    {
        const Left left{.body = bodies::kHook,
                        .secretPointers = {u"/webhook/authentication/data/token"_s},
                        .whole = true};
        const auto names = [&left](const QByteArray &now) {
            QStringList all;
            for (const Since &one : changedSince(left, now))
                all.append(one.name);
            return all.join(u' ');
        };
        QCOMPARE(names(bodies::kHookSame), QString()); // the token is write-only
        QCOMPARE(names(bodies::kHookMore), u"webhook.custom_headers.X-B"_s);
        QCOMPARE(names(bodies::kHookLess), u"webhook.custom_headers"_s);
        QCOMPARE(names(bodies::kHookOther), u"webhook.authentication.type"_s);
        QCOMPARE(names(bodies::kHookDescribed), u"webhook.description"_s);
        QCOMPARE(names("<html>"), QString());
        // Of a list what is new or gone; of a header not its value.
        const auto longer = changedSince({.body = bodies::kSent}, bodies::kLonger);
        QCOMPARE(longer.last().left, QString());
        QVERIFY2(longer.last().now.startsWith(u"[{\"field\":\"c\""_s),
                 qPrintable(longer.last().now));
        QVERIFY(!sinceText(changedSince(left, bodies::kHookMore).first()).contains(u"“2”"_s));
    }
};

QTEST_GUILESS_MAIN(UndoLookTest)
#include "tst_undolook.moc"
