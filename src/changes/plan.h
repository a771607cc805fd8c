// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/environment.h"
#include "base/finding.h"
#include "changes/step.h"

namespace sendbench::changes
{

enum class Action { None, Create, Replace, Delete };
enum class FieldState {
    Equal,
    Different,
    Unverifiable, ///< the remote side does not tell (write-only, masked)
};

struct FieldDifference {
    QString name; ///< the remote system's own: "uri"
    FieldState state = FieldState::Equal;
    QString before; ///< what is live; empty if nothing is there or it does not tell
    QString after;  ///< what is wanted; a secret as its mark

    bool operator==(const FieldDifference &) const = default;
};

/// One object of the remote side: what is, what is wanted, and the requests between the two.
struct Change {
    Action action = Action::None;
    QString title;     ///< "Webhook “Harbor desk”"
    QByteArray before; ///< JSON; empty if there is none. Redacted
    QByteArray after;  ///< JSON with secrets as marks; empty for a delete
    QList<FieldDifference> fields;
    QStringList warnings; ///< sentences: what cannot be restored, what stops meanwhile
    QList<Step> steps;    ///< in order; empty for None

    bool operator==(const Change &) const = default;
};

/// What would be done to a remote system, in order. Made from what is live; applied by ApplyJob.
struct Plan {
    QString owner; ///< id of the provider configuration or account it is for
    QString title; ///< "Cognigy at 8x8 Contact Center acme"
    Environment environment = Environment::Test;
    QList<Change> changes;
    Findings findings; ///< an error forbids applying

    [[nodiscard]] bool hasWork() const;
    [[nodiscard]] bool canApply() const; ///< has work and no finding of severity error
    [[nodiscard]] QList<Step> steps() const;

    bool operator==(const Plan &) const = default;
};

[[nodiscard]] QString actionName(Action action);        ///< "none", "create", "replace", "delete"
[[nodiscard]] QString fieldStateName(FieldState state); ///< "equal", "different", "unverifiable"

} // namespace sendbench::changes
