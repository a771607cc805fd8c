// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>

namespace sendbench::integrations::connect8x8
{

/// What the sandbox lets happen to a message, chosen by the last four digits of the recipient, so
/// that every outcome can be had on purpose.
enum class Scenario {
    Delivered,   ///< any other number: sent, delivered, read
    Undelivered, ///< …9001: accepted, then not delivered
    Rejected,    ///< …9002: refused inside a 200
    Slow,        ///< …9003: the answer takes 1.5 s
    SentOnly,    ///< …9004: sent, and then nothing more
};

[[nodiscard]] Scenario scenarioOf(const QString &number);

constexpr std::chrono::milliseconds kSlowAnswer{1500};
constexpr std::chrono::milliseconds kSentAfter{300};
constexpr std::chrono::milliseconds kDeliveredAfter{1200};
constexpr std::chrono::milliseconds kReadAfter{2500};

} // namespace sendbench::integrations::connect8x8
