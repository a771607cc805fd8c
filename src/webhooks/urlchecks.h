// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/environment.h"
#include "base/finding.h"

#include <QUrl>

namespace sendbench::webhooks
{

/// How grave it is, by what the address is for.
struct AddressRules {
    Severity inTheClear = Severity::Error;  ///< http
    Severity unreachable = Severity::Error; ///< nothing that 8x8 could reach
    bool stored = false; ///< it stands in the workspace: a token in it is a warning
    QString source;      ///< page that says what 8x8 takes
    QString code;        ///< what 8x8 would answer to one that is none
};

/// Whether 8x8 could call this address at all: whole, https, no credentials in it, a public name,
/// port and path. In the sandbox http and names of this machine are fine. `path` is the field key
/// of the findings. No look-up: what a name leads to is not asked.
[[nodiscard]] Findings checkAddress(const QString &path, const QString &text,
                                    Environment environment, const AddressRules &rules = {});

/// "localhost" or an address of this machine.
[[nodiscard]] bool isOnThisMachine(const QString &host);

} // namespace sendbench::webhooks
