// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "changes/plan.h"

#include <QDateTime>

namespace sendbench::changes
{

enum class StepState {
    Waiting,
    Sent, ///< went out, and no answer was recorded: it may have happened
    Done,
    Failed,
    Undone,
};

struct RunStep {
    Step step; ///< with outputs filled in
    StepState state = StepState::Waiting;
    QString exchangeId; ///< in the history; empty before it was sent
    int status = 0;
    Outputs outputs;

    /// It was done, or may have been, and changed something.
    [[nodiscard]] bool mayBeThere() const;
    /// That, and it knows its way back: also the id of what it made, if that takes one.
    [[nodiscard]] bool canBeTakenBack() const;

    bool operator==(const RunStep &) const = default;
};

/// An applied plan, as far as it came. Stored before and after each step, so that a killed program
/// leaves what it takes to undo it.
struct Run {
    QString id; ///< ULID
    QString owner;
    QString title;
    Environment environment = Environment::Test;
    QDateTime startedAt;
    QString undoes;   ///< id of the run that this one takes back; else empty
    QString system{}; ///< whose error table explains a refusal; empty in runs of older programs
    QList<RunStep> steps;

    [[nodiscard]] bool finished() const; ///< every step is Done
    [[nodiscard]] bool canUndo() const;  ///< a step is done (or may be) and knows its way back

    bool operator==(const Run &) const = default;
};

[[nodiscard]] QString stepStateName(StepState state);

/// The way back: the undo steps of what was done, last first. What has no way back is a finding of
/// severity warning, and so is a step that needs one of the `lost` secrets, or an id that no answer
/// told: neither stops the others.
[[nodiscard]] Plan undoPlan(const Run &run, const QList<secrets::SecretKey> &lost = {});

[[nodiscard]] QByteArray encodeRun(const Run &run);
[[nodiscard]] Result<Run> decodeRun(const QByteArray &json, const QString &source);

} // namespace sendbench::changes
