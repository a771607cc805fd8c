// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/contactcenter8x8/tokens.h"

#include <algorithm>

namespace sendbench::integrations::contactcenter8x8
{

void Tokens::got(const QString &account, const QString &client,
                 std::optional<std::chrono::seconds> lifetime)
{
    constexpr std::chrono::seconds kUntold{60};
    constexpr std::chrono::seconds kMostEarly{300};
    // The cap keeps a timer of ours from overflowing on a nonsense number.
    const std::chrono::seconds whole =
        std::min<std::chrono::seconds>(lifetime.value_or(kUntold), std::chrono::hours(24));
    const std::chrono::seconds good = whole - std::min(whole / 5, kMostEarly);
    const QMutexLocker lock(&m_mutex);
    m_entries.insert(account, {.client = client, .until = QDeadlineTimer(good)});
}

void Tokens::spent(const QString &account)
{
    const QMutexLocker lock(&m_mutex);
    m_entries.remove(account);
}

bool Tokens::isGood(const QString &account, const QString &client) const
{
    const QMutexLocker lock(&m_mutex);
    const auto entry = m_entries.constFind(account);
    return entry != m_entries.constEnd() && entry->client == client && !entry->until.hasExpired();
}

} // namespace sendbench::integrations::contactcenter8x8
