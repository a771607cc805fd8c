// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/payloadaccessible.h"

#include "ui/exchange/payloadview.h"

namespace sendbench::ui
{

namespace
{
constexpr qsizetype kWhole = 1024 * 1024;
constexpr qsizetype kBeginning = 64 * 1024;

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *view = qobject_cast<PayloadView *>(object);
    return view != nullptr ? new PayloadAccessible(view) : nullptr;
}
} // namespace

void installPayloadAccessibility()
{
    QAccessible::installFactory(make); // Qt keeps a factory once
}

PayloadAccessible::PayloadAccessible(PayloadView *view)
    : QAccessibleWidget(view, QAccessible::EditableText)
{
}

PayloadView &PayloadAccessible::view() const
{
    return *static_cast<PayloadView *>(widget());
}

QString PayloadAccessible::all() const
{
    const QByteArray &bytes = view().document().bytes;
    return QString::fromUtf8(bytes.size() <= kWhole ? bytes : bytes.left(kBeginning));
}

int PayloadAccessible::unitsOf(qsizetype bytes) const
{
    const QByteArray &all = view().document().bytes;
    const qsizetype known = all.size() <= kWhole ? all.size() : kBeginning;
    return static_cast<int>(QString::fromUtf8(all.left(std::min(bytes, known))).size());
}

qsizetype PayloadAccessible::bytesOf(int units) const
{
    return all().left(units).toUtf8().size();
}

void *PayloadAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State PayloadAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

QString PayloadAccessible::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Value ? all() : QAccessibleWidget::text(kind);
}

void PayloadAccessible::selection(int, int *start, int *end) const
{
    const PayloadRange range = view().selection();
    *start = unitsOf(range.begin);
    *end = unitsOf(range.end);
}

int PayloadAccessible::selectionCount() const
{
    const PayloadRange range = view().selection();
    return range.begin == range.end ? 0 : 1;
}

void PayloadAccessible::addSelection(int start, int end)
{
    setSelection(0, start, end);
}

void PayloadAccessible::removeSelection(int)
{
    view().select({view().caret(), view().caret()});
}

void PayloadAccessible::setSelection(int, int start, int end)
{
    view().select({bytesOf(start), bytesOf(end)});
}

int PayloadAccessible::cursorPosition() const
{
    return unitsOf(view().caret());
}

void PayloadAccessible::setCursorPosition(int position)
{
    setSelection(0, position, position);
}

QString PayloadAccessible::text(int start, int end) const
{
    return all().mid(start, end - start);
}

int PayloadAccessible::characterCount() const
{
    return static_cast<int>(all().size());
}

QRect PayloadAccessible::characterRect(int offset) const
{
    const QRect place = view().rectOf(bytesOf(offset));
    return place.translated(view().viewport()->mapToGlobal(QPoint()));
}

int PayloadAccessible::offsetAtPoint(const QPoint &point) const
{
    return unitsOf(view().offsetAt(view().viewport()->mapFromGlobal(point)));
}

void PayloadAccessible::scrollToSubstring(int start, int)
{
    view().ensureVisible(bytesOf(start));
}

QString PayloadAccessible::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

} // namespace sendbench::ui
