// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/pool.h"

#include <atomic>
#include <functional>
#include <memory>

namespace sendbench::ui
{

/// Work in a thread of the pool of which only the latest counts: a further run, stop() or the end
/// of the owner tells the worker to stop and drops its result. `done` is called in the owner's
/// thread.
template <typename T>
class LatestTask
{
public:
    using Work = std::function<T(const std::atomic_bool &stop)>;
    using Done = std::function<void(const T &)>;

    explicit LatestTask(QObject *owner)
        : m_owner(owner)
    {
    }
    ~LatestTask() { stop(); }
    LatestTask(const LatestTask &) = delete;
    LatestTask &operator=(const LatestTask &) = delete;

    void run(Work work, Done done)
    {
        stop();
        m_stop = std::make_shared<std::atomic_bool>(false);
        inPool(
            m_owner, [work = std::move(work), mine = m_stop] { return work(*mine); },
            [this, mine = m_stop, done = std::move(done)](const T &result) {
                if (mine->load())
                    return;
                m_stop.reset();
                done(result);
            });
    }

    void stop()
    {
        if (m_stop)
            m_stop->store(true);
        m_stop.reset();
    }
    [[nodiscard]] bool isRunning() const { return m_stop != nullptr; }

private:
    QObject *m_owner;
    std::shared_ptr<std::atomic_bool> m_stop;
};

} // namespace sendbench::ui
