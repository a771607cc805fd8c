// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QString>

namespace sendbench
{

/// Where the value of a secret comes from.
enum class SecretPlace {
    Keychain,
    ThisRun,     ///< memory, gone with the program
    Environment, ///< a variable
    Program,     ///< the sandbox's own, well known
};

/// What is known about one secret that a document says it has; never its value.
struct SecretState {
    enum class Presence {
        Unknown, ///< being asked
        Present,
        Missing,     ///< asked, and not there
        Unreachable, ///< could not be asked
    };
    Presence presence = Presence::Unknown;
    SecretPlace place = SecretPlace::Keychain;
    QString cause; ///< Missing and Unreachable: why, a sentence for people
    QString cure;  ///< and what to do

    bool operator==(const SecretState &) const = default;
};

/// By field key, of one object.
using SecretStates = QMap<QString, SecretState>;

} // namespace sendbench
