// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/lazydescriptor.h"
#include "providers/trial.h"

namespace sendbench::integrations::zendesk
{

/// A ticket in a state of one's own: which triggers fire, and what 8x8 says to their bodies.
/// Zendesk is not asked. Own error: "guard.sandbox-address" (Guard).
class TicketTrial final : public providers::Trial
{
public:
    [[nodiscard]] const forms::FormDescriptor &form() const override { return m_form.form(); }
    [[nodiscard]] QString consequence(const workspace::Document &document,
                                      const workspace::ProviderConfiguration &provider,
                                      const forms::FieldValues &values) const override;
    [[nodiscard]] QString recipient(const workspace::ProviderConfiguration &provider,
                                    const forms::FieldValues &values) const override;
    [[nodiscard]] providers::TrialJob *run(const changes::Sender &sender,
                                           const workspace::Document &document,
                                           const workspace::ProviderConfiguration &provider,
                                           const forms::FieldValues &values,
                                           QObject *parent) const override;

private:
    LazyDescriptor m_form{QStringLiteral("trials"),
                          QStringLiteral("zendesk.8x8.notifications.ticket")};
};

/// Zendesk's own “Test webhook”. Own errors: "plan.account", "trial.no-webhook" (Input) when the
/// trigger or its webhook is off, those of WebhookTestJob.
class WebhookTrial final : public providers::Trial
{
public:
    [[nodiscard]] const forms::FormDescriptor &form() const override { return m_form.form(); }
    [[nodiscard]] QString consequence(const workspace::Document &document,
                                      const workspace::ProviderConfiguration &provider,
                                      const forms::FieldValues &values) const override;
    [[nodiscard]] QString recipient(const workspace::ProviderConfiguration &provider,
                                    const forms::FieldValues &values) const override;
    [[nodiscard]] providers::TrialJob *run(const changes::Sender &sender,
                                           const workspace::Document &document,
                                           const workspace::ProviderConfiguration &provider,
                                           const forms::FieldValues &values,
                                           QObject *parent) const override;

private:
    LazyDescriptor m_form{QStringLiteral("trials"),
                          QStringLiteral("zendesk.8x8.notifications.webhook")};
};

} // namespace sendbench::integrations::zendesk
