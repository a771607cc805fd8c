// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/values.h"

namespace sendbench::templates
{

/// What checkValues() says of moreFields(), of products and flows, and of values that the target's
/// message has no place for.
[[nodiscard]] Findings checkMore(const Template &t, const Values &values, Target target);

} // namespace sendbench::templates
