// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/redactor.h"
#include "changes/held.h"
#include "engine/engine.h"
#include "integrations/cognigy/endpoint8x8.h"
#include "resources/resources.h"
#include "support/storejobs.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace sendbench;
using namespace Qt::StringLiterals;
using changes::Action;
using changes::Plan;
using changes::Run;
using changes::StepState;

namespace
{

const QString kId = u"Cognigy_Sandbox"_s;

} // namespace

/// The 8x8 side of an Endpoint against the stand-in: planned, applied, changed, taken back.
class CognigyPlanTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<engine::Engine> m_engine;
    QList<sending::SendRecord> m_records;

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
    const providers::ProviderKind &kind() const
    {
        return *m_engine->registry().providerKind(u"cognigy.8x8"_s);
    }
    const workspace::Document &document() const { return m_engine->workspace().document(); }
    Result<Plan> tryPlan()
    {
        return run(kind().remoteSide()->plan(m_engine->sender(), document(),
                                             *document().provider(kId), nullptr));
    }
    Plan plan()
    {
        const auto made = tryPlan();
        if (!made)
            qWarning("no plan: %s %s", qPrintable(made.error().code),
                     qPrintable(made.error().detail));
        return made.value_or(Plan{});
    }
    Run apply(const Plan &plan, const std::optional<Run> &undoes = {})
    {
        return run(static_cast<ResultJob<Run> *>(
                       m_engine->apply(kind().remoteSide()->system(), plan, undoes, nullptr)))
            .value_or(Run{});
    }
    Plan undo(const Run &applied)
    {
        return run<Plan>(m_engine->undoPlan(applied, nullptr)).value_or(Plan{});
    }
    QByteArray recorded() const
    {
        QByteArray all;
        for (const auto &record : m_records)
            all += record.exchange.request.body +
                   record.exchange.response.value_or(http::Response{}).body + '\n';
        return all;
    }
    QByteArray runFiles() const
    {
        QByteArray all;
        QDirIterator files(m_folder->filePath(u"data/runs"_s), QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }
    QList<StepState> states(const Run &run)
    {
        QList<StepState> all;
        for (const auto &step : run.steps)
            all.append(step.state);
        return all;
    }
    static QList<Action> actions(const Plan &plan)
    {
        QList<Action> all;
        for (const auto &change : plan.changes)
            all.append(change.action);
        return all;
    }
    static QStringList steps(const Plan &plan)
    {
        QStringList all;
        for (const auto &step : plan.steps())
            all.append(step.id);
        return all;
    }
    static QStringList different(const changes::Change &change)
    {
        QStringList all;
        for (const auto &field : change.fields)
            if (field.state == changes::FieldState::Different)
                all.append(field.name);
        return all;
    }
    static QStringList rules(const Findings &findings)
    {
        QStringList all;
        for (const Finding &finding : findings)
            all.append(finding.rule);
        return all;
    }
    void set(const QString &key, const QString &value)
    {
        QVERIFY(m_engine->workspace().edit(u"e"_s, [&](workspace::Document &edited) {
            edited.provider(kId)->fields.insert(key, value);
        }));
    }
    Plan applied()
    {
        const Plan first = plan();
        [&] { QVERIFY(apply(first).finished()); }();
        return first;
    }

    /// A test account at the stand-in, so that secrets are those that one gives.
    void leaveTheDemoSecrets()
    {
        const QString id = u"sandbox-contact-center"_s;
        const QString host = m_engine->sandboxUrl().toString();
        QVERIFY(m_engine->workspace().edit(u"e"_s, [&](workspace::Document &edited) {
            edited.account(id)->environment = Environment::Test;
            edited.account(id)->fields.insert(u"host.api"_s, host);
        }));
        QCOMPARE(
            storejobs::write(m_engine->secretStore(), {id, u"apiKey"_s}, "sandbox-gateway-key-1"),
            QString());
    }
    void give(const QByteArray &uri)
    {
        QCOMPARE(storejobs::write(m_engine->secretStore(), {kId, u"endpointUrl"_s}, uri),
                 QString());
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_engine = std::make_unique<engine::Engine>(
            engine::EngineOptions{.secrets = engine::SecretsBackend::Memory,
                                  .dataFolder = m_folder->filePath(u"data"_s),
                                  .sandboxSpeed = 50,
                                  .loopbackOnly = true});
        const QString path = m_folder->filePath(u"demo.sendbench.json"_s);
        QVERIFY(workspace::Workspace::createFile(path, m_engine->registry().demoDocument()));
        QVERIFY(m_engine->openWorkspace(path));
        QVERIFY(m_engine->startSandbox());
        m_records.clear();
        connect(m_engine.get(), &engine::Engine::sendRecorded, this,
                [this](const sending::SendRecord &record) { m_records.append(record); });
    }
    void cleanup() { m_engine.reset(); }

    void emptyMakesBothAndTestsFirst()
    {
        const Plan made = plan();
        QCOMPARE(actions(made), (QList<Action>{Action::Create, Action::Create}));
        QCOMPARE(steps(made),
                 (QStringList{u"webhook.verify"_s, u"webhook.create"_s, u"channel.create"_s}));
        QVERIFY(made.canApply());
        QCOMPARE(made.owner, kId);
        QCOMPARE(made.environment, Environment::Sandbox);
        // Nobody uses queue 102 yet; the ones in use are named.
        QCOMPARE(rules(made.findings), QStringList{u"plan.queue.unseen"_s});
    }

    void appliedIsEqual()
    {
        applied();
        const Plan again = plan();
        QCOMPARE(actions(again), (QList<Action>{Action::None, Action::None}));
        QVERIFY(!again.hasWork());
        for (const auto &change : again.changes)
            QCOMPARE(different(change), QStringList());
    }

    void noSecretIsInPlanOrRun()
    {
        const Plan made = plan();
        const Run run = apply(made);
        QVERIFY(run.finished());
        const QByteArray stored = changes::encodeRun(run);
        QVERIFY(!stored.contains("demo-endpoint-token"));
        QVERIFY(!stored.contains("sandbox-gateway-key"));
        for (const auto &change : made.changes)
            QVERIFY(!change.after.contains("demo-endpoint-token"));
    }

    void halfThereIsReused()
    {
        const Plan first = plan();
        Plan half = first;
        half.changes.removeLast();
        QVERIFY(apply(half).finished());
        const Plan rest = plan();
        QCOMPARE(actions(rest), (QList<Action>{Action::None, Action::Create}));
        const Run run = apply(rest);
        QVERIFY(run.finished());
        QVERIFY(!plan().hasWork());
    }

    void anotherQueueChangesTheChannelOnly()
    {
        applied();
        set(u"queueId"_s, u"204"_s);
        const Plan made = plan();
        QCOMPARE(actions(made), (QList<Action>{Action::None, Action::Replace}));
        QCOMPARE(different(made.changes.last()), QStringList{u"routingOptions.id"_s});
        const Run run = apply(made);
        QVERIFY(run.finished());
        QVERIFY(!plan().hasWork());

        const Run back = apply(changes::undoPlan(run), run);
        QVERIFY(back.finished());
        QCOMPARE(plan().changes.last().fields.last().before, u"102"_s);
    }

    void undoTakesBackChannelThenWebhook()
    {
        const Run run = apply(plan());
        const Plan back = changes::undoPlan(run);
        QCOMPARE(steps(back), (QStringList{u"channel.delete"_s, u"webhook.delete"_s}));
        QVERIFY2(back.findings.isEmpty(), "the connection test leaves nothing to take back");
        QVERIFY(apply(back, run).finished());
        QCOMPARE(actions(plan()), (QList<Action>{Action::Create, Action::Create}));
    }

    void aRefusedQueueStopsAndTheWebhookCanBeTakenBack()
    {
        set(u"queueId"_s, u"999"_s);
        const Run run = apply(plan());
        QCOMPARE(states(run),
                 (QList<StepState>{StepState::Done, StepState::Done, StepState::Failed}));
        QCOMPARE(run.steps.last().status, 400);
        const Plan back = changes::undoPlan(run);
        QCOMPARE(steps(back), QStringList{u"webhook.delete"_s});
        QVERIFY(apply(back, run).finished());
    }

    void aFailedConnectionTestSavesNothing()
    {
        leaveTheDemoSecrets();
        give("https://bot.example/unreachable-1");
        const Run failed = apply(plan());
        QCOMPARE(states(failed),
                 (QList<StepState>{StepState::Failed, StepState::Waiting, StepState::Waiting}));
        QVERIFY(!failed.canUndo());
    }

    /// In a record both addresses have the same mark.
    void aRotatedAddressIsNotTakenForTheSame()
    {
        leaveTheDemoSecrets();
        give("https://bot.example/token-2");
        QVERIFY(apply(plan()).finished());
        QVERIFY(!plan().hasWork());
        give("https://bot.example/token-3");
        const Plan rotated = plan();
        QCOMPARE(actions(rotated), (QList<Action>{Action::Replace, Action::None}));
        QCOMPARE(different(rotated.changes.first()), QStringList{u"uri"_s});
        QCOMPARE(steps(rotated), (QStringList{u"webhook.verify"_s, u"webhook.put"_s}));
        QCOMPARE(rotated.changes.first().warnings.size(), 1);
        const Run run = apply(rotated);
        QVERIFY(run.finished() && !plan().hasWork());
        // The earlier address is held until it is given back, and no longer.
        QCOMPARE(changes::heldKeys(run).size(), 1);
        QVERIFY(storejobs::holds(m_engine->secretStore(), changes::heldKeys(run).first(),
                                 "https://bot.example/token-2"));
        QVERIFY(!runFiles().contains("token-2"));
        QVERIFY(apply(undo(run), run).finished());
        QVERIFY(plan().hasWork());
        QCOMPARE(storejobs::readCode(m_engine->secretStore(), changes::heldKeys(run).first()),
                 u"secret.not-found"_s);
        give("https://bot.example/token-2");
        QVERIFY2(!plan().hasWork(), "what came back is the earlier address to the character");
    }

    void theFormOfTheAddressIsChecked()
    {
        leaveTheDemoSecrets();
        give("https://endpoint-x.example/handover/eightByEight");
        QVERIFY(rules(plan().findings).contains(u"plan.uri.handover"_s));
        QVERIFY(!plan().canApply());
        set(u"target"_s, u"handover"_s);
        QVERIFY(plan().canApply());
        give("https://bot.example/token-2");
        QVERIFY(rules(plan().findings).contains(u"plan.uri.no-handover"_s));
        give("bot.example/token-2");
        QVERIFY(rules(plan().findings).contains(u"plan.uri"_s));
        give("http://bot.example/token-2");
        QVERIFY(!plan().canApply());
    }

    void aStrangersWebhookOfTheNameIsTakenOverAndGivenBack()
    {
        set(u"webhookName"_s, u"Survey bot"_s);
        const Plan made = plan();
        QCOMPARE(actions(made), (QList<Action>{Action::Replace, Action::Create}));
        const auto &change = made.changes.first();
        QVERIFY(!change.before.contains("/8x8"));
        QVERIFY(change.before.contains("https://survey.example.net/…"));
        QCOMPARE(change.warnings.size(), 2); // kept in the run; another channel uses it
        const Run run = apply(made);
        QVERIFY(run.finished());
        QVERIFY(apply(undo(run), run).finished());
        QVERIFY(!runFiles().contains("survey.example.net/8x8"));
        QVERIFY2(!recorded().contains("survey.example.net/8x8"), "the history");
        QVERIFY(recorded().contains("https://survey.example.net/…"));
        const Plan again = plan();
        QCOMPARE(actions(again), (QList<Action>{Action::Replace, Action::Create}));
        QVERIFY(again.changes.first().before.contains("https://survey.example.net/…"));
        // In this run the address has the mark of an entry that is gone: it is taken from what
        // came.
        const Run second = apply(again);
        QVERIFY(apply(undo(second), second).finished());
        QVERIFY(plan().changes.first().before.contains("https://survey.example.net/…"));
    }

    void onlineCheckNamesWhatDiffers()
    {
        const auto check = [this] {
            const auto found = run(kind().onlineCheck(m_engine->sender(), document(),
                                                      *document().provider(kId), nullptr));
            return rules(found.value_or(Findings{}));
        };
        QCOMPARE(check().filter(u"online."_s),
                 (QStringList{u"online.missing"_s, u"online.missing"_s}));
        applied();
        QCOMPARE(check().filter(u"online."_s), (QStringList{u"online.equal"_s, u"online.equal"_s}));
        set(u"queueId"_s, u"101"_s);
        QVERIFY(check().contains(u"online.different"_s));
    }

    void whatTheFormLacksIsSaidWithoutAsking()
    {
        set(u"queueId"_s, QString());
        QCOMPARE(tryPlan().error().code, u"plan.field-missing"_s);
        QCOMPARE(tryPlan().error().path, u"queueId"_s);
        m_engine->workspace().edit(u"e"_s, [](workspace::Document &edited) {
            edited.provider(kId)->account = u"sandbox"_s;
        });
        QCOMPARE(tryPlan().error().code, u"plan.account"_s);
    }

    void anotherTenantIsDenied()
    {
        m_engine->workspace().edit(u"e"_s, [](workspace::Document &edited) {
            edited.account(u"sandbox-contact-center"_s)
                ->fields.insert(u"tenant"_s, u"othertenant"_s);
        });
        const auto made = tryPlan();
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Auth);
        QVERIFY(made.error().detail.contains(u"tenant"_s));
    }

    void aPinnedWebhookMustExist()
    {
        set(u"webhookId"_s, u"12"_s);
        QCOMPARE(actions(plan()), (QList<Action>{Action::Replace, Action::Create}));
        set(u"webhookId"_s, u"404"_s);
        QVERIFY(!plan().canApply());
        QVERIFY(rules(plan().findings).contains(u"plan.webhook.unknown"_s));
    }
};

QTEST_GUILESS_MAIN(CognigyPlanTest)
#include "tst_cognigyplan.moc"
