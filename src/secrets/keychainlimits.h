// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace sendbench::secrets
{

/// How long one call of the system's keychain may take. The longer limit holds when the keyring is
/// locked or has to be made first, because then a prompt is likely to wait for a person.
struct KeychainLimits {
    std::chrono::milliseconds ordinary{15'000};
    std::chrono::milliseconds prompt{60'000};
};

} // namespace sendbench::secrets
