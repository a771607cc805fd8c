// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "history/storequeue.h"

#include "history/database.h"

using namespace Qt::StringLiterals;

namespace sendbench::history
{

/// Owns the connection, which must be used in one thread only.
class StoreWorker final : public QObject
{
public:
    StoreWorker(const QString &path, AtEnd atEnd)
        : m_database(path, atEnd)
    {
    }

    [[nodiscard]] Inbox::Address inbox() const { return m_inbox.address(); }

    void run(Task &task)
    {
        if (task.cancelled)
            return;
        task.work(m_database);
        task.done = true;
    }

private:
    Database m_database;
    Inbox m_inbox{this}; ///< dies first: nothing is run without the database
};

StoreQueue::StoreQueue(const QString &path, AtEnd atEnd)
    : m_worker(new StoreWorker(path, atEnd))
    , m_toWorker(m_worker->inbox())
    , m_inbox(std::make_unique<Inbox>())
{
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(u"sendbench-history"_s);
    m_thread.start();
}

StoreQueue::~StoreQueue()
{
    close();
}

bool StoreQueue::submit(const std::shared_ptr<Task> &task)
{
    if (m_closed)
        return false;
    return m_toWorker.post([worker = m_worker, home = m_inbox->address(), task] {
        worker->run(*task);
        home.post([task] { task->deliver(); });
    });
}

void StoreQueue::close()
{
    if (m_closed)
        return;
    const auto jobs = m_jobs;
    for (QueuedJob *job : jobs)
        job->closing();
    m_closed = true;
    // Behind the last task, so that all of them have run.
    m_toWorker.postAndWait([this] { m_thread.quit(); });
    m_thread.wait();
    m_inbox.reset();
    const auto left = m_jobs;
    for (QueuedJob *job : left)
        job->closed();
}

} // namespace sendbench::history
