// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace sendbench
{

/// Where an object takes work from other threads: a member or child of it, in its thread.
///
/// Each piece runs once, from the event loop of the inbox's thread and never inside post(), in the
/// order in which it was posted. What has not run when the inbox goes is dropped, as is what comes
/// after; so work may name the inbox's owner. Work is destroyed in the inbox's thread, or, if it
/// comes too late, in the poster's. Unlike a queued call of Qt, posting does not name the receiver
/// itself, which may be going meanwhile, and both halves take a lock that a sanitizer sees.
class Inbox : public QObject
{
    struct State;

public:
    using Work = std::function<void()>;

    /// To be kept for as long as anybody likes, also when the inbox is gone. Thread-safe.
    class Address
    {
    public:
        Address() = default; ///< nobody's: takes nothing

        /// False if the inbox is gone: the work is dropped.
        bool post(Work work) const;
        /// Waits until the work has run or was dropped. Never from the inbox's own thread, nor
        /// while that thread has no event loop.
        void postAndWait(const Work &work) const;

    private:
        friend class Inbox;
        explicit Address(std::shared_ptr<State> state);

        std::shared_ptr<State> m_state;
    };

    explicit Inbox(QObject *parent = nullptr);
    ~Inbox() override; ///< in its own thread, or when that has ended
    Inbox(const Inbox &) = delete;
    Inbox &operator=(const Inbox &) = delete;

    [[nodiscard]] Address address() const;

protected:
    void customEvent(QEvent *event) override;

private:
    std::shared_ptr<State> m_state;
};

} // namespace sendbench
