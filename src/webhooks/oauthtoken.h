// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/environment.h"
#include "base/result.h"
#include "http/exchange.h"
#include "secrets/secretstore.h"
#include "sending/outcome.h"
#include "webhooks/webhook.h"

#include <chrono>

/// OAuth 2 client credentials (RFC 6749, 4.4) as 8x8 uses them in both directions: to its own Chat
/// API v2, and from SMS and Chat Apps to somebody's webhook.
namespace sendbench::webhooks
{

/// Who asks a token endpoint for a token, and how.
struct TokenRequest {
    QString owner; ///< whose exchange it is in the history: id of an account or webhook
    QString system;
    Environment environment = Environment::Test;
    QString url;
    QString clientId;
    secrets::SecretKey clientSecret;
    bool inBody = false; ///< id and secret as form fields instead of a Basic header
    QString scope;       ///< separated by spaces; empty: left out
};

/// Of a webhook with OAuth; nothing if it has another auth.
[[nodiscard]] std::optional<TokenRequest> tokenRequest(const Webhook &webhook,
                                                       Environment environment);

struct Token {
    QByteArray value; ///< a secret
    QString type;     ///< "Bearer", "BearerToken"; empty: not told
    QString scope;    ///< empty: not told
    std::optional<std::chrono::seconds> lifetime;
};

/// Reads `access_token`, and `expires_in` as a number or as text (8x8's is text). "token.answer"
/// (Protocol): no object with a token in it; `path` names the member.
[[nodiscard]] Result<Token> readToken(const QByteArray &body);

/// What a token endpoint's answer means, in words; no part of a token is in it. RFC 6749's errors
/// and 8x8's own form, {"ErrorCode", "Error"}.
[[nodiscard]] sending::Outcome judgeToken(const http::Exchange &exchange);

} // namespace sendbench::webhooks
