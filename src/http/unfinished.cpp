// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "http/unfinished.h"

using namespace Qt::StringLiterals;

namespace sendbench::http
{

bool hasUnfinishedHead(const Exchange &exchange)
{
    if (!exchange.response || exchange.response->wire.isEmpty() || !exchange.error)
        return false;
    return exchange.error->kind == ErrorKind::Timeout ||
           exchange.error->kind == ErrorKind::Cancelled ||
           exchange.error->code == u"connection.closed"_s;
}

} // namespace sendbench::http
