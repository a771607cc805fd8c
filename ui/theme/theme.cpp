// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/theme.h"

#include "ui/theme/basestyle.h"
#include "ui/theme/comboaccessible.h"
#include "ui/theme/lineiconengine.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/systemscheme.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>

// A static library's resources are linked in only where somebody asks for them, and the macro
// works in the global namespace alone.
static void initThemeResources()
{
    Q_INIT_RESOURCE(sendbench_theme);
}

namespace sendbench::ui
{

using namespace Qt::StringLiterals;

struct Theme::Private {
    Mode mode = Mode::System;
    bool dark = false;
    QApplication *application = nullptr;
    SystemScheme *system = nullptr;
};

namespace
{

QPalette paletteOf(const Theme &theme)
{
    using enum Theme::Color;
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Theme::Color token) {
        palette.setColor(role, theme.color(token));
    };
    set(QPalette::Window, Window);
    set(QPalette::WindowText, Text);
    set(QPalette::Base, Surface);
    set(QPalette::AlternateBase, Window);
    set(QPalette::ToolTipBase, Surface);
    set(QPalette::ToolTipText, Text);
    set(QPalette::PlaceholderText, Muted);
    set(QPalette::Text, Text);
    set(QPalette::Button, Surface);
    set(QPalette::ButtonText, Text);
    set(QPalette::BrightText, OnAccent);
    set(QPalette::Light, Surface);
    set(QPalette::Midlight, Field);
    set(QPalette::Mid, Line);
    set(QPalette::Dark, Muted);
    set(QPalette::Shadow, Line);
    set(QPalette::Highlight, Accent);
    set(QPalette::HighlightedText, OnAccent);
    set(QPalette::Link, Accent);
    set(QPalette::LinkVisited, Accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.color(Muted));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.color(Line));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, theme.color(Text));
    return palette;
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    initThemeResources();
}

Theme::~Theme() = default;

void Theme::apply(QApplication &application)
{
    if (!d->application) {
        d->application = &application;
        nameCombosByLabel();
        d->system = new SystemScheme(application.palette(), this);
        connect(d->system, &SystemScheme::changed, this, [this] { setMode(d->mode); });
        application.setStyle(new BaseStyle);
        application.setFont(font(FontRole::Body));
        application.setFont(font(FontRole::Help), "QAbstractItemView");
        application.setFont(font(FontRole::Help), "QHeaderView");
        application.setFont(font(FontRole::Help), "QToolTip");
    }
    d->dark = d->mode == Mode::System ? d->system->isDark() : d->mode == Mode::Dark;
    application.setPalette(paletteOf(*this));
    application.setStyleSheet(styleSheetOf(*this));
}

void Theme::setMode(Mode mode)
{
    d->mode = mode;
    const bool dark = mode == Mode::System ? d->system && d->system->isDark() : mode == Mode::Dark;
    if (dark == d->dark)
        return;
    d->dark = dark;
    if (d->application)
        apply(*d->application);
    Q_EMIT changed();
}

Theme::Mode Theme::mode() const
{
    return d->mode;
}

bool Theme::isDark() const
{
    return d->dark;
}

QColor Theme::color(Color color) const
{
    return tokenColor(color, d->dark);
}

QFont Theme::font(FontRole role) const
{
    QFont font = QFontDatabase::systemFont(role == FontRole::Mono ? QFontDatabase::FixedFont
                                                                  : QFontDatabase::GeneralFont);
    switch (role) {
    case FontRole::Body:
        font.setPixelSize(13);
        break;
    case FontRole::Help:
        font.setPixelSize(12);
        break;
    case FontRole::Section:
        font.setPixelSize(15);
        font.setWeight(QFont::DemiBold);
        break;
    case FontRole::Title:
        font.setPixelSize(20);
        font.setWeight(QFont::DemiBold);
        break;
    case FontRole::Mono:
        font.setPointSizeF(12.5 * 72 / 96); // pixel sizes are whole numbers only
        font.setStyleHint(QFont::Monospace);
        font.setFixedPitch(true);
        break;
    }
    return font;
}

QIcon Theme::icon(const QString &name, Color color) const
{
    return QIcon(new LineIconEngine(*this, name, color));
}

} // namespace sendbench::ui
