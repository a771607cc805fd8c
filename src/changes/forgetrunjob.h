// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/runstore.h"

#include <QPointer>

#include <functional>

namespace sendbench::changes
{

/// Removes what a run holds in the secret store, then its file: it cannot be undone any more.
/// Errors: those of the store (the file stays then, so that it can be tried again), those of
/// RunStore::remove ("run.not-found" only where nobody had anything either), "run.held-elsewhere"
/// (Input).
class ForgetRunJob final : public Job
{
    Q_OBJECT

public:
    /// Nothing that the run holds is here: another workspace's keychain entries have it, where undo
    /// would find it, or nobody.
    enum class Elsewhere { Refuse, Forget };
    /// Removes what other workspaces hold for the run; the jobs are not started yet.
    using RemoveElsewhere = std::function<QList<secrets::WriteJob *>(QObject *parent)>;

    /// Store and runs outlive the job. `keys`: all that the run may hold.
    ForgetRunJob(secrets::SecretStore &store, const RunStore &runs, QString runId,
                 const QList<secrets::SecretKey> &keys, Elsewhere elsewhere,
                 QObject *parent = nullptr);

    /// Before start(), where others are known to hold something for the run.
    void setElsewhere(const RemoveElsewhere &remove) { m_removeElsewhere = remove; }

protected:
    void doStart() override;
    void doCancel() override;

private:
    void lookNext();
    void removeAll();

    secrets::SecretStore &m_store;
    const RunStore &m_runs;
    QString m_runId;
    QList<secrets::SecretKey> m_keys;
    QList<secrets::SecretKey> m_toLook;
    Elsewhere m_elsewhere;
    RemoveElsewhere m_removeElsewhere;
    bool m_anyHere = false;
    bool m_anyLost = false;
    QPointer<Job> m_job;
};

} // namespace sendbench::changes
