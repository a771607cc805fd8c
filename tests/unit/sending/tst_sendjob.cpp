// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "http/server.h"
#include "secrets/memorystore.h"
#include "secrets/taskjobs.h"
#include "sending/sendjob.h"
#include "unit/sending/fakeroute.h"

#include <QMutex>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <atomic>

using namespace sendbench;
using namespace sendbench::sending;
using namespace Qt::StringLiterals;

namespace
{

/// Never ends by itself.
class WaitingRead final : public secrets::ReadJob
{
public:
    using ResultJob::ResultJob;

protected:
    void doStart() override {}
};

/// A store whose reads never end.
class DeafStore final : public secrets::SecretStore
{
public:
    QString name() const override { return u"deaf"_s; }
    bool isWritable() const override { return false; }
    secrets::ReadJob *read(const secrets::SecretKey &, QObject *parent) override
    {
        ++reads;
        return new WaitingRead(parent);
    }
    secrets::WriteJob *write(const secrets::SecretKey &, const QByteArray &, QObject *) override
    {
        return nullptr;
    }
    secrets::WriteJob *remove(const secrets::SecretKey &, QObject *) override { return nullptr; }

    int reads = 0;
};

} // namespace

/// One send from its secrets to its record, and every way it can end.
class SendJobTest : public QObject
{
    Q_OBJECT

private:
    Redactor m_redactor;
    std::unique_ptr<http::Server> m_server;
    http::ServerAnswer m_answer;
    std::atomic_int m_requests = 0;
    QMutex m_mutex;
    http::ReceivedRequest m_last;
    QList<http::Server::Reply> m_held; ///< when m_hold: answered by nobody
    std::atomic_bool m_hold = false;
    std::unique_ptr<secrets::MemoryStore> m_store;
    std::unique_ptr<http::Client> m_client;
    std::shared_ptr<FakeRoute> m_route;

    SendJob *make(const Message &message, secrets::SecretStore *store = nullptr)
    {
        auto *job = new SendJob(*m_client, store ? *store : *m_store, m_redactor, m_route, message);
        job->setAutoDelete(false);
        return job;
    }
    static bool finished(SendJob *job)
    {
        return QTest::qWaitFor([job] { return job->isFinished(); }, 10'000);
    }
    /// A second try would come at once: before this one more, which makes `total` requests.
    bool nothingElseWasSent(int total)
    {
        const std::unique_ptr<SendJob> mark(make({.text = u"mark"_s}));
        mark->start();
        return finished(mark.get()) && m_requests.load() == total;
    }
    void put(const secrets::SecretKey &key, const QByteArray &value)
    {
        auto *write = m_store->write(key, value, nullptr);
        QSignalSpy done(write, &Job::finished);
        write->start();
        QVERIFY(done.wait());
    }
    http::ReceivedRequest last()
    {
        const QMutexLocker lock(&m_mutex);
        return m_last;
    }

private Q_SLOTS:
    void init()
    {
        m_requests = 0;
        m_hold = false;
        m_answer = {};
        m_answer.body = "fine";
        m_server = std::make_unique<http::Server>(
            [this](const http::ReceivedRequest &request, const http::Server::Reply &reply) {
                ++m_requests;
                const QMutexLocker lock(&m_mutex);
                m_last = request;
                if (m_hold)
                    m_held.append(reply);
                else
                    reply(m_answer);
            });
        const auto port = m_server->listen();
        QVERIFY(port);
        m_client = std::make_unique<http::Client>(
            http::Client::Options{.useSystemProxy = false, .loopbackOnly = true});
        m_store = std::make_unique<secrets::MemoryStore>(m_redactor);
        m_route = std::make_shared<FakeRoute>();
        m_route->url = QUrl(u"http://127.0.0.1:%1/send?q=1"_s.arg(*port));
        put({u"acme"_s, u"apiKey"_s}, "planted-key-7731");
    }
    void cleanup()
    {
        m_client.reset();
        {
            const QMutexLocker lock(&m_mutex);
            m_held.clear();
        }
        m_server.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    void sendsOnceWithItsSecret()
    {
        const std::unique_ptr<SendJob> job(make({.to = u"+65"_s, .text = u"hello"_s}));
        job->start();
        QVERIFY(finished(job.get()));
        QVERIFY(!job->error());
        QCOMPARE(m_requests.load(), 1);
        QCOMPARE(http::headerValue(last().headers, "X-apiKey"), "Bearer planted-key-7731");
        QCOMPARE(last().body, "hello");
        QVERIFY(job->record());
        QCOMPARE(job->record()->routeId, u"acme/fake"_s);
        QCOMPARE(job->record()->environment, Environment::Test);
        QCOMPARE(job->record()->outcome.kind, OutcomeKind::Accepted);
        QCOMPARE(job->record()->exchange.response->status, 200);
        QCOMPARE(job->record()->message.text, u"hello"_s);
        QCOMPARE(job->result()->exchange.id, job->record()->exchange.id);
    }

    void aSecretInTheMessageStopsIt()
    {
        const std::unique_ptr<SendJob> job(
            make({.to = u"+65"_s, .text = u"my planted-key-7731"_s}));
        job->start();
        QVERIFY(finished(job.get()));
        QVERIFY(job->error());
        QCOMPARE(job->error()->code, u"guard.secret-in-message"_s);
        QVERIFY(!job->record());
        QCOMPARE(m_requests.load(), 0);
    }

    void whatCannotBeWrittenIsNoSend()
    {
        m_route->url = QUrl(u"ftp://127.0.0.1/x"_s);
        const std::unique_ptr<SendJob> job(make({.to = u"+65"_s, .text = u"hello"_s}));
        job->start();
        QVERIFY(finished(job.get()));
        QVERIFY(job->error());
        QCOMPARE(job->error()->code, u"url.scheme"_s);
        QVERIFY(!job->record()); // the history holds what was sent
    }

    void recordHidesEchoes()
    {
        m_answer.body = "planted-key-7731";
        m_answer.headers = {{"X-Echo", "a planted-key-7731 b"}};
        const std::unique_ptr<SendJob> job(make({.to = u"+65"_s, .text = u"hello"_s}));
        job->start();
        QVERIFY(finished(job.get()));
        const SendRecord &record = *job->record();
        const QString mark = u"‹secret:acme/apiKey›"_s;
        QCOMPARE(record.exchange.response->body, mark.toUtf8());
        QCOMPARE(http::headerValue(record.exchange.response->headers, "X-Echo"),
                 "a " + mark.toUtf8() + " b");
        QCOMPARE(http::headerValue(record.exchange.request.headers, "X-apiKey"),
                 "Bearer " + mark.toUtf8());
        QCOMPARE(record.outcome.code, mark);
        QCOMPARE(record.outcome.message, mark);
        QCOMPARE(record.outcome.reason, mark);
        QCOMPARE(record.outcome.ids.value(u"umid"_s), mark);
    }

    void refusalIsAResult()
    {
        m_answer.body = "no";
        const std::unique_ptr<SendJob> job(make({.text = u"x"_s}));
        job->start();
        QVERIFY(finished(job.get()));
        QVERIFY(!job->error());
        QCOMPARE(job->record()->outcome.kind, OutcomeKind::Refused);
    }

    void missingSecretStopsBeforeTheWire()
    {
        m_route->needed.append({u"acme"_s, u"headers.user"_s});
        const std::unique_ptr<SendJob> job(make({.text = u"x"_s}));
        job->start();
        QVERIFY(finished(job.get()));
        QCOMPARE(job->error()->code, u"secret.not-found"_s);
        QCOMPARE(job->error()->where, u"acme"_s);
        QCOMPARE(job->error()->path, u"headers.user"_s);
        QVERIFY(!job->record());
        QCOMPARE(m_requests.load(), 0);
    }

    void whatCannotBeBuiltLeavesNoRecord()
    {
        const std::unique_ptr<SendJob> job(make({}));
        job->start();
        QVERIFY(finished(job.get()));
        QCOMPARE(job->error()->code, u"fake.empty"_s);
        QVERIFY(!job->record());
    }

    void brokenAnswerIsRecordedAndNeverSentAgain()
    {
        m_answer.cutAfter = -1; // read, then no answer
        const std::unique_ptr<SendJob> job(make({.text = u"x"_s}));
        job->start();
        QVERIFY(finished(job.get()));
        QCOMPARE(job->error()->code, u"connection.closed"_s);
        QVERIFY(job->record());
        QCOMPARE(job->record()->outcome.kind, OutcomeKind::Failed);
        QCOMPARE(job->record()->exchange.request.body, "x");
        QVERIFY(nothingElseWasSent(2));
    }

    void brokenReusedConnectionIsNotSentAgainEither()
    {
        const std::unique_ptr<SendJob> first(make({.text = u"1"_s}));
        first->start();
        QVERIFY(finished(first.get()));
        m_answer.cutAfter = -1;
        const std::unique_ptr<SendJob> second(make({.text = u"2"_s}));
        second->start();
        QVERIFY(finished(second.get()));
        QVERIFY(second->error());
        QVERIFY(nothingElseWasSent(3));
    }

    void redirectIsNotFollowed()
    {
        m_answer.status = 307;
        m_answer.headers = {{"Location", m_route->url.toEncoded()}};
        const std::unique_ptr<SendJob> job(make({.text = u"x"_s}));
        job->start();
        QVERIFY(finished(job.get()));
        QCOMPARE(job->record()->exchange.response->status, 307);
        QCOMPARE(m_requests.load(), 1);
    }

    void timeLimitIsRecorded()
    {
        m_hold = true;
        m_route->limit = std::chrono::milliseconds(200);
        const std::unique_ptr<SendJob> job(make({.text = u"x"_s}));
        job->start();
        QVERIFY(finished(job.get()));
        QCOMPARE(job->error()->code, u"timeout.total"_s);
        QVERIFY(job->record());
    }

    void stopOnTheWireLeavesTheRecord()
    {
        m_hold = true;
        const std::unique_ptr<SendJob> job(make({.text = u"x"_s}));
        job->start();
        QTRY_COMPARE(m_requests.load(), 1);
        job->stop();
        QVERIFY(finished(job.get()));
        QCOMPARE(job->error()->kind, ErrorKind::Cancelled);
        QVERIFY(job->record());
        QCOMPARE(job->record()->exchange.request.body, "x");
    }

    void stopBeforeTheWireIsACancel()
    {
        DeafStore deaf;
        const std::unique_ptr<SendJob> job(make({.text = u"x"_s}, &deaf));
        job->start();
        QTRY_COMPARE(deaf.reads, 1);
        job->stop();
        QVERIFY(finished(job.get()));
        QCOMPARE(job->error()->kind, ErrorKind::Cancelled);
        QVERIFY(!job->record());
        QCOMPARE(m_requests.load(), 0);
    }

    void stopAfterTheEndDoesNothing()
    {
        const std::unique_ptr<SendJob> job(make({.text = u"x"_s}));
        job->start();
        QVERIFY(finished(job.get()));
        job->stop();
        QVERIFY(!job->error());
    }

    void cancelEndsOnceAndAtOnce()
    {
        m_hold = true;
        const std::unique_ptr<SendJob> job(make({.text = u"x"_s}));
        QSignalSpy ends(job.get(), &Job::finished);
        job->start();
        QTRY_COMPARE(m_requests.load(), 1);
        job->cancel();
        job->cancel();
        QVERIFY(finished(job.get()));
        QCOMPARE(job->error()->kind, ErrorKind::Cancelled);
        bool later = false; // behind whatever the two left in the event loop
        QMetaObject::invokeMethod(
            job.get(), [&later] { later = true; }, Qt::QueuedConnection);
        QTRY_VERIFY(later);
        QCOMPARE(ends.size(), 1);
    }

    void destroyedAtEveryMoment()
    {
        delete make({.text = u"x"_s}); // never started
        auto *waiting = make({.text = u"x"_s});
        waiting->start();
        delete waiting;
        m_hold = true;
        auto *inFlight = make({.text = u"x"_s});
        inFlight->start();
        QTRY_COMPARE(m_requests.load(), 1);
        delete inFlight;
        m_hold = false;
        const std::unique_ptr<SendJob> next(make({.text = u"still works"_s}));
        next->start();
        QVERIFY(finished(next.get()));
        QVERIFY(!next->error());
    }
};

QTEST_GUILESS_MAIN(SendJobTest)
#include "tst_sendjob.moc"
