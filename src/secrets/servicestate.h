// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace sendbench::secrets
{

enum class Known { Unknown, Yes, No };

/// What could be learnt about the system's secret service without touching a secret.
struct ServiceState {
    QString backend;            ///< the product's own name, for people: "Secret Service", "KWallet"
    bool asked = false;         ///< false on systems without D-Bus questions
    Known bus = Known::Unknown; ///< a session bus is there
    Known service = Known::Unknown;    ///< the service runs or can be started
    Known answers = Known::Unknown;    ///< it answered within the limit
    Known collection = Known::Unknown; ///< a default keyring exists
    Known unlocked = Known::Unknown;   ///< the default keyring is open

    bool operator==(const ServiceState &) const = default;

    /// A call that takes long may be waiting for a person rather than for a hung service.
    [[nodiscard]] bool mayBePrompting() const
    {
        if (!asked)
            return true;
        if (bus == Known::No || service == Known::No || answers == Known::No)
            return false;
        return collection != Known::Yes || unlocked != Known::Yes;
    }
};

} // namespace sendbench::secrets
