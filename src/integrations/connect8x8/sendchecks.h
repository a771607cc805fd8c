// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/sandboxbehaviour.h"

#include <QJsonObject>

namespace sendbench::integrations::connect8x8
{

/// What 8x8 looks at in a send of either product.

/// `^\+{0,1}[1-9]{1}[0-9]{6,14}$`
[[nodiscard]] bool isDestination(const QString &number);
/// No `dlrCallbackUrl`, or a web address.
[[nodiscard]] bool isCallbackFine(const QJsonObject &body);
/// Where the receipts of this message go.
[[nodiscard]] QUrl receiptTarget(const QJsonObject &body, const SandboxContext &context);

} // namespace sendbench::integrations::connect8x8
