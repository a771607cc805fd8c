// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "changes/run.h"

#include <QPointer>

namespace sendbench::changes
{

/// The way back of a run, after a look whether the secret store still has what the run holds. A
/// step whose value is gone is a finding ("undo.value-lost") and no change. Errors: those of the
/// store when it cannot be asked; "run.value-lost" (Secret) when nothing else could be taken back.
class UndoPlanJob final : public ResultJob<Plan>
{
    Q_OBJECT

public:
    /// The store outlives the job.
    UndoPlanJob(secrets::SecretStore &store, Run run, QObject *parent = nullptr);

protected:
    void doStart() override;
    void doCancel() override;

private:
    void next();
    void finish();

    secrets::SecretStore &m_store;
    Run m_run;
    QList<secrets::SecretKey> m_waiting;
    QList<secrets::SecretKey> m_lost;
    QPointer<secrets::ReadJob> m_read;
};

} // namespace sendbench::changes
