// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/webhookapplyjob.h"
#include "integrations/wavecell/migration.h"

namespace sendbench::engine
{

/// What became of one part of a migration.
struct MigratedPart {
    QString title;
    changes::Run run;
    std::optional<changes::Run> restore; ///< what put it back, as far as it came
    bool done = false;                   ///< the old is gone, the new stands
    bool restored = false;               ///< it failed, and all of it was taken back
    QString refusal; ///< 8x8's words at the step that failed, explained where they are known
    std::optional<Error> error;        ///< of our own, or of the network
    std::optional<Error> restoreError; ///< why the way back ended
    /// Seconds from the answer to the deletion until the last answer that made something stand
    /// again: the new records, or the old one. Nothing: it was not deleted, or nothing stands.
    std::optional<double> gap;
};

/// Leaves Wavecell, a part after the other. When a step of a part fails, what that part did is
/// taken back at once, as a run of its own in the journal (once; a way back that fails is told and
/// not tried again), and the parts behind it are not begun. The old record comes back by a POST
/// that 8x8 does not document. It succeeds also then: what happened is in the parts.
class MigrateJob final : public ResultJob<QList<MigratedPart>>
{
    Q_OBJECT

public:
    /// The engine outlives the job.
    MigrateJob(Engine &engine, const integrations::wavecell::Migration &migration,
               QObject *parent = nullptr);
    ~MigrateJob() override;

    /// No further part; the one under way is brought to its end, since between its two calls
    /// nothing is received. (cancel() ends at once: then its run can be undone.)
    void stop();
    [[nodiscard]] const QList<MigratedPart> &parts() const; ///< so far

Q_SIGNALS:
    void told(const sendbench::changes::RunStep &step);

protected:
    void doStart() override;
    void doCancel() override;

private:
    void next();
    void follow(WebhookApplyJob *job);
    void ended(const WebhookApplyJob &job);
    void planBack();
    void restore(const changes::Plan &back);
    void restoreEnded(const WebhookApplyJob &job);

    struct Private;
    std::unique_ptr<Private> d;
};

/// How a part ended, in words.
[[nodiscard]] QString migratedText(const MigratedPart &part);

} // namespace sendbench::engine
