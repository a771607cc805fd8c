// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QObject>

#include <chrono>
#include <optional>

class QTimer;

namespace sendbench
{

/// The unit of asynchronous work.
///
/// `finished` comes exactly once, and never from inside `start()` or `cancel()`. A job that is
/// destroyed while it runs ends silently. By default it deletes itself after `finished`; read its
/// result in the slot. Lives in the thread that made it.
class Job : public QObject
{
    Q_OBJECT

public:
    explicit Job(QObject *parent = nullptr);
    ~Job() override;

    void start();
    /// Ends with ErrorKind::Cancelled, unless it has ended already.
    void cancel();

    /// Own time limit, counted from start(); ends with ErrorKind::Timeout. Zero: none.
    void setTimeLimit(std::chrono::milliseconds limit) { m_limit = limit; }
    void setAutoDelete(bool on) { m_autoDelete = on; }

    [[nodiscard]] bool isRunning() const { return m_state == State::Running; }
    [[nodiscard]] bool isFinished() const { return m_state == State::Finished; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void progress(qint64 done, qint64 total);
    void finished();

protected:
    /// The work. Runs from the event loop, not inside start().
    virtual void doStart() = 0;
    /// Stop the work; the state is settled already, so whatever it emits is ignored.
    virtual void doCancel() {}

    /// Ends the job well / with an error. Ignored once it has ended.
    void succeed();
    void fail(Error error);

private:
    enum class State { Idle, Running, Settled, Finished };

    void settle(std::optional<Error> error);
    void announce();
    void announceLater();

    State m_state = State::Idle;
    std::optional<Error> m_error;
    std::chrono::milliseconds m_limit{0};
    QTimer *m_timer = nullptr;
    bool m_autoDelete = true;
};

/// A job with a value. `result()` is valid once finished.
template <typename T>
class ResultJob : public Job
{
public:
    using Job::Job;

    [[nodiscard]] Result<T> result() const
    {
        if (error())
            return Failure(*error());
        return m_value;
    }

protected:
    void succeedWith(T value)
    {
        m_value = std::move(value);
        succeed();
    }

private:
    T m_value{};
};

/// A job that ends on the next turn of the event loop with a result that is known already.
template <typename T>
class ReadyJob final : public ResultJob<T>
{
public:
    ReadyJob(Result<T> ready, QObject *parent)
        : ResultJob<T>(parent)
        , m_ready(std::move(ready))
    {
    }

protected:
    void doStart() override
    {
        if (m_ready)
            this->succeedWith(*m_ready);
        else
            this->fail(m_ready.error());
    }

private:
    Result<T> m_ready;
};

} // namespace sendbench
