// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/stylesheet.h"

#include <QFile>
#include <QGuiApplication>

namespace sendbench::ui
{

using namespace Qt::StringLiterals;

QString styleSheetOf(const Theme &theme)
{
    QFile file(u":/sendbench/controls/sendbench.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    using enum Theme::Color;
    // Longer names first: $caution would else eat the start of $cautionBack.
    const std::pair<QString, Theme::Color> names[] = {
        {u"$cautionBack"_s, CautionBack},
        {u"$badBack"_s, BadBack},
        {u"$onAccent"_s, OnAccent},
        {u"$selection"_s, Selection},
        {u"$surface"_s, Surface},
        {u"$window"_s, Window},
        {u"$caution"_s, Caution},
        {u"$accent"_s, Accent},
        {u"$field"_s, Field},
        {u"$muted"_s, Muted},
        {u"$line"_s, Line},
        {u"$text"_s, Text},
        {u"$good"_s, Good},
        {u"$bad"_s, Bad},
    };
    for (const auto &[name, token] : names)
        sheet.replace(name, theme.color(token).name());
    // The style mirrors positions, not paddings.
    const bool rtl = QGuiApplication::isRightToLeft();
    sheet.replace(u"$start"_s, rtl ? u"right"_s : u"left"_s);
    sheet.replace(u"$end"_s, rtl ? u"left"_s : u"right"_s);
    return sheet.replace(u"$mode"_s, theme.isDark() ? u"dark"_s : u"light"_s);
}

} // namespace sendbench::ui
