// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QString>

namespace sendbench
{

/// What sort of thing went wrong. The CLI's exit codes and the window's icons follow from it.
enum class ErrorKind {
    Network,     ///< DNS, refused, unreachable, TLS: nothing usable came back
    Timeout,     ///< a time limit of ours ran out
    Cancelled,   ///< the user, or the end of the owner
    Auth,        ///< the other side does not accept our credentials
    RateLimited, ///< the other side asks us to wait
    Rejected,    ///< the other side understood and refused
    Protocol,    ///< what came back breaks its own protocol
    Storage,     ///< a file or database of ours
    Secret,      ///< the keychain, or a secret that is not there
    Input,       ///< what a person or a file gave us
    Guard,       ///< one of our own guards said stop
};

/// An error as data: the sentence for people is made from it in `diagnosis/errortext`.
/// Never holds a secret: whoever fills `detail` from outside passes it through the redactor.
struct Error {
    ErrorKind kind = ErrorKind::Input;
    QString code;     ///< stable, lower case, dotted: "dns.not-found", "json.type"
    QString where;    ///< the file, host, object or field it happened to
    QString path;     ///< the place inside it, e.g. "accounts[2].region"
    QString expected; ///< what would have been right
    QString found;    ///< what was there
    QString detail;   ///< the system's own words, for the details line

    bool operator==(const Error &) const = default;
};

} // namespace sendbench
