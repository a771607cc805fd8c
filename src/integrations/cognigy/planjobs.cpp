// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/cognigy/planjobs.h"

#include "base/visibletext.h"
#include "integrations/cognigy/uri.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::cognigy
{

namespace
{

using changes::Action;
using changes::Change;
using changes::FieldState;

QString text(const char *words)
{
    return QCoreApplication::translate("sendbench::cognigy", words);
}

/// The form's field that stands behind a member of 8x8's record.
QString formField(const Change &change, const QString &member)
{
    const bool webhook = !change.fields.isEmpty() && change.fields.last().name == u"version"_s;
    if (member == u"name"_s)
        return webhook ? u"webhookName"_s : u"channelName"_s;
    if (member == u"uri"_s)
        return u"endpointUrl"_s;
    if (member == u"version"_s)
        return u"chatApiVersion"_s;
    if (member == u"webHookId"_s)
        return u"webhookId"_s;
    return u"queueId"_s;
}

QString shown(const QString &value)
{
    return value.isEmpty() ? text("nothing") : u'“' + visibleText(value, 80) + u'”';
}

Findings differences(const Change &change)
{
    const QString fix = text("Make the plan and apply it.");
    if (change.action == Action::Create)
        return {{.severity = Severity::Error,
                 .rule = u"online.missing"_s,
                 .path = formField(change, u"name"_s),
                 .message = text("%1 is not there at 8x8.").arg(change.title),
                 .fix = fix}};
    Findings all;
    for (const auto &field : change.fields)
        if (field.state == FieldState::Different)
            all.append({.severity = Severity::Error,
                        .rule = u"online.different"_s,
                        .path = formField(change, field.name),
                        .message = text("%1: at 8x8, %2 is %3; the form says %4.")
                                       .arg(change.title, field.name, shown(field.before),
                                            shown(field.after)),
                        .fix = fix});
    if (change.action == Action::None && !change.fields.isEmpty())
        all.append({.severity = Severity::Note,
                    .rule = u"online.equal"_s,
                    .path = formField(change, u"name"_s),
                    .message = text("%1 is at 8x8 as the form says.").arg(change.title)});
    return all;
}

} // namespace

Plan8x8Job::Plan8x8Job(const changes::Sender &sender, Wanted wanted, QObject *parent)
    : ResultJob(parent)
    , m_wanted(std::move(wanted))
    , m_read(new contactcenter8x8::GatewayReadJob(
          sender, m_wanted.provider, m_wanted.environment, m_wanted.gateway,
          std::make_shared<contactcenter8x8::UriSearch>(m_wanted.uri, uriTraits), this))
{
    connect(m_read, &Job::finished, this, [this, read = m_read.get()] {
        if (!isRunning())
            return;
        if (read->error())
            fail(*read->error());
        else
            succeedWith(planFor(m_wanted, *read->result()));
    });
}

void Plan8x8Job::doCancel()
{
    if (m_read)
        m_read->cancel();
}

Compare8x8Job::Compare8x8Job(providers::PlanJob *plan, QObject *parent)
    : ResultJob(parent)
    , m_plan(plan)
{
    plan->setParent(this);
    connect(plan, &Job::finished, this, [this, plan] {
        if (!isRunning())
            return;
        if (plan->error()) {
            fail(*plan->error());
            return;
        }
        const changes::Plan made = *plan->result();
        Findings all = made.findings;
        for (const Change &change : made.changes)
            all += differences(change);
        sortFindings(all);
        succeedWith(all);
    });
}

void Compare8x8Job::doCancel()
{
    if (m_plan)
        m_plan->cancel();
}

} // namespace sendbench::integrations::cognigy
