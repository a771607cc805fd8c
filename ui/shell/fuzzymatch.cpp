// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/fuzzymatch.h"

#include <algorithm>

namespace sendbench::ui
{

namespace
{

constexpr int kStart = 400, kWordStart = 250, kInside = 150, kInitials = 200, kScattered = 20;

bool startsWord(QStringView text, qsizetype at)
{
    return at == 0 || (text.at(at).isLetterOrNumber() && !text.at(at - 1).isLetterOrNumber());
}

int lengthPenalty(QStringView text)
{
    return static_cast<int>(std::min<qsizetype>(text.size(), 99));
}

std::optional<int> asPart(QStringView query, QStringView text)
{
    qsizetype at = text.indexOf(query);
    if (at < 0)
        return std::nullopt;
    if (at == 0)
        return kStart;
    for (; at >= 0; at = text.indexOf(query, at + 1)) {
        if (startsWord(text, at))
            return kWordStart;
    }
    return kInside;
}

/// Letters in order, each at the next word start if `wordStarts`.
bool inOrder(QStringView query, QStringView text, bool wordStarts, int *breaks)
{
    qsizetype from = 0;
    qsizetype last = -1;
    for (const QChar letter : query) {
        qsizetype at = text.indexOf(letter, from);
        while (wordStarts && at >= 0 && at != last + 1 && !startsWord(text, at))
            at = text.indexOf(letter, at + 1);
        if (at < 0)
            return false;
        if (at != last + 1)
            ++*breaks;
        last = at;
        from = at + 1;
    }
    return true;
}

} // namespace

std::optional<int> fuzzyScore(QStringView query, QStringView text)
{
    if (query.isEmpty())
        return 0;
    if (const auto part = asPart(query, text))
        return *part - lengthPenalty(text);
    int breaks = 0;
    if (inOrder(query, text, true, &breaks))
        return kInitials - 5 * breaks - lengthPenalty(text);
    breaks = 0;
    if (inOrder(query, text, false, &breaks))
        return kScattered - 5 * breaks - lengthPenalty(text);
    return std::nullopt;
}

} // namespace sendbench::ui
