// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/autosavetimer.h"

namespace sendbench::workspace
{

AutosaveTimer::AutosaveTimer(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void AutosaveTimer::changed()
{
    if (m_pending != Pending::Write)
        arm(Pending::Write, kDelay);
}

void AutosaveTimer::failed()
{
    arm(Pending::Retry, kRetry);
}

void AutosaveTimer::stop()
{
    m_pending = Pending::Nothing;
    ++m_generation;
}

void AutosaveTimer::arm(Pending what, std::chrono::milliseconds delay)
{
    m_pending = what;
    const quint64 generation = ++m_generation;
    m_clock.after(delay, this, [this, generation] {
        if (generation != m_generation)
            return;
        stop();
        Q_EMIT due();
    });
}

} // namespace sendbench::workspace
