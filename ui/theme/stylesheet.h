// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

namespace sendbench::ui
{

/// What the palette cannot say. Widgets choose by property: buttons `primary`, `flat`,
/// `destructive`; frames `card`; labels `role` ("help", "section", "title", "error");
/// text editors `viewer` (payloads: on the surface, without a fill).
[[nodiscard]] QString styleSheetOf(const Theme &theme);

} // namespace sendbench::ui
