// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace sendbench::templates::rules
{

/// Emoji in it, told without a look at every grapheme where no character could
/// be one.
[[nodiscard]] bool holdsEmoji(const QString &text);
/// `*bold*`, `_italic_`, `~strike~`, ```mono```: marks in pairs that WhatsApp
/// would take as formatting.
[[nodiscard]] bool hasFormatting(const QString &text);
/// Without the marks; what they enclose stays. Variables are left alone.
[[nodiscard]] QString withoutFormatting(const QString &text);
[[nodiscard]] bool hasLineBreak(const QString &text);
/// Each run of line breaks, with the white space around them, as one space.
[[nodiscard]] QString onOneLine(const QString &text);
/// The longest run of this character; a carriage return before a line feed does
/// not part them.
[[nodiscard]] int longestRun(const QString &text, QChar c);
/// Runs of more than `most` of the character cut to `most`.
[[nodiscard]] QString withShorterRuns(const QString &text, QChar c, int most);
/// Words of the fixed text, variables left out; two letters of a script that
/// has no spaces count as one.
[[nodiscard]] int fixedWords(const QString &text);
/// Neither letter, digit nor picture: punctuation, marks and white space.
[[nodiscard]] bool isOnlyPunctuation(const QString &text);
/// Characters that nobody sees and nobody typed: control characters but for line breaks, and the
/// overrides that turn the text behind them around (U+202D, U+202E). Marks of direction that a
/// right-to-left text needs are none of them. As "U+202E", each once, in their order.
[[nodiscard]] QStringList invisibleCodes(const QString &text);
/// Tabs and their like as a space, a carriage return as a line break, the others away; the end of
/// an override goes with it.
[[nodiscard]] QString withoutInvisible(const QString &text);

} // namespace sendbench::templates::rules
