// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace sendbench::templates
{

/// Whose rules a template is judged by, and whose form a payload has.
enum class Target { Meta, EightByEight, CleverTap };

[[nodiscard]] QString targetName(Target target);  ///< "meta", "8x8", "clevertap"
[[nodiscard]] QString targetTitle(Target target); ///< "Meta", "8x8", "CleverTap"
[[nodiscard]] std::optional<Target> targetFromName(const QString &name);

} // namespace sendbench::templates
