// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <algorithm>

namespace sendbench::tests
{

/// A clock that stands still until a test moves it. One thread; calls come from within advance(),
/// in the order of their time.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(const QDateTime &start = QDateTime(QDate(2026, 11, 20), QTime(9, 41),
                                                            Qt::UTC))
        : m_now(start)
    {
    }

    [[nodiscard]] QDateTime now() const override { return m_now; }

    void after(std::chrono::milliseconds delay, QObject *context,
               std::function<void()> then) override
    {
        m_waiting.append({m_now.addMSecs(delay.count()), context, std::move(then)});
    }

    void advance(std::chrono::milliseconds by)
    {
        const QDateTime end = m_now.addMSecs(by.count());
        for (;;) {
            const auto next =
                std::min_element(m_waiting.begin(), m_waiting.end(),
                                 [](const Call &a, const Call &b) { return a.at < b.at; });
            if (next == m_waiting.end() || next->at > end)
                break;
            const Call call = *next;
            m_waiting.erase(next);
            m_now = std::max(m_now, call.at);
            if (call.context)
                call.then();
        }
        m_now = end;
    }

    /// Calls still to come.
    [[nodiscard]] qsizetype waiting() const { return m_waiting.size(); }

private:
    struct Call {
        QDateTime at;
        QPointer<QObject> context;
        std::function<void()> then;
    };

    QDateTime m_now;
    QList<Call> m_waiting;
};

} // namespace sendbench::tests
