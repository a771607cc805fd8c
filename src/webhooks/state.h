// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "changes/plan.h"
#include "webhooks/webhookapi.h"

namespace sendbench::webhooks
{

/// How a desired and a live record stand to each other.
enum class State {
    InSync,
    AuthUnverifiable, ///< alike as far as 8x8 tells; it does not tell the secret
    Differs,
    Missing,     ///< wanted, and not there
    NotManaged,  ///< there, and not in the workspace: left alone by every plan
    Duplicate,   ///< there a second time under the same key
    MustMigrate, ///< of the old (Wavecell) form
    NotRead,     ///< wanted, and the product could not be read
    Unknown,     ///< wanted, and not asked for yet
};

/// A line of the table. Indices into the lists that were joined; -1: none.
struct Row {
    State state = State::Unknown;
    qsizetype desired = -1;
    qsizetype live = -1;
    QList<changes::FieldDifference> fields; ///< all that are compared, in the form's order
    Findings findings;
};

/// What one call could not read: shown as it is, the rest stands.
struct ReadFailure {
    QString account;
    QString product;
    QString scope; ///< empty: all of the product
    Error error;
    QString exchangeId; ///< empty: nothing went out
};

/// What we wrote last, by a desired webhook's id: a keyed fingerprint of its secret and how the
/// header was made of it. See fingerprint.h.
using Fingerprints = QMap<QString, QString>;

struct JoinInput {
    QList<Webhook> desired;
    QList<LiveWebhook> live;
    QList<ReadFailure> failures;
    /// Of what was asked: account and product. A desired one of another is Unknown.
    QList<std::pair<QString, QString>> asked;
    Fingerprints written; ///< of what we last wrote
    Fingerprints here;    ///< of the secrets that stand in the keychain now
    /// addressPrint() of desired ones, by id, whose address is a secret; none: it is not in the
    /// keychain.
    QMap<QString, QByteArray> addresses;
};

/// Desired ones in their order, then what is only live in the answers' order. `apis` by product id.
[[nodiscard]] QList<Row> join(const JoinInput &input,
                              const QMap<QString, const WebhookApi *> &apis);

[[nodiscard]] QString stateName(State state); ///< "in-sync", "auth-unverifiable", "differs", …
/// What the column shows: "in sync", "differs: url", "auth unverifiable", "not managed", …
[[nodiscard]] QString stateTitle(const Row &row);

} // namespace sendbench::webhooks
