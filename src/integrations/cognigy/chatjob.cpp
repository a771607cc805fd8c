// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/cognigy/chatjob.h"

#include "base/ids.h"
#include "base/visibletext.h"
#include "changes/steproute.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::cognigy
{

namespace
{

using changes::Step;

const QString kPage = u"https://developer.8x8.com/actions-events/docs/chat-workflow"_s;
constexpr std::chrono::milliseconds kAskAgain{700};

} // namespace

ChatJob::ChatJob(changes::Sender sender, Order order, QObject *parent)
    : ResultJob(parent)
    , m_sender(std::move(sender))
    , m_order(std::move(order))
{
    m_again.setSingleShot(true);
    m_again.setInterval(kAskAgain);
    connect(&m_again, &QTimer::timeout, this, &ChatJob::wait);
}

ChatJob::~ChatJob() = default;

QString ChatJob::speaker(const QString &type) const
{
    return type == u"user" ? tr("You") : type == u"bot" ? tr("Bot") : tr("8x8 (%1)").arg(type);
}

void ChatJob::doStart()
{
    auto *job = new contactcenter8x8::GatewayReadJob(
        m_sender, m_order.owner, m_order.environment, m_order.gateway,
        std::make_shared<contactcenter8x8::UriSearch>(m_order.uri), this);
    m_job = job;
    connect(job, &Job::finished, this, [this, job] {
        if (!isRunning())
            return;
        if (const auto live = job->result())
            findChannel(*live);
        else
            fail(live.error());
    });
    job->start();
}

/// Nobody waits for it any more; a conversation must not stay in a live queue.
void ChatJob::doCancel()
{
    m_again.stop();
    auto *starting = m_starting ? qobject_cast<changes::ReadJob *>(m_job.data()) : nullptr;
    if (m_job && !starting)
        m_job->cancel();
    const auto leave = [sender = m_sender, order = m_order](const QString &conversation) {
        sender(std::make_shared<changes::StepRoute>(
                   order.owner, contactcenter8x8::kGatewaySystem, order.environment,
                   contactcenter8x8::leave(order.gateway, conversation)),
               {.kind = sending::MessageKind::Raw, .id = newUlid()}, nullptr);
    };
    if (!m_conversation.isEmpty() && !m_leaving)
        leave(m_conversation);
    if (!starting)
        return;
    // 8x8 may have opened it already: its id is waited for.
    starting->setParent(nullptr);
    connect(starting, &Job::finished, starting, [starting, leave] {
        const auto reading = starting->result();
        if (const auto id = reading ? contactcenter8x8::readConversationId(reading->body)
                                    : Result<QString>(QString());
            id && !id->isEmpty())
            leave(*id);
    });
}

void ChatJob::findChannel(const contactcenter8x8::GatewayState &live)
{
    const auto channel = std::find_if(
        live.channels.begin(), live.channels.end(),
        [&](const contactcenter8x8::Channel &one) { return one.name == m_order.channelName; });
    if (channel == live.channels.end()) {
        fail({.kind = ErrorKind::Input,
              .code = u"trial.not-applied"_s,
              .where = m_order.owner,
              .path = u"channelName"_s,
              .expected = m_order.channelName});
        return;
    }
    m_order.start.channelId = channel->id;
    if (m_order.afterAgent)
        m_order.afterAgent->webhookId = channel->webHookId;
    m_otherWebhook = !live.sameUri.contains(channel->webHookId);
    begin();
}

void ChatJob::call(const Step &step, const Next &next)
{
    // One request and its answer, as a read is.
    auto *job = new changes::ReadJob(m_sender, m_order.owner, contactcenter8x8::kGatewaySystem,
                                     m_order.environment, step, this);
    m_job = job;
    connect(job, &Job::finished, this, [this, job, step, next] {
        if (!isRunning())
            return;
        if (const auto reading = job->result())
            next(reading->body);
        else
            refused(step, reading.error());
    });
    job->start();
}

void ChatJob::refused(const Step &step, const Error &error)
{
    if (m_conversation.isEmpty()) {
        fail(error);
        return;
    }
    say(tr("8x8"), tr("refused “%1”: %2 %3").arg(step.title, error.found, error.detail));
    m_report.findings.append({.severity = Severity::Error,
                              .rule = u"cognigy.trial.refused"_s,
                              .path = {},
                              .message = tr("8x8 refused “%1” (%2).").arg(step.title, error.found),
                              .fix = error.detail,
                              .source = kPage,
                              .code = error.found});
    if (m_leaving)
        conclude();
    else
        leave();
}

void ChatJob::begin()
{
    m_starting = true;
    call(contactcenter8x8::startConversation(m_order.gateway, m_order.start),
         [this](const QByteArray &body) {
             m_starting = false;
             const auto id = contactcenter8x8::readConversationId(body);
             if (!id) {
                 fail(id.error());
                 return;
             }
             m_conversation = *id;
             say(tr("8x8"), tr("opened the conversation %1.").arg(visibleText(*id, 60)));
             call(contactcenter8x8::typing(m_order.gateway, m_conversation),
                  [this](const QByteArray &) { talk(); });
         });
}

void ChatJob::talk()
{
    m_since.start();
    call(contactcenter8x8::speak(m_order.gateway, m_conversation, m_order.text),
         [this](const QByteArray &) { wait(); });
}

void ChatJob::wait()
{
    call(contactcenter8x8::listMessages(m_order.gateway, m_conversation),
         [this](const QByteArray &body) { listen(body); });
}

void ChatJob::listen(const QByteArray &messages)
{
    const auto all = contactcenter8x8::readMessages(messages);
    if (!all) {
        refused(contactcenter8x8::listMessages(m_order.gateway, m_conversation), all.error());
        return;
    }
    for (; m_heard < all->size(); ++m_heard) {
        const auto &one = all->at(m_heard);
        say(speaker(one.authorType), one.text);
        m_answered = m_answered || one.authorType == u"bot";
    }
    if (m_answered || m_since.elapsed() >= qint64(m_order.seconds) * 1000)
        look();
    else
        m_again.start();
}

void ChatJob::look()
{
    if (!m_answered)
        explainSilence();
    call(contactcenter8x8::readConversation(m_order.gateway, m_conversation),
         [this](const QByteArray &body) {
             say(tr("8x8"), tr("says that the conversation is %1.")
                                .arg(visibleText(contactcenter8x8::readState(body), 30)));
             call(contactcenter8x8::listParticipants(m_order.gateway, m_conversation),
                  [this](const QByteArray &who) {
                      say(tr("8x8"),
                          tr("says that these take part: %1.")
                              .arg(visibleText(
                                  contactcenter8x8::readParticipants(who).join(u", "_s), 200)));
                      if (!m_order.afterAgent) {
                          leave();
                          return;
                      }
                      call(contactcenter8x8::assignAfterAgent(m_order.gateway, m_conversation,
                                                              *m_order.afterAgent),
                           [this](const QByteArray &) {
                               say(tr("8x8"), tr("will hand the chat back after an agent."));
                               leave();
                           });
                  });
         });
}

void ChatJob::leave()
{
    m_leaving = true;
    call(contactcenter8x8::leave(m_order.gateway, m_conversation), [this](const QByteArray &) {
        say(tr("You"), tr("left the conversation."));
        conclude();
    });
}

void ChatJob::explainSilence()
{
    const auto note = [this](const QString &path, const QString &message, const QString &fix) {
        m_report.findings.append({.severity = Severity::Error,
                                  .rule = u"cognigy.trial.silent"_s,
                                  .path = path,
                                  .message = message,
                                  .fix = fix,
                                  .source = kPage});
    };
    if (m_otherWebhook)
        note(u"channelName"_s,
             tr("The bot was silent: the channel points at a webhook of another address."),
             tr("Compare with the other side and apply."));
    else
        note(u"baseUrl"_s,
             tr("The bot was silent: 8x8 took the message, and nothing came back by the API."),
             tr("In Cognigy, check Base URL, API Key and 8x8-Tenant (the way back); whether an "
                "agent took it from the queue; at 8x8, Integration ▸ Webhooks ▸ Event Log."));
}

void ChatJob::conclude()
{
    m_report.good = m_answered && !hasErrors(m_report.findings);
    m_report.summary =
        m_answered
            ? tr("The bot answered after %1 s.").arg(double(m_since.elapsed()) / 1000, 0, 'f', 1)
            : tr("The bot did not answer within %n second(s).", nullptr, m_order.seconds);
    if (!m_leaving ||
        std::any_of(m_report.findings.begin(), m_report.findings.end(),
                    [](const Finding &one) { return one.rule == u"cognigy.trial.refused"; }))
        m_report.summary += u' ' + tr("Something was refused.");
    succeedWith(m_report);
}

} // namespace sendbench::integrations::cognigy
