// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

namespace sendbench::ui
{

/// Where what is shown would act; the window only colours and names it.
enum class Environment { Sandbox, Test, Production };

[[nodiscard]] QString environmentTitle(Environment environment); ///< "Sandbox", for people
[[nodiscard]] Theme::Color environmentColor(Environment environment);

} // namespace sendbench::ui
