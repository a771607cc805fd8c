// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/jobgroup.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendbench
{

JobGroup::JobGroup(int width, OnError onError, QObject *parent)
    : Job(parent)
    , m_width(std::max(1, width))
    , m_onError(onError)
{
}

void JobGroup::add(Job *job)
{
    job->setParent(this);
    m_waiting.append(job);
    ++m_total;
    connect(job, &Job::finished, this, [this, job] { ended(job, job->error()); });
    // A job that someone deletes must not leave the group waiting for ever.
    connect(job, &QObject::destroyed, this, [this, job] {
        ended(job, Error{.kind = ErrorKind::Cancelled, .code = u"job.cancelled"_s});
    });
}

void JobGroup::doStart()
{
    proceed();
}

void JobGroup::doCancel()
{
    m_waiting.clear();
    const auto running = std::exchange(m_running, {});
    for (Job *job : running)
        job->cancel();
}

void JobGroup::ended(Job *job, const std::optional<Error> &error)
{
    // Also before start(): a job may be cancelled or deleted while it waits.
    if (m_waiting.removeAll(job) + m_running.removeAll(job) == 0)
        return;
    ++m_done;
    if (error && !m_first)
        m_first = error;
    if (!isRunning())
        return;
    Q_EMIT progress(m_done, m_total);
    if (isRunning())
        proceed();
}

void JobGroup::proceed()
{
    if (m_first && m_onError == OnError::Stop) {
        m_waiting.clear();
        // They stay in m_running until each has said that it ended.
        const auto running = m_running;
        for (Job *job : running)
            job->cancel();
    }
    while (!m_waiting.isEmpty() && m_running.size() < m_width) {
        m_running.append(m_waiting.takeFirst());
        m_running.constLast()->start();
    }
    if (!m_running.isEmpty())
        return;
    if (m_first)
        fail(*m_first);
    else
        succeed();
}

} // namespace sendbench
