// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// The forgiving half of jsontext: spans to colour a piece of text by.
#include "base/jsontext.h"

#include <algorithm>

namespace sendbench::jsontext
{

namespace
{
constexpr qsizetype kKeySearch = 64 * 1024;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isWord(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '-' ||
           c == '.';
}

/// The place behind the string's closing quote, or `limit`.
qsizetype stringEnd(QByteArrayView text, qsizetype at, qsizetype limit)
{
    for (; at < limit; ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return limit;
}

/// A string is a key when the next thing after it is a colon.
TokenKind stringKind(QByteArrayView text, qsizetype inside)
{
    const qsizetype limit = std::min(text.size(), inside + kKeySearch);
    qsizetype at = stringEnd(text, inside, limit);
    while (at < limit && isSpace(text[at]))
        ++at;
    return at < limit && text[at] == ':' ? TokenKind::Key : TokenKind::String;
}
} // namespace

QList<Token> tokens(QByteArrayView text, qsizetype from, qsizetype to, bool inString)
{
    QList<Token> found;
    to = std::min(to, text.size());
    qsizetype at = from;
    if (inString) {
        const qsizetype end = stringEnd(text, at, to);
        found.append({at, end, stringKind(text, at)});
        at = end;
    }
    while (at < to) {
        const char c = text[at];
        if (c == '"') {
            const qsizetype end = stringEnd(text, at + 1, to);
            found.append({at, end, stringKind(text, at + 1)});
            at = end;
        } else if (c == '{' || c == '}' || c == '[' || c == ']' || c == ',' || c == ':') {
            found.append({at, at + 1, TokenKind::Punctuation});
            ++at;
        } else if (isWord(c)) {
            const qsizetype begin = at;
            while (at < to && isWord(text[at]))
                ++at;
            const bool number = isDigit(c) || c == '-';
            found.append({begin, at, number ? TokenKind::Number : TokenKind::Keyword});
        } else {
            ++at;
        }
    }
    return found;
}

} // namespace sendbench::jsontext
