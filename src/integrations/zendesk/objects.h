// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/zendesk/setup.h"
#include "integrations/zendesk/zendeskjson.h"

namespace sendbench::integrations::zendesk
{

/// Zendesk's webhook object without its wrapper; `token` is a mark or a word to be replaced, never
/// the key. Source:
/// https://developer.zendesk.com/api-reference/webhooks/webhooks-api/webhooks/
[[nodiscard]] Json webhookObject(const WebhookWish &wish, const QString &token);
/// Its authentication alone; null for none.
[[nodiscard]] Json authenticationObject(const WebhookWish &wish, const QString &token);

/// Zendesk's trigger object without its wrapper. `webhookId` may be the place of an output.
/// Source: https://developer.zendesk.com/api-reference/ticketing/business-rules/triggers/
[[nodiscard]] Json triggerObject(const TriggerWish &wish, const QString &webhookId);

} // namespace sendbench::integrations::zendesk
