// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/decodedview.h"

#include "base/secretscanner.h"

#include <QString>

#include <algorithm>
#include <array>
#include <utility>

namespace sendbench
{

namespace
{

/// Of base64 that holds a value with something escaped; most words are shorter.
constexpr qsizetype kShortestRun = 12;

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

/// A `'` inside a text that a shell has in such quotes: '\'' or '"'"'.
Escape shellAt(const char *at, const char *end)
{
    const QByteArrayView here(at, end);
    for (const QByteArrayView written : {QByteArrayView("'\\''"), QByteArrayView("'\"'\"'")})
        if (here.startsWith(written))
            return standsFor('\'', written.size());
    return {};
}

/// What JSON, JavaScript and a shell's double quotes have behind a `\`.
Escape backslashAt(const char *at, const char *end)
{
    if (end - at < 2)
        return {};
    if (QByteArrayView("$`").contains(at[1]))
        return standsFor(at[1], 2);
    if (at[1] == 'x' && end - at >= 4)
        if (const auto value = number(at + 2, at + 4, 16))
            return standsFor(static_cast<char>(*value), 4);
    return jsonAt(at, end);
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

/// The characters that an escape begins with.
QByteArrayView marksOf(DecodedView::Escapes escapes)
{
    switch (escapes) {
    case DecodedView::Escapes::Percent:
        return "%";
    case DecodedView::Escapes::Form:
        return "+%";
    case DecodedView::Escapes::Json:
        return "\\";
    case DecodedView::Escapes::Quoted:
        return "=";
    case DecodedView::Escapes::Any:
        return "%\\&'";
    case DecodedView::Escapes::Html:
        break;
    }
    return "&";
}

/// Without its first mark a form is only percent-escaped.
bool mayHold(const QByteArray &bytes, DecodedView::Escapes escapes)
{
    const QByteArrayView marks = marksOf(escapes);
    if (escapes == DecodedView::Escapes::Form)
        return bytes.contains(marks.front());
    return std::any_of(marks.begin(), marks.end(), [&](char mark) { return bytes.contains(mark); });
}

Escape escapeAt(const char *at, const char *end, DecodedView::Escapes escapes)
{
    const bool any = escapes == DecodedView::Escapes::Any;
    switch (*at) {
    case '\'':
        return any ? shellAt(at, end) : Escape{};
    case '+':
        return standsFor(' ', 1);
    case '%':
        return percentAt(at, end);
    case '\\':
        return any ? backslashAt(at, end) : jsonAt(at, end);
    case '=':
        return quotedAt(at, end);
    default:
        return any || escapes == DecodedView::Escapes::Html ? htmlAt(at, end) : Escape{};
    }
}

} // namespace

std::optional<DecodedView> DecodedView::of(const QByteArray &bytes, Escapes escapes)
{
    if (!mayHold(bytes, escapes))
        return std::nullopt;
    std::array<bool, 256> begins{};
    for (const char mark : marksOf(escapes))
        begins[static_cast<uchar>(mark)] = true;
    DecodedView view;
    view.m_bytes.resize(bytes.size());
    const char *const begin = bytes.constData();
    const char *const end = begin + bytes.size();
    char *const shown = view.m_bytes.data();
    char *out = shown;
    for (const char *at = begin; at != end;) {
        const char *run = at;
        while (run != end && !begins[static_cast<uchar>(*run)])
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

std::optional<DecodedView> DecodedView::ofBase64(const QByteArray &bytes, int lead)
{
    DecodedView view;
    const auto isIn = [](char c) { return SecretScanner::isBase64Char(c) && c != '='; };
    const char *const begin = bytes.cbegin();
    const char *const end = bytes.cend();
    const char *gap = begin; // since the end of the last run
    for (const char *at = std::find_if(begin, end, isIn); at != end;
         at = std::find_if(at, end, isIn)) {
        const char *const from = at;
        at = std::find_if_not(from, end, isIn);
        if (at - from - lead < kShortestRun)
            continue;
        const char *const to = std::find_if(at, end, [](char c) { return c != '='; });
        QByteArray run = QByteArray(from + lead, at - from - lead);
        run.replace('-', '+').replace('_', '/');
        if (from + lead > gap)
            view.m_bytes += '\n';
        const qsizetype shownFrom = view.m_bytes.size();
        view.m_bytes += QByteArray::fromBase64(run);
        if (from + lead > gap)
            view.m_places.push_back({quint32(gap - begin), quint32(from - begin),
                                     quint32(shownFrom - 1), quint32(shownFrom)});
        view.m_places.push_back({quint32(from - begin), quint32(to - begin), quint32(shownFrom),
                                 quint32(view.m_bytes.size())});
        at = gap = to;
    }
    return view.m_places.empty() ? std::nullopt : std::optional(std::move(view));
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
