// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integrations/wavecell/inventory.h"
#include "integrations/wavecell/payloadchange.h"
#include "webhooks/webhookapi.h"
#include "workspace/document.h"

/// The way out of Wavecell as plans: what is deleted there, what is written in its place, in which
/// order, and what it costs.
namespace sendbench::integrations::wavecell
{

/// How much one deletion at Wavecell takes.
enum class Reach {
    Known,        ///< the records that are known, by sub-account and type
    EveryType,    ///< all of a sub-account, as 8x8's guide does it
    WholeAccount, ///< `*`/`*`: all of the account, known or not
};

struct MigrationWish {
    QStringList scopes; ///< sub-accounts; empty: all that have old records
    Reach reach = Reach::Known;
};

/// What is done as one: if a step fails, all of this part is put back, and the others are not
/// begun.
struct MigrationPart {
    QString title; ///< the sub-account, or "every sub-account"
    changes::Plan plan;
    int requestsInGap = 0; ///< those that follow the deletion; 0: nothing is deleted
    QList<PayloadChange> payloads;

    /// How long nothing is received: a guess of one second for each request.
    [[nodiscard]] int guessedGap() const { return requestsInGap; }
};

struct Migration {
    QList<MigrationPart> parts;
    Findings findings; ///< an error forbids applying

    [[nodiscard]] bool canApply() const { return !parts.isEmpty() && !hasErrors(findings); }
};

struct MigrationInput {
    workspace::Account account;
    Inventory inventory;
    QList<webhooks::Webhook> desired;
    QStringList missingSecrets; ///< ids of desired ones whose secret is not here
    QMap<QString, const webhooks::WebhookApi *> apis;
};

/// Where the workspace wants no record for a sub-account, one is proposed that POSTs to the old
/// address. Pure.
[[nodiscard]] Migration planMigration(const MigrationInput &input, const MigrationWish &wish);

} // namespace sendbench::integrations::wavecell
