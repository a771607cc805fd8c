// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workspace/document.h"

namespace sendbench::integrations::connect8x8
{

/// Desired webhooks of the demo account: beside what the sandbox has they show each state that a
/// row can have, and a plan that can be applied.
[[nodiscard]] QList<workspace::StoredWebhook> demoWebhooks(const QString &account);

/// The secret that the sandbox's webhooks are written with.
inline const QByteArray kDemoWebhookSecret = QByteArrayLiteral("sandbox-hooks");

} // namespace sendbench::integrations::connect8x8
