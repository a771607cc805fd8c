// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretstore.h"
#include "secrets/servicestate.h"

#include <qt6keychain/keychain.h>

namespace sendbench::secrets
{

/// Our error for QtKeychain's, which says "other error" to most things: what the bus knows about
/// the service decides. `systemText` must have passed the redactor.
[[nodiscard]] Error keychainError(QKeychain::Error code, const QString &systemText,
                                  const ServiceState &state, const SecretKey &key);

/// The code that the state of the service alone calls for; empty if nothing is wrong with it.
[[nodiscard]] QString codeOfState(const ServiceState &state);

} // namespace sendbench::secrets
