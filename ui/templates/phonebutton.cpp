// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/templates/phonebutton.h"

#include "ui/templates/bubblepart.h"
#include "ui/templates/phoneicon.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sendbench::ui
{

namespace
{
constexpr int kIcon = 16;
constexpr int kGap = 8;
} // namespace

PhoneButton::PhoneButton(const BubbleStyle &look, Shape shape, QWidget *parent)
    : QAbstractButton(parent)
    , m_look(look)
    , m_shape(shape)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
}

void PhoneButton::setLabel(const QString &label, const QString &icon)
{
    m_icon = icon;
    setText(label);
    setAccessibleName(label);
    update();
}

QSize PhoneButton::arrange(int width)
{
    const int icon = m_icon.isEmpty() ? 0 : kIcon + kGap;
    const int around = m_shape == Shape::Link ? 8 : 24;
    m_text.arrange(text(), m_look,
                   {.font = BubbleStyle::font(m_shape == Shape::Pill ? BubbleStyle::Font::Small
                                                                     : BubbleStyle::Font::Button),
                    .color = m_look.color(BubbleStyle::Color::Link),
                    .snug = true},
                   width - icon - around);
    const int high = static_cast<int>(std::ceil(m_text.height()));
    const int wide = static_cast<int>(std::ceil(m_text.width())) + icon + around;
    switch (m_shape) {
    case Shape::Row:
        return {width, std::max(BubbleStyle::kRowHeight, high + 16)};
    case Shape::Pill:
        return {std::min(wide, width), std::max(28, high + 8)};
    case Shape::Link:
        break;
    }
    return {std::min(wide, width), high + 4};
}

void PhoneButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF all(rect());
    if (m_shape == Shape::Row) {
        painter.fillRect(QRectF(2, 0, all.width() - 4, 1), m_look.color(BubbleStyle::Color::Line));
    } else if (m_shape == Shape::Pill) {
        painter.setPen(m_look.color(BubbleStyle::Color::Line));
        painter.setBrush(m_look.color(BubbleStyle::Color::Bubble));
        const qreal round = all.height() / 2;
        painter.drawRoundedRect(all.adjusted(.5, .5, -.5, -.5), round, round);
    }
    const qreal icon = m_icon.isEmpty() ? 0 : kIcon + kGap;
    const qreal from = (all.width() - icon - m_text.width()) / 2;
    const qreal iconX = m_look.rightToLeft ? all.width() - from - kIcon : from;
    drawPhoneIcon(painter, m_icon, {iconX, (all.height() - kIcon) / 2, kIcon, kIcon},
                  m_look.color(BubbleStyle::Color::Link));
    const qreal textX = m_look.rightToLeft ? from : from + icon;
    m_text.paint(painter, {textX, (all.height() - m_text.height()) / 2 + 1});
    if (isDown() && !m_look.forPicture) {
        QColor shade = m_look.color(BubbleStyle::Color::Link);
        shade.setAlpha(40);
        painter.fillRect(all, shade);
    }
    if (hasFocus())
        drawFocusRing(painter, m_look, all);
}

void PhoneButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: // of the strip of cards, not to the next button
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        event->ignore();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void PhoneButton::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    Q_EMIT focused();
}

} // namespace sendbench::ui
