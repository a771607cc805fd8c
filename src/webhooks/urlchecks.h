// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/environment.h"
#include "base/finding.h"

#include <QUrl>

namespace sendbench::webhooks
{

/// Whether 8x8 could call this address at all: whole, https, no credentials in it, a public name,
/// port and path. In the sandbox http and names of this machine are fine. `path` is the field key
/// of the findings. No look-up: what a name leads to is not asked.
[[nodiscard]] Findings checkAddress(const QString &path, const QString &text,
                                    Environment environment);

/// "localhost" or an address of this machine.
[[nodiscard]] bool isOnThisMachine(const QString &host);

} // namespace sendbench::webhooks
