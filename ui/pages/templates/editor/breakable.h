// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace sendbench::ui
{

/// For a label: a name that somebody made without a space may break behind its underscores, else
/// the pane would become as wide as it.
[[nodiscard]] QString breakable(QString text);

} // namespace sendbench::ui
