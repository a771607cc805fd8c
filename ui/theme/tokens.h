// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

namespace sendbench::ui
{

/// The value of a token in one mode (look.md); the only place with colour literals.
[[nodiscard]] QColor tokenColor(Theme::Color token, bool dark);

} // namespace sendbench::ui
