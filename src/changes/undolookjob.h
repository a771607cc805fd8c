// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/applyjob.h"
#include "changes/lookroute.h"
#include "changes/undoplanjob.h"

namespace sendbench::changes
{

/// The way back of a run, after a look at each thing that it would change or delete. What somebody
/// changed there since the run is a warning of its change and the finding "undo.changed-since"; a
/// thing that cannot be read is "undo.unread"; one that is gone and had earlier values is
/// "undo.gone", and no change. Errors: those of UndoPlanJob; those of a read that got no answer, or
/// was denied.
class UndoLookJob final : public ResultJob<Plan>
{
    Q_OBJECT

public:
    /// `back` is not started yet, and is this job's from now on. The store outlives the job.
    UndoLookJob(UndoPlanJob *back, Sender sender, secrets::SecretStore &store, QString system,
                Run run, QObject *parent = nullptr);
    ~UndoLookJob() override;

protected:
    void doStart() override;
    void doCancel() override;

private:
    void next();
    void findSecret(QList<secrets::SecretKey> waiting, const QList<secrets::SecretKey> &known);
    void look(const QList<secrets::SecretKey> &known);
    void take(const std::optional<Error> &error, const QList<Since> &since);
    /// Of the change that is looked at.
    [[nodiscard]] const RunStep *done() const;

    UndoPlanJob *m_back;
    Sender m_sender;
    secrets::SecretStore &m_store;
    QString m_system;
    Run m_run;
    Plan m_plan;
    qsizetype m_index = 0; ///< in the plan's changes
    QPointer<Job> m_job;
};

/// Notes in the way back of this change what somebody changed since.
void noteSince(Plan &plan, Change &change, const QStringList &sentences);
/// Deletes what is not there any more: as good as done.
void noteGone(Change &change);

/// Somebody changed something since, or nobody knows: to be asked before it is applied.
[[nodiscard]] bool needsChoice(const Plan &undo);
/// The sentences to ask with, one a line.
[[nodiscard]] QString choiceText(const Plan &undo);
/// What stays as it is although the run is taken back, one sentence a line; empty: nothing.
[[nodiscard]] QString staysText(const Findings &undo);

} // namespace sendbench::changes
