// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webhooks/webhookapi.h"

namespace sendbench::webhooks
{

bool WebhookApi::isSame(const Webhook &wanted, const LiveWebhook &live) const
{
    // An answer that does not report the types of its records leaves open which one it is.
    const bool sameType = wanted.type == live.type || (product().typed && live.type.isEmpty());
    return wanted.scope == live.scope && sameType;
}

} // namespace sendbench::webhooks
