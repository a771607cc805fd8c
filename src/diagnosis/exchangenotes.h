// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/exchange.h"

#include <QStringList>

namespace sendbench::diagnosis
{

/// What is to be remarked on a response beside its error, a sentence each: a body that was cut,
/// and by what; bytes that came after the announced end. Numbers as the locale writes them.
[[nodiscard]] QStringList exchangeNotes(const http::Exchange &exchange);

} // namespace sendbench::diagnosis
