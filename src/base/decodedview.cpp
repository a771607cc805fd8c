// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "base/decodedview.h"

#include <QString>

#include <algorithm>
#include <utility>

namespace sendbench
{

namespace
{

/// One escape: how many bytes it took and what it stands for. Length 0: none here.
struct Escape {
    qsizetype length = 0;
    QByteArray meaning{};
};

QByteArray utf8(uint codePoint)
{
    const auto character = static_cast<char32_t>(codePoint);
    return QString::fromUcs4(&character, 1).toUtf8();
}

Escape percentAt(QByteArrayView bytes)
{
    bool good = false;
    const uint value = bytes.size() < 3 ? 0 : bytes.sliced(1, 2).toByteArray().toUInt(&good, 16);
    return good ? Escape{3, QByteArray(1, static_cast<char>(value))} : Escape{};
}

/// The UTF-16 unit of `\uXXXX`.
std::optional<uint> unitAt(QByteArrayView bytes)
{
    if (bytes.size() < 6 || bytes[0] != '\\' || bytes[1] != 'u')
        return std::nullopt;
    bool good = false;
    const uint unit = bytes.sliced(2, 4).toByteArray().toUInt(&good, 16);
    return good ? std::optional(unit) : std::nullopt;
}

Escape jsonAt(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return {};
    static constexpr QByteArrayView kLetters("\"\\/bfnrt");
    static constexpr QByteArrayView kMeanings("\"\\/\b\f\n\r\t");
    if (const qsizetype at = kLetters.indexOf(bytes[1]); at >= 0)
        return {2, QByteArray(1, kMeanings[at])};
    const auto unit = unitAt(bytes);
    if (!unit)
        return {};
    if (QChar::isHighSurrogate(*unit)) {
        const auto low = unitAt(bytes.sliced(6));
        if (low && QChar::isLowSurrogate(*low))
            return {12, utf8(QChar::surrogateToUcs4(static_cast<char16_t>(*unit),
                                                    static_cast<char16_t>(*low)))};
    }
    return {6, utf8(*unit)};
}

Escape htmlAt(QByteArrayView bytes)
{
    const qsizetype end = bytes.first(std::min<qsizetype>(bytes.size(), 12)).indexOf(';');
    if (end < 2)
        return {};
    const QByteArray name = bytes.sliced(1, end - 1).toByteArray();
    static constexpr std::pair<QByteArrayView, char> kNames[] = {
        {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    for (const auto &[known, meaning] : kNames)
        if (name == known)
            return {end + 1, QByteArray(1, meaning)};
    if (name[0] != '#')
        return {};
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    bool good = false;
    const uint value = hex ? name.mid(2).toUInt(&good, 16) : name.mid(1).toUInt(&good, 10);
    return good && value <= QChar::LastValidCodePoint ? Escape{end + 1, utf8(value)} : Escape{};
}

Escape escapeAt(QByteArrayView bytes, DecodedView::Escapes escapes)
{
    switch (escapes) {
    case DecodedView::Escapes::Form:
        if (bytes[0] == '+')
            return {1, " "};
        [[fallthrough]];
    case DecodedView::Escapes::Percent:
        return bytes[0] == '%' ? percentAt(bytes) : Escape{};
    case DecodedView::Escapes::Json:
        return bytes[0] == '\\' ? jsonAt(bytes) : Escape{};
    case DecodedView::Escapes::Html:
        break;
    }
    return bytes[0] == '&' ? htmlAt(bytes) : Escape{};
}

bool mayHold(const QByteArray &bytes, DecodedView::Escapes escapes)
{
    switch (escapes) {
    case DecodedView::Escapes::Percent:
        return bytes.contains('%');
    case DecodedView::Escapes::Form:
        return bytes.contains('+');
    case DecodedView::Escapes::Json:
        return bytes.contains('\\');
    case DecodedView::Escapes::Html:
        break;
    }
    return bytes.contains('&');
}

} // namespace

std::optional<DecodedView> DecodedView::of(const QByteArray &bytes, Escapes escapes)
{
    if (!mayHold(bytes, escapes))
        return std::nullopt;
    DecodedView view;
    view.m_bytes.reserve(bytes.size());
    view.m_origin.reserve(static_cast<std::size_t>(bytes.size()) + 1);
    bool any = false;
    for (qsizetype at = 0; at < bytes.size();) {
        const char c = bytes[at];
        const bool special = c == '%' || c == '+' || c == '\\' || c == '&';
        const Escape escape =
            special ? escapeAt(QByteArrayView(bytes).sliced(at), escapes) : Escape{};
        if (escape.length == 0) {
            view.m_bytes += c;
            view.m_origin.push_back(static_cast<quint32>(at++));
            continue;
        }
        any = true;
        view.m_bytes += escape.meaning;
        view.m_origin.insert(view.m_origin.end(), static_cast<std::size_t>(escape.meaning.size()),
                             static_cast<quint32>(at));
        at += escape.length;
    }
    view.m_origin.push_back(static_cast<quint32>(bytes.size()));
    return any ? std::optional(std::move(view)) : std::nullopt;
}

qsizetype DecodedView::start(qsizetype index) const
{
    return m_origin[static_cast<std::size_t>(index)];
}

qsizetype DecodedView::end(qsizetype index) const
{
    // An end in the middle of what one escape stands for takes the whole escape.
    auto at = static_cast<std::size_t>(index);
    while (at > 0 && at + 1 < m_origin.size() && m_origin[at] == m_origin[at - 1])
        ++at;
    return m_origin[at];
}

} // namespace sendbench
