// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "events/event.h"

namespace sendbench::history
{

/// An event as the database keeps it: raw bytes and what was read out of them, compact UTF-8.
[[nodiscard]] QByteArray encodeEvent(const events::Event &event);
[[nodiscard]] Result<events::Event> decodeEvent(const QByteArray &json, const QString &source);

} // namespace sendbench::history
