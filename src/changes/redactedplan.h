// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/plan.h"

namespace sendbench
{
class Redactor;
}

namespace sendbench::changes
{

/// The plan as it may be shown, never to be applied: redacted before a text for people cuts its
/// values. Without what it holds.
[[nodiscard]] Plan redacted(Plan plan, const Redactor &redactor);

} // namespace sendbench::changes
