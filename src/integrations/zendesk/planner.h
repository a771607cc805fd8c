// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/plan.h"
#include "integrations/zendesk/live.h"
#include "workspace/document.h"

namespace sendbench::integrations::zendesk
{

/// Webhooks first, then the triggers that name them. What is switched off in the form is left alone
/// at Zendesk, and said. `findings` stand before those of the comparison.
[[nodiscard]] changes::Plan makePlan(const workspace::Account &account,
                                     const workspace::ProviderConfiguration &provider,
                                     const Live &live, const Findings &findings);

} // namespace sendbench::integrations::zendesk
