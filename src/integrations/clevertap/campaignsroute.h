// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/route.h"
#include "workspace/document.h"

namespace sendbench::integrations::clevertap
{

/// Asks CleverTap for the campaigns of one past day: the cheapest call that proves region, account
/// id and passcode (https://developer.clevertap.com/docs/get-campaigns-api). It changes nothing.
[[nodiscard]] std::shared_ptr<const sending::Route>
makeCampaignsRoute(const workspace::Account &account);

} // namespace sendbench::integrations::clevertap
