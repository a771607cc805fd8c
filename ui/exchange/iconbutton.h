// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolButton>

namespace sendbench::ui
{

class Theme;

/// A button with an icon alone; `text` is its tool tip and its name for screen readers. Follows the
/// theme.
[[nodiscard]] QToolButton *makeIconButton(const Theme &theme, const QString &icon,
                                          const QString &text, QWidget *parent);

} // namespace sendbench::ui
