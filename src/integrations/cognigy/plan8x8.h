// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/plan.h"
#include "integrations/contactcenter8x8/readjob.h"

namespace sendbench::integrations::cognigy
{

/// What the form wants at 8x8.
struct Wanted {
    contactcenter8x8::Gateway gateway;
    QString provider; ///< id of the configuration
    QString title;    ///< of the plan
    Environment environment = Environment::Test;
    secrets::SecretKey uri; ///< where the Endpoint URL is kept
    QString webhookName;
    QString webhookId; ///< empty: any
    QString channelName;
    QString queueId;
    bool handover = false; ///< the URL is of a handover provider, not of the Endpoint
};

/// What is live against what is wanted. Pure.
///
/// The webhook: the one whose id is given, else one with this URL, else one with this name, else a
/// new one. The channel: the one with this name, else a new one. Only what differs is changed; a
/// connection test goes before each write of the URL.
[[nodiscard]] changes::Plan planFor(const Wanted &wanted,
                                    const contactcenter8x8::GatewayState &live);

} // namespace sendbench::integrations::cognigy
