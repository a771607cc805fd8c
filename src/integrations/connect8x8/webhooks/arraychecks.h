// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "integrations/connect8x8/webhooks/arraypolicy.h"
#include "workspace/document.h"

namespace sendbench::integrations::connect8x8
{

/// What of a desired record 8x8 would refuse or not do; nullptr: the account is not there.
[[nodiscard]] Findings checkArrayWebhook(const ArrayPolicy &policy,
                                         const workspace::Account *account,
                                         const webhooks::Webhook &wanted);

} // namespace sendbench::integrations::connect8x8
