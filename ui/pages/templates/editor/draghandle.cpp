// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/templates/editor/draghandle.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

DragHandle::DragHandle(const Theme &theme, const QString &meaning, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setToolTip(meaning);
    setFixedSize(20, 24);
    setCursor(Qt::OpenHandCursor);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DragHandle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect place(QPoint((width() - 16) / 2, (height() - 16) / 2), QSize(16, 16));
    m_theme.icon(u"drag"_s, Theme::Color::Muted).paint(&painter, place);
}

void DragHandle::mousePressEvent(QMouseEvent *event)
{
    m_held = event->button() == Qt::LeftButton && isEnabled();
    m_pressed = event->globalPosition().toPoint();
    if (m_held)
        setCursor(Qt::ClosedHandCursor);
}

void DragHandle::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->globalPosition().toPoint();
    if (!m_held)
        return;
    m_dragging =
        m_dragging || (at - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_dragging)
        Q_EMIT moved(at);
}

void DragHandle::mouseReleaseEvent(QMouseEvent *event)
{
    setCursor(Qt::OpenHandCursor);
    const bool dragged = std::exchange(m_dragging, false) && std::exchange(m_held, false);
    m_held = false;
    if (dragged)
        Q_EMIT dropped(event->globalPosition().toPoint()); // the row may be gone after this
}

} // namespace sendbench::ui
