// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/zendesk/zendeskjson.h"

namespace sendbench::integrations::zendesk
{

/// The stand-in's conditions and actions, in the form of GET /api/v2/triggers/definitions: those
/// that 8x8's guide needs. As in the documents, none is for the requester's phone number.
/// Source: https://developer.zendesk.com/api-reference/ticketing/business-rules/triggers/
[[nodiscard]] Json triggerDefinitions();

} // namespace sendbench::integrations::zendesk
