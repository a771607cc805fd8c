// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"

#include <QByteArray>

namespace sendbench::webhooks
{

/// What 8x8 would not take of the answer to a voice call action (VCA): a callflow is strict JSON,
/// a list of actions with their values. `path` is a JSON pointer into the body. Source:
/// 8x8-webhook-events.md 6.1 (call-action-handling).
[[nodiscard]] Findings checkCallflow(const QByteArray &body);

} // namespace sendbench::webhooks
