// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace sendbench::ui
{

class Theme;

/// What the fields of a form add to the program's style: the dashed bottom edge of the dialogs
/// mirrored.
[[nodiscard]] QString formStyleSheet(const Theme &theme);

} // namespace sendbench::ui
