// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"

#include <QList>

namespace sendbench
{

/// Several jobs as one. In a sequence (width 1) or side by side (width n).
///
/// `Stop`: the first failure cancels the rest and is the group's error. `Continue`: every job runs;
/// the group's error is the first one. Each job's own `finished` arrives before the group's.
class JobGroup final : public Job
{
    Q_OBJECT

public:
    enum class OnError { Stop, Continue };

    JobGroup(int width, OnError onError, QObject *parent = nullptr);

    /// Takes ownership. Only before start().
    void add(Job *job);

protected:
    void doStart() override;
    void doCancel() override;

private:
    void proceed();
    void ended(Job *job, const std::optional<Error> &error);

    QList<Job *> m_waiting;
    QList<Job *> m_running;
    std::optional<Error> m_first;
    int m_width;
    OnError m_onError;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace sendbench
