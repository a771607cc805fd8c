// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/jsontext.h"

#include <algorithm>
#include <cstring>

namespace sendbench::jsontext
{

namespace
{
constexpr qsizetype kPiece = 1024 * 1024;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool startsValue(char c)
{
    return c == '{' || c == '[' || c == '"' || c == '-' || isDigit(c) || c == 't' || c == 'f' ||
           c == 'n';
}
} // namespace

bool Indenter::feed(QByteArrayView piece, QByteArray &out)
{
    if (m_failed)
        return false;
    qsizetype at = 0;
    while (at < piece.size()) {
        const char c = piece[at];
        if (m_inside == Inside::String) {
            const qsizetype run = runLength(piece.sliced(at));
            if (run > 0) {
                out.append(piece.sliced(at, run));
                m_broken.offset += run;
                m_broken.column += run;
                at += run;
                continue;
            }
            if (!stringByte(c))
                return fail(Fault::Syntax);
            out.append(c);
        } else if (m_inside == Inside::Keyword) {
            if (!keywordByte(c))
                return fail(Fault::Syntax);
            out.append(c);
        } else if (m_inside == Inside::Number) {
            if (!numberByte(c)) {
                if (!numberComplete())
                    return fail(Fault::Syntax);
                ended();
                continue; // the byte belongs to what follows
            }
            out.append(c);
        } else if (!isSpace(c) && !plain(c, out)) {
            return fail(Fault::Syntax);
        }
        count(c);
        ++at;
    }
    return true;
}

bool Indenter::finish()
{
    if (m_failed)
        return false;
    if (m_inside == Inside::Number && numberComplete())
        ended();
    if (m_inside != Inside::None || m_expect != Expect::Nothing)
        return fail(Fault::Unfinished);
    return true;
}

/// Bytes of a string that need no look: no quote, escape or control character.
qsizetype Indenter::runLength(QByteArrayView rest) const
{
    if (m_escaped || m_hexLeft > 0)
        return 0;
    // Pointers, because an unoptimised build spends its time here.
    const char *const begin = rest.data();
    const char *const end = begin + rest.size();
    const char *at = begin;
    while (at != end && *at != '"' && *at != '\\' && static_cast<unsigned char>(*at) >= 0x20)
        ++at;
    return at - begin;
}

bool Indenter::plain(char c, QByteArray &out)
{
    if (c == '}' || c == ']')
        return close(c, out);
    switch (m_expect) {
    case Expect::Value:
    case Expect::ValueOrEnd:
        return value(c, out);
    case Expect::Key:
    case Expect::KeyOrEnd:
        if (c != '"')
            return false;
        firstInside(out);
        m_inside = Inside::String;
        m_isKey = true;
        out.append(c);
        return true;
    case Expect::Colon:
        if (c != ':')
            return false;
        out.append(": ");
        m_expect = Expect::Value;
        return true;
    case Expect::CommaOrEnd:
        if (c != ',')
            return false;
        out.append(c);
        newLine(out);
        m_expect = m_open.constLast().object ? Expect::Key : Expect::Value;
        return true;
    case Expect::Nothing:
        return false;
    }
    return false;
}

bool Indenter::value(char c, QByteArray &out)
{
    if (m_expect == Expect::ValueOrEnd && startsValue(c))
        firstInside(out);
    if (c == '{' || c == '[')
        return open(c, out);
    if (c == '"') {
        m_inside = Inside::String;
        m_isKey = false;
    } else if (c == '-' || isDigit(c)) {
        m_inside = Inside::Number;
        m_number = c == '-' ? NumberPart::Minus : c == '0' ? NumberPart::Zero : NumberPart::Whole;
    } else if (c == 't' || c == 'f' || c == 'n') {
        m_inside = Inside::Keyword;
        m_keyword = c == 't' ? "rue" : c == 'f' ? "alse" : "ull";
    } else {
        return false;
    }
    out.append(c);
    return true;
}

bool Indenter::open(char c, QByteArray &out)
{
    if (m_open.size() >= kMaxDepth)
        return fail(Fault::TooDeep);
    m_open.append(Open{.object = c == '{'});
    out.append(c);
    m_expect = c == '{' ? Expect::KeyOrEnd : Expect::ValueOrEnd;
    return true;
}

/// The first thing inside a container moves to a line of its own; an empty container stays closed.
void Indenter::firstInside(QByteArray &out)
{
    if (m_open.isEmpty() || !m_open.constLast().empty)
        return;
    Open &container = m_open.last();
    container.empty = false;
    if (m_folds.size() < kMaxFolds) {
        container.fold = m_folds.size();
        m_folds.append({m_line, m_line});
    }
    newLine(out);
}

bool Indenter::close(char c, QByteArray &out)
{
    const bool allowed = m_expect == Expect::CommaOrEnd ||
                         m_expect == (c == '}' ? Expect::KeyOrEnd : Expect::ValueOrEnd);
    if (!allowed || m_open.isEmpty() || m_open.constLast().object != (c == '}'))
        return false;
    const Open container = m_open.takeLast();
    if (!container.empty)
        newLine(out);
    if (container.fold >= 0)
        m_folds[container.fold].last = m_line;
    out.append(c);
    m_isKey = false;
    ended();
    return true;
}

bool Indenter::stringByte(char c)
{
    if (m_hexLeft > 0) {
        --m_hexLeft;
        return isHex(c);
    }
    if (m_escaped) {
        m_escaped = false;
        m_hexLeft = c == 'u' ? 4 : 0;
        return c != '\0' && std::strchr("\"\\/bfnrtu", c) != nullptr;
    }
    if (c == '\\')
        m_escaped = true;
    else if (c == '"')
        ended();
    else
        return static_cast<unsigned char>(c) >= 0x20;
    return true;
}

bool Indenter::keywordByte(char c)
{
    if (c != *m_keyword)
        return false;
    if (*++m_keyword == '\0')
        ended();
    return true;
}

bool Indenter::numberByte(char c)
{
    const bool digit = isDigit(c);
    const bool e = c == 'e' || c == 'E';
    switch (m_number) {
    case NumberPart::Minus:
        if (digit)
            m_number = c == '0' ? NumberPart::Zero : NumberPart::Whole;
        return digit;
    case NumberPart::Zero:
    case NumberPart::Whole:
        if (digit)
            return m_number == NumberPart::Whole;
        if (c == '.' || e)
            m_number = e ? NumberPart::E : NumberPart::Point;
        return c == '.' || e;
    case NumberPart::Point:
    case NumberPart::Fraction:
        if (digit)
            m_number = NumberPart::Fraction;
        else if (e && m_number == NumberPart::Fraction)
            m_number = NumberPart::E;
        else
            return false;
        return true;
    case NumberPart::E:
    case NumberPart::ESign:
    case NumberPart::Exponent:
        if (digit)
            m_number = NumberPart::Exponent;
        else if (m_number == NumberPart::E && (c == '+' || c == '-'))
            m_number = NumberPart::ESign;
        else
            return false;
        return true;
    }
    return false;
}

bool Indenter::numberComplete() const
{
    return m_number == NumberPart::Zero || m_number == NumberPart::Whole ||
           m_number == NumberPart::Fraction || m_number == NumberPart::Exponent;
}

void Indenter::ended()
{
    m_inside = Inside::None;
    if (m_isKey)
        m_expect = Expect::Colon;
    else
        m_expect = m_open.isEmpty() ? Expect::Nothing : Expect::CommaOrEnd;
    m_isKey = false;
}

void Indenter::newLine(QByteArray &out)
{
    out.append('\n');
    out.append(2 * std::min(m_open.size(), kMaxIndentedDepth), ' ');
    ++m_line;
}

bool Indenter::fail(Fault fault)
{
    // The first, most exact reason stands: TooDeep is found inside what then fails as syntax.
    if (!m_failed)
        m_broken.fault = fault;
    m_failed = true;
    return false;
}

void Indenter::count(char c)
{
    ++m_broken.offset;
    ++m_broken.column;
    if (c == '\n') {
        ++m_broken.line;
        m_broken.column = 1;
    }
}

tl::expected<Laid, Broken> indented(QByteArrayView json, const Limits &limits)
{
    static constexpr QByteArrayView kMark("\xEF\xBB\xBF", 3);
    Laid laid;
    Indenter indenter;
    const qsizetype skipped = json.startsWith(kMark) ? kMark.size() : 0;
    // Growing a text of this size by steps would copy it again and again.
    laid.text.reserve(json.size() + json.size() / 2 + 64);
    laid.text.append(json.first(skipped));
    const auto stopAs = [&](Fault fault) {
        Broken broken = indenter.broken();
        broken.offset += skipped;
        broken.fault = fault;
        return tl::unexpected(broken);
    };
    for (qsizetype at = skipped; at < json.size(); at += kPiece) {
        if (limits.stop != nullptr && limits.stop->load(std::memory_order_relaxed))
            return stopAs(Fault::Stopped);
        if (!indenter.feed(json.sliced(at, std::min(kPiece, json.size() - at)), laid.text))
            return stopAs(indenter.broken().fault);
        if (laid.text.size() > limits.maxBytes)
            return stopAs(Fault::TooLarge);
    }
    if (!indenter.finish())
        return stopAs(indenter.broken().fault);
    laid.folds = indenter.folds();
    laid.lines = indenter.lines();
    return laid;
}

} // namespace sendbench::jsontext
