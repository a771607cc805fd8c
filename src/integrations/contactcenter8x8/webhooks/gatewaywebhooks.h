// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/contactcenter8x8/webhooks/contactwebhooks.h"

namespace sendbench::integrations::contactcenter8x8
{

/// The product `chat-gateway`: webhooks and channels of Chat Gateway v1.0, with an API key.
class GatewayWebhooks final : public ContactWebhooks
{
public:
    GatewayWebhooks();

    [[nodiscard]] QString system() const override { return kGatewaySystem; }
    /// None where the account has only the credentials of Chat API v2.
    [[nodiscard]] Result<QList<webhooks::Read>>
    reads(const workspace::Account &account) const override;

protected:
    void addChecks(Findings &findings, const workspace::Account *account,
                   const webhooks::Webhook &wanted) const override;
    [[nodiscard]] changes::Step list(const workspace::Account &account, bool channels,
                                     int page) const override;
    [[nodiscard]] Result<Page<Channel>> channelPage(const QByteArray &body) const override;
    [[nodiscard]] QList<JsonReader> records(const JsonReader &root) const override;
    [[nodiscard]] QByteArray bodyJson(const Body &body) const override;
    [[nodiscard]] changes::Step create(const workspace::Account &account,
                                       const Body &body) const override;
    [[nodiscard]] changes::Step put(const workspace::Account &account, const QString &id,
                                    const Body &body) const override;
    [[nodiscard]] changes::Step erase(const workspace::Account &account,
                                      const QString &id) const override;
    [[nodiscard]] changes::Step verifyOf(const workspace::Account &account,
                                         const Body &body) const override;
    [[nodiscard]] changes::Step addChannel(const workspace::Account &account,
                                           const Channel &channel) const override;
    [[nodiscard]] changes::Step eraseChannel(const workspace::Account &account,
                                             const QString &id) const override;
    [[nodiscard]] ListRoute::Rules rules(const workspace::Account &account) const override;
};

} // namespace sendbench::integrations::contactcenter8x8
