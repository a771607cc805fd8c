// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/webhooktest.h"

#include "base/visibletext.h"
#include "integrations/connect8x8/answer.h"
#include "integrations/zendesk/api.h"
#include "integrations/zendesk/rules.h"

#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

changes::Step webhookTestStep(const workspace::Account &account, const QString &webhookId,
                              const WebhookWish &wish, const QByteArray &payload,
                              const char *wrapper)
{
    const Json request{{"endpoint", wish.endpoint.toStdString()},
                       {"http_method", wish.method.toStdString()},
                       {"request_format", wish.format.toStdString()},
                       {"payload", payload.toStdString()}};
    return apiStep(
        account, u"webhook.test"_s,
        WebhookTestJob::tr("Zendesk tests the webhook “%1”").arg(visibleText(wish.name, 60)),
        "POST",
        u"/api/v2/webhooks/test?webhook_id="_s +
            QString::fromLatin1(QUrl::toPercentEncoding(webhookId)),
        compact(Json{{wrapper, request}}));
}

std::optional<WebhookTestAnswer> readWebhookTest(const QByteArray &answer)
{
    const Json json = parsed(answer);
    const auto read = [](const Json &part, const char *status, const char *body) {
        const QString code = textOf(part, status);
        return code.isEmpty() ? std::optional<WebhookTestAnswer>()
                              : WebhookTestAnswer{code.toInt(), textOf(part, body).toUtf8()};
    };
    if (auto found = read(member(json, "response"), "status", "payload"))
        return found;
    return read(member(json, "test"), "response_code", "response_body");
}

WebhookTestJob::WebhookTestJob(changes::Sender sender, Order order, QObject *parent)
    : ResultJob(parent)
    , m_sender(std::move(sender))
    , m_order(std::move(order))
{
}

WebhookTestJob::~WebhookTestJob() = default;

void WebhookTestJob::doStart()
{
    auto *job = new LiveJob(m_sender, m_order.owner, m_order.account, this);
    m_job = job;
    connect(job, &Job::finished, this, [this, job] {
        if (!isRunning())
            return;
        const auto live = job->result();
        if (!live) {
            fail(live.error());
            return;
        }
        for (const Json &one : live->webhooks)
            if (textOf(one, "name") == m_order.wish.name) {
                ask(textOf(one, "id"), "request");
                return;
            }
        fail({.kind = ErrorKind::Input,
              .code = u"trial.not-applied"_s,
              .where = m_order.owner,
              .path = m_order.wish.channel + u".name"_s,
              .expected = m_order.wish.name});
    });
    job->start();
}

void WebhookTestJob::doCancel()
{
    if (m_job)
        m_job->cancel();
}

void WebhookTestJob::ask(const QString &webhookId, const char *wrapper)
{
    auto *job = new changes::ReadJob(
        m_sender, m_order.owner, u"zendesk"_s, m_order.account.environment,
        webhookTestStep(m_order.account, webhookId, m_order.wish, m_order.payload, wrapper), this);
    m_job = job;
    const bool first = QByteArrayView(wrapper) == "request";
    connect(job, &Job::finished, this, [this, job, webhookId, first] {
        if (!isRunning())
            return;
        const auto reading = job->result();
        // A refusal of the form itself: nothing was sent to 8x8.
        const bool form =
            !reading && (reading.error().found == u"400" || reading.error().found == u"422");
        if (form && first)
            ask(webhookId, "webhook");
        else if (!reading)
            fail(reading.error());
        else
            judge(*reading);
    });
    job->start();
}

void WebhookTestJob::judge(const changes::Reading &reading)
{
    m_report.lines.append(
        {tr("Zendesk"), tr("called “%1” with this body:").arg(visibleText(m_order.wish.name, 60)) +
                            u'\n' + QString::fromUtf8(m_order.payload)});
    const auto answer = readWebhookTest(reading.body);
    if (!answer) {
        m_report.summary = tr("Zendesk answered in a form that is not known here; its raw answer "
                              "is in the history.");
        m_report.lines.append({tr("Zendesk"), QString::fromUtf8(reading.body)});
        succeedWith(m_report);
        return;
    }
    http::Exchange exchange;
    exchange.response = http::Response{.status = answer->status, .body = answer->body};
    const sending::Outcome outcome = connect8x8::judgeSend(exchange);
    m_report.good = outcome.kind == sending::OutcomeKind::Accepted;
    m_report.lines.append({tr("8x8"), u"HTTP %1 · %2\n%3"_s.arg(answer->status)
                                          .arg(sending::outcomeKindName(outcome.kind),
                                               QString::fromUtf8(answer->body))});
    m_report.summary = m_report.good ? tr("8x8 took the message from Zendesk.")
                                     : tr("8x8 did not take the message from Zendesk.");
    const bool denied = answer->status == 401 || answer->status == 403;
    if (!m_report.good)
        m_report.findings.append(
            {.severity = Severity::Error,
             .rule = denied ? u"zendesk.trial.token"_s : u"zendesk.trial.refused"_s,
             .path = denied ? u"setToken"_s : m_order.wish.channel + u".endpoint"_s,
             .message = outcome.reason,
             .fix = denied ? tr("The token that Zendesk stored is not the 8x8 account's key any "
                                "more: tick “Set the Bearer token again” and apply.")
                           : tr("Compare the body with the guide's."),
             .source = guideUrl(),
             .code = outcome.code});
    succeedWith(m_report);
}

} // namespace sendbench::integrations::zendesk
