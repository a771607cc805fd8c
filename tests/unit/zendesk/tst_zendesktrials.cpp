// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "unit/zendesk/bench.h"

#include "integrations/zendesk/definitions.h"
#include "integrations/zendesk/sandboxdefinitions.h"
#include "integrations/zendesk/webhooktest.h"
#include "resources/resources.h"

#include <QTest>

using namespace sendbench;
using namespace Qt::StringLiterals;
namespace zendesk = sendbench::integrations::zendesk;
using forms::FieldValue;
using zendesk::Json;

namespace
{

using Values = QMap<QString, FieldValue>;

QStringList rules(const Findings &findings)
{
    QStringList all;
    for (const Finding &finding : findings)
        all.append(finding.rule);
    return all;
}

/// Letters of the triggers that fired: "A", "BC".
QString fired(const providers::TrialReport &report)
{
    QString letters;
    for (const auto &line : report.lines)
        if (line.who.startsWith(u"Trigger "_s) && line.text.startsWith(u"fires"_s))
            letters += line.who.at(8);
    return letters;
}

} // namespace

/// A ticket that fires triggers, Zendesk's own test, and what its list of definitions lacks.
class ZendeskTrialsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ZendeskBench> m_bench;

    providers::TrialReport ticket(const Values &values)
    {
        const auto report = m_bench->tryOut(u"ticket"_s, values);
        if (!report)
            qWarning("%s", qPrintable(report.error().code));
        return report.value_or(providers::TrialReport{});
    }
    /// What 8x8 was sent, in order.
    QList<Json> bodies() const
    {
        QList<Json> all;
        for (const auto &record : m_bench->sent)
            if (record.routeId.contains(u"/notify."_s))
                all.append(zendesk::parsed(record.exchange.request.body));
        return all;
    }
    Values still(Values values = {}) const
    {
        values.insert(u"status"_s, u"open"_s);
        return values;
    }

private Q_SLOTS:
    void initTestCase() { sendbenchLoadResources(); }
    void init() { m_bench = std::make_unique<ZendeskBench>(); }

    void aSolvedTicketSendsTheSmsOfTheGuide()
    {
        const auto report = ticket({});
        QVERIFY2(report.good, qPrintable(providers::trialText(report)));
        QCOMPARE(fired(report), u"A"_s);
        QCOMPARE(m_bench->sent.size(), 1);
        const auto &request = m_bench->sent.first().exchange.request;
        QCOMPARE(request.method, "POST");
        QCOMPARE(request.url.path(), u"/api/v1/subaccounts/Sandbox_SMS/messages"_s);
        QCOMPARE(http::headerValue(request.headers, "Accept"), "application/json");
        QVERIFY(http::headerValue(request.headers, "Authorization")->contains("‹secret:"));
        const Json body = bodies().first();
        QCOMPARE(zendesk::textOf(body, "source"), u"HARBOR"_s);
        QCOMPARE(zendesk::textOf(body, "destination"), u"+12025550123"_s);
        QVERIFY(zendesk::textOf(body, "text").startsWith(u"Update for ticket #35436 (Solved)."_s));
        QVERIFY(report.lines.last().text.contains(u"umid"_s));
    }

    void aStatusThatStaysFiresNothing()
    {
        const auto report = ticket({{u"statusBefore"_s, u"solved"_s}});
        QCOMPARE(fired(report), QString());
        QVERIFY(m_bench->sent.isEmpty());
        QVERIFY(report.summary.contains(u"No trigger"_s));
    }

    void aPublicCommentSendsTheTemplate()
    {
        QCOMPARE(fired(ticket(still({{u"comment"_s, u"private"_s}}))), QString());
        const auto report = ticket(still({{u"comment"_s, u"public"_s}}));
        QCOMPARE(fired(report), u"B"_s);
        QVERIFY2(report.good, qPrintable(providers::trialText(report)));
        const Json body = bodies().first();
        QCOMPARE(zendesk::textOf(zendesk::member(body, "user"), "msisdn"), u"+12025550123"_s);
        QCOMPARE(zendesk::textOf(body, "type"), u"template"_s);
        QCOMPARE(m_bench->sent.first().exchange.request.url.path(),
                 u"/api/v1/subaccounts/Sandbox_WA/messages"_s);
    }

    void theSentTagKeepsItToOnce()
    {
        const Values tagged{{u"tags"_s, u"vip notify_customer_sms"_s}};
        const auto first = ticket(still(tagged));
        QCOMPARE(fired(first), u"C"_s);
        QVERIFY(providers::trialText(first).contains(u"notify_customer_sms__sent"_s));
        QVERIFY(!rules(first.findings).contains(u"zendesk.trial.again"_s));
        const auto second =
            ticket(still({{u"tags"_s, u"vip notify_customer_sms notify_customer_sms__sent"_s}}));
        QCOMPARE(fired(second), QString());
        m_bench->set(u"tag.sentTag"_s, FieldValue());
        QCOMPARE(rules(ticket(still(tagged)).findings), QStringList{u"zendesk.trial.again"_s});
        m_bench->set(u"tag.removeTag"_s, true); // the other way to be done with it
        QCOMPARE(rules(ticket(still(tagged)).findings), QStringList());
    }

    void aNewTicketIsNotAnUpdate()
    {
        QCOMPARE(fired(ticket(still({{u"event"_s, u"Create"_s},
                                     {u"comment"_s, u"public"_s},
                                     {u"tags"_s, u"notify_customer_sms"_s}}))),
                 QString());
    }

    void withoutANumberItFiresAndIsRefused()
    {
        const auto report = ticket({{u"phone"_s, QString()}});
        QVERIFY(!report.good);
        QVERIFY(rules(report.findings).contains(u"zendesk.trial.phone"_s));
        QVERIFY(rules(report.findings).contains(u"zendesk.trial.refused"_s));
        QCOMPARE(m_bench->sent.first().exchange.response->status, 400);
    }

    void aQuoteInANameBreaksTheBody()
    {
        m_bench->set(u"solved.text"_s, u"Hi {{ticket.requester.name}}"_s);
        const auto report = ticket({{u"name"_s, u"Ada \"Ace\""_s}});
        QVERIFY(rules(report.findings).contains(u"zendesk.trial.json"_s));
        QCOMPARE(m_bench->sent.first().exchange.response->status, 400);
        QVERIFY(m_bench->sent.first().exchange.request.body.contains(R"(Hi Ada "Ace")"));
    }

    void nothingIsSentUnlessAsked()
    {
        const auto report = ticket({{u"send"_s, false}});
        QCOMPARE(fired(report), u"A"_s);
        QVERIFY(report.good);
        QVERIFY(m_bench->sent.isEmpty());
        QVERIFY(m_bench->trial(u"ticket"_s)
                    .consequence(m_bench->document, m_bench->provider(), {})
                    .isEmpty());
    }

    void aSandboxAccountSendsNowhereElse()
    {
        m_bench->set(u"sms.endpoint"_s, u"https://sms.8x8.com/api/v1/subaccounts/a_b/messages"_s);
        const auto report = m_bench->tryOut(u"ticket"_s);
        QVERIFY(!report);
        QCOMPARE(report.error().code, u"guard.sandbox-address"_s);
        QVERIFY(m_bench->sent.isEmpty());
    }

    void outsideTheSandboxTheListAndAnAnswerStandBefore()
    {
        auto &document = m_bench->document;
        const auto &trial = m_bench->trial(u"ticket"_s);
        const auto code = [&](bool confirmed) {
            const auto stop = providers::guardTrial(document, m_bench->provider(), trial,
                                                    trial.form().initialValues(), confirmed);
            return stop ? stop->code : QString();
        };
        QCOMPARE(code(false), QString());
        document.account(u"sandbox-zendesk"_s)->environment = Environment::Test;
        QCOMPARE(code(true), u"guard.recipient-not-listed"_s);
        document.testRecipients.append({.number = u"+12025550123"_s, .label = {}, .extras = {}});
        QCOMPARE(code(false), QString());
        document.account(u"sandbox-zendesk"_s)->environment = Environment::Production;
        QCOMPARE(code(false), u"guard.production"_s);
        QCOMPARE(code(true), QString());
    }

    void zendesksOwnTestUsesTheTokenThatItStored()
    {
        QCOMPARE(m_bench->tryOut(u"webhook"_s).error().code, u"trial.not-applied"_s);
        const auto plan = m_bench->plan();
        QVERIFY(plan && m_bench->apply(*plan).finished());
        m_bench->sent.clear();
        const auto report = m_bench->tryOut(u"webhook"_s, {{u"number"_s, u"+6591234567"_s}});
        QVERIFY(report);
        QVERIFY2(report->good, qPrintable(providers::trialText(*report)));
        const auto &request = m_bench->sent.last().exchange.request;
        QCOMPARE(request.url.path(), u"/api/v2/webhooks/test"_s);
        QVERIFY(request.url.query().startsWith(u"webhook_id=01"_s));
        const Json body = zendesk::parsed(request.body);
        const Json inside = zendesk::member(body, "request");
        QVERIFY(zendesk::member(inside, "authentication").is_null());
        const Json payload = zendesk::parsed(zendesk::textOf(inside, "payload").toUtf8());
        QCOMPARE(zendesk::textOf(payload, "destination"), u"+6591234567"_s);
        QVERIFY(!zendesk::textOf(payload, "text").contains(u"{{"_s));
    }

    void aTokenThat8x8DoesNotTakeAnyMoreIsTold()
    {
        const auto plan = m_bench->plan();
        QVERIFY(plan && m_bench->apply(*plan).finished());
        const auto webhook = m_bench->objects(u"webhooks"_s).value(u"8x8 SMS Send"_s);
        const Json authentication{{"type", "bearer_token"},
                                  {"add_position", "header"},
                                  {"data", Json{{"token", "an old one"}}}};
        QCOMPARE(m_bench
                     ->call("PATCH", u"/api/v2/webhooks/"_s + zendesk::textOf(webhook, "id"),
                            Json{{"webhook", Json{{"authentication", authentication}}}})
                     .status,
                 204);
        const auto report = m_bench->tryOut(u"webhook"_s);
        QVERIFY(report && !report->good);
        QCOMPARE(rules(report->findings), QStringList{u"zendesk.trial.token"_s});
        QCOMPARE(report->findings.first().path, u"setToken"_s);
    }

    void theTestsAnswerIsReadInEitherForm()
    {
        const auto one = zendesk::readWebhookTest(
            R"({"response": {"status": 200, "payload": "{}", "headers": []}})");
        QVERIFY(one);
        QCOMPARE(one->status, 200);
        QCOMPARE(one->body, "{}");
        const auto other =
            zendesk::readWebhookTest(R"({"test": {"response_code": 401, "response_body": "no"}})");
        QVERIFY(other);
        QCOMPARE(other->status, 401);
        QVERIFY(!zendesk::readWebhookTest("{}"));
        QVERIFY(!zendesk::readWebhookTest("<html>"));
    }

    void aPlanSaysWhatThisZendeskLacks()
    {
        const auto setup = zendesk::setupOf(m_bench->provider());
        Json known = zendesk::triggerDefinitions();
        QCOMPARE(rules(zendesk::checkDefinitions(setup, known)), QStringList());
        known["conditions_all"].erase(1); // update_type: B and C need it
        QCOMPARE(zendesk::checkDefinitions(setup, known).size(), 2);
        known = zendesk::triggerDefinitions();
        known["conditions_all"][0]["operators"].erase(5); // status value
        const auto status = zendesk::checkDefinitions(setup, known);
        QCOMPARE(status.size(), 1);
        QCOMPARE(status.first().path, u"solved.title"_s);
        QVERIFY(status.first().message.contains(u"“value”"_s));
        QCOMPARE(rules(zendesk::checkDefinitions(setup, Json())),
                 QStringList{u"zendesk.definition.unread"_s});
        // The plan reads the list before it writes.
        QVERIFY(m_bench->plan());
        QCOMPARE(m_bench->sent.last().exchange.request.url.path(),
                 u"/api/v2/triggers/definitions"_s);
    }

    void aConditionForThePhoneIsNamed()
    {
        Json known = zendesk::triggerDefinitions();
        known["conditions_all"].push_back(
            Json{{"subject", "requester.custom_fields.phone_ok"},
                 {"title", "Requester phone"},
                 {"operators", Json::array({Json{{"value", "present"}}})}});
        const auto findings =
            zendesk::checkDefinitions(zendesk::setupOf(m_bench->provider()), known);
        QCOMPARE(rules(findings), QStringList{u"zendesk.definition.phone"_s});
        QVERIFY(findings.first().message.contains(u"requester.custom_fields.phone_ok"_s));
    }
};

QTEST_GUILESS_MAIN(ZendeskTrialsTest)
#include "tst_zendesktrials.moc"
