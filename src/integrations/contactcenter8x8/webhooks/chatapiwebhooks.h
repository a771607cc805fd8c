// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/contactcenter8x8/tokens.h"
#include "integrations/contactcenter8x8/webhooks/contactwebhooks.h"

namespace sendbench::integrations::contactcenter8x8
{

/// The product `chat-api`: webhooks and channels of Chat API v2, with OAuth. Legacy.
class ChatApiWebhooks final : public ContactWebhooks
{
public:
    ChatApiWebhooks();

    [[nodiscard]] QString system() const override { return kChatApiSystem; }
    /// A token of the account, in {account id, "accessToken"}.
    [[nodiscard]] Job *prepare(const changes::Sender &sender, const workspace::Account &account,
                               secrets::SecretStore &store, QObject *parent) const override;
    void spent(const workspace::Account &account) const override { m_tokens->spent(account.id); }
    /// None where the account has no credentials of this API; "account.tenant-missing" (Input).
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

private:
    std::shared_ptr<Tokens> m_tokens = std::make_shared<Tokens>();
};

} // namespace sendbench::integrations::contactcenter8x8
