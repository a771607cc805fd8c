// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/recordtable.h"

#include "ui/pages/history/celldelegate.h"
#include "ui/theme/clipboard.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr int kNarrowest = 48;
}

RecordTable::RecordTable(const Theme &theme, const Clipboard &clipboard, QWidget *parent)
    : QTableView(parent)
    , m_clipboard(clipboard)
    , m_cells(new CellDelegate(theme, this))
{
    setItemDelegate(m_cells);
    setFont(theme.font(Theme::FontRole::Help));
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalScrollBar()->setSingleStep(Theme::kRowHeight);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(Theme::kRowHeight);
    QHeaderView *header = horizontalHeader();
    header->setFont(theme.font(Theme::FontRole::Help));
    header->setMinimumSectionSize(kNarrowest);
    header->setSectionsClickable(false);
    header->setStretchLastSection(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        addColumnChoice(*menu);
        menu->popup(header->mapToGlobal(at));
    });
}

void RecordTable::setColumnWidths(const QList<int> &widths)
{
    for (int column = 0; column < widths.size(); ++column)
        setColumnWidth(column, widths.at(column));
}

void RecordTable::addColumnChoice(QMenu &menu)
{
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        QAction *action = menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        // One column stays, or there would be no header to bring the others back.
        action->setEnabled(header->isSectionHidden(column) ||
                           header->count() - header->hiddenSectionCount() > 1);
        connect(action, &QAction::toggled, this,
                [this, column](bool on) { setColumnHidden(column, !on); });
    }
}

QList<int> RecordTable::selectedRows() const
{
    QList<int> rows;
    if (selectionModel() == nullptr)
        return rows;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void RecordTable::chooseRow(int row, bool scroll)
{
    int column = 0;
    while (column < horizontalHeader()->count() - 1 && isColumnHidden(column))
        ++column;
    const QModelIndex index = model()->index(row, column);
    const bool wasScrolling = hasAutoScroll();
    setAutoScroll(false); // or the view goes where its current row is
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                 QItemSelectionModel::Rows);
    setAutoScroll(wasScrolling);
    if (scroll)
        scrollTo(index);
}

void RecordTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        // The view's own copy would go past the redactor.
        if (currentIndex().isValid())
            m_clipboard.copy(this, currentIndex().data().toString());
    } else if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier) {
        Q_EMIT deleteAsked();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
               (event->modifiers() & ~Qt::KeypadModifier) == 0) {
        if (currentIndex().isValid())
            Q_EMIT opened();
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void RecordTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTableView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->pos()).isValid())
        Q_EMIT opened();
}

QModelIndex RecordTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = currentIndex();
    if ((action != MoveHome && action != MoveEnd) || !current.isValid())
        return QTableView::moveCursor(action, modifiers);
    return model()->index(action == MoveHome ? 0 : model()->rowCount() - 1, current.column());
}

void RecordTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    // Later: a click selects first and moves the current row then, by itself.
    QMetaObject::invokeMethod(this, &RecordTable::followSelection, Qt::QueuedConnection);
}

/// Assistive technology selects a row without making it the current one.
void RecordTable::followSelection()
{
    if (selectionModel() == nullptr)
        return;
    const QItemSelection chosen = selectionModel()->selection();
    if (chosen.size() != 1 || chosen.first().height() != 1)
        return;
    const int row = chosen.first().top();
    const QModelIndex current = currentIndex();
    if (row != current.row())
        selectionModel()->setCurrentIndex(model()->index(row, std::max(0, current.column())),
                                          QItemSelectionModel::NoUpdate);
}

void RecordTable::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QScrollBar *bar = verticalScrollBar();
    const int before = bar->value();
    QTableView::rowsInserted(parent, first, last);
    if (parent.isValid() || before == 0 || first * Theme::kRowHeight > before)
        return;
    updateGeometries();
    bar->setValue(before + (last - first + 1) * Theme::kRowHeight);
}

} // namespace sendbench::ui
