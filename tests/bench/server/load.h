// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

/// Requests per second that so many keep-alive connections get answered on 127.0.0.1:port, each by
/// a blocking client in a thread of its own. Throws if an answer is wrong.
double requestsPerSecond(std::uint16_t port, int connections, std::chrono::milliseconds time);
