// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webhooks/webhookapi.h"

namespace sendbench::integrations::connect8x8
{

/// What Automation would refuse or not do. Rules: "webhook.scope", "webhook.other-sub-account",
/// "webhook.type", "webhook.auth", "webhook.body", "webhook.header", "webhook.disabled".
[[nodiscard]] Findings checkAutomation(const workspace::Account *account,
                                       const webhooks::Webhook &wanted,
                                       const webhooks::Product &product);

} // namespace sendbench::integrations::connect8x8
