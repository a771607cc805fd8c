// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

#include <QTimer>

#include <algorithm>
#include <cmath>

namespace sendbench
{

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

void SystemClock::after(std::chrono::milliseconds delay, QObject *context,
                        std::function<void()> then)
{
    const double scaled = std::ceil(static_cast<double>(delay.count()) / std::max(m_speed, 1e-6));
    QTimer::singleShot(std::chrono::milliseconds(static_cast<qint64>(scaled)), context,
                       std::move(then));
}

QString isoTime(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace sendbench
