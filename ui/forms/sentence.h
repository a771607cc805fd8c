// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace sendbench::ui
{

/// A sentence of ours, for a label: one that begins with somebody's Arabic name is still read from
/// the left, with its full stop at its end.
[[nodiscard]] inline QString sentenceShown(const QString &text)
{
    return text.isRightToLeft() ? QChar(0x200E) + text : text;
}

} // namespace sendbench::ui
