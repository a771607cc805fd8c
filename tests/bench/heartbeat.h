// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTimer>

#include <algorithm>
#include <ctime>

/// The largest gap between two ticks of a 1 ms timer since reset(), by the clock and by what this
/// thread itself worked in it. (The dispatcher's signals "awake" and "about to block" do not tell:
/// timers, and all of GLib's, are served between the second and the first.)
class Heartbeat
{
public:
    Heartbeat()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
        m_clock.start();
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(1);
    }
    void reset()
    {
        m_clock.start();
        m_began = cpuMs();
        m_longest = m_longestCpu = 0;
    }
    [[nodiscard]] QJsonObject asJson() const
    {
        return {{QStringLiteral("wallMs"), m_longest}, {QStringLiteral("cpuMs"), m_longestCpu}};
    }
    /// What this thread has worked so far.
    [[nodiscard]] static double cpuMs()
    {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6;
    }

private:
    void tick()
    {
        m_longest = std::max(m_longest, double(m_clock.nsecsElapsed()) / 1e6);
        m_longestCpu = std::max(m_longestCpu, cpuMs() - m_began);
        m_clock.start();
        m_began = cpuMs();
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_began = 0;
    double m_longest = 0;
    double m_longestCpu = 0;
};
