// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/environment.h"
#include "ui/theme/theme.h"

namespace sendbench::ui
{

using sendbench::Environment;

[[nodiscard]] QString environmentTitle(Environment environment); ///< "Sandbox", for people
[[nodiscard]] Theme::Color environmentColor(Environment environment);

} // namespace sendbench::ui
