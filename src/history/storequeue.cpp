// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "history/storequeue.h"

#include "history/database.h"

using namespace Qt::StringLiterals;

namespace sendbench::history
{

namespace
{

/// Owns the connection, which must be used in one thread only.
class Worker final : public QObject
{
public:
    Worker(const QString &path, AtEnd atEnd)
        : m_database(path, atEnd)
    {
    }

    void run(Task &task)
    {
        if (task.cancelled)
            return;
        task.work(m_database);
        task.done = true;
    }

private:
    Database m_database;
};

} // namespace

StoreQueue::StoreQueue(const QString &path, AtEnd atEnd)
    : m_worker(new Worker(path, atEnd))
    , m_context(std::make_unique<QObject>())
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
    auto *const worker = static_cast<Worker *>(m_worker);
    QObject *const context = m_context.get();
    QMetaObject::invokeMethod(
        worker,
        [worker, context, task] {
            worker->run(*task);
            // The context outlives this thread: close() joins it first.
            QMetaObject::invokeMethod(
                context, [task] { task->deliver(); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
    return true;
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
    QMetaObject::invokeMethod(
        m_worker, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
    m_context.reset();
    const auto left = m_jobs;
    for (QueuedJob *job : left)
        job->closed();
}

} // namespace sendbench::history
