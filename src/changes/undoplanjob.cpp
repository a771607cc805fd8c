// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "changes/undoplanjob.h"

#include "changes/held.h"
#include "secrets/learnjob.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench::changes
{

UndoPlanJob::UndoPlanJob(secrets::SecretStore &store, Run run, QObject *parent)
    : ResultJob(parent)
    , m_store(store)
    , m_run(std::move(run))
{
}

void UndoPlanJob::doStart()
{
    for (const RunStep &step : std::as_const(m_run.steps))
        if (step.mayBeThere())
            for (const secrets::SecretKey &key : heldKeys(m_run, step))
                m_waiting.append(key);
    next();
}

void UndoPlanJob::doCancel()
{
    if (m_read)
        m_read->cancel();
}

void UndoPlanJob::next()
{
    if (m_waiting.isEmpty()) {
        finish();
        return;
    }
    const secrets::SecretKey key = m_waiting.takeFirst();
    m_read = m_store.read(key, this);
    connect(m_read, &Job::finished, this, [this, read = m_read.data(), key] {
        if (!isRunning())
            return;
        if (read->error() && !secrets::isAbsent(*read->error())) {
            fail(*read->error());
            return;
        }
        if (read->error())
            m_lost.append(key);
        next();
    });
    m_read->start();
}

void UndoPlanJob::finish()
{
    const Plan plan = undoPlan(m_run, m_lost);
    if (!m_lost.isEmpty() && !plan.hasWork())
        fail(Error{.kind = ErrorKind::Secret,
                   .code = u"run.value-lost"_s,
                   .where = m_run.id,
                   .found = m_run.title});
    else
        succeedWith(plan);
}

} // namespace sendbench::changes
