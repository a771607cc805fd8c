// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "providers/providerkind.h"

#include <QPointer>

namespace sendbench::integrations::zendesk
{

/// The twin check: the plan, read as findings. Ends with the error of the plan job.
class TwinJob final : public providers::OnlineCheckJob
{
    Q_OBJECT

public:
    /// Takes the job, which is not started yet.
    explicit TwinJob(providers::PlanJob *plan, QObject *parent = nullptr);
    ~TwinJob() override;

protected:
    void doStart() override;
    void doCancel() override;

private:
    QPointer<providers::PlanJob> m_plan;
};

} // namespace sendbench::integrations::zendesk
