// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/run.h"

namespace sendbench::changes
{

/// A part of a plan as text: one line, or a field with a value of several.
struct PlanLine {
    enum class Kind { Title, Change, Field, Request, Warning, Note };
    Kind kind = Kind::Title;
    QString text; ///< with its indentation, without the last line break

    bool operator==(const PlanLine &) const = default;
};

/// Columns before a field and before the lines of its value, and for the word of a heading.
struct PlanIndent {
    int field = 6;
    int value = 10;
    int action = 8;
};

/// A plan and a run as text for people: the same words in the window and on the command line.
/// Nested JSON is laid out over several lines.
[[nodiscard]] QList<PlanLine> planLines(const Plan &plan, const PlanIndent &indent = {});
[[nodiscard]] QString planText(const Plan &plan);
[[nodiscard]] QString runText(const Run &run);
/// One sentence about the first step of which nobody knows whether it happened; empty if there is
/// none.
[[nodiscard]] QString unsureText(const Run &run);

} // namespace sendbench::changes
