// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/plan.h"
#include "integrations/zendesk/live.h"
#include "integrations/zendesk/setup.h"

namespace sendbench::integrations::zendesk
{

/// What one webhook needs, and how triggers name it.
struct PlannedWebhook {
    changes::Change change;
    QString id; ///< the live one's, or the place of the output that will bring it
    Findings findings;
};

/// Compares by name. A live one is patched, never made anew: triggers of others may use it. Its
/// token cannot be read back, so it counts as unverifiable.
[[nodiscard]] PlannedWebhook planWebhook(const workspace::Account &account, const WebhookWish &wish,
                                         const Live &live);

} // namespace sendbench::integrations::zendesk
