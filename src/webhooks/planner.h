// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webhooks/state.h"

namespace sendbench::webhooks
{

/// What is to be applied at one account, by one error table.
struct AccountPlan {
    QString account;
    QString system; ///< for Engine::apply()
    changes::Plan plan;
};

struct PlanWish {
    QStringList only;        ///< ids of desired webhooks; empty: all
    QList<qsizetype> remove; ///< indices into `live`, to be deleted by hand
    /// Replace also where the secret that stands at 8x8 would be lost, or cannot be told apart.
    bool anyway = false;
    /// Also plans of accounts where all is as wanted: to show what was compared.
    bool withNone = false;
};

/// One plan for each account that has work or findings. Deletes go before creates where both are of
/// one key; a create that 8x8 would refuse because of an old record says so. Secrets that are not
/// there are an error finding (`missing`: ids of desired webhooks). Pure.
[[nodiscard]] QList<AccountPlan> plansFor(const JoinInput &input, const QList<Row> &rows,
                                          const QMap<QString, const WebhookApi *> &apis,
                                          const QList<workspace::Account> &accounts,
                                          const QStringList &missing, const PlanWish &wish);

} // namespace sendbench::webhooks
