// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/plan.h"
#include "integrations/zendesk/live.h"
#include "integrations/zendesk/setup.h"

namespace sendbench::integrations::zendesk
{

struct PlannedTrigger {
    changes::Change change;
    Findings findings;
};

/// Compares by title. A PUT replaces conditions and actions together, so both are sent whole: what
/// the form wants, and what a person added on fields that no form of ours sets (such as "Requester
/// phone present"). `webhookId` is a live id or the place of an output.
[[nodiscard]] PlannedTrigger planTrigger(const workspace::Account &account, const TriggerWish &wish,
                                         const QString &webhookId, const Live &live);

} // namespace sendbench::integrations::zendesk
