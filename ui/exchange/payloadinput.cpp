// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// How PayloadView is used: mouse, keyboard, selection and folding.
#include "ui/exchange/payloadview.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimerEvent>

namespace sendbench::ui
{

namespace
{
bool isWordByte(char c)
{
    const auto u = static_cast<unsigned char>(c);
    return u >= 0x80 || (u >= '0' && u <= '9') || (u >= 'a' && u <= 'z') ||
           (u >= 'A' && u <= 'Z') || c == '_' || c == '-' || c == '.';
}
} // namespace

PayloadRow PayloadView::rowAt(int y) const
{
    const qint64 shown = verticalScrollBar()->value() + (y < 0 ? -1 : y / rowHeight());
    return m_rows.shownAt(std::clamp<qint64>(shown, 0, std::max<qint64>(0, m_rows.count() - 1)));
}

qsizetype PayloadView::offsetInRow(const PayloadRow &row, qreal x) const
{
    const Drawn &shown = drawn(row);
    int unit = shown.layout.lineAt(0).xToCursor(x);
    unit = std::min(unit, shown.tailBegin);
    return std::min(row.begin + shown.visible.offsets.at(unit), row.end);
}

qsizetype PayloadView::offsetAt(const QPoint &point) const
{
    return offsetInRow(rowAt(point.y()), point.x() - textLeft() + horizontalScrollBar()->value());
}

qreal PayloadView::xOf(const PayloadRow &row, qsizetype offset) const
{
    const Drawn &shown = drawn(row);
    int unit = shown.visible.unitOf(offset - row.begin);
    return shown.layout.lineAt(0).cursorToX(&unit);
}

QRect PayloadView::rectOf(qsizetype offset) const
{
    const PayloadRow row = m_rows.index().holding(offset);
    const qint64 down = m_rows.shownNumber(row.row) - verticalScrollBar()->value();
    const auto x = static_cast<int>(xOf(row, offset)) + textLeft() - horizontalScrollBar()->value();
    return {x, static_cast<int>(down) * rowHeight(), fontMetrics().averageCharWidth(), rowHeight()};
}

void PayloadView::moveCaret(qsizetype offset, bool select)
{
    m_caret = offset;
    if (!select)
        m_anchor = offset;
    m_wantedX = -1;
    ensureVisible(offset);
    viewport()->update();
    Q_EMIT selectionChanged();
    if (QAccessible::isActive() && m_document.bytes.size() < 1024 * 1024) {
        QAccessibleTextCursorEvent moved(this, static_cast<int>(offset));
        QAccessible::updateAccessibility(&moved);
    }
}

void PayloadView::ensureVisible(qsizetype offset)
{
    PayloadRow row = m_rows.index().holding(offset);
    if (m_rows.reveal(row.line)) {
        dropDrawn();
        updateScrollBars();
    }
    const auto shown = static_cast<int>(m_rows.shownNumber(row.row));
    QScrollBar *const bar = verticalScrollBar();
    if (shown < bar->value())
        bar->setValue(shown);
    else if (shown >= bar->value() + pageRows())
        bar->setValue(shown - pageRows() + 1);
    if (m_wrap)
        return;
    const auto x = static_cast<int>(xOf(row, offset));
    QScrollBar *const across = horizontalScrollBar();
    updateScrollBars();
    if (x < across->value())
        across->setValue(std::max(0, x - across->pageStep() / 4));
    else if (x > across->value() + across->pageStep())
        across->setValue(x - across->pageStep() * 3 / 4);
}

/// One character on, over escapes and clusters as a whole.
qsizetype PayloadView::stepFrom(qsizetype offset, int direction) const
{
    const PayloadRow row = m_rows.index().holding(offset);
    if (direction < 0) {
        if (offset <= row.begin)
            return row.row == 0 ? 0
                                : (row.startsLine ? m_rows.index().at(row.row - 1).end
                                                  : stepFrom(row.begin - 1, 0));
        const Drawn &shown = drawn(row);
        const int unit = shown.visible.unitOf(offset - row.begin);
        const int before = shown.layout.previousCursorPosition(unit);
        return row.begin + shown.visible.offsets.at(std::max(0, before));
    }
    if (direction == 0) { // the start of the character that holds this byte
        const Drawn &shown = drawn(row);
        const int unit = shown.visible.unitOf(offset + 1 - row.begin);
        return row.begin +
               shown.visible.offsets.at(shown.layout.previousCursorPosition(std::max(1, unit)));
    }
    if (offset >= row.end)
        return std::min(row.next, m_document.bytes.size());
    const Drawn &shown = drawn(row);
    int unit = shown.visible.unitOf(offset - row.begin);
    do {
        unit = shown.layout.nextCursorPosition(unit);
    } while (unit < shown.tailBegin && row.begin + shown.visible.offsets.at(unit) == offset);
    return row.begin + shown.visible.offsets.at(std::min(unit, shown.tailBegin));
}

void PayloadView::moveRows(qint64 by, bool select)
{
    const PayloadRow row = m_rows.index().holding(m_caret);
    const qreal x = m_wantedX >= 0 ? m_wantedX : xOf(row, m_caret);
    const qint64 target = std::clamp<qint64>(m_rows.shownNumber(row.row) + by, 0,
                                             std::max<qint64>(0, m_rows.count() - 1));
    const PayloadRow to = m_rows.shownAt(target);
    qsizetype offset = offsetInRow(to, x);
    // The end of a cut row is drawn at the beginning of the next one.
    if (offset == to.end && !to.endsLine && offset > to.begin)
        offset = stepFrom(offset - 1, 0);
    moveCaret(offset, select);
    m_wantedX = x;
}

bool PayloadView::moveByKey(const QKeyEvent &event)
{
    const bool select = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool far = event.modifiers().testFlag(Qt::ControlModifier);
    if (event.modifiers() & (Qt::AltModifier | Qt::MetaModifier))
        return false;
    const PayloadRow row = m_rows.index().holding(m_caret);
    switch (event.key()) {
    case Qt::Key_Left:
        moveCaret(stepFrom(m_caret, -1), select);
        return true;
    case Qt::Key_Right:
        moveCaret(stepFrom(m_caret, 1), select);
        return true;
    case Qt::Key_Up:
        moveRows(-1, select);
        return true;
    case Qt::Key_Down:
        moveRows(1, select);
        return true;
    case Qt::Key_PageUp:
        moveRows(-pageRows(), select);
        return true;
    case Qt::Key_PageDown:
        moveRows(pageRows(), select);
        return true;
    case Qt::Key_Home:
        moveCaret(far ? 0 : row.begin, select);
        return true;
    case Qt::Key_End:
        moveCaret(far            ? m_document.bytes.size()
                  : row.endsLine ? row.end
                                 : stepFrom(row.end - 1, 0),
                  select);
        return true;
    default:
        return false;
    }
}

void PayloadView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) &&
               (event->key() == Qt::Key_BraceLeft || event->key() == Qt::Key_BracketLeft)) {
        setFolded(m_rows.index().holding(m_caret).line, true);
    } else if (event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) &&
               (event->key() == Qt::Key_BraceRight || event->key() == Qt::Key_BracketRight)) {
        setFolded(m_rows.index().holding(m_caret).line, false);
    } else if (!moveByKey(*event)) {
        // Not the scroll area's: Tab, F3 and the like belong to the window.
        event->ignore();
        return;
    }
    event->accept();
}

bool PayloadView::toggleFoldAt(const QPoint &point)
{
    if (point.x() >= gutterWidth())
        return false;
    const PayloadRow row = rowAt(point.y());
    if (row.startsLine && m_rows.foldAt(row.line))
        setFolded(row.line, !m_rows.isFolded(row.line));
    return true;
}

void PayloadView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || toggleFoldAt(event->pos()))
        return;
    m_dragging = true;
    moveCaret(offsetAt(event->pos()), event->modifiers().testFlag(Qt::ShiftModifier));
}

void PayloadView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging)
        return;
    m_dragPoint = event->pos();
    if (viewport()->rect().contains(m_dragPoint))
        m_dragScroll.stop();
    else if (!m_dragScroll.isActive())
        m_dragScroll.start(40, this);
    moveCaret(offsetAt(m_dragPoint), true);
}

void PayloadView::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging = false;
    m_dragScroll.stop();
}

void PayloadView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || event->pos().x() < gutterWidth())
        return;
    const qsizetype at = offsetAt(event->pos());
    const PayloadRow row = m_rows.index().holding(at);
    qsizetype begin = at;
    qsizetype end = at;
    while (begin > row.begin && isWordByte(m_document.bytes[begin - 1]))
        --begin;
    while (end < row.end && isWordByte(m_document.bytes[end]))
        ++end;
    m_anchor = begin;
    moveCaret(end, true);
}

void PayloadView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragScroll.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    moveCaret(offsetAt(m_dragPoint), true);
}

void PayloadView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const PayloadRange range = selection();
    menu->addAction(m_theme.icon(QStringLiteral("copy")), tr("Copy selection"), this,
                    &PayloadView::copy)
        ->setEnabled(range.begin != range.end);
    menu->addAction(tr("Select all"), this, &PayloadView::selectAll);
    menu->popup(event->globalPos());
}

void PayloadView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PayloadView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace sendbench::ui
