// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/connect8x8/templateevents.h"
#include "integrations/connect8x8/templatesapi.h"
#include "templates/difference.h"

namespace sendbench::integrations::connect8x8
{

/// The templates of a workspace and those of a channel side by side, by name and language: 8x8
/// gives no id. Pure; any thread.

/// What RemoteState::status of a workspace's template says between a push and the first list.
inline const QString kSubmitted = QStringLiteral("SUBMITTED");

struct HereTemplate {
    QString id; ///< of the workspace
    templates::Template value;
};

enum class SyncState {
    Draft,     ///< only here
    Submitted, ///< only here, and 8x8 took it; its list does not show it yet
    Same,      ///< on both sides alike: its status is 8x8's
    OutOfDate, ///< on both sides, and not alike
    OnlyThere,
};

struct SyncRow {
    SyncState state = SyncState::Draft;
    QString name;
    QString language;
    qsizetype here = -1; ///< in the list that was given; -1: not there
    qsizetype live = -1;
    QString status;     ///< 8x8's: "APPROVED"; empty: not there
    QString statusName; ///< the same for people
    /// Of OutOfDate, by component.
    QList<templates::Difference> differences;
};

[[nodiscard]] QString syncStateName(SyncState state); ///< "draft", "submitted", "same", …
/// What a list shows: "Draft", "Submitted", "Approved", "Out of date (Approved)", "Only at 8x8".
[[nodiscard]] QString syncTitle(const SyncRow &row);

/// Here in its order, then what only 8x8 has. Entries of another channel are passed over where
/// `channelId` is given.
[[nodiscard]] QList<SyncRow> joinTemplates(const QList<HereTemplate> &here,
                                           const QList<LiveTemplate> &live,
                                           const QString &channelId = {});

/// Of one template: nullptr where 8x8 has no such name and language.
[[nodiscard]] const LiveTemplate *liveTwin(const QList<LiveTemplate> &live, const QString &name,
                                           const QString &language);
/// The languages of a name at 8x8.
[[nodiscard]] QStringList liveLanguages(const QList<LiveTemplate> &live, const QString &name);

/// What a status means for who waits: what to do, and what 8x8's list does not tell (the reason of
/// a refusal, the quality): out of `told`, or where to learn it.
[[nodiscard]] Findings statusFindings(const SyncRow &row, const LiveTemplate *live,
                                      const TemplateTold *told = nullptr);

} // namespace sendbench::integrations::connect8x8
