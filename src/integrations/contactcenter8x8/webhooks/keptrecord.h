// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/contactcenter8x8/gateway.h"
#include "webhooks/live.h"

namespace sendbench::integrations::contactcenter8x8
{

/// What LiveWebhook::kept has of a Contact Center webhook.
struct KeptRecord {
    QByteArray uri;          ///< to the character; empty: not known
    QList<Channel> channels; ///< that use it
};

[[nodiscard]] inline const KeptRecord *keptOf(const webhooks::LiveWebhook &live)
{
    return static_cast<const KeptRecord *>(live.kept.data.get());
}

} // namespace sendbench::integrations::contactcenter8x8
