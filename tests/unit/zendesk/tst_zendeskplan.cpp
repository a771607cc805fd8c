// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "unit/zendesk/bench.h"

#include "base/redactor.h"
#include "integrations/zendesk/sandbox.h"
#include "resources/resources.h"

#include <QSignalSpy>
#include <QTest>

using namespace sendbench;
using namespace sendbench::changes;
using namespace Qt::StringLiterals;
namespace zendesk = sendbench::integrations::zendesk;
using zendesk::Json;

namespace
{

const QString kSms = u"8x8 SMS Send"_s;
const QString kWhatsApp = u"8x8 WhatsApp Send"_s;
const QString kSolved = u"Notify via SMS when ticket is solved"_s;
const QString kComment = u"Notify via WhatsApp on public comment"_s;
const QString kTag = u"Notify via SMS once when tagged"_s;

QList<Action> actions(const Plan &plan)
{
    QList<Action> all;
    for (const Change &change : plan.changes)
        all.append(change.action);
    return all;
}

QMap<QString, FieldState> states(const Change &change)
{
    QMap<QString, FieldState> all;
    for (const FieldDifference &field : change.fields)
        all.insert(field.name, field.state);
    return all;
}

QStringList different(const Change &change)
{
    QStringList names;
    for (const FieldDifference &field : change.fields)
        if (field.state == FieldState::Different)
            names.append(field.name);
    return names;
}

bool says(const Findings &findings, const QString &rule)
{
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding &finding) { return finding.rule == rule; });
}

Json phonePresent()
{
    return Json{
        {"field", "requester.custom_fields.phone_ok"}, {"operator", "present"}, {"value", Json()}};
}

} // namespace

/// Webhooks and triggers at the sandbox's Zendesk: planned, applied, compared, taken back.
class ZendeskPlanTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ZendeskBench> m_bench;

    Plan plan()
    {
        const auto made = m_bench->plan();
        if (!made)
            qWarning("%s %s", qPrintable(made.error().code), qPrintable(made.error().detail));
        return made.value_or(Plan{});
    }
    Run applied()
    {
        const Run run = m_bench->apply(plan());
        [&] { QVERIFY(run.finished()); }();
        return run;
    }
    QString idOf(const QString &list, const QString &name)
    {
        return zendesk::textOf(m_bench->objects(list).value(name), "id");
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init() { m_bench = std::make_unique<ZendeskBench>(); }
    void cleanup() { m_bench.reset(); }

    void fromNothingWebhooksComeBeforeTheTriggersThatNameThem()
    {
        const Plan made = plan();
        QCOMPARE(actions(made), QList<Action>(5, Action::Create));
        QVERIFY(made.canApply());
        QVERIFY(made.changes.at(0).title.contains(kSms));
        QCOMPARE(outputPlaces(made.changes.at(2).steps.first()), QStringList{u"sms.webhook.id"_s});
        QCOMPARE(outputPlaces(made.changes.at(3).steps.first()),
                 QStringList{u"whatsapp.webhook.id"_s});
        QCOMPARE(different(made.changes.at(4)),
                 (QStringList{u"title"_s, u"active"_s, u"conditions.all"_s, u"webhook"_s, u"body"_s,
                              u"tags"_s}));
        QVERIFY(says(made.findings, u"zendesk.condition.phone"_s));
        QCOMPARE(made.environment, Environment::Sandbox);
    }

    void applyingMakesWhatTheGuideDescribes()
    {
        (void)applied();
        const auto webhooks = m_bench->objects(u"webhooks"_s);
        const Json sms = webhooks.value(kSms);
        QCOMPARE(zendesk::textOf(sms, "http_method"), u"POST"_s);
        QCOMPARE(zendesk::textOf(sms, "request_format"), u"json"_s);
        QCOMPARE(zendesk::textOf(zendesk::member(sms, "authentication"), "type"),
                 u"bearer_token"_s);
        QCOMPARE(zendesk::textOf(zendesk::member(sms, "custom_headers"), "Accept"),
                 u"application/json"_s);
        const Json tag = m_bench->objects(u"triggers"_s).value(kTag);
        const Json actions = zendesk::listOf(tag, "actions");
        QCOMPARE(zendesk::textOf(actions.at(0)["value"].at(0)), zendesk::textOf(sms, "id"));
        QCOMPARE(zendesk::textOf(actions.at(1), "field"), u"current_tags"_s);
        QCOMPARE(zendesk::textOf(actions.at(1), "value"), u"notify_customer_sms__sent"_s);
        QCOMPARE(zendesk::listOf(tag["conditions"], "all").size(), size_t{3});
        const Json comment = m_bench->objects(u"triggers"_s).value(kComment);
        QCOMPARE(zendesk::textOf(zendesk::listOf(comment, "actions").at(0)["value"].at(0)),
                 zendesk::textOf(webhooks.value(kWhatsApp), "id"));
    }

    void appliedOnceThereIsNothingLeftButTheUnseenToken()
    {
        (void)applied();
        const Plan again = plan();
        QCOMPARE(actions(again), QList<Action>(5, Action::None));
        QVERIFY(!again.hasWork());
        QCOMPARE(states(again.changes.first()).value(u"authentication.data.token"_s),
                 FieldState::Unverifiable);
        QVERIFY(!again.changes.first().warnings.isEmpty());
    }

    void onlyWhatDiffersIsPatched()
    {
        (void)applied();
        const QString before = m_bench->provider().fields.value(u"sms.endpoint"_s).text();
        const QString after = QString(before).replace(u"Sandbox_SMS"_s, u"Sandbox_SMS2"_s);
        m_bench->set(u"sms.endpoint"_s, after);
        const Plan made = plan();
        QCOMPARE(actions(made), (QList<Action>{Action::Replace, Action::None, Action::None,
                                               Action::None, Action::None}));
        QCOMPARE(different(made.changes.first()), QStringList{u"endpoint"_s});
        const Step step = made.changes.first().steps.first();
        QCOMPARE(step.method, QByteArray("PATCH"));
        const Json only{{"webhook", Json{{"endpoint", after.toStdString()}}}};
        QCOMPARE(step.body, zendesk::compact(only));

        const Run run = m_bench->apply(made);
        QVERIFY(run.finished());
        QCOMPARE(zendesk::textOf(m_bench->objects(u"webhooks"_s).value(kSms), "endpoint"), after);
        QVERIFY(m_bench->apply(undoPlan(run), run).finished());
        QCOMPARE(zendesk::textOf(m_bench->objects(u"webhooks"_s).value(kSms), "endpoint"), before);
    }

    void theTokenIsSetAgainOnRequest()
    {
        (void)applied();
        m_bench->set(u"setToken"_s, true);
        const Plan made = plan();
        QCOMPARE(made.changes.first().action, Action::Replace);
        const Step step = made.changes.first().steps.first();
        QCOMPARE(step.secrets.size(), 2); // our own authentication, and the token in the body
        QVERIFY(!step.undo);
        QVERIFY(m_bench->apply(made).finished());
    }

    void aChangedTriggerIsPutWholeAndPutBackWhole()
    {
        (void)applied();
        m_bench->set(u"solved.text"_s, u"Solved: {{ticket.id}}"_s);
        m_bench->set(u"tag.sentTag"_s, u"notify_customer_sms__sent_v2"_s);
        const Json before = m_bench->objects(u"triggers"_s).value(kTag);
        const Plan made = plan();
        QCOMPARE(different(made.changes.at(2)), QStringList{u"body"_s});
        QCOMPARE(different(made.changes.at(4)), (QStringList{u"conditions.all"_s, u"tags"_s}));
        const Run run = m_bench->apply(made);
        QVERIFY(run.finished());
        QVERIFY(!plan().hasWork());
        QVERIFY(m_bench->apply(undoPlan(run), run).finished());
        const Json after = m_bench->objects(u"triggers"_s).value(kTag);
        QVERIFY(after["conditions"] == before["conditions"]);
        QVERIFY(after["actions"] == before["actions"]);
    }

    void whatAPersonAddedStays()
    {
        (void)applied();
        Json trigger = m_bench->objects(u"triggers"_s).value(kSolved);
        trigger["conditions"]["all"].push_back(phonePresent());
        trigger["actions"].push_back(Json{{"field", "priority"}, {"value", "low"}});
        const QString path = u"/api/v2/triggers/"_s + zendesk::textOf(trigger, "id");
        QCOMPARE(m_bench->call("PUT", path, Json{{"trigger", trigger}}).status, 200);
        QVERIFY(!plan().hasWork()); // an addition is no difference

        m_bench->set(u"solved.text"_s, u"Solved: {{ticket.id}}"_s);
        QVERIFY(m_bench->apply(plan()).finished());
        const Json after = m_bench->objects(u"triggers"_s).value(kSolved);
        QVERIFY(zendesk::compact(after["conditions"]).contains("requester.custom_fields.phone_ok"));
        QVERIFY(zendesk::compact(after["actions"]).contains("priority"));
        QVERIFY(zendesk::compact(after["actions"]).contains("Solved: "));
    }

    void aWhiteSpaceInTheLiveBodyIsNoDifference()
    {
        (void)applied();
        Json trigger = m_bench->objects(u"triggers"_s).value(kSolved);
        Json &body = trigger["actions"].at(0)["value"].at(1);
        body = zendesk::compact(zendesk::parsed(zendesk::textOf(body).toUtf8())).toStdString();
        const QString path = u"/api/v2/triggers/"_s + zendesk::textOf(trigger, "id");
        QCOMPARE(m_bench->call("PUT", path, Json{{"trigger", trigger}}).status, 200);
        QVERIFY(!plan().hasWork());
    }

    void undoLeavesWhatWasThereBefore()
    {
        const auto webhooks = m_bench->objects(u"webhooks"_s);
        const auto triggers = m_bench->objects(u"triggers"_s);
        const Run run = applied();
        QCOMPARE(m_bench->objects(u"webhooks"_s).size(), webhooks.size() + 2);
        const Run back = m_bench->apply(undoPlan(run), run);
        QVERIFY(back.finished());
        // Triggers go first: they name the webhooks.
        QCOMPARE(back.steps.first().step.id, u"tag.trigger.delete"_s);
        QVERIFY(m_bench->objects(u"webhooks"_s) == webhooks);
        QVERIFY(m_bench->objects(u"triggers"_s) == triggers);
    }

    void undoDoesNotMindWhatIsGoneAlready()
    {
        const Run run = applied();
        QCOMPARE(m_bench->call("DELETE", u"/api/v2/triggers/"_s + idOf(u"triggers"_s, kTag)).status,
                 204);
        QVERIFY(m_bench->apply(undoPlan(run), run).finished());
    }

    void everyPageIsRead()
    {
        Json trigger = m_bench->objects(u"triggers"_s).first();
        trigger.erase("id");
        for (int i = 0; i < 205; ++i) {
            trigger["title"] = "Other " + std::to_string(i);
            QCOMPARE(
                m_bench->call("POST", u"/api/v2/triggers"_s, Json{{"trigger", trigger}}).status,
                201);
        }
        QVERIFY(m_bench->apply(plan()).finished()); // ours come last, on the third page
        QVERIFY(!plan().hasWork());
    }

    void aWebhookForEventsIsNotTouched()
    {
        const Json body{
            {"webhook", Json{{"name", kSms.toStdString()},
                             {"endpoint", "https://example.com/x"},
                             {"http_method", "POST"},
                             {"request_format", "json"},
                             {"status", "active"},
                             {"subscriptions", Json::array({"zen:event-type:user.created"})}}}};
        QCOMPARE(m_bench->call("POST", u"/api/v2/webhooks"_s, body).status, 201);
        const Plan made = plan();
        QVERIFY(says(made.findings, u"zendesk.live.connection"_s));
        QVERIFY(!made.canApply());
    }

    void aFormWithErrorsIsPlannedButNotApplied()
    {
        m_bench->set(u"requestMethod"_s, u"GET"_s);
        const Plan made = plan();
        QVERIFY(made.hasWork());
        QVERIFY(!made.canApply());
    }

    void whatIsSwitchedOffIsLeftAlone()
    {
        (void)applied();
        m_bench->set(u"comment"_s, false);
        const Plan made = plan();
        QCOMPARE(made.changes.size(), 4);
        QVERIFY(!made.hasWork());
        QVERIFY(says(made.findings, u"zendesk.live.left"_s));
    }

    void aSecretThatStandsInALiveTriggerIsNeverReplacedByItsMark()
    {
        (void)applied();
        Json trigger = m_bench->objects(u"triggers"_s).value(kSolved);
        const std::string key =
            m_bench->engine().registry().demoSecret(u"8x8.connect"_s, u"apiKey"_s).toStdString();
        trigger["actions"].push_back(
            Json{{"field", "notification_target"}, {"value", Json::array({"1", key})}});
        const QString path = u"/api/v2/triggers/"_s + zendesk::textOf(trigger, "id");
        QCOMPARE(m_bench->call("PUT", path, Json{{"trigger", trigger}}).status, 200);
        m_bench->set(u"solved.text"_s, u"Solved: {{ticket.id}}"_s);
        const Plan made = plan();
        QVERIFY(says(made.findings, u"zendesk.live.secret"_s));
        QVERIFY(!made.canApply());
    }

    void noSecretIsInPlanRunExportOrOnDisk()
    {
        const auto &registry = m_bench->engine().registry();
        const QByteArray key = registry.demoSecret(u"8x8.connect"_s, u"apiKey"_s);
        const QByteArray token = registry.demoSecret(u"zendesk"_s, u"apiToken"_s);
        QVERIFY(!key.isEmpty() && !token.isEmpty());
        const Plan made = plan();
        const Run run = m_bench->apply(made);
        QVERIFY(run.finished());
        QByteArray all = encodeRun(run) + m_bench->stored();
        for (const Change &change : made.changes) {
            all += change.before + change.after;
            for (const Step &step : change.steps)
                all += step.body + step.url.toUtf8();
        }
        for (const auto &file : m_bench->kind().exports(m_bench->document, m_bench->provider()))
            all += file.content;
        QVERIFY(all.contains("8x8 SMS Send"));
        QVERIFY(!all.contains(key));
        QVERIFY(!all.contains(token));
        QVERIFY(!all.contains(("admin@example.com/token:" + token).toBase64()));
    }

    void aWrongTokenIsSaidByTheJob()
    {
        auto *write = m_bench->engine().secretStore().write({u"sandbox-zendesk"_s, u"apiToken"_s},
                                                            "wrong-token-22", nullptr);
        QSignalSpy done(write, &Job::finished);
        write->start();
        QVERIFY(done.wait());
        const auto made = m_bench->plan();
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Auth);
        QCOMPARE(made.error().detail, u"Couldn't authenticate you"_s);
    }

    void whatTheFormLacksIsSaidBeforeAnythingIsRead()
    {
        m_bench->set(u"connectAccount"_s, u"nobody"_s);
        QCOMPARE(m_bench->plan().error().code, u"zendesk.connect-missing"_s);
        m_bench->provider().account = u"sandbox"_s; // an 8x8 account
        QCOMPARE(m_bench->plan().error().code, u"plan.account"_s);
    }

    void theTwinCheckNamesWhatDiffers()
    {
        QVERIFY(says(m_bench->online().value_or(Findings{}), u"zendesk.twin.missing"_s));
        (void)applied();
        const Findings fine = m_bench->online().value_or(Findings{{.rule = u"none"_s}});
        QVERIFY(!says(fine, u"none"_s));
        QVERIFY(std::all_of(fine.begin(), fine.end(), [](const Finding &finding) {
            return finding.severity == Severity::Note;
        }));
        m_bench->set(u"solved.text"_s, u"Solved: {{ticket.id}}"_s);
        QVERIFY(says(m_bench->online().value_or(Findings{}), u"zendesk.twin.different"_s));
    }

    void theAccountsTestListsOneWebhook()
    {
        const auto &account = *m_bench->document.account(u"sandbox-zendesk"_s);
        const auto *kind = m_bench->engine().registry().accountKind(u"zendesk"_s);
        auto *job = m_bench->engine().send(m_bench->engine().atSandbox(kind->testRoute(account)),
                                           {}, nullptr);
        job->setAutoDelete(false);
        QVERIFY(QTest::qWaitFor([job] { return job->isFinished(); }, 10'000));
        QVERIFY(job->record());
        QCOMPARE(job->record()->outcome.kind, sending::OutcomeKind::Accepted);
        QCOMPARE(job->record()->exchange.request.method, QByteArray("GET"));
        delete job;
    }
};

QTEST_GUILESS_MAIN(ZendeskPlanTest)
#include "tst_zendeskplan.moc"
