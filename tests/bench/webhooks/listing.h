// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include <chrono>

/// Reads all that a fleet has, from a server on this machine whose every answer takes `latency`:
/// one call for the account and product, and one for each sub-account and product of Voice. Beside
/// it the least that it can take, calls ÷ side by side × latency, and the longest that the event
/// loop stood still.
[[nodiscard]] QJsonObject listing(int subAccounts, std::chrono::milliseconds latency);
