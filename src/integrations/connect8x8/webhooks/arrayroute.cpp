// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/connect8x8/webhooks/arrayroute.h"

#include "integrations/connect8x8/webhooks/arrayrecord.h"

namespace sendbench::integrations::connect8x8
{

QMap<QString, QByteArray> ArrayReadRoute::sensitive(const http::Exchange &exchange) const
{
    return exchange.response ? clearSecretsIn(exchange.response->body)
                             : QMap<QString, QByteArray>();
}

} // namespace sendbench::integrations::connect8x8
