// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/inbox.h"

#include <functional>
#include <type_traits>
#include <utility>

namespace sendbench
{

/// Runs `work` once in a thread of Qt's global pool, where it is destroyed too. Nobody waits for it
/// but the end of the program. From any thread.
void inPool(std::function<void()> work);

/// Where the result of a work in the pool is waited for.
template <typename Result, typename Done>
class PoolAnswer final : public Inbox
{
public:
    PoolAnswer(QObject *owner, Done done)
        : Inbox(owner)
        , m_done(std::move(done))
    {
    }

    void take(const Result &result)
    {
        deleteLater();
        Done done = std::move(m_done); // it may be the end of the owner, and so of this
        done(result);
    }

private:
    Done m_done;
};

/// The same, and then `done(result)` in the thread of `owner`, from which this is called. Dropped
/// when the owner is gone; `done` never leaves that thread, the result is made in the other one.
template <typename Work, typename Done>
void inPool(QObject *owner, Work work, Done done)
{
    using Result = std::decay_t<std::invoke_result_t<Work &>>;
    auto *const answer = new PoolAnswer<Result, Done>(owner, std::move(done));
    inPool([work = std::move(work), answer, home = answer->address()]() mutable {
        home.post([answer, result = work()] { answer->take(result); });
    });
}

} // namespace sendbench
