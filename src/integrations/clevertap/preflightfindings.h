// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "sending/sendjob.h"

namespace sendbench::integrations::clevertap
{

/// What the answer to the Save message says about the provider; nothing if it is accepted. Rules:
/// provider.preflight.slow, .empty, .html, .unknown (inside a 200), .refused, .redirect, .status,
/// .unreachable.
[[nodiscard]] Findings preflightFindings(const sending::SendRecord &record);

} // namespace sendbench::integrations::clevertap
