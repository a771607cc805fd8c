// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/sandboxbehaviour.h"
#include "integrations/zendesk/sandboxstate.h"

namespace sendbench::integrations::zendesk
{

/// Zendesk's webhooks and triggers with state: Basic authentication of any "{email}/token" with
/// kToken, lists in cursor pages (triggers also by number), errors in Zendesk's forms.
/// Starts with one webhook and two triggers that a person might have there.
class ZendeskSandbox final : public SandboxBehaviour
{
public:
    static const QByteArray kToken;

    ZendeskSandbox();

    [[nodiscard]] QStringList paths() const override;
    [[nodiscard]] QStringList hints() const override;
    [[nodiscard]] std::optional<http::ServerAnswer> answer(const http::ReceivedRequest &request,
                                                           SandboxContext &context) override;

private:
    SandboxState m_state;
};

} // namespace sendbench::integrations::zendesk
