// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/lazydescriptor.h"
#include "providers/trial.h"

namespace sendbench::integrations::cognigy
{

/// The smoke test: a chat with the bot in the live channel. Own errors: "plan.account" (Input), and
/// those of ChatJob.
class ChatTrial final : public providers::Trial
{
public:
    [[nodiscard]] const forms::FormDescriptor &form() const override { return m_form.form(); }
    [[nodiscard]] QString consequence(const workspace::Document &document,
                                      const workspace::ProviderConfiguration &provider,
                                      const forms::FieldValues &values) const override;
    [[nodiscard]] providers::TrialJob *run(const changes::Sender &sender,
                                           const workspace::Document &document,
                                           const workspace::ProviderConfiguration &provider,
                                           const forms::FieldValues &values,
                                           QObject *parent) const override;

private:
    LazyDescriptor m_form{QStringLiteral("trials"), QStringLiteral("cognigy.8x8.chat")};
};

} // namespace sendbench::integrations::cognigy
