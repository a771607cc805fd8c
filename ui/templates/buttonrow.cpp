// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/templates/buttonrow.h"

#include "ui/templates/phoneicon.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr int kIcon = 16;
constexpr int kGap = 8;
constexpr int kSides = 12;
} // namespace

ButtonRow::ButtonRow(const BubbleStyle &look, QWidget *parent)
    : BubblePart(look, QAccessible::StaticText, parent)
{
}

void ButtonRow::setButton(const templates::PreviewButton &button)
{
    m_button = button;
    const QString label = button.label.isEmpty() ? tr("no label yet") : button.label;
    QString said = tr("Button: %1. %2.").arg(label, spokenKind(button.type));
    if (!button.detail.isEmpty())
        said += u' ' + button.detail;
    setAccessibleName(said);
    setPlainToolTip(button.detail);
    update();
}

int ButtonRow::arrange(int width)
{
    const bool named = !m_button.label.isEmpty();
    const auto ink = named ? BubbleStyle::Color::Link : BubbleStyle::Color::Muted;
    m_text.arrange(
        named ? m_button.label : tr("no label yet"), look(),
        {.font = BubbleStyle::font(BubbleStyle::Font::Button), .color = color(ink), .snug = true},
        width - 2 * kSides - kIcon - kGap);
    const int high = static_cast<int>(std::ceil(m_text.height()));
    return std::max(BubbleStyle::kRowHeight, high + 16);
}

void ButtonRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(2, 0, width() - 4, 1), color(BubbleStyle::Color::Line));
    const qreal from = (width() - kIcon - kGap - m_text.width()) / 2;
    const QRectF icon = mirrored(QRectF(from, (height() - kIcon) / 2.0, kIcon, kIcon));
    drawPhoneIcon(painter, phoneIcon(m_button.type), icon, color(BubbleStyle::Color::Link));
    const QRectF text = mirrored(QRectF(from + kIcon + kGap, 0, m_text.width(), height()));
    m_text.paint(painter, {text.x(), (height() - m_text.height()) / 2 + 1});
}

} // namespace sendbench::ui
