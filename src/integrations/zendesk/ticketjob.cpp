// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/ticketjob.h"

#include "base/ids.h"
#include "base/visibletext.h"
#include "integrations/zendesk/notifyroute.h"
#include "integrations/zendesk/rules.h"
#include "integrations/zendesk/zendeskjson.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

QString triggerName(const TriggerWish &wish)
{
    const auto letter = QChar(u'A' + static_cast<char16_t>(triggerKeys().indexOf(wish.key)));
    return TicketJob::tr("Trigger %1 “%2”").arg(letter).arg(visibleText(wish.title, 60));
}

TicketJob::TicketJob(changes::Sender sender, Order order, QObject *parent)
    : ResultJob(parent)
    , m_sender(std::move(sender))
    , m_order(std::move(order))
{
}

TicketJob::~TicketJob() = default;

void TicketJob::find(Severity severity, const QString &rule, const QString &path,
                     const QString &message, const QString &fix)
{
    m_report.findings.append({.severity = severity,
                              .rule = rule,
                              .path = path,
                              .message = message,
                              .fix = fix,
                              .source = guideUrl()});
}

void TicketJob::doStart()
{
    for (const TriggerWish &wish : m_order.setup.triggers)
        look(wish);
    lookAhead();
    sendNext();
}

void TicketJob::doCancel()
{
    if (m_sending)
        m_sending->cancel();
}

void TicketJob::look(const TriggerWish &wish)
{
    const Verdict verdict = verdictOf(wish, m_order.ticket);
    const QString reasons = verdict.reasons.join(u"; "_s);
    if (!verdict.fires) {
        say(triggerName(wish), tr("does not fire. %1.").arg(reasons));
        return;
    }
    const QByteArray body = bodyFor(wish, m_order.ticket);
    say(triggerName(wish), tr("fires. %1.").arg(reasons) + u'\n' + QString::fromUtf8(body));
    examine(wish, body);
    if (m_order.setup.webhook(wish.channel))
        m_fired.append(&wish);
    else
        find(Severity::Error, u"zendesk.trial.channel"_s, wish.key + u".payload"_s,
             tr("The webhook that “%1” notifies is switched off in the form.")
                 .arg(visibleText(wish.title, 60)),
             tr("Switch it on, or choose another payload."));
}

void TicketJob::examine(const TriggerWish &wish, const QByteArray &body)
{
    if (parsed(body).is_discarded())
        find(Severity::Error, u"zendesk.trial.json"_s, wish.key + u".text"_s,
             tr("With the values of this ticket the body of “%1” is no JSON: Zendesk puts them in "
                "as they are.")
                 .arg(visibleText(wish.title, 60)),
             tr("Leave the placeholder out that holds a quote, a backslash or a new line."));
    const QStringList names = placeholdersIn(wish.payload.recipient);
    const bool blank = !names.isEmpty() && m_order.ticket.values.value(names.first()).isEmpty();
    if (blank)
        find(Severity::Error, u"zendesk.trial.phone"_s, u"phone"_s,
             tr("The requester has no phone number, and “%1” fires all the same.")
                 .arg(visibleText(wish.title, 60)),
             tr("In Zendesk, add the condition Requester ▸ Phone number ▸ Present."));
}

/// The guide's guard against a second message.
void TicketJob::lookAhead()
{
    Ticket after = m_order.ticket;
    for (const TriggerWish *wish : std::as_const(m_fired))
        after = afterwards(*wish, after);
    if (after.tags != m_order.ticket.tags)
        say(tr("Ticket"), tr("has the tags %1 now.").arg(visibleText(after.tags.join(u' '), 200)));
    for (const TriggerWish *wish : std::as_const(m_fired))
        if (verdictOf(*wish, nextUpdate(after)).fires)
            find(Severity::Warning, u"zendesk.trial.again"_s, wish->key + u".sentTag"_s,
                 tr("“%1” fires again at every further update of this ticket.")
                     .arg(visibleText(wish->title, 60)),
                 tr("Write a sent tag, or let it remove the business tag."));
}

void TicketJob::sendNext()
{
    if (!m_order.send || m_next == m_fired.size()) {
        conclude();
        return;
    }
    const TriggerWish &wish = *m_fired.at(m_next++);
    const QByteArray body = bodyFor(wish, m_order.ticket);
    const auto route = std::make_shared<NotifyRoute>(m_order.owner, m_order.environment,
                                                     *m_order.setup.webhook(wish.channel), body);
    auto *job = m_sender(route,
                         {.kind = sending::MessageKind::Raw,
                          .id = newUlid(),
                          .to = m_order.ticket.values.value(u"ticket.requester.phone"_s),
                          .rawBody = body},
                         this);
    m_sending = job;
    connect(job, &Job::finished, this, [this, job, &wish] {
        if (!isRunning())
            return;
        if (!job->record()) {
            fail(*job->error());
            return;
        }
        keep(wish, *job->record());
        sendNext();
    });
}

void TicketJob::keep(const TriggerWish &wish, const sending::SendRecord &record)
{
    const sending::Outcome &outcome = record.outcome;
    QStringList ids;
    for (const auto &[name, id] : outcome.ids)
        ids.append(name + u' ' + id);
    say(tr("8x8 to %1").arg(triggerName(wish).section(u" “"_s, 0, 0)),
        QStringList{sending::outcomeKindName(outcome.kind), outcome.message, outcome.reason,
                    ids.join(u", "_s)}
            .filter(QRegularExpression(u"."_s))
            .join(u" · "_s));
    if (outcome.kind == sending::OutcomeKind::Accepted)
        ++m_accepted;
    else
        find(Severity::Error, u"zendesk.trial.refused"_s, wish.channel + u".endpoint"_s,
             tr("8x8 did not take the message of “%1”.").arg(visibleText(wish.title, 60)),
             outcome.reason);
}

void TicketJob::conclude()
{
    const auto fired = static_cast<int>(m_fired.size());
    m_report.good = !hasErrors(m_report.findings);
    m_report.summary = fired == 0      ? tr("No trigger fires: nothing would be sent.")
                       : !m_order.send ? tr("%n trigger(s) fire; nothing was sent.", nullptr, fired)
                                       : tr("%n trigger(s) fire;", nullptr, fired) + u' ' +
                                             tr("8x8 took %n message(s).", nullptr, m_accepted);
    succeedWith(m_report);
}

} // namespace sendbench::integrations::zendesk
