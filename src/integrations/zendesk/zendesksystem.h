// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/system.h"
#include "integrations/zendesk/notifications.h"
#include "integrations/zendesk/zendeskaccount.h"

namespace sendbench::integrations::zendesk
{

/// Zendesk: webhooks and triggers that send through 8x8.
class ZendeskSystem final : public System
{
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("zendesk"); }
    [[nodiscard]] std::vector<const providers::ProviderKind *> providerKinds() const override
    {
        return {&m_notifications};
    }
    [[nodiscard]] std::vector<const providers::AccountKind *> accountKinds() const override
    {
        return {&m_account};
    }
    [[nodiscard]] std::unique_ptr<SandboxBehaviour> makeSandbox() const override;
    void addDemo(workspace::Document &document) const override;
    [[nodiscard]] QByteArray demoSecret(const QString &kind, const QString &field) const override;

private:
    ZendeskAccountKind m_account;
    NotificationsKind m_notifications;
};

} // namespace sendbench::integrations::zendesk
