// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/forgetrunjob.h"

#include "base/jobgroup.h"
#include "secrets/learnjob.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::changes
{

ForgetRunJob::ForgetRunJob(secrets::SecretStore &store, const RunStore &runs, QString runId,
                           const QList<secrets::SecretKey> &keys, Elsewhere elsewhere,
                           QObject *parent)
    : Job(parent)
    , m_store(store)
    , m_runs(runs)
    , m_runId(std::move(runId))
    , m_keys(keys)
    , m_toLook(keys)
    , m_elsewhere(elsewhere)
{
}

void ForgetRunJob::doStart()
{
    lookNext();
}

void ForgetRunJob::lookNext()
{
    if (m_toLook.isEmpty()) {
        const bool elsewhere = m_anyLost || m_removeElsewhere;
        if (!m_anyHere && elsewhere && m_elsewhere == Elsewhere::Refuse)
            fail({.kind = ErrorKind::Input, .code = u"run.held-elsewhere"_s, .found = m_runId});
        else
            removeAll();
        return;
    }
    auto *read = m_store.read(m_toLook.takeFirst(), this);
    m_job = read;
    connect(read, &Job::finished, this, [this, read] {
        if (!isRunning())
            return;
        const auto &error = read->error();
        if (error && !secrets::isAbsent(*error)) {
            fail(*error);
            return;
        }
        m_anyHere = m_anyHere || !error;
        m_anyLost = m_anyLost || (error && error->code == u"secret.lost"_s);
        lookNext();
    });
    read->start();
}

void ForgetRunJob::removeAll()
{
    auto *group = new JobGroup(1, JobGroup::OnError::Stop, this);
    for (const secrets::SecretKey &key : std::as_const(m_keys))
        group->add(m_store.remove(key, group));
    if (m_removeElsewhere && m_elsewhere == Elsewhere::Forget)
        for (secrets::WriteJob *job : m_removeElsewhere(group))
            group->add(job);
    m_job = group;
    connect(group, &Job::finished, this, [this, group] {
        if (!isRunning())
            return;
        if (group->error()) {
            fail(*group->error());
            return;
        }
        const auto removed = m_runs.remove(m_runId);
        const bool held = m_anyHere || m_anyLost || m_removeElsewhere;
        if (removed || (held && removed.error().code == u"run.not-found"_s))
            succeed();
        else
            fail(removed.error());
    });
    group->start();
}

void ForgetRunJob::doCancel()
{
    if (m_job)
        m_job->cancel();
}

} // namespace sendbench::changes
