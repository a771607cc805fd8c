// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace sendbench::ui
{

/// A text with a part selected; positions in UTF-16 units.
struct MarkedText {
    QString text;
    qsizetype from = 0;
    qsizetype to = 0;
    bool operator==(const MarkedText &) const = default;
};

/// With `mark` around the selection ("*", "_", "~", "```"), or without it where it stands there
/// already. WhatsApp reads a mark within one line and next to a letter only, so each line gets its
/// own, inside its white space. Nothing selected: the marks, with the cursor between them.
[[nodiscard]] MarkedText toggledMark(const MarkedText &in, const QString &mark);

/// Where the whole variable begins that ends at `position`; -1: none does.
[[nodiscard]] qsizetype variableEndingAt(const QString &text, qsizetype position);
/// Where the whole variable ends that begins at `position`; -1: none does.
[[nodiscard]] qsizetype variableBeginningAt(const QString &text, qsizetype position);

/// The lowest number from 1 that no variable of the text has.
[[nodiscard]] int nextNumber(const QString &text);

/// A whole variable is gone from the text, and those that are left are to be counted anew.
[[nodiscard]] bool lostVariable(const QString &before, const QString &after);

} // namespace sendbench::ui
