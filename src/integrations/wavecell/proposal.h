// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/wavecell/inventory.h"
#include "workspace/document.h"

namespace sendbench::integrations::wavecell
{

/// Present records that would receive what old ones of a sub-account receive, at their address.
struct Proposal {
    QList<webhooks::Webhook> records; ///< without id: no object of the workspace
    Findings findings;
    /// Where an address cannot be chosen by itself: errors, unless something is wanted for the
    /// product.
    QList<std::pair<QString, Finding>> undecided;
};

[[nodiscard]] Proposal propose(const QList<OldRecord> &old, const workspace::Account &account,
                               const QString &scope, const QList<webhooks::LiveWebhook> &current);

} // namespace sendbench::integrations::wavecell
