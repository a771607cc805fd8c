// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace sendbench
{

/// A character that does not show, or that turns the text around it: how such a text misleads.
struct OddCharacter {
    enum class Kind { Control, Direction, LineBreak, HalfPair };
    Kind kind = Kind::Control;
    char32_t code = 0;
    qsizetype position = 0; ///< in characters (code points), from 1
};

/// The first one. `lines`: line breaks and tabs belong into this text.
[[nodiscard]] std::optional<OddCharacter> findOddCharacter(const QString &text, bool lines);

/// "U+202E"
[[nodiscard]] QString codeName(char32_t code);

/// The text with every odd character written out (⟨U+202E⟩), and cut in the middle above `limit`
/// characters: safe to put into a sentence.
[[nodiscard]] QString visibleText(const QString &text, qsizetype limit = 120);

/// A whole text for people, of any length: line ends and tabs stay, other odd characters are
/// written out.
[[nodiscard]] QString visibleLines(const QString &text);

/// Characters as people and the remote systems count them: code points.
[[nodiscard]] qsizetype countCharacters(const QString &text);

} // namespace sendbench
