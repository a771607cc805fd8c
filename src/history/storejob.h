// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/job.h"
#include "history/storequeue.h"

#include <QPointer>

#include <optional>

namespace sendbench::history
{

/// A job whose work is done in the database thread.
template <typename T>
class StoreJob final : public ResultJob<T>, public QueuedJob
{
public:
    enum class Access { Read, Write };
    using Work = std::function<Result<T>(Database &)>;
    /// Told in the store's thread about work that went well, also when the job itself was cancelled
    /// or destroyed meanwhile.
    using Done = std::function<void(const T &)>;

    StoreJob(std::shared_ptr<StoreQueue> queue, Access access, Work work, Done done,
             QObject *parent)
        : ResultJob<T>(parent)
        , m_queue(std::move(queue))
        , m_access(access)
        , m_work(std::move(work))
        , m_done(std::move(done))
    {
        m_queue->enter(this);
    }

    ~StoreJob() override
    {
        m_queue->leave(this);
        if (m_task && m_access == Access::Read)
            m_task->cancelled = true;
    }

    void closing() override
    {
        if (m_access == Access::Write && this->isRunning() && !m_task)
            submit();
        else if (m_access == Access::Read && !this->isFinished())
            this->cancel();
    }

    void closed() override
    {
        if (m_task && m_task->done && this->isRunning())
            QMetaObject::invokeMethod(
                this, [this] { take(**m_answer); }, Qt::QueuedConnection);
        else
            this->cancel();
    }

protected:
    void doStart() override
    {
        if (m_task)
            return; // the store's end was faster
        if (!submit())
            this->fail(
                Error{.kind = ErrorKind::Cancelled, .code = QStringLiteral("job.cancelled")});
    }

    void doCancel() override
    {
        if (m_task)
            m_task->cancelled = true;
    }

private:
    using Answer = std::shared_ptr<std::optional<Result<T>>>;

    bool submit()
    {
        m_task = std::make_shared<Task>();
        m_task->work = [work = m_work, answer = m_answer](Database &database) {
            *answer = work(database);
        };
        m_task->deliver = [job = QPointer<StoreJob>(this), done = m_done, answer = m_answer] {
            if (!answer->has_value())
                return; // left out
            if (done && **answer)
                done(***answer);
            if (job)
                job->take(**answer);
        };
        return m_queue->submit(m_task);
    }

    void take(const Result<T> &answer)
    {
        if (answer)
            this->succeedWith(*answer);
        else
            this->fail(answer.error());
    }

    std::shared_ptr<StoreQueue> m_queue;
    Access m_access;
    Work m_work;
    Done m_done;
    Answer m_answer = std::make_shared<std::optional<Result<T>>>();
    std::shared_ptr<Task> m_task;
};

} // namespace sendbench::history
