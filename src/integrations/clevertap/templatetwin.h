// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/finding.h"
#include "templates/template.h"

#include <QList>
#include <QString>

namespace sendbench::integrations::clevertap
{

/// What CleverTap holds of a template beside what was approved: the commonest cause of failed
/// sends. Pure; any thread.

enum class TwinState {
    Same,
    Different,
    OtherLanguage, ///< the other side has the name, not in this language
    Missing,       ///< the other side has no such name
    OnlyThere,     ///< approved, and not in CleverTap
};

struct TwinRow {
    TwinState state = TwinState::Same;
    QString name;
    QString language;
    qsizetype here = -1; ///< in the list of CleverTap; -1: not there
    qsizetype there = -1;
    /// `path` as in templates/place.h, of CleverTap's where it has the place; `code` is Meta's, as
    /// a failed send would give it, and empty where no page tells.
    Findings findings;
};

/// CleverTap's in its order, then what only the other side has. `side`: who holds `approved`, for
/// the sentences ("8x8").
[[nodiscard]] QList<TwinRow> templateTwins(const QList<templates::Template> &cleverTap,
                                           const QList<templates::Template> &approved,
                                           const QString &side);

[[nodiscard]] QString twinStateName(TwinState state);  ///< "same", "other-language", …
[[nodiscard]] QString twinStateTitle(TwinState state); ///< "The same", "Another language", …

} // namespace sendbench::integrations::clevertap
