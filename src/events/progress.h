// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "events/event.h"

namespace sendbench::events
{

/// No further event of the message is to be expected: read, failed, undelivered, rejected;
/// delivered where the channel reports no reading (SMS).
[[nodiscard]] bool isFinal(const Event &event);

/// A bad end.
[[nodiscard]] bool isFailure(const Event &event);

} // namespace sendbench::events
