// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace sendbench::ui
{

/// Lays out all that is inside, the innermost first, and what is around up to its scroll area,
/// within this turn. By themselves layouts tell each other one a turn, and with as many of them
/// inside each other as a form has, a person sees it jump. Does nothing for what is not visible.
void settleLayouts(QWidget &root);

} // namespace sendbench::ui
