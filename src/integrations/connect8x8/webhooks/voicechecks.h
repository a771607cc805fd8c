// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webhooks/webhookapi.h"

namespace sendbench::integrations::connect8x8
{

/// Rules: "webhook.scope" (a sub-account that cannot be one), "webhook.other-sub-account" (not
/// among the account's). `product` names the field of the account: "voice".
[[nodiscard]] Findings checkSubAccount(const workspace::Account *account,
                                       const webhooks::Webhook &wanted, const QString &product,
                                       const QString &source);
/// As above, and "webhook.type", "webhook.auth", "webhook.recording-push" (VRU needs a push
/// configuration).
[[nodiscard]] Findings checkVoiceWebhook(const workspace::Account *account,
                                         const webhooks::Webhook &wanted,
                                         const webhooks::Product &product);
/// As checkSubAccount(), and "webhook.push-protocol", "webhook.push-host", "webhook.push-port",
/// "webhook.push-password".
[[nodiscard]] Findings checkPushConfig(const workspace::Account *account,
                                       const webhooks::Webhook &wanted,
                                       const webhooks::Product &product);

} // namespace sendbench::integrations::connect8x8
