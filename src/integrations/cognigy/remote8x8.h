// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/cognigy/chattrial.h"
#include "providers/providerkind.h"

namespace sendbench::integrations::cognigy
{

/// The 8x8 side of a Cognigy Endpoint: webhook and channel at the Chat Gateway.
class Remote8x8 final : public providers::RemoteSide
{
public:
    [[nodiscard]] QString system() const override;
    /// Errors: "plan.account", "plan.field-missing" (Input), those of
    /// contactcenter8x8::GatewayReadJob.
    [[nodiscard]] providers::PlanJob *plan(const changes::Sender &sender,
                                           const workspace::Document &document,
                                           const workspace::ProviderConfiguration &provider,
                                           QObject *parent) const override;
    [[nodiscard]] QList<const providers::Trial *> trials() const override { return {&m_chat}; }

private:
    ChatTrial m_chat;
};

/// Whether 8x8 has what the form says, as findings at the form's fields; a job not started yet.
[[nodiscard]] providers::OnlineCheckJob *compareWith8x8(providers::PlanJob *plan, QObject *parent);

/// The account of the Chat Gateway that the configuration uses; nullptr if it has none.
[[nodiscard]] const workspace::Account *
gatewayAccount(const workspace::Document &document,
               const workspace::ProviderConfiguration &provider);

} // namespace sendbench::integrations::cognigy
