// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <functional>
#include <optional>

namespace sendbench::changes
{

/// Calls `each` with what stands inside every `{{…}}` of the text and puts its answer there; a
/// place for which it has none stays as it is.
[[nodiscard]] QByteArray
replacePlaces(const QByteArray &text,
              const std::function<std::optional<QByteArray>(const QString &)> &each);

/// The text or number that a JSON pointer names in the body; empty if there is none. RFC 6901
/// without its escapes, which no output of ours needs. Several pointers, one a line: the first that
/// is there, for an API that is documented in two ways.
[[nodiscard]] QString pointed(const QByteArray &body, const QString &pointers);

/// As it stands inside a JSON string, without the quotes.
[[nodiscard]] QByteArray jsonEscaped(const QByteArray &utf8);

} // namespace sendbench::changes
