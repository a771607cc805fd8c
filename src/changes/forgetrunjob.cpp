// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/forgetrunjob.h"

#include "base/jobgroup.h"
#include "changes/held.h"

#include <utility>

namespace sendbench::changes
{

ForgetRunJob::ForgetRunJob(secrets::SecretStore &store, const RunStore &runs, Run run,
                           QObject *parent)
    : Job(parent)
    , m_store(store)
    , m_runs(runs)
    , m_run(std::move(run))
{
}

void ForgetRunJob::doStart()
{
    auto *group = new JobGroup(1, JobGroup::OnError::Stop, this);
    for (const secrets::SecretKey &key : heldKeys(m_run))
        group->add(m_store.remove(key, group));
    m_removal = group;
    connect(group, &Job::finished, this, [this, group] {
        if (!isRunning())
            return;
        if (group->error()) {
            fail(*group->error());
            return;
        }
        const auto removed = m_runs.remove(m_run.id);
        if (removed)
            succeed();
        else
            fail(removed.error());
    });
    group->start();
}

void ForgetRunJob::doCancel()
{
    if (m_removal)
        m_removal->cancel();
}

} // namespace sendbench::changes
