// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace sendbench
{

/// A JSON text as UTF-8 without a byte order mark. UTF-16 and UTF-32 are told by their mark or, as
/// RFC 4627 (3) has it, by the zero bytes of the first character; everything else comes back as it
/// is, valid UTF-8 or not. Error (Input): "json.encoding" for UTF-16 or UTF-32 that is broken
/// (found: its name, expected: "UTF-8"). `source` names the text. Any thread.
[[nodiscard]] Result<QByteArray> asUtf8(const QByteArray &text, const QString &source);

} // namespace sendbench
