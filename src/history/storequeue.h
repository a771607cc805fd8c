// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/inbox.h"
#include "base/result.h"

#include <QList>
#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace sendbench::history
{

class Database;
class StoreWorker;
enum class AtEnd;

/// One piece of work for the database thread.
struct Task {
    std::function<void(Database &)> work; ///< in the database thread
    std::function<void()> deliver;        ///< in the store's thread, once the work is done
    std::atomic<bool> cancelled = false;  ///< asked for before the work began: it is left out
    std::atomic<bool> done = false;       ///< the work ran
};

/// What the queue needs to know of a job, whatever its value.
class QueuedJob
{
public:
    virtual ~QueuedJob() = default;
    /// The store ends: a started write goes into the queue now, everything else ends as cancelled.
    virtual void closing() = 0;
    /// The database thread has ended: what was done is told, the rest is cancelled.
    virtual void closed() = 0;
};

/// The database thread and the jobs that wait for it. Lives in the store's thread; jobs share it,
/// so that one started after the store's end finds it closed.
class StoreQueue final
{
public:
    StoreQueue(const QString &path, AtEnd atEnd);
    ~StoreQueue();
    StoreQueue(const StoreQueue &) = delete;
    StoreQueue &operator=(const StoreQueue &) = delete;

    /// False once the store has ended.
    [[nodiscard]] bool submit(const std::shared_ptr<Task> &task);
    void enter(QueuedJob *job) { m_jobs.append(job); }
    void leave(QueuedJob *job) { m_jobs.removeOne(job); }

    /// Lets the queued writes run to their end, then ends the thread and every job.
    void close();

private:
    QThread m_thread;
    StoreWorker *m_worker = nullptr; ///< lives in m_thread, which ends it
    Inbox::Address m_toWorker;
    std::unique_ptr<Inbox> m_inbox;
    QList<QueuedJob *> m_jobs;
    bool m_closed = false;
};

} // namespace sendbench::history
