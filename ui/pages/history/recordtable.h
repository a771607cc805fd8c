// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace sendbench::ui
{

class CellDelegate;
class Clipboard;
class Theme;

/// A table of rows that come in by themselves: what is on screen stays where it is when rows are
/// put on top. Columns can be hidden and keep their width.
class RecordTable final : public QTableView
{
    Q_OBJECT

public:
    RecordTable(const Theme &theme, const Clipboard &clipboard, QWidget *parent = nullptr);

    [[nodiscard]] CellDelegate &cells() { return *m_cells; }
    /// After setModel().
    void setColumnWidths(const QList<int> &widths);
    /// The choice of columns, to be put into a menu.
    void addColumnChoice(QMenu &menu);
    /// Rows that are selected, ascending.
    [[nodiscard]] QList<int> selectedRows() const;
    /// Makes it the only one selected; scrolls there if asked to.
    void chooseRow(int row, bool scroll);

Q_SIGNALS:
    void opened();      ///< Enter or a double click on the current row
    void deleteAsked(); ///< Del

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    /// Home and End go through the rows, not through the cells of one.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    void followSelection();

    const Clipboard &m_clipboard;
    CellDelegate *m_cells;
};

} // namespace sendbench::ui
