// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/zendesk/planjob.h"

#include "integrations/zendesk/planner.h"

#include <utility>

namespace sendbench::integrations::zendesk
{

PlanJob::PlanJob(changes::Sender sender, workspace::Account account,
                 workspace::ProviderConfiguration provider, Findings findings, QObject *parent)
    : providers::PlanJob(parent)
    , m_sender(std::move(sender))
    , m_account(std::move(account))
    , m_provider(std::move(provider))
    , m_findings(std::move(findings))
{
}

PlanJob::~PlanJob() = default;

void PlanJob::doStart()
{
    auto *job = new LiveJob(m_sender, m_provider.id, m_account, this);
    m_read = job;
    connect(job, &Job::finished, this, [this, job] {
        if (!isRunning())
            return;
        if (const auto live = job->result())
            succeedWith(makePlan(m_account, m_provider, *live, m_findings));
        else
            fail(live.error());
    });
    job->start();
}

void PlanJob::doCancel()
{
    if (m_read)
        m_read->cancel();
}

} // namespace sendbench::integrations::zendesk
