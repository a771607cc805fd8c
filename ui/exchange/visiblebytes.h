// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace sendbench::ui
{

/// Bytes as they are drawn: what is no clean text (broken UTF-8, control characters, characters
/// that hide or turn the reading direction) stands there as a visible escape, never interpreted.
struct VisibleText {
    struct Span {
        int begin = 0;
        int end = 0;
    };

    QString text;
    QList<int> offsets;  ///< per UTF-16 unit and for the end: the byte it comes from
    QList<Span> escapes; ///< parts of `text` that stand for something else
    bool ascii = true;   ///< each unit takes one column

    /// The unit where the byte is drawn.
    [[nodiscard]] int unitOf(qsizetype byte) const;
};

[[nodiscard]] VisibleText visibleBytes(QByteArrayView bytes);

/// The same for a text that comes from outside and goes into a label.
[[nodiscard]] QString visibleLine(const QString &text);

/// `at` moved back to the start of the code point it lies in.
[[nodiscard]] qsizetype codePointStart(const QByteArray &text, qsizetype at);

/// How far bytes [begin, end) go within that many columns; at least one code point.
[[nodiscard]] qsizetype fittingEnd(const QByteArray &text, qsizetype begin, qsizetype end,
                                   int columns);

enum class TextCoding { Empty, Ascii, Utf8, Other };
[[nodiscard]] TextCoding codingOf(QByteArrayView bytes);

/// The exact text, or the escaped one where a QString could not hold the bytes.
[[nodiscard]] QString copyableText(QByteArrayView bytes);

} // namespace sendbench::ui
