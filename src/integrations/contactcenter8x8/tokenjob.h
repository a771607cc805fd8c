// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/contactcenter8x8/chatapi.h"
#include "integrations/contactcenter8x8/tokens.h"
#include "webhooks/fetchtokenjob.h"

namespace sendbench::integrations::contactcenter8x8
{

/// Sees that {account id, "accessToken"} holds a token for Chat API v2: one that is still good
/// stays, else a new one is fetched from `/oauth/v2/token` and held for this run. Without a client
/// ID one that the environment has will do. Errors: "account.client-missing" (Input), those of
/// FetchTokenJob and of the secret store.
class TokenJob final : public Job
{
    Q_OBJECT

public:
    /// The store outlives the job.
    TokenJob(changes::Sender sender, const workspace::Account &account, secrets::SecretStore &store,
             std::shared_ptr<Tokens> tokens, QObject *parent = nullptr);

protected:
    void doStart() override;
    void doCancel() override;

private:
    void fetch();
    void keep(const webhooks::Token &token);
    /// Starts a part of the work; `then` is not called once this job has ended.
    void after(Job *job, std::function<void(bool fine)> then);

    changes::Sender m_sender;
    webhooks::TokenRequest m_request;
    ChatApi m_api;
    secrets::SecretStore &m_store;
    std::shared_ptr<Tokens> m_tokens;
    QPointer<Job> m_step;
};

/// How such a token is asked for.
[[nodiscard]] webhooks::TokenRequest tokenRequest(const workspace::Account &account);

} // namespace sendbench::integrations::contactcenter8x8
