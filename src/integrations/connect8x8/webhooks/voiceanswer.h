// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webhooks/webhookapi.h"

namespace sendbench::integrations::connect8x8
{

/// Answers of Voice's two resources of a sub-account. Errors: "webhook.answer".

/// `{subAccountId, count, webhooks[], statusCode, statusMessage}`
[[nodiscard]] Result<webhooks::ReadAnswer> readVoiceWebhooks(const workspace::Account &account,
                                                             const webhooks::Read &read,
                                                             const QByteArray &answer);
/// The one configuration, or none: 8x8 documents for that a 404 without a body.
[[nodiscard]] Result<webhooks::ReadAnswer> readPushConfig(const workspace::Account &account,
                                                          const webhooks::Read &read,
                                                          const QByteArray &answer);

} // namespace sendbench::integrations::connect8x8
