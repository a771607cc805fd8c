// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretstore.h"
#include "webhooks/webhook.h"

namespace sendbench::webhooks
{

/// A short HMAC-SHA-256 over how the header is made and the secret, under a key that only the
/// keychain has: it tells whether two secrets are one, and nothing about either. 16 hex digits.
[[nodiscard]] QString fingerprint(const QByteArray &key, const Auth &auth,
                                  const QByteArray &secret);

/// Where the key stands: made at the first write, of 32 random bytes, one for each account. (A
/// sandbox account's lives for this run of the program.)
[[nodiscard]] secrets::SecretKey fingerprintKey(const QString &account);

} // namespace sendbench::webhooks
