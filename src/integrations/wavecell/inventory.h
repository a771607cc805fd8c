// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/run.h"
#include "integrations/wavecell/conflict.h"
#include "webhooks/state.h"

#include <QDateTime>

/// What an account has of old (Wavecell) webhooks, as far as anybody can know: 8x8 documents no
/// call that lists them, and the guide's own probe writes a live webhook for the whole account, so
/// it is never sent.
namespace sendbench::integrations::wavecell
{

/// An old record and how it is known.
struct OldRecord {
    enum class Source {
        Listed,  ///< a list of today shows it
        Refused, ///< a refusal in the history named it
        Entered, ///< somebody wrote it down in the workspace
    };
    /// Scope, type, url, oldVersion; product and raw of what was listed.
    webhooks::LiveWebhook record;
    Source source = Source::Listed;
    /// False: a typed record whose version 8x8 does not explain; it may be of the old form.
    bool certain = true;
    QDateTime at;        ///< of the refusal
    QString exchangeId;  ///< of the list or the refusal
    QString webhook;     ///< id of the workspace, of an entered one
    QDateTime deletedAt; ///< a run from here deleted it since; invalid: none did

    [[nodiscard]] bool isThere() const { return !deletedAt.isValid(); }
    bool operator==(const OldRecord &) const = default;
};

/// A refusal of the history.
struct Mention {
    QString words;
    QDateTime at;
    QString exchangeId;
};

struct InventoryInput {
    QString account;
    QList<webhooks::LiveWebhook> live; ///< of SMS and Chat Apps in both forms
    QList<webhooks::ReadFailure> failures;
    QList<webhooks::Webhook> desired;
    QList<Mention> mentions;
    QList<changes::Run> runs; ///< of the account, newest first
};

/// A refusal that a wanted record would meet as things stand.
struct Prediction {
    QString webhook; ///< id in the workspace
    Conflict conflict;
    bool certain = true;
    QString text;

    bool operator==(const Prediction &) const = default;
};

struct Inventory {
    QString account;
    QList<OldRecord> old;
    QList<webhooks::LiveWebhook> current; ///< of the present form
    QList<webhooks::ReadFailure> failures;
    QList<Prediction> predictions;

    /// Sub-accounts that have an old record which is there, in their order, each once. `certain`:
    /// without those of which only typed records are known.
    [[nodiscard]] QStringList oldScopes(bool certain) const;
};

/// Each old record once, by sub-account and type. Pure.
[[nodiscard]] Inventory takeInventory(const InventoryInput &input);

/// The fixed part of the text that names old records, for a search in the history.
[[nodiscard]] QString searchWords();
[[nodiscard]] QString sourceName(OldRecord::Source source); ///< "listed", "refused", "entered"
/// How it is known, in words.
[[nodiscard]] QString sourceText(const OldRecord &old);

} // namespace sendbench::integrations::wavecell
