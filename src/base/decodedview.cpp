// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/decodedview.h"

#include <QString>

#include <algorithm>
#include <array>
#include <utility>

namespace sendbench
{

namespace
{

/// One escape: how many bytes it took and what they stand for. Length 0: none here.
struct Escape {
    qsizetype length = 0;
    std::array<char, 4> meaning{};
    qsizetype size = 0;
};

Escape standsFor(char meaning, qsizetype length)
{
    return {length, {meaning}, 1};
}

Escape standsFor(uint codePoint, qsizetype length)
{
    const auto character = static_cast<char32_t>(codePoint);
    const QByteArray bytes = QString::fromUcs4(&character, 1).toUtf8();
    Escape escape{.length = length, .size = std::min<qsizetype>(bytes.size(), 4)};
    std::copy_n(bytes.cbegin(), escape.size, escape.meaning.begin());
    return escape;
}

int digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The number of the digits between two places; nothing if something else stands there.
std::optional<uint> number(const char *at, const char *end, uint base)
{
    uint value = 0;
    for (const char *c = at; c != end; ++c) {
        const int next = digit(*c);
        if (next < 0 || static_cast<uint>(next) >= base)
            return std::nullopt;
        value = value * base + static_cast<uint>(next);
    }
    return at == end ? std::nullopt : std::optional(value);
}

Escape percentAt(const char *at, const char *end)
{
    const auto value = end - at < 3 ? std::nullopt : number(at + 1, at + 3, 16);
    return value ? standsFor(static_cast<char>(*value), 3) : Escape{};
}

/// The UTF-16 unit of `\uXXXX`.
std::optional<uint> unitAt(const char *at, const char *end)
{
    return end - at >= 6 && at[0] == '\\' && at[1] == 'u' ? number(at + 2, at + 6, 16)
                                                          : std::nullopt;
}

Escape jsonAt(const char *at, const char *end)
{
    if (end - at < 2)
        return {};
    static constexpr QByteArrayView kLetters("\"\\/bfnrt");
    static constexpr QByteArrayView kMeanings("\"\\/\b\f\n\r\t");
    if (const qsizetype letter = kLetters.indexOf(at[1]); letter >= 0)
        return standsFor(kMeanings[letter], 2);
    const auto unit = unitAt(at, end);
    if (!unit)
        return {};
    if (QChar::isHighSurrogate(*unit)) {
        const auto low = unitAt(at + 6, end);
        if (low && QChar::isLowSurrogate(*low))
            return standsFor(
                QChar::surrogateToUcs4(static_cast<char16_t>(*unit), static_cast<char16_t>(*low)),
                12);
    }
    return standsFor(*unit, 6);
}

Escape htmlAt(const char *at, const char *end)
{
    const auto *const close = std::find(at + 1, std::min(end, at + 12), ';');
    if (close == std::min(end, at + 12) || close == at + 1)
        return {};
    const qsizetype length = close - at + 1;
    const QByteArrayView name(at + 1, close);
    static constexpr std::pair<QByteArrayView, char> kNames[] = {
        {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    for (const auto &[known, meaning] : kNames)
        if (name == known)
            return standsFor(meaning, length);
    if (name[0] != '#')
        return {};
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const auto value = hex ? number(at + 3, close, 16) : number(at + 2, close, 10);
    return value && *value <= QChar::LastValidCodePoint ? standsFor(*value, length) : Escape{};
}

Escape quotedAt(const char *at, const char *end)
{
    if (end - at >= 2 && at[1] == '\n')
        return {.length = 2};
    if (end - at >= 3 && at[1] == '\r' && at[2] == '\n')
        return {.length = 3};
    return percentAt(at, end);
}

char trigger(DecodedView::Escapes escapes)
{
    switch (escapes) {
    case DecodedView::Escapes::Percent:
    case DecodedView::Escapes::Form:
        return '%';
    case DecodedView::Escapes::Json:
        return '\\';
    case DecodedView::Escapes::Quoted:
        return '=';
    case DecodedView::Escapes::Html:
        break;
    }
    return '&';
}

Escape escapeAt(const char *at, const char *end, DecodedView::Escapes escapes)
{
    switch (*at) {
    case '+':
        return standsFor(' ', 1);
    case '%':
        return percentAt(at, end);
    case '\\':
        return jsonAt(at, end);
    case '=':
        return quotedAt(at, end);
    default:
        return escapes == DecodedView::Escapes::Html ? htmlAt(at, end) : Escape{};
    }
}

} // namespace

std::optional<DecodedView> DecodedView::of(const QByteArray &bytes, Escapes escapes)
{
    const char mark = trigger(escapes);
    const char second = escapes == Escapes::Form ? '+' : mark;
    if (!bytes.contains(second))
        return std::nullopt;
    DecodedView view;
    view.m_bytes.resize(bytes.size());
    const char *const begin = bytes.constData();
    const char *const end = begin + bytes.size();
    char *const shown = view.m_bytes.data();
    char *out = shown;
    for (const char *at = begin; at != end;) {
        const char *run = at;
        while (run != end && *run != mark && *run != second)
            ++run;
        out = std::copy(at, run, out);
        at = run;
        if (at == end)
            break;
        const Escape escape = escapeAt(at, end, escapes);
        if (escape.length == 0) {
            *out++ = *at++;
            continue;
        }
        // No escape is shorter than what it stands for, so that the room suffices.
        view.m_places.push_back({quint32(at - begin), quint32(at - begin + escape.length),
                                 quint32(out - shown), quint32(out - shown + escape.size)});
        out = std::copy_n(escape.meaning.begin(), escape.size, out);
        at += escape.length;
    }
    if (view.m_places.empty())
        return std::nullopt;
    view.m_bytes.truncate(out - shown);
    return view;
}

qsizetype DecodedView::start(qsizetype index) const
{
    const auto after = std::upper_bound(
        m_places.begin(), m_places.end(), index,
        [](qsizetype value, const Place &place) { return value < qsizetype(place.shownFrom); });
    if (after == m_places.begin())
        return index;
    const Place &place = *std::prev(after);
    return index < qsizetype(place.shownTo) ? qsizetype(place.from)
                                            : place.to + (index - place.shownTo);
}

qsizetype DecodedView::end(qsizetype index) const
{
    // An end in the middle of what one escape stands for takes the whole escape.
    const auto after = std::lower_bound(
        m_places.begin(), m_places.end(), index,
        [](const Place &place, qsizetype value) { return qsizetype(place.shownFrom) < value; });
    if (after == m_places.begin())
        return index;
    const Place &place = *std::prev(after);
    return place.to + std::max<qsizetype>(0, index - place.shownTo);
}

} // namespace sendbench
