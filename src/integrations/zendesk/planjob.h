// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/zendesk/livejob.h"
#include "providers/remoteside.h"

namespace sendbench::integrations::zendesk
{

/// Reads what is live and compares it with the form.
class PlanJob final : public providers::PlanJob
{
    Q_OBJECT

public:
    /// `findings`: what is wrong with the form; errors forbid applying.
    PlanJob(changes::Sender sender, workspace::Account account,
            workspace::ProviderConfiguration provider, Findings findings,
            QObject *parent = nullptr);
    ~PlanJob() override;

protected:
    void doStart() override;
    void doCancel() override;

private:
    changes::Sender m_sender;
    workspace::Account m_account;
    workspace::ProviderConfiguration m_provider;
    Findings m_findings;
    QPointer<LiveJob> m_read;
};

} // namespace sendbench::integrations::zendesk
