// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace sendbench::ui
{

class EmptyState;

/// After its sentence was set: gives it the height it needs at its own width; its layout asks for
/// the height at the width of the page, where it takes fewer lines.
void fitSentence(EmptyState &state);

} // namespace sendbench::ui
