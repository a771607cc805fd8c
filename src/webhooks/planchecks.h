// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webhooks/planner.h"

#include <QHash>

namespace sendbench::webhooks
{

/// The mask that 8x8 answers in a secret's place, in a step's body: were it sent, it would become
/// the secret.
[[nodiscard]] bool sendsMask(const changes::Step &step);

/// What happens to secrets when this is written. `live` nullptr: nothing is there.
struct SecretLook {
    Findings findings;
    /// The secret at 8x8 is to go, because that was chosen: written without one.
    bool drop = false;
};
[[nodiscard]] SecretLook lookAtSecret(const WebhookApi &api, const Webhook &wanted,
                                      const LiveWebhook *live, bool isMissing, bool anyway);

/// Adds what the form requires and the webhook lacks, where nothing else is found about the field;
/// secrets are lookAtSecret()'s and addressMissing()'s.
void requireFields(Findings &found, const forms::FormDescriptor &form, const Webhook &wanted);

/// The address is a secret, and not in the keychain.
[[nodiscard]] Finding addressMissing(const Webhook &wanted);

/// The records of the old (Wavecell) form, by account and scope.
class OldRecords
{
public:
    explicit OldRecords(const QList<LiveWebhook> &live);

    /// Those for whose sake 8x8 refuses to create this one; indices of `live`.
    [[nodiscard]] QList<qsizetype> blocking(const Webhook &wanted) const;

private:
    const QList<LiveWebhook> &m_live;
    QHash<QString, QHash<QString, QList<qsizetype>>> m_byAccount; ///< then by scope
};

/// 8x8 would refuse the creation because of this record, unless it goes first.
[[nodiscard]] Finding blockedFinding(const Webhook &wanted, const LiveWebhook &old, bool anyway);

} // namespace sendbench::webhooks
