// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretstore.h"

#include <optional>

namespace sendbench::secrets
{

/// What the smallest keychain takes (Windows); the same everywhere, so that a workspace moves.
constexpr qsizetype kMaxSecretBytes = 2560;

[[nodiscard]] Error secretError(const QString &code, const SecretKey &key);

/// What a remote system gives for a short time and gives again when asked (an access token): it is
/// held for this run of the program, and goes into no store.
[[nodiscard]] bool isOfThisRun(const SecretKey &key);

/// Why this value is not stored anywhere: "secret.empty", "secret.too-large".
[[nodiscard]] std::optional<Error> refusal(const SecretKey &key, const QByteArray &value);

} // namespace sendbench::secrets
