// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "http/server.h"
#include "resources/resources.h"
#include "secrets/memorystore.h"
#include "unit/webhooks/fakeapi.h"
#include "webhooks/callqueue.h"
#include "webhooks/livejob.h"

#include <QMutex>
#include <QSignalSpy>
#include <QTest>

using namespace sendbench;
using namespace sendbench::webhooks;
using namespace sendbench::webhooks::tests;
using namespace Qt::StringLiterals;

/// Lists of many accounts read side by side from servers that refuse, ask to wait, and never
/// answer.
class WebhookReadingTest final : public QObject
{
    Q_OBJECT

private:
    Redactor m_redactor;
    std::unique_ptr<secrets::MemoryStore> m_store;
    std::unique_ptr<http::Client> m_client;
    std::unique_ptr<http::Server> m_server;
    std::unique_ptr<http::Server> m_other;
    QMutex m_mutex;
    QByteArrayList m_lines;                                 ///< targets, in order
    QHash<QByteArray, QList<http::ServerAnswer>> m_answers; ///< by target; the last one stays
    QList<http::Server::Reply> m_unanswered;                ///< of targets that begin with /never
    std::unique_ptr<FakeApi> m_api;
    int m_underWay = 0;
    int m_most = 0;

    changes::Sender sender()
    {
        return [this](std::shared_ptr<const sending::Route> route, const sending::Message &message,
                      QObject *parent) {
            auto *job = new sending::SendJob(*m_client, *m_store, m_redactor, std::move(route),
                                             message, parent);
            m_most = std::max(m_most, ++m_underWay);
            connect(job, &Job::finished, this, [this] { --m_underWay; });
            job->start();
            return job;
        };
    }
    void answer(const http::ReceivedRequest &request, const http::Server::Reply &reply)
    {
        const QMutexLocker lock(&m_mutex);
        m_lines.append(request.target);
        if (request.target.startsWith("/never")) {
            m_unanswered.append(reply);
            return;
        }
        QList<http::ServerAnswer> &answers = m_answers[request.target];
        if (answers.size() > 1)
            reply(answers.takeFirst());
        else
            reply(answers.isEmpty() ? ok("") : answers.first());
    }
    std::unique_ptr<http::Server> server()
    {
        return std::make_unique<http::Server>(
            [this](const http::ReceivedRequest &request, const http::Server::Reply &reply) {
                answer(request, reply);
            });
    }
    static http::ServerAnswer ok(const QByteArray &body)
    {
        http::ServerAnswer one;
        one.body = body;
        return one;
    }
    static http::ServerAnswer refused(int status, const QByteArray &retryAfter = {})
    {
        http::ServerAnswer one;
        one.status = status;
        if (!retryAfter.isEmpty())
            one.headers = {{"Retry-After", retryAfter}};
        return one;
    }
    void set(const QByteArray &target, const QList<http::ServerAnswer> &answers)
    {
        const QMutexLocker lock(&m_mutex);
        m_answers.insert(target, answers);
    }
    QByteArrayList lines()
    {
        const QMutexLocker lock(&m_mutex);
        return m_lines;
    }
    static workspace::Account account(const QString &id = u"acme"_s)
    {
        return {.id = id, .kind = u"8x8.connect"_s};
    }
    Reading run(const QList<Asked> &asked, int width = 4)
    {
        auto *job = new LiveJob(sender(), *m_store, asked, width, this);
        job->setAutoDelete(false);
        QSignalSpy done(job, &Job::finished);
        QSignalSpy grew(job, &LiveJob::grew);
        job->start();
        [&] { QVERIFY(done.wait(30'000)); }();
        [&] { QVERIFY(!job->error()); }();
        [&] { QVERIFY(grew.size() >= 1); }();
        [&] { QCOMPARE(job->callsDone(), job->callsKnown()); }();
        const Reading reading = job->reading();
        delete job;
        return reading;
    }
    Reading run(int width = 4) { return run({{account(), m_api.get()}}, width); }
    static QStringList urls(const Reading &reading)
    {
        QStringList all;
        for (const LiveWebhook &one : reading.live)
            all.append(one.url);
        all.sort();
        return all;
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init()
    {
        m_lines.clear();
        m_answers.clear();
        m_underWay = 0;
        m_most = 0;
        m_server = server();
        m_other = server();
        const auto port = m_server->listen();
        QVERIFY(port && m_other->listen());
        m_client = std::make_unique<http::Client>(
            http::Client::Options{.useSystemProxy = false, .loopbackOnly = true});
        m_store = std::make_unique<secrets::MemoryStore>(m_redactor);
        m_api = std::make_unique<FakeApi>(voiceProduct());
        m_api->base = u"http://127.0.0.1:%1"_s.arg(*port);
    }
    void cleanup()
    {
        QList<http::Server::Reply> open;
        {
            const QMutexLocker lock(&m_mutex);
            open = std::exchange(m_unanswered, {});
        }
        open.clear(); // answers them, outside of the lock
        m_client.reset();
        m_server.reset();
        m_other.reset();
    }

    void allIsReadByAFewCallsAtATime()
    {
        for (int i = 0; i < 20; ++i) {
            m_api->paths.append(u"sub%1"_s.arg(i));
            set("/sub" + QByteArray::number(i), {ok("sub https://h/" + QByteArray::number(i))});
        }
        const Reading reading = run(3);
        QCOMPARE(m_most, 3);
        QCOMPARE(lines().size(), 20);
        QCOMPARE(reading.live.size(), 20);
        QVERIFY(reading.failures.isEmpty());
        QCOMPARE(reading.asked, (QList<std::pair<QString, QString>>{{u"acme"_s, u"voice"_s}}));
        for (const LiveWebhook &one : reading.live)
            QVERIFY(!one.exchangeId.isEmpty() && !one.raw.isEmpty());
    }

    void whatFailsIsNamedAndTheRestStands()
    {
        m_api->paths = {u"good"_s, u"denied"_s, u"broken"_s};
        set("/good", {ok("good https://h/1\ngood https://h/2")});
        set("/denied", {refused(403)});
        set("/broken", {ok("<html>")});
        FakeApi without(smsProduct());
        without.noReads = Error{.code = u"account.id-missing"_s, .where = u"acme"_s};
        const Reading reading = run({{account(), m_api.get()}, {account(), &without}});
        QCOMPARE(urls(reading), (QStringList{u"https://h/1"_s, u"https://h/2"_s}));
        QMap<QString, QString> codes;
        for (const ReadFailure &one : reading.failures) {
            codes.insert(one.product + u'/' + one.scope, one.error.code);
            QCOMPARE(one.exchangeId.isEmpty(), one.product == u"sms");
        }
        QCOMPARE(codes, (QMap<QString, QString>{{u"voice/denied"_s, u"remote.denied"_s},
                                                {u"voice/broken"_s, u"webhook.answer"_s},
                                                {u"sms/"_s, u"account.id-missing"_s}}));
        QCOMPARE(reading.asked.size(), 2);
    }

    void pagesAreFollowed()
    {
        m_api->paths = {u"list"_s};
        set("/list", {ok("a https://h/1\nnext")});
        set("/list-next", {ok("a https://h/2\nnext")});
        set("/list-next-next", {ok("a https://h/3")});
        QCOMPARE(urls(run()), (QStringList{u"https://h/1"_s, u"https://h/2"_s, u"https://h/3"_s}));
        QCOMPARE(lines().size(), 3);
    }

    void aFurtherPageThatFailsLeavesTheFirst()
    {
        m_api->paths = {u"list"_s};
        set("/list", {ok("a https://h/1\nnext")});
        set("/list-next", {refused(500)});
        const Reading reading = run();
        QCOMPARE(urls(reading), QStringList{u"https://h/1"_s});
        QCOMPARE(reading.failures.size(), 1);
    }

    void whoAsksToWaitIsAskedAgain()
    {
        m_api->paths = {u"a"_s, u"b"_s};
        set("/a", {refused(429, "0"), refused(429, "0"), ok("a https://h/1")});
        const Reading reading = run(1);
        QVERIFY(reading.failures.isEmpty());
        QCOMPARE(urls(reading), QStringList{u"https://h/1"_s});
        // Nothing else goes to that host before it was asked again.
        QCOMPARE(lines(), (QByteArrayList{"/a", "/a", "/a", "/b"}));
    }

    void anotherHostDoesNotWait()
    {
        FakeApi other(smsProduct());
        other.base = u"http://127.0.0.1:%1"_s.arg(m_other->port());
        other.paths = {u"c"_s};
        m_api->paths = {u"a"_s, u"b"_s};
        set("/a", {refused(429, "1"), ok("")});
        // The host whose port is the lower one has the first turn.
        const Reading reading = run({{account(), m_api.get()}, {account(), &other}}, 1);
        QVERIFY(reading.failures.isEmpty());
        QByteArrayList waited = lines();
        QCOMPARE(waited.size(), 4);
        QVERIFY(waited.indexOf("/c") < 2);
        waited.removeAll("/c");
        QCOMPARE(waited, (QByteArrayList{"/a", "/a", "/b"}));
    }

    void waitingHasAnEnd()
    {
        m_api->paths = {u"a"_s, u"b"_s};
        set("/a", {refused(429, "0")});
        set("/b", {refused(429, "3600")});
        const Reading reading = run(1);
        QCOMPARE(lines(), (QByteArrayList{"/a", "/a", "/a", "/b"}));
        QCOMPARE(reading.failures.size(), 2);
        for (const ReadFailure &one : reading.failures)
            QCOMPARE(one.error.kind, ErrorKind::RateLimited);
    }

    void howLongToWaitIsReadFromTheAnswer()
    {
        const auto wait = [](const QByteArray &value) {
            http::Exchange exchange;
            exchange.response = http::Response{.status = 429};
            if (!value.isEmpty())
                exchange.response->headers = {{"retry-after", value}};
            return retryAfter(exchange, QDateTime(QDate(2026, 11, 21), QTime(7, 28), Qt::UTC))
                .count();
        };
        QCOMPARE(wait("7"), 7000);
        QCOMPARE(wait("-7"), 0);
        QCOMPARE(wait("Sat, 21 Nov 2026 07:28:30 GMT"), 30'000);
        QCOMPARE(wait("soon"), 1000);
        QCOMPARE(wait({}), 1000);
    }

    void aTokenIsMadeFirstAndOnceMoreWhenItIsSpent()
    {
        int made = 0;
        m_api->preparing = [&made](QObject *parent) -> Job * {
            ++made;
            return new ReadyJob<bool>(true, parent);
        };
        m_api->paths = {u"a"_s, u"b"_s};
        set("/a", {refused(401), ok("a https://h/1")});
        set("/b", {refused(401), refused(401), ok("never")});
        const Reading reading = run(1);
        QCOMPARE(urls(reading), QStringList{u"https://h/1"_s});
        QCOMPARE(reading.failures.size(), 1); // b: a second 401 is the answer
        QCOMPARE(reading.failures.first().scope, u"b"_s);
        QCOMPARE(lines().size(), 4);
        QVERIFY(made >= 2);
    }

    void withoutATokenNothingIsAsked()
    {
        m_api->preparing = [](QObject *parent) -> Job * {
            return new ReadyJob<bool>(failure(ErrorKind::Auth, u"token.refused"_s), parent);
        };
        m_api->paths = {u"a"_s};
        const Reading reading = run();
        QVERIFY(lines().isEmpty());
        QCOMPARE(reading.failures.size(), 1);
        QCOMPARE(reading.failures.first().error.code, u"token.refused"_s);
        QCOMPARE(reading.asked.size(), 1);
    }

    void aLargeListIsReadWholeAndItsPagesFollowed()
    {
        // Read in a worker: the job must wait for it, go on with what it names, and tell its error.
        QByteArray lines;
        for (int i = 0; i < 4000; ++i)
            lines +=
                "scope-" + QByteArray::number(i) + " https://h/" + QByteArray::number(i) + '\n';
        QVERIFY(lines.size() > 64 * 1024);
        m_api->paths = {u"a"_s, u"b"_s};
        set("/a", {ok(lines + "next")});
        set("/a-next", {ok(lines)});
        set("/b", {ok('<' + lines)});
        const Reading reading = run();
        QCOMPARE(reading.live.size(), 8000);
        QCOMPARE(reading.failures.size(), 1);
        QCOMPARE(reading.failures.first().error.code, u"webhook.answer"_s);
        QCOMPARE(reading.asked.size(), 1);
        for (const LiveWebhook &one : reading.live)
            QVERIFY(!one.exchangeId.isEmpty());
    }

    void nothingToReadEnds()
    {
        QVERIFY(run(QList<Asked>{}).live.isEmpty());
        m_api->paths.clear();
        QCOMPARE(run().asked.size(), 1);
    }

    void whatCameBeforeACancelStands()
    {
        FakeApi other(smsProduct());
        other.base = m_api->base;
        other.paths = {u"good"_s};
        set("/good", {ok("good https://h/1")});
        m_api->paths = {u"never-1"_s, u"never-2"_s, u"never-3"_s};
        auto *job = new LiveJob(sender(), *m_store, {{account(), &other}, {account(), m_api.get()}},
                                2, this);
        job->setAutoDelete(false);
        QSignalSpy done(job, &Job::finished);
        job->start();
        QTRY_COMPARE(job->callsDone(), 1);
        job->cancel();
        QVERIFY(done.wait(30'000));
        QCOMPARE(job->error()->kind, ErrorKind::Cancelled);
        QCOMPARE(urls(job->reading()), QStringList{u"https://h/1"_s});
        // The others were not asked to their end: nobody may take them for missing.
        QCOMPARE(job->reading().asked, (QList<std::pair<QString, QString>>{{u"acme"_s, u"sms"_s}}));
        delete job;
    }

    void mayBeDestroyedWhileItReads()
    {
        m_api->paths = {u"never-1"_s, u"never-2"_s, u"a"_s};
        auto *job = new LiveJob(sender(), *m_store, {{account(), m_api.get()}}, 2, this);
        QSignalSpy done(job, &Job::finished);
        job->start();
        QTRY_COMPARE(lines().size(), 2);
        delete job;
        QCOMPARE(done.size(), 0);
    }

    void mayBeDestroyedByWhoListens()
    {
        m_api->paths = {u"a"_s};
        auto *job = new LiveJob(sender(), *m_store, {{account(), m_api.get()}}, 2, this);
        const QPointer<LiveJob> alive(job);
        connect(job, &LiveJob::grew, this, [job] { delete job; });
        job->start();
        QTRY_VERIFY(!alive);
    }
};

QTEST_GUILESS_MAIN(WebhookReadingTest)
#include "tst_webhookreading.moc"
