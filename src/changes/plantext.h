// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/run.h"

namespace sendbench::changes
{

/// A plan and a run as text for people: the same in the window and on the command line.
[[nodiscard]] QString planText(const Plan &plan);
[[nodiscard]] QString runText(const Run &run);

} // namespace sendbench::changes
