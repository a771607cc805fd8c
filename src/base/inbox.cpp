// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/inbox.h"

#include <QCoreApplication>
#include <QEvent>

#include <deque>
#include <future>
#include <mutex>
#include <utility>

namespace sendbench
{

struct Inbox::State {
    std::mutex mutex;
    Inbox *inbox = nullptr; ///< null when it is gone
    std::deque<Work> waiting;
};

Inbox::Inbox(QObject *parent)
    : QObject(parent)
    , m_state(std::make_shared<State>())
{
    m_state->inbox = this;
}

Inbox::~Inbox()
{
    std::deque<Work> dropped; // outside the lock: what they hold may post in turn
    const std::scoped_lock lock(m_state->mutex);
    m_state->inbox = nullptr;
    dropped.swap(m_state->waiting);
}

Inbox::Address Inbox::address() const
{
    return Address(m_state);
}

void Inbox::customEvent(QEvent *)
{
    Work work;
    {
        const std::scoped_lock lock(m_state->mutex);
        work = std::move(m_state->waiting.front());
        m_state->waiting.pop_front();
    }
    work(); // this may be the end of the inbox
}

Inbox::Address::Address(std::shared_ptr<State> state)
    : m_state(std::move(state))
{
}

bool Inbox::Address::post(Work work) const
{
    if (!m_state)
        return false;
    const std::scoped_lock lock(m_state->mutex);
    if (!m_state->inbox)
        return false;
    m_state->waiting.push_back(std::move(work));
    // One event for each, which says no more than that: the order among other events stays theirs.
    QCoreApplication::postEvent(m_state->inbox, new QEvent(QEvent::User));
    return true;
}

void Inbox::Address::postAndWait(const Work &work) const
{
    // Dropped, it breaks its promise, which ends the wait as well.
    auto ran = std::make_shared<std::promise<void>>();
    const std::future<void> waiting = ran->get_future();
    post([&work, ran = std::move(ran)] {
        work();
        ran->set_value();
    });
    waiting.wait();
}

} // namespace sendbench
