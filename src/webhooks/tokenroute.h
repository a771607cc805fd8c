// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/step.h"
#include "sending/route.h"
#include "webhooks/oauthtoken.h"

#include <QMutex>

namespace sendbench::webhooks
{

/// The token of an answer, taken where that still is what came back: the record has its mark.
/// Shared by a route and who sent it; any thread.
class TokenSeen
{
public:
    void set(const Token &token);
    [[nodiscard]] std::optional<Token> token() const;

private:
    mutable QMutex m_mutex;
    std::optional<Token> m_token;
};

/// `POST` to a token endpoint with grant_type=client_credentials. No token is left in a record.
class TokenRoute final : public sending::Route
{
public:
    TokenRoute(TokenRequest request, std::shared_ptr<TokenSeen> seen);

    [[nodiscard]] QString id() const override { return m_request.owner + QStringLiteral("/token"); }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString system() const override { return m_request.system; }
    [[nodiscard]] Environment environment() const override { return m_request.environment; }
    [[nodiscard]] QList<sending::MessageKind> accepts() const override
    {
        return {sending::MessageKind::Raw};
    }
    [[nodiscard]] qsizetype maxTextLength() const override { return 0; }
    [[nodiscard]] bool needsRecipient() const override { return false; }
    [[nodiscard]] QList<secrets::SecretKey> neededSecrets() const override;
    [[nodiscard]] Result<http::Request> build(const sending::Message &message,
                                              const sending::SecretValues &secrets) const override;
    [[nodiscard]] sending::Outcome judge(const http::Exchange &exchange) const override;
    /// The tokens of the answer, also a refresh token that nobody uses.
    [[nodiscard]] QMap<QString, QByteArray>
    sensitive(const http::Exchange &exchange) const override;

private:
    /// As a step, with the secret in the header if it goes there.
    [[nodiscard]] changes::Step step() const;

    TokenRequest m_request;
    std::shared_ptr<TokenSeen> m_seen;
};

} // namespace sendbench::webhooks
