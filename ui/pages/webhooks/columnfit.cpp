// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/webhooks/columnfit.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <numeric>
#include <utility>

namespace sendbench::ui
{

namespace
{
constexpr int kAround = 3 * Theme::kSpace8;    ///< beside the words of a cell
constexpr int kMark = 16 + Theme::kSpace8;     ///< a picture before them
constexpr int kSortMark = 16 + Theme::kSpace4; ///< of the header
} // namespace

ColumnFit::ColumnFit(QTableView &table, Longest longest, const QList<Limits> &limits, int rest)
    : QObject(&table)
    , m_table(table)
    , m_longest(std::move(longest))
    , m_limits(limits)
    , m_rest(rest)
{
    table.viewport()->installEventFilter(this);
    table.horizontalHeader()->viewport()->installEventFilter(this);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (!m_fitting && m_pressed && !m_dragged.contains(column))
            m_dragged.append(column);
    });
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table.viewport()) {
        if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
            fit();
    } else if (event->type() == QEvent::MouseButtonPress) {
        m_pressed = true;
    } else if (event->type() == QEvent::MouseButtonRelease) {
        m_pressed = false;
    }
    return QObject::eventFilter(watched, event);
}

/// As its longest text and its heading need.
int ColumnFit::wanted(const Limits &one) const
{
    const bool last = one.column == m_limits.constLast().column;
    const int words = m_table.fontMetrics().horizontalAdvance(m_longest(one.column)) + kAround +
                      (last ? kMark : 0);
    const auto *header = m_table.horizontalHeader();
    const QString title =
        m_table.model()->headerData(one.column, Qt::Horizontal, Qt::DisplayRole).toString();
    const int heading = header->fontMetrics().horizontalAdvance(title) + kAround + kSortMark;
    return std::clamp(std::max(words, heading), one.least, one.most);
}

bool ColumnFit::isFitted(int column) const
{
    return !m_table.isColumnHidden(column) && !m_dragged.contains(column);
}

int ColumnFit::shrink(const QList<Limits> &open, QList<int> &widths, bool yielding, int missing)
{
    int spare = 0;
    for (qsizetype i = 0; i < open.size(); ++i)
        spare += open.at(i).yields == yielding ? widths.at(i) - open.at(i).least : 0;
    const int taken = std::min(spare, missing);
    int left = taken;
    for (qsizetype i = 0; i < open.size() && spare > 0; ++i) {
        if (open.at(i).yields != yielding)
            continue;
        const int most = widths.at(i) - open.at(i).least;
        const int part = std::min({most, left, most * taken / spare + 1});
        widths[i] -= part;
        left -= part;
    }
    return missing - taken;
}

void ColumnFit::fit()
{
    if (m_fitting || m_limits.isEmpty() || m_table.viewport()->width() <= 0)
        return;
    int room = m_table.viewport()->width();
    QList<Limits> open;
    QList<int> widths;
    for (const Limits &one : std::as_const(m_limits)) {
        if (isFitted(one.column)) {
            open.append(one);
            widths.append(wanted(one));
        } else if (!m_table.isColumnHidden(one.column)) {
            room -= m_table.columnWidth(one.column);
        }
    }
    const int needed = std::accumulate(widths.cbegin(), widths.cend(), 0);
    const int missing = shrink(open, widths, true, std::max(0, needed - room));
    (void)shrink(open, widths, false, missing);
    m_fitting = true;
    for (qsizetype i = 0; i < open.size(); ++i) {
        const int rest = open.at(i).column == m_rest ? std::max(0, room - needed) : 0;
        m_table.setColumnWidth(open.at(i).column, widths.at(i) + rest);
    }
    m_fitting = false;
}

} // namespace sendbench::ui
