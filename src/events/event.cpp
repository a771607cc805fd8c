// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "events/event.h"

#include <algorithm>

namespace sendbench::events
{

bool sharesId(const OrderedMap<QString> &a, const OrderedMap<QString> &b)
{
    return std::any_of(a.begin(), a.end(), [&](const auto &item) {
        return !item.second.isEmpty() && b.value(item.first) == item.second;
    });
}

} // namespace sendbench::events
