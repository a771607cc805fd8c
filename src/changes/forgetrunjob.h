// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/runstore.h"

#include <QPointer>

namespace sendbench::changes
{

/// Removes what a run holds in the secret store, then its file: it cannot be undone any more.
/// Errors: those of the store (the file stays then, so that it can be tried again), those of
/// RunStore::remove.
class ForgetRunJob final : public Job
{
    Q_OBJECT

public:
    /// Store and runs outlive the job.
    ForgetRunJob(secrets::SecretStore &store, const RunStore &runs, Run run,
                 QObject *parent = nullptr);

protected:
    void doStart() override;
    void doCancel() override;

private:
    secrets::SecretStore &m_store;
    const RunStore &m_runs;
    Run m_run;
    QPointer<Job> m_removal;
};

} // namespace sendbench::changes
