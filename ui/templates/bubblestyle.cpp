// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/templates/bubblestyle.h"

#include <QFontDatabase>

namespace sendbench::ui
{

namespace
{

struct Pair {
    QRgb light;
    QRgb dark;
};

Pair pairOf(BubbleStyle::Color color)
{
    using enum BubbleStyle::Color;
    switch (color) {
    case Wallpaper:
        return {0xFFEFEAE2, 0xFF0B141A};
    case Bubble:
        return {0xFFFFFFFF, 0xFF202C33};
    case Text:
        return {0xFF111B21, 0xFFE9EDEF};
    case Muted:
        return {0xFF667781, 0xFF8696A0};
    case Link:
        return {0xFF027EB5, 0xFF53BDEB};
    case Line:
        return {0xFFE3E7EA, 0xFF33424B};
    case Panel:
        return {0xFFF0F2F5, 0xFF182229};
    case PanelText:
        return {0xFF54656F, 0xFF9BA9B2};
    case Mark:
        return {0xFF027EB5, 0xFF53BDEB};
    case MarkBack:
        return {0x14027EB5, 0x2453BDEB};
    case Urgent:
        return {0xFFB3261E, 0xFFFF8A80};
    case Focus:
        return {0xFF1F5FBF, 0xFF7FB0FF};
    case Land:
        return {0xFFE8EBE4, 0xFF26333B};
    case Road:
        return {0xFFFFFFFF, 0xFF3A4A54};
    case Water:
        return {0xFFC9DFEA, 0xFF1A2B3A};
    }
    return {0xFF000000, 0xFFFFFFFF};
}

QFont sized(int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

} // namespace

QColor BubbleStyle::color(Color color) const
{
    const Pair pair = pairOf(color);
    return QColor::fromRgba(dark ? pair.dark : pair.light);
}

QFont BubbleStyle::font(Font font)
{
    switch (font) {
    case Font::Body:
        break;
    case Font::Header:
        return sized(15, QFont::Bold);
    case Font::Small:
        return sized(12);
    case Font::Time:
        return sized(11);
    case Font::Button:
        return sized(14, QFont::Medium);
    case Font::Mono: {
        QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        mono.setPixelSize(13);
        return mono;
    }
    }
    return sized(14);
}

} // namespace sendbench::ui
