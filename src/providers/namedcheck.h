// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "base/secretstate.h"
#include "forms/fieldvalue.h"

#include <QStringList>

namespace sendbench::providers
{

/// Something that is checked, by a name for people, so that it can also be said that it is right.
struct NamedCheck {
    QString words;      ///< what holds when it passed: "HTTPS"
    QStringList rules;  ///< beginnings of the rules whose findings speak against it
    QStringList fields; ///< only findings at these count, and one of these must have a value;
                        ///< empty: every finding counts
};

/// The words of the checks that had something to look at and found nothing but notes.
[[nodiscard]] QStringList passedChecks(const QList<NamedCheck> &checks, const Findings &findings,
                                       const forms::FieldValues &values,
                                       const SecretStates &secrets);

} // namespace sendbench::providers
