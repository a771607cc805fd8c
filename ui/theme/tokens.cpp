// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/tokens.h"

namespace sendbench::ui
{

namespace
{

struct Pair {
    QRgb light;
    QRgb dark;
};

Pair pairOf(Theme::Color token)
{
    using enum Theme::Color;
    switch (token) {
    case Window:
        return {0xFFF5F6F8, 0xFF14181D};
    case Surface:
        return {0xFFFFFFFF, 0xFF1B2128};
    case Field:
        return {0xFFEEF0F4, 0xFF232B34};
    case Line:
        return {0xFFD9DEE6, 0xFF2E3742};
    case Text:
        return {0xFF1B2430, 0xFFE6EAF0};
    case Muted:
        return {0xFF586374, 0xFF9AA6B5};
    case Accent:
        return {0xFF1F5FBF, 0xFF7FB0FF};
    case OnAccent:
        return {0xFFFFFFFF, 0xFF0D1A2B};
    case Selection:
        return {0xFFE4EDFB, 0xFF233A5A};
    case Good:
    case Sandbox:
        return {0xFF1B7F4B, 0xFF5FCB94};
    case Caution:
    case Test:
        return {0xFF8A5A00, 0xFFF2C261};
    case CautionBack:
        return {0xFFFFF4D6, 0xFF3A2F14};
    case Bad:
        return {0xFFB3261E, 0xFFFF8A80};
    case BadBack:
        return {0xFFFDECEA, 0xFF3D1D1B};
    case Production:
        return {0xFFA4262C, 0xFFFF8A80};
    case JsonKey:
        return {0xFF1F5FBF, 0xFF7FB0FF};
    case JsonString:
        return {0xFF1A6E43, 0xFF7FD0A6};
    case JsonNumber:
        return {0xFF8A4B08, 0xFFE8B36B};
    case JsonKeyword:
        return {0xFF7A3E9D, 0xFFC9A3E6};
    }
    return {0xFF000000, 0xFFFFFFFF};
}

} // namespace

QColor tokenColor(Theme::Color token, bool dark)
{
    const Pair pair = pairOf(token);
    return QColor::fromRgb(dark ? pair.dark : pair.light);
}

} // namespace sendbench::ui
