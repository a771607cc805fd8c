// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/overlay.h"

#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QPainter>

namespace sendbench::ui
{

Overlay::Overlay(QWidget *window)
    : QWidget(window)
    , m_card(new QFrame(this))
{
    m_card->setProperty("card", true);
    m_card->setProperty("overlay", true);
    window->installEventFilter(this);
    hide();
}

void Overlay::open()
{
    if (m_open)
        return;
    m_open = true;
    m_before = window()->focusWidget();
    place();
    show();
    raise();
    if (QWidget *first = firstFocus())
        first->setFocus(Qt::PopupFocusReason);
}

void Overlay::close()
{
    if (!m_open)
        return;
    m_open = false;
    // The focus goes back before hiding, or Qt would pick a widget of its own.
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
    hide();
    Q_EMIT closed();
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && m_open)
        place();
    return QWidget::eventFilter(watched, event);
}

bool Overlay::focusNextPrevChild(bool next)
{
    QWidget *const from = window()->focusWidget();
    if (!from)
        return true;
    QWidget *at = from;
    do {
        at = next ? at->nextInFocusChain() : at->previousInFocusChain();
        if (isAncestorOf(at) && at->isVisible() && at->isEnabled() &&
            (at->focusPolicy() & Qt::TabFocus)) {
            at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            break;
        }
    } while (at != from);
    return true;
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    // Nothing passes to the window below.
    event->accept();
    if (event->key() == Qt::Key_Escape)
        close();
}

void Overlay::mousePressEvent(QMouseEvent *event)
{
    if (!m_card->geometry().contains(event->pos()))
        close();
}

void Overlay::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), QColor(0, 0, 0, 90));
}

void Overlay::place()
{
    const QSize room = parentWidget()->size();
    setGeometry(QRect(QPoint(0, 0), room));
    const QSize size = cardSize(room).boundedTo(room - QSize(32, 32));
    m_card->setGeometry((room.width() - size.width()) / 2, qMin(72, room.height() / 8),
                        size.width(), size.height());
}

} // namespace sendbench::ui
