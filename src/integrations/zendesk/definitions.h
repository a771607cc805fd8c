// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "integrations/zendesk/setup.h"
#include "integrations/zendesk/zendeskjson.h"

namespace sendbench::integrations::zendesk
{

/// What of the triggers' conditions and actions this Zendesk does not have by its own list
/// (`definitions` of GET /api/v2/triggers/definitions): a write would be refused. Where the list
/// could not be read (null), a note says so. Also the name of a condition for the requester's
/// phone number, if there is one.
/// Source: https://developer.zendesk.com/api-reference/ticketing/business-rules/triggers/
[[nodiscard]] Findings checkDefinitions(const Setup &setup, const Json &definitions);

} // namespace sendbench::integrations::zendesk
