// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/ticket.h"

#include "base/visibletext.h"
#include "integrations/zendesk/rules.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::zendesk", text);
}

QStringList tagsIn(const QString &text)
{
    static const QRegularExpression space(u"\\s+"_s);
    return text.split(space, Qt::SkipEmptyParts);
}

struct Reason {
    bool holds = false;
    QString words;
};

Reason statusReason(const Condition &condition, const Ticket &ticket)
{
    const bool changed = ticket.created || ticket.statusBefore != ticket.status;
    return {changed && ticket.status == condition.value,
            changed ? tr("Status changed to %1").arg(visibleText(ticket.status, 30))
                    : tr("Status stayed %1").arg(visibleText(ticket.status, 30))};
}

Reason tagReason(const Condition &condition, const Ticket &ticket)
{
    QStringList there;
    for (const QString &tag : tagsIn(condition.value))
        if (ticket.tags.contains(tag, Qt::CaseInsensitive))
            there.append(tag);
    const bool holds = condition.op == u"includes" ? !there.isEmpty() : there.isEmpty();
    return {holds, there.isEmpty()
                       ? tr("Tags do not contain %1").arg(visibleText(condition.value, 80))
                       : tr("Tags contain %1").arg(visibleText(there.join(u' '), 80))};
}

/// By the API's names, so that it is the very condition that a plan writes.
Reason reasonOf(const Condition &condition, const Ticket &ticket)
{
    if (condition.field == u"status")
        return statusReason(condition, ticket);
    if (condition.field == u"current_tags")
        return tagReason(condition, ticket);
    if (condition.field == u"comment_is_public")
        return {ticket.comment == u"public", ticket.comment == u"none"
                                                 ? tr("There is no comment")
                                                 : tr("Comment is %1").arg(ticket.comment)};
    return {ticket.created == (condition.value == u"Create"),
            ticket.created ? tr("Ticket is created") : tr("Ticket is updated")};
}

} // namespace

Ticket ticketOf(const forms::FieldValues &values, bool helpCenter)
{
    const auto text = [&](const QString &key) { return values.value(key).text().trimmed(); };
    Ticket ticket{.created = text(u"event"_s) == u"Create",
                  .statusBefore = text(u"statusBefore"_s),
                  .status = text(u"status"_s),
                  .comment = text(u"comment"_s),
                  .tags = tagsIn(text(u"tags"_s)),
                  .values = {}};
    QString status = ticket.status;
    if (!status.isEmpty())
        status[0] = status.at(0).toUpper();
    ticket.values.insert(u"ticket.id"_s, text(u"ticketId"_s));
    ticket.values.insert(u"ticket.status"_s, status);
    ticket.values.insert(u"ticket.requester.name"_s, values.value(u"name"_s).text());
    ticket.values.insert(u"ticket.requester.phone"_s, text(u"phone"_s));
    ticket.values.insert(u"ticket.assignee.name"_s, values.value(u"assignee"_s).text());
    const Placeholder *link = placeholder(u"ticket.link"_s);
    ticket.values.insert(u"ticket.link"_s,
                         helpCenter && link
                             ? QString(link->sample).replace(u"35436"_s, text(u"ticketId"_s))
                             : QString());
    return ticket;
}

Verdict verdictOf(const TriggerWish &wish, const Ticket &ticket)
{
    Verdict verdict;
    for (const Condition &condition : wish.conditions) {
        const Reason reason = reasonOf(condition, ticket);
        verdict.fires = verdict.fires && reason.holds;
        verdict.reasons.append((reason.holds ? u"✓ "_s : u"✗ "_s) + reason.words);
    }
    return verdict;
}

QByteArray bodyFor(const TriggerWish &wish, const Ticket &ticket)
{
    return filled(payloadBody(wish.payload),
                  [&](const QString &name) { return ticket.values.value(name); });
}

Ticket afterwards(const TriggerWish &wish, Ticket ticket)
{
    for (const QString &tag : tagsIn(wish.removeTags))
        ticket.tags.removeAll(tag);
    for (const QString &tag : tagsIn(wish.addTags))
        if (!ticket.tags.contains(tag))
            ticket.tags.append(tag);
    return ticket;
}

Ticket nextUpdate(Ticket ticket)
{
    ticket.created = false;
    ticket.statusBefore = ticket.status;
    ticket.comment = u"none"_s;
    return ticket;
}

} // namespace sendbench::integrations::zendesk
