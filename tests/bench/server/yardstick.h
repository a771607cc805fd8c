// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>

/// The least that a server on Beast and Asio does: one thread, asynchronous, whole requests read
/// and answered, no limits, no time-outs, no Date.
class Yardstick
{
public:
    Yardstick();
    ~Yardstick();

    [[nodiscard]] std::uint16_t port() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
