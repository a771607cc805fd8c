// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/cognigy/plan8x8.h"
#include "providers/providerkind.h"

namespace sendbench::integrations::cognigy
{

/// Reads what is live and plans.
class Plan8x8Job final : public providers::PlanJob
{
    Q_OBJECT

public:
    Plan8x8Job(const changes::Sender &sender, Wanted wanted, QObject *parent);

protected:
    void doStart() override { m_read->start(); }
    void doCancel() override;

private:
    Wanted m_wanted;
    QPointer<contactcenter8x8::GatewayReadJob> m_read;
};

/// A plan as findings: what of the form 8x8 does not have.
class Compare8x8Job final : public providers::OnlineCheckJob
{
    Q_OBJECT

public:
    /// Takes the plan, which has not been started.
    Compare8x8Job(providers::PlanJob *plan, QObject *parent);

protected:
    void doStart() override { m_plan->start(); }
    void doCancel() override;

private:
    QPointer<providers::PlanJob> m_plan;
};

} // namespace sendbench::integrations::cognigy
