// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

class QObject;

namespace sendbench
{

/// Time as something that can be injected: tests set it, the sandbox speeds it up. Thread-safe
/// implementations only.
class Clock
{
public:
    virtual ~Clock() = default;

    [[nodiscard]] virtual QDateTime now() const = 0; ///< UTC
    /// Calls `then` in the context's thread after `delay` of this clock's time; never if the
    /// context dies first.
    virtual void after(std::chrono::milliseconds delay, QObject *context,
                       std::function<void()> then) = 0;
};

/// The machine's clock; `speed` 10 makes waits ten times shorter (the time of day stays true).
class SystemClock final : public Clock
{
public:
    explicit SystemClock(double speed = 1.0)
        : m_speed(speed)
    {
    }

    [[nodiscard]] QDateTime now() const override;
    void after(std::chrono::milliseconds delay, QObject *context,
               std::function<void()> then) override;

private:
    double m_speed;
};

/// 2026-11-20T09:41:07.113Z
[[nodiscard]] QString isoTime(const QDateTime &at);

} // namespace sendbench
