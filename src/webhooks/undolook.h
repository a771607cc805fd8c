// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/run.h"
#include "webhooks/livejob.h"

namespace sendbench::webhooks
{

/// Which of these products the run's steps changed.
[[nodiscard]] QStringList productsOf(const changes::Run &run, const QStringList &products);

/// What of the records that the run left is another now, for products whose records have no address
/// of their own and are read as a list. Adds to `back` (the run's way back) what
/// changes::UndoLookJob adds: warnings and "undo.changed-since"; "undo.unread" where nobody could
/// look. A secret that was replaced by another is not seen: 8x8 does not tell it.
/// Fails with the error of a read that got no answer, or was denied. Pure.
[[nodiscard]] Result<void> compareLeft(changes::Plan &back, const changes::Run &run,
                                       const workspace::Account &account, const Reading &now,
                                       const QMap<QString, const WebhookApi *> &apis);

} // namespace sendbench::webhooks
