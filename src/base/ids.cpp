// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/ids.h"

#include <QDateTime>
#include <QMutex>
#include <QRandomGenerator>
#include <QUuid>

namespace sendbench
{

namespace
{
constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
}

QString newUlid()
{
    static QMutex mutex;
    static qint64 lastTime = 0;
    static quint64 high = 0; // 16 random bits
    static quint64 low = 0;  // 64 random bits, counted up within one millisecond
    const QMutexLocker lock(&mutex);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (now > lastTime) {
        lastTime = now;
        high = QRandomGenerator::system()->generate() & 0xffffU;
        low = QRandomGenerator::system()->generate64() >> 1U;
    } else {
        ++low;
    }
    QString id(26, QLatin1Char('0'));
    auto time = static_cast<quint64>(lastTime);
    for (int i = 9; i >= 0; --i, time >>= 5U)
        id[i] = QLatin1Char(kAlphabet[time & 31U]);
    quint64 tail = low;
    quint64 head = high;
    for (int i = 25; i >= 10; --i) {
        id[i] = QLatin1Char(kAlphabet[tail & 31U]);
        tail = (tail >> 5U) | ((head & 31U) << 59U);
        head >>= 5U;
    }
    return id;
}

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace sendbench
