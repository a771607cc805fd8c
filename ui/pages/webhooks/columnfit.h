// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <functional>

class QTableView;

namespace sendbench::ui
{

/// Makes the columns of a table as wide as their texts need, so that the last one stays in sight;
/// one column takes what is left. Where there is not enough room, the yielding ones give up what
/// they have above their least before the others do. A column that a person dragged stays as it is.
class ColumnFit final : public QObject
{
    Q_OBJECT

public:
    struct Limits {
        int column = 0;
        int least = 0; ///< in pixels of the table
        int most = 0;
        bool yields = false;
    };
    /// The longest text of a column.
    using Longest = std::function<QString(int column)>;

    /// The table, which has its model, owns it.
    ColumnFit(QTableView &table, Longest longest, const QList<Limits> &limits, int rest);

    void fit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] int wanted(const Limits &one) const;
    /// Takes so much from those that yield, or from those that do not; what is still missing then.
    [[nodiscard]] static int shrink(const QList<Limits> &open, QList<int> &widths, bool yielding,
                                    int missing);
    [[nodiscard]] bool isFitted(int column) const;

    QTableView &m_table;
    Longest m_longest;
    QList<Limits> m_limits;
    int m_rest;
    QList<int> m_dragged;
    bool m_fitting = false;
    bool m_pressed = false; ///< on the header
};

} // namespace sendbench::ui
