// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace sendbench::ui
{

/// Makes the Tab key go through the widgets below `root` in the order of their layouts, which is
/// the order in which they are seen.
void setTabOrderByLayout(QWidget &root);

} // namespace sendbench::ui
