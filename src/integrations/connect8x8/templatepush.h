// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/plan.h"
#include "integrations/connect8x8/templatesync.h"

namespace sendbench::integrations::connect8x8
{

/// How a template gets to 8x8, which has no call to change one. Pure; any thread.

struct PushWish {
    QString newName; ///< submit it under this name; empty: its own
    /// Delete first what has its name at 8x8; with a new name: afterwards, the old one.
    bool replace = false;
    /// What would be an error is a warning: the user knows better.
    bool anyway = false;
};

/// The requests, and before them, as findings, what they cost: the rules of the form at 8x8, what a
/// deletion takes along, how long a name stays blocked, quotas. `live` is the whole list of the
/// channel. Without a wish a template that is there in another form is an error that names both
/// ways; one that is there alike leaves nothing to do.
[[nodiscard]] changes::Plan planPush(const TemplateChannel &channel, const templates::Template &t,
                                     const QList<LiveTemplate> &live, const PushWish &wish,
                                     const QDateTime &now);
/// Deletes a name; the findings say which languages go.
[[nodiscard]] changes::Plan planDelete(const TemplateChannel &channel, const QString &name,
                                       const QList<LiveTemplate> &live);

/// "order_ready" → "order_ready_v2", "order_ready_v2" → "order_ready_v3": the first that none of
/// `taken` is.
[[nodiscard]] QString nextName(const QString &name, const QStringList &taken);
[[nodiscard]] QStringList liveNames(const QList<LiveTemplate> &live);

} // namespace sendbench::integrations::connect8x8
