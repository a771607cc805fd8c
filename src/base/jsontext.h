// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <tl/expected.hpp>

#include <atomic>

/// JSON as text: laid out and coloured without ever being parsed into values, so that key order,
/// duplicates, number spelling and escapes stay as received.
namespace sendbench::jsontext
{

enum class TokenKind : quint8 { Key, String, Number, Keyword, Punctuation };

/// Bytes [begin, end) of the text that was asked about.
struct Token {
    qsizetype begin = 0;
    qsizetype end = 0;
    TokenKind kind = TokenKind::Punctuation;

    bool operator==(const Token &) const = default;
};

/// The tokens that touch bytes [from, to) of `text`, whole or cut to that range. Forgiving: what is
/// no token is skipped. `inString` says that `from` lies inside a string.
[[nodiscard]] QList<Token> tokens(QByteArrayView text, qsizetype from, qsizetype to,
                                  bool inString = false);

/// A container that spans lines `first` to `last` (0-based, both inclusive) of the laid out text.
struct Fold {
    quint32 first = 0;
    quint32 last = 0;

    bool operator==(const Fold &) const = default;
};

enum class Fault : quint8 {
    Syntax,     ///< not JSON (RFC 8259)
    Unfinished, ///< the text ends too early
    TooDeep,    ///< nested deeper than kMaxDepth
    TooLarge,   ///< the layout would pass the size limit
    Stopped,    ///< the caller's stop flag
};

/// Where it broke: byte offset into the input, and the same as 1-based line and column (in bytes).
struct Broken {
    Fault fault = Fault::Syntax;
    qsizetype offset = 0;
    qsizetype line = 1;
    qsizetype column = 1;

    bool operator==(const Broken &) const = default;
};

/// Lays out JSON piece by piece, in memory that grows only with the depth and the folds: only white
/// space between tokens changes. Two spaces a level, up to kMaxIndentedDepth.
class Indenter
{
public:
    static constexpr qsizetype kMaxDepth = 100'000;
    static constexpr qsizetype kMaxIndentedDepth = 100;
    static constexpr qsizetype kMaxFolds = 2'000'000; ///< later containers do not fold

    /// Appends what is decided so far to `out`; false once the text has broken.
    [[nodiscard]] bool feed(QByteArrayView piece, QByteArray &out);
    /// The end of the text; false if it came too early.
    [[nodiscard]] bool finish();

    [[nodiscard]] const Broken &broken() const { return m_broken; }
    /// By first line; only containers with something inside.
    [[nodiscard]] const QList<Fold> &folds() const { return m_folds; }
    [[nodiscard]] quint32 lines() const { return m_line + 1; }

private:
    enum class Expect : quint8 { Value, ValueOrEnd, Key, KeyOrEnd, Colon, CommaOrEnd, Nothing };
    enum class Inside : quint8 { None, String, Number, Keyword };
    enum class NumberPart : quint8 { Minus, Zero, Whole, Point, Fraction, E, ESign, Exponent };

    struct Open {
        qsizetype fold = -1; ///< index into m_folds
        bool object = false;
        bool empty = true;
    };

    [[nodiscard]] bool plain(char c, QByteArray &out);
    [[nodiscard]] bool value(char c, QByteArray &out);
    [[nodiscard]] bool open(char c, QByteArray &out);
    [[nodiscard]] bool close(char c, QByteArray &out);
    [[nodiscard]] bool stringByte(char c);
    [[nodiscard]] bool keywordByte(char c);
    [[nodiscard]] bool numberByte(char c); ///< false: the number ended before this byte
    [[nodiscard]] bool numberComplete() const;
    [[nodiscard]] qsizetype runLength(QByteArrayView rest) const;
    void firstInside(QByteArray &out);
    void newLine(QByteArray &out);
    void ended();
    [[nodiscard]] bool fail(Fault fault);
    void count(char c);

    QList<Open> m_open;
    QList<Fold> m_folds;
    Broken m_broken;
    quint32 m_line = 0;
    Expect m_expect = Expect::Value;
    Inside m_inside = Inside::None;
    NumberPart m_number = NumberPart::Minus;
    const char *m_keyword = nullptr; ///< what is still to come of true, false or null
    quint8 m_hexLeft = 0;            ///< of a \u escape
    bool m_escaped = false;
    bool m_isKey = false;
    bool m_failed = false;
};

struct Laid {
    QByteArray text;
    QList<Fold> folds;
    quint32 lines = 0;
};

struct Limits {
    qsizetype maxBytes = 512LL * 1024 * 1024;
    const std::atomic_bool *stop = nullptr; ///< looked at every megabyte; outlives the call
};

/// The whole text at once, for a worker thread. A byte order mark at the start is kept.
[[nodiscard]] tl::expected<Laid, Broken> indented(QByteArrayView json, const Limits &limits = {});

} // namespace sendbench::jsontext
