// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/jobgroup.h"

#include <algorithm>

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
    connect(job, &Job::finished, this, [this, job] { ended(job); });
}

void JobGroup::doStart()
{
    if (m_waiting.isEmpty()) {
        succeed();
        return;
    }
    startMore();
}

void JobGroup::doCancel()
{
    m_waiting.clear();
    const auto running = std::exchange(m_running, {});
    for (Job *job : running)
        job->cancel();
}

void JobGroup::startMore()
{
    while (!m_waiting.isEmpty() && m_running.size() < m_width) {
        Job *job = m_waiting.takeFirst();
        m_running.append(job);
        job->start();
    }
}

void JobGroup::ended(Job *job)
{
    if (!isRunning())
        return;
    m_running.removeOne(job);
    ++m_done;
    if (job->error() && !m_first)
        m_first = job->error();
    Q_EMIT progress(m_done, m_total);
    if (!isRunning())
        return;
    if (m_first && m_onError == OnError::Stop)
        doCancel();
    startMore();
    if (m_running.isEmpty() && m_waiting.isEmpty()) {
        if (m_first)
            fail(*m_first);
        else
            succeed();
    }
}

} // namespace sendbench
