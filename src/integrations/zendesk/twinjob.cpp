// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/twinjob.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendbench::integrations::zendesk
{

namespace
{

using changes::FieldState;

QString tr(const char *text)
{
    return QCoreApplication::translate("sendbench::zendesk", text);
}

void addChange(Findings &findings, const changes::Change &change)
{
    const auto add = [&](Severity severity, const QString &rule, const QString &message) {
        findings.append({.severity = severity,
                         .rule = rule,
                         .path = {},
                         .message = message,
                         .fix = severity == Severity::Warning
                                    ? tr("Make a plan and apply it, or mend the form.")
                                    : QString()});
    };
    if (change.action == changes::Action::Create) {
        add(Severity::Warning, u"zendesk.twin.missing"_s,
            tr("%1 is not at Zendesk.").arg(change.title));
        return;
    }
    QStringList different;
    for (const auto &field : change.fields)
        if (field.state == FieldState::Different)
            different.append(field.name);
    if (!different.isEmpty())
        add(Severity::Warning, u"zendesk.twin.different"_s,
            tr("%1 differs from the form in: %2.").arg(change.title, different.join(u", "_s)));
    else
        for (const QString &warning : change.warnings)
            add(Severity::Note, u"zendesk.twin.unverifiable"_s, change.title + u": "_s + warning);
}

} // namespace

TwinJob::TwinJob(providers::PlanJob *plan, QObject *parent)
    : providers::OnlineCheckJob(parent)
    , m_plan(plan)
{
    plan->setParent(this);
}

TwinJob::~TwinJob() = default;

void TwinJob::doStart()
{
    connect(m_plan, &Job::finished, this, [this, job = m_plan.data()] {
        if (!isRunning())
            return;
        const auto plan = job->result();
        if (!plan) {
            fail(plan.error());
            return;
        }
        Findings findings;
        for (const Finding &finding : plan->findings)
            if (finding.rule.startsWith(u"zendesk.live"_s))
                findings.append(finding);
        for (const auto &change : plan->changes)
            addChange(findings, change);
        sortFindings(findings);
        succeedWith(findings);
    });
    m_plan->start();
}

void TwinJob::doCancel()
{
    if (m_plan)
        m_plan->cancel();
}

} // namespace sendbench::integrations::zendesk
