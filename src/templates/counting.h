// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace sendbench::templates
{

/// How long a text is. Neither Meta nor 8x8 says what a character is (whatsapp-templates 7 and 10);
/// a person sees graphemes, both systems are judged by the larger number: UTF-16 units, in which an
/// emoji counts 2 or more, as 8x8 says it does.
struct TextLength {
    qsizetype graphemes = 0;
    qsizetype utf16Units = 0;
    qsizetype emoji = 0; ///< graphemes that are drawn as a picture
    bool operator==(const TextLength &) const = default;
};

[[nodiscard]] TextLength measure(const QString &text);
/// What limits are compared with.
[[nodiscard]] qsizetype countedLength(const QString &text);
/// Whether a grapheme that is drawn as a picture stands in it.
[[nodiscard]] bool hasEmoji(const QString &text);
[[nodiscard]] QString withoutEmoji(const QString &text);
/// Where the picture begins that ends at `position`, with all that it is joined from (skin, flag,
/// family); -1: none ends there.
[[nodiscard]] qsizetype emojiEndingAt(const QString &text, qsizetype position);

} // namespace sendbench::templates
