// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/zendesk/zendeskjson.h"

#include <QList>

namespace sendbench::integrations::zendesk
{

/// What an account has, as its lists told it. Redacted: a secret that we know stands as its mark.
struct Live {
    QList<Json> webhooks;
    QList<Json> triggers;
    Json definitions; ///< of conditions and actions; null where they could not be read
};

} // namespace sendbench::integrations::zendesk
