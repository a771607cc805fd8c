// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <chrono>

namespace sendbench
{
class Log;
}

namespace sendbench::gui
{

/// Reports every turn of the UI thread's event loop that took longer than the limit: in debug
/// builds on standard error, always in the log.
class StallWatch final : public QObject
{
    Q_OBJECT

public:
    explicit StallWatch(Log &log, std::chrono::milliseconds limit = std::chrono::milliseconds(50),
                        QObject *parent = nullptr);

    [[nodiscard]] std::chrono::milliseconds longest() const { return m_longest; }

private:
    void turnEnded();

    Log &m_log;
    std::chrono::milliseconds m_limit;
    std::chrono::milliseconds m_longest{0};
    QElapsedTimer m_turn;
};

} // namespace sendbench::gui
