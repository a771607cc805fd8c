// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/pool.h"

#include <QRunnable>
#include <QThreadPool>

#include <mutex>

namespace sendbench
{

namespace
{

/// Both sides of a hand-over pass it. The lock of Qt's pool does as much, but where no sanitizer
/// sees it.
void passOn()
{
    static std::mutex door;
    const std::scoped_lock passing(door);
}

class PoolWork final : public QRunnable
{
public:
    explicit PoolWork(std::function<void()> work)
        : m_work(std::move(work))
    {
    }

    void run() override
    {
        passOn();
        m_work();
    }

private:
    std::function<void()> m_work;
};

} // namespace

void inPool(std::function<void()> work)
{
    auto *const handed = new PoolWork(std::move(work));
    passOn();
    QThreadPool::globalInstance()->start(handed);
}

} // namespace sendbench
