// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "changes/readjob.h"
#include "webhooks/state.h"

#include <memory>

namespace sendbench::webhooks
{

/// One product of one account to be read.
struct Asked {
    workspace::Account account;
    const WebhookApi *api = nullptr;
};

/// What was read so far, and what could not be.
struct Reading {
    QList<LiveWebhook> live;
    QList<ReadFailure> failures;
    QList<std::pair<QString, QString>> asked; ///< account, product
};

/// Reads products of accounts side by side; never writes. A call that fails is a ReadFailure, the
/// others go on; the job itself fails only when cancelled. A 429 is tried again after its
/// Retry-After (at most a minute, twice), and holds back its host's other calls meanwhile. What a
/// product needs before its calls (WebhookApi::prepare()) is made first, and once more after a 401.
/// A product counts as asked when all its calls ended: what is not in `asked` nobody knows.
class LiveJob final : public ResultJob<Reading>
{
    Q_OBJECT

public:
    /// `width`: calls under way at one time. The store outlives the job.
    LiveJob(changes::Sender sender, secrets::SecretStore &store, QList<Asked> asked, int width = 8,
            QObject *parent = nullptr);
    ~LiveJob() override;

    /// So far; also after a cancel.
    [[nodiscard]] const Reading &reading() const;
    [[nodiscard]] int callsDone() const;
    [[nodiscard]] int callsKnown() const; ///< grows with further pages

Q_SIGNALS:
    /// Records or a failure came in: at most ten times a second, and once before `finished`.
    void grew();

protected:
    void doStart() override;
    void doCancel() override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sendbench::webhooks
