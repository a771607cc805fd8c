// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace sendbench::secrets
{

/// One thing the doctor looked at.
struct DoctorStep {
    enum class State { Ok, Failed, Unknown };

    QString id;    ///< "session-bus", "service", "default-collection", "unlocked", "write", "read",
                   ///< "compare", "remove"
    QString title; ///< for people
    State state = State::Unknown;
    QString code;   ///< of SecretStore, when failed
    QString detail; ///< the system's own words, redacted

    bool operator==(const DoctorStep &) const = default;
};

struct DoctorReport {
    QString backend; ///< "Secret Service", "KWallet", "macOS Keychain", "memory", …
    QList<DoctorStep> steps;
    QString code;  ///< what stands in the way; empty when a secret made the whole round trip
    QString cause; ///< the code in plain language
    QString cure;  ///< what to do about it; empty when nothing is wrong

    [[nodiscard]] bool isGood() const { return code.isEmpty(); }
};

} // namespace sendbench::secrets
