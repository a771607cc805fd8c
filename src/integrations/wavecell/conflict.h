// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace sendbench::integrations::wavecell
{

/// One of the four refusals by which 8x8's old and present webhooks keep each other out, as its
/// migration guide prints them. What stands in the way is in the details; neither status nor code
/// of the answer is documented.
/// Source: https://developer.8x8.com/connect/docs/webhook-migration-guide
struct Conflict {
    enum class Kind { NewBlockedByOld, OldBlockedByNew, UseWavecell, UseNewApi };
    Kind kind = Kind::NewBlockedByOld;
    // Of the record in the way, as far as the words tell:
    QString type; ///< "MO"; empty of a present record
    QString scope;
    QString version; ///< "V1"; empty of a present record
    QString url;

    bool operator==(const Conflict &) const = default;
};

/// Of an answer's words, with whatever stands around them. By the texts: the headings that the
/// guide puts above the last two are interchanged.
[[nodiscard]] std::optional<Conflict> recognisedConflict(const QString &words);

[[nodiscard]] QString conflictKey(Conflict::Kind kind); ///< "NEW_BLOCKED_BY_OLD"
/// What is in whose way and what to do now, in words.
[[nodiscard]] QString conflictText(const Conflict &conflict);

} // namespace sendbench::integrations::wavecell
