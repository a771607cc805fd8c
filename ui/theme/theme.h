// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>

#include <memory>

class QApplication;

namespace sendbench::ui
{

/// Owns every colour, font, size and icon of the window (look.md); no page has one of its own. Made
/// once by the composition root and handed down.
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };
    enum class Color {
        Window,
        Surface,
        Field,
        Line,
        Text,
        Muted,
        Accent,
        OnAccent,
        Selection,
        Good,
        Caution,
        CautionBack,
        Bad,
        BadBack,
        Sandbox,
        Test,
        Production,
        JsonKey,
        JsonString,
        JsonNumber,
        JsonKeyword,
    };
    enum class FontRole { Body, Help, Section, Title, Mono };

    // Space and sizes in device-independent pixels.
    static constexpr int kSpace4 = 4, kSpace8 = 8, kSpace12 = 12, kSpace16 = 16, kSpace24 = 24,
                         kSpace32 = 32;
    static constexpr int kControlHeight = 32, kRadius = 6, kCardPadding = 16, kPageMargin = 24;
    static constexpr int kFormMin = 420, kFormMax = 560, kRowHeight = 32;

    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    /// Sets style, palette, font and style sheet of the program, and follows the system while the
    /// mode is System.
    void apply(QApplication &application);
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const;
    [[nodiscard]] bool isDark() const;

    [[nodiscard]] QColor color(Color color) const;
    [[nodiscard]] QFont font(FontRole role) const;
    /// A 16 px line icon of ui/theme/icons/<name>.svg in this colour; sharp at every scale.
    [[nodiscard]] QIcon icon(const QString &name, Color color = Color::Text) const;

Q_SIGNALS:
    void changed(); ///< colours are others now

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sendbench::ui
