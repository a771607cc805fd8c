// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/contactcenter8x8/contactcenteraccount.h"
#include "integrations/contactcenter8x8/webhooks/chatapiwebhooks.h"
#include "integrations/contactcenter8x8/webhooks/gatewaywebhooks.h"
#include "integrations/system.h"

namespace sendbench::integrations::contactcenter8x8
{

/// 8x8 Contact Center: its Chat Gateway v1, and the Chat API v2 before it.
class ContactCenter8x8System final : public System
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("8x8.contact-center"); }
    [[nodiscard]] std::vector<const providers::AccountKind *> accountKinds() const override
    {
        return {&m_account};
    }
    [[nodiscard]] std::vector<const webhooks::WebhookApi *> webhookApis() const override
    {
        return {&m_gatewayWebhooks, &m_chatApiWebhooks};
    }
    [[nodiscard]] std::unique_ptr<SandboxBehaviour> makeSandbox() const override;
    void addDemo(workspace::Document &document) const override;
    [[nodiscard]] QByteArray demoSecret(const QString &kind, const QString &field) const override;

private:
    ContactCenterAccountKind m_account;
    GatewayWebhooks m_gatewayWebhooks;
    ChatApiWebhooks m_chatApiWebhooks;
};

} // namespace sendbench::integrations::contactcenter8x8
