// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>

namespace sendbench::ui
{

/// How a phone looks, whatever the window looks like (look.md, "The phone preview"): its colours,
/// fonts and measures. One per view, shared by its parts; sizes in device-independent pixels.
struct BubbleStyle {
    enum class Color {
        Wallpaper,
        Bubble,
        Text,
        Muted,
        Link,
        Line,  ///< hairlines within the bubble
        Panel, ///< placeholders, offers, code
        PanelText,
        Mark, ///< underline of what a variable gave
        MarkBack,
        Urgent,
        Focus,
        Land, ///< of the map that is none
        Road,
        Water,
    };
    enum class Font { Body, Header, Small, Time, Button, Mono };

    static constexpr int kNarrow = 320, kWide = 412;
    static constexpr int kRadius = 8, kMargin = 12, kPadding = 10, kInset = 4, kRowHeight = 42;
    static constexpr double kMediaShape = 1.91; ///< width to height, as WhatsApp crops

    bool dark = false;
    bool rightToLeft = false;
    bool forPicture = false; ///< nothing that a phone would not show

    [[nodiscard]] QColor color(Color color) const;
    [[nodiscard]] static QFont font(Font font);
};

} // namespace sendbench::ui
