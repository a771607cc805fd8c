// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace sendbench::ui
{

/// On X11 and Wayland Qt tells a drop-down's choice as its name, and its label is lost to whoever
/// looks for it by name. From here on the name is the label and the choice is the value.
void nameCombosByLabel();

} // namespace sendbench::ui
