// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace sendbench::ui
{

/// How people call a system: "8x8.chatapps" → "8x8 Chat Apps". What is not known stays as it is,
/// with hidden characters made visible.
[[nodiscard]] QString systemName(const QString &system);

} // namespace sendbench::ui
