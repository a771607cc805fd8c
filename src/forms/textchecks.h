// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"

#include <optional>

namespace sendbench::forms
{

/// Warns of the first character in the text that does not show or turns the text around it.
[[nodiscard]] std::optional<Finding> oddCharacterFinding(const QString &text, const QString &path,
                                                         const QString &label, bool lines);

} // namespace sendbench::forms
