// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QObject>

namespace sendbench::workspace
{

/// Says when to write. Further changes never put off a write that is on its way, so that typing
/// without a pause is saved as well.
class AutosaveTimer final : public QObject
{
    Q_OBJECT

public:
    /// Two seconds are promised; the rest is left to the disk.
    static constexpr std::chrono::milliseconds kDelay{1500};
    static constexpr std::chrono::milliseconds kRetry{10'000};

    explicit AutosaveTimer(Clock &clock, QObject *parent);

    void changed(); ///< something is unsaved
    void failed();  ///< the write did not work: again later, or with the next change
    void stop();

Q_SIGNALS:
    void due();

private:
    enum class Pending { Nothing, Write, Retry };

    void arm(Pending what, std::chrono::milliseconds delay);

    Clock &m_clock;
    Pending m_pending = Pending::Nothing;
    quint64 m_generation = 0; ///< a clock's call cannot be taken back, only outlived
};

} // namespace sendbench::workspace
