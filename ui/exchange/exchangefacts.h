// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/exchange.h"

namespace sendbench::ui
{

class FactList;

/// Protocol, cipher and the certificates with what is wrong with their dates.
void showTls(FactList &list, const http::Exchange &exchange);
void showRedirects(FactList &list, const http::Exchange &exchange);

} // namespace sendbench::ui
