// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secrets/secretstore.h"

#include <functional>

namespace sendbench::secrets
{

/// A read with its result changed on the way; `inner` becomes its child. Not started yet.
[[nodiscard]] ReadJob *changedRead(ReadJob *inner,
                                   std::function<Result<QByteArray>(Result<QByteArray>)> change,
                                   QObject *parent);

} // namespace sendbench::secrets
