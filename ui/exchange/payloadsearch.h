// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/exchange/payloaddocument.h"

#include <atomic>

namespace sendbench::ui
{

struct SearchHits {
    QList<PayloadRange> places;
    bool more = false; ///< there are further ones than places holds
};

/// Where the bytes contain the needle, ASCII case ignored, without overlaps. For a worker.
[[nodiscard]] SearchHits findAll(const QByteArray &bytes, const QByteArray &needle,
                                 const std::atomic_bool *stop = nullptr);

} // namespace sendbench::ui
