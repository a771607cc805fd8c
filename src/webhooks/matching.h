// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webhooks/state.h"

#include <QSet>

namespace sendbench::webhooks
{

/// Which desired record is which live one. Indices into the lists of the input; -1: none.
struct Matching {
    QList<qsizetype> liveOf;    ///< of each desired one
    QList<qsizetype> desiredOf; ///< of each live one
    QSet<qsizetype> duplicates; ///< live ones that stand there a second time under one key
    QSet<qsizetype> twice;      ///< desired ones of one key
};

/// Each live record belongs to one desired one at most; where several could, the one with the same
/// URL. A record is compared with those of its account and product that have its scope or, where
/// records have names, its id, name or URL: so time is linear.
[[nodiscard]] Matching match(const JoinInput &input, const QMap<QString, const WebhookApi *> &apis);

/// What tells records of a product apart: account, product, and the id of those that have one, else
/// scope and type. Empty: nobody knows (no id yet, or the type is not reported).
[[nodiscard]] QString recordKey(const LiveWebhook &live, const Product &product);
[[nodiscard]] QString recordKey(const Webhook &wanted, const Product &product);

} // namespace sendbench::webhooks
