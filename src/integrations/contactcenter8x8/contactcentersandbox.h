// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/contactcenter8x8/chatapisandbox.h"
#include "integrations/contactcenter8x8/gatewaysandbox.h"

namespace sendbench::integrations::contactcenter8x8
{

/// Both APIs of one Contact Center tenant, each with its own webhooks and channels.
class ContactCenterSandbox final : public SandboxBehaviour
{
public:
    [[nodiscard]] QStringList paths() const override
    {
        return m_gateway.paths() + m_chatApi.paths();
    }
    [[nodiscard]] QStringList hints() const override
    {
        return m_gateway.hints() + m_chatApi.hints();
    }
    [[nodiscard]] std::optional<http::ServerAnswer> answer(const http::ReceivedRequest &request,
                                                           SandboxContext &context) override
    {
        auto answer = m_gateway.answer(request, context);
        return answer ? answer : m_chatApi.answer(request, context);
    }

private:
    GatewaySandbox m_gateway;
    ChatApiSandbox m_chatApi;
};

} // namespace sendbench::integrations::contactcenter8x8
