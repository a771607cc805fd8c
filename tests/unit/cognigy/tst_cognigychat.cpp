// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/steproute.h"
#include "engine/engine.h"
#include "integrations/cognigy/endpoint8x8.h"
#include "integrations/contactcenter8x8/conversation.h"
#include "resources/resources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace sendbench;
using namespace Qt::StringLiterals;
namespace gateway = sendbench::integrations::contactcenter8x8;
using forms::FieldValue;

namespace
{

const QString kId = u"Cognigy_Sandbox"_s;

} // namespace

/// The smoke test: a conversation as the customer's side has it, against the stand-in.
class CognigyChatTest : public QObject
{
    Q_OBJECT

private:
    using Values = QMap<QString, FieldValue>;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<engine::Engine> m_engine;
    QList<sending::SendRecord> m_sent;

    template <typename T>
    Result<T> run(ResultJob<T> *job)
    {
        job->setAutoDelete(false);
        job->start();
        Result<T> result = failure(ErrorKind::Timeout, u"test.no-end"_s);
        if (QTest::qWaitFor([job] { return job->isFinished(); }, 20'000))
            result = job->result();
        delete job;
        return result;
    }
    const workspace::Document &document() const { return m_engine->workspace().document(); }
    const providers::RemoteSide &side() const
    {
        return *m_engine->registry().providerKind(u"cognigy.8x8"_s)->remoteSide();
    }
    void apply()
    {
        const auto plan =
            run(side().plan(m_engine->sender(), document(), *document().provider(kId), nullptr));
        QVERIFY(plan);
        const auto done = run(static_cast<ResultJob<changes::Run> *>(
            new changes::ApplyJob(m_engine->sender(), m_engine->runs(), m_engine->secretStore(),
                                  m_engine->clock(), side().system(), *plan, {})));
        QVERIFY(done && done->finished());
        m_sent.clear();
    }
    providers::TrialJob *job(const Values &values)
    {
        const auto *trial = side().trials().first();
        forms::FieldValues all = trial->form().initialValues();
        for (const auto &[key, value] : values.asKeyValueRange())
            all.insert(key, value);
        return trial->run(m_engine->sender(), document(), *document().provider(kId), all, nullptr);
    }
    Result<providers::TrialReport> chat(const Values &values = {}) { return run(job(values)); }

    /// "POST /conversations", … without ids and the reads before it.
    QStringList calls() const
    {
        QStringList all;
        for (const auto &record : m_sent) {
            const auto &request = record.exchange.request;
            const QString path = request.url.path().mid(QStringView(u"/chat-gateway/v1").size());
            if (path.startsWith(u"/conversations"_s))
                all.append(QString::fromLatin1(request.method) + u' ' +
                           path.section(u'/', 3).prepend(u'/'));
        }
        return all;
    }
    const http::SentRequest &request(const QString &call) const
    {
        static const http::SentRequest none;
        for (const auto &record : m_sent)
            if (record.routeId.endsWith(call))
                return record.exchange.request;
        return none;
    }
    QJsonObject body(const QString &call) const
    {
        return QJsonDocument::fromJson(request(call).body).object();
    }
    /// The channel's webhook gets an address that nobody plays a bot for.
    void silence()
    {
        const auto at = gateway::gatewayOf(*document().account(u"sandbox-contact-center"_s));
        const auto ask = [&](const changes::Step &step) {
            auto *sent = m_engine->sender()(
                std::make_shared<changes::StepRoute>(u"test"_s, gateway::kGatewaySystem,
                                                     Environment::Sandbox, step),
                {.kind = sending::MessageKind::Raw, .id = u"t"_s}, nullptr);
            sent->setAutoDelete(false);
            (void)QTest::qWaitFor([sent] { return sent->isFinished(); }, 10'000);
            const QByteArray answer =
                sent->record() ? sent->record()->exchange.response->body : QByteArray();
            delete sent;
            return answer;
        };
        const auto webhooks = gateway::readWebhooks(ask(gateway::listWebhooks(at, 0)));
        QVERIFY(webhooks);
        const auto &last = webhooks->items.last();
        ask(gateway::putWebhook(
            at, last.id,
            {.name = last.name, .uri = u"https://bot.example/silent"_s, .uriKey = {}}));
        m_sent.clear();
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init()
    {
        m_sent.clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_engine = std::make_unique<engine::Engine>(
            engine::EngineOptions{.secrets = engine::SecretsBackend::Memory,
                                  .dataFolder = m_folder->filePath(u"data"_s),
                                  .loopbackOnly = true});
        const QString path = m_folder->filePath(u"w.json"_s);
        QVERIFY(workspace::Workspace::createFile(path, m_engine->registry().demoDocument()));
        QVERIFY(m_engine->openWorkspace(path));
        QVERIFY(m_engine->startSandbox());
        connect(m_engine.get(), &engine::Engine::sendRecorded, this,
                [this](const sending::SendRecord &record) { m_sent.append(record); });
    }
    void cleanup() { m_engine.reset(); }

    void withoutTheChannelNothingIsStarted()
    {
        const auto report = chat();
        QVERIFY(!report);
        QCOMPARE(report.error().code, u"trial.not-applied"_s);
        QCOMPARE(report.error().expected, u"Harbor chat"_s);
        QCOMPARE(calls(), QStringList());
    }

    void theBotAnswersAndTheUserLeaves()
    {
        apply();
        const auto report = chat({{u"text"_s, u"Is the boat late?"_s}});
        QVERIFY(report);
        QVERIFY2(report->good, qPrintable(providers::trialText(*report)));
        QVERIFY(providers::trialText(*report).contains(u"Bot: You said “Is the boat late?”."_s));
        QVERIFY(report->summary.startsWith(u"The bot answered"_s));
        QCOMPARE(calls(), (QStringList{u"POST /"_s, u"POST /typing"_s, u"POST /messages"_s,
                                       u"GET /messages"_s, u"GET /"_s, u"GET /participants"_s,
                                       u"PATCH /participants/user"_s}));
        const QJsonObject start = body(u"conversation.start"_s);
        QVERIFY(!start[u"channelId"_s].toString().isEmpty());
        QCOMPARE(start[u"user"_s][u"language"_s].toString(), u"en"_s);
        QCOMPARE(start[u"user"_s][u"additionalProperties"_s][0][u"key"_s].toString(),
                 u"sendbench"_s);
        QVERIFY(!start.contains(u"assignment"_s));
        QCOMPARE(body(u"conversation.speak"_s)[u"authorType"_s].toString(), u"user"_s);
        QCOMPARE(body(u"conversation.leave"_s), (QJsonObject{{u"removed"_s, true}}));
        // The description leaves the tenant out here, and only here.
        const auto tenant = [&](const QString &call) {
            return http::headerValue(request(call).headers, "X-8x8-Tenant").has_value();
        };
        QVERIFY(!tenant(u"conversation.typing"_s));
        QVERIFY(tenant(u"conversation.leave"_s));
    }

    void theChatIsHandedBackAfterAnAgent()
    {
        apply();
        const auto report = chat({{u"afterAgent"_s, true},
                                  {u"maxTotalMinutes"_s, qint64(45)},
                                  {u"userTimeoutInMinutes"_s, qint64(15)}});
        QVERIFY(report);
        QVERIFY2(report->good, qPrintable(providers::trialText(*report)));
        const QJsonObject after = body(u"conversation.after-agent"_s);
        QCOMPARE(after[u"type"_s].toString(), u"webhook"_s);
        QVERIFY(!after[u"id"_s].toString().isEmpty());
        QCOMPARE(after[u"configuration"_s][u"maxTotalMinutes"_s].toInt(), 45);
        QCOMPARE(after[u"configuration"_s][u"userTimeoutInMinutes"_s].toInt(), 15);
        QCOMPARE(calls().last(), u"PATCH /participants/user"_s);
    }

    void aSilentBotIsExplainedAndLeft()
    {
        apply();
        silence();
        const auto report = chat({{u"seconds"_s, qint64(1)}});
        QVERIFY(report);
        QVERIFY(!report->good);
        QCOMPARE(report->findings.size(), 1);
        QCOMPARE(report->findings.first().rule, u"cognigy.trial.silent"_s);
        QCOMPARE(report->findings.first().path, u"channelName"_s);
        QCOMPARE(calls().last(), u"PATCH /participants/user"_s);
    }

    void anUnknownQueueOpensNothing()
    {
        apply();
        const auto report = chat({{u"assignment"_s, u"queue"_s}, {u"assignmentId"_s, u"999"_s}});
        QVERIFY(!report);
        QCOMPARE(report.error().code, u"remote.refused"_s);
        QVERIFY(report.error().detail.contains(u"999"_s));
        QCOMPARE(calls(), QStringList{u"POST /"_s});
    }

    void whoStopsItLeavesTheConversation_data()
    {
        QTest::addColumn<QString>("when");
        QTest::newRow("while it is opened") << u"conversation.start"_s;
        QTest::newRow("while the bot is waited for") << u"conversation.speak"_s;
    }
    void whoStopsItLeavesTheConversation()
    {
        QFETCH(const QString, when);
        apply();
        silence();
        auto *running = job({{u"seconds"_s, qint64(60)}});
        connect(m_engine.get(), &engine::Engine::sendRecorded, running,
                [running, when](const sending::SendRecord &record) {
                    if (record.routeId.endsWith(when))
                        QTimer::singleShot(0, running, [running] { running->cancel(); });
                });
        running->start();
        QTRY_VERIFY_WITH_TIMEOUT(calls().contains(u"PATCH /participants/user"_s), 10'000);
    }

    void itIsSaidWhomItReaches()
    {
        const auto *trial = side().trials().first();
        const auto values = trial->form().initialValues();
        const auto &provider = *document().provider(kId);
        const QString said = trial->consequence(document(), provider, values);
        QVERIFY(said.contains(u"Harbor chat"_s) && said.contains(u"102"_s));
        workspace::Document real = document();
        real.account(u"sandbox-contact-center"_s)->environment = Environment::Test;
        const auto stop = providers::guardTrial(real, provider, *trial, values, false);
        QVERIFY(stop);
        QCOMPARE(stop->code, u"guard.no-recipient"_s);
        QVERIFY(!providers::guardTrial(real, provider, *trial, values, true));
    }

    void limitsAreThoseOfTheDescription()
    {
        const auto *trial = side().trials().first();
        auto values = trial->form().initialValues();
        QVERIFY(!hasErrors(providers::checkTrial(*trial, values)));
        values.insert(u"afterAgent"_s, true);
        values.insert(u"maxTotalMinutes"_s, qint64(19));
        QVERIFY(hasErrors(providers::checkTrial(*trial, values)));
        QCOMPARE(gateway::languages().size(), 21);
        QCOMPARE(trial->form().field(u"language"_s)->choices.size(), 21);
    }
};

QTEST_GUILESS_MAIN(CognigyChatTest)
#include "tst_cognigychat.moc"
