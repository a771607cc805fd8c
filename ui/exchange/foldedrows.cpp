// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/foldedrows.h"

#include <algorithm>

namespace sendbench::ui
{

void FoldedRows::setIndex(RowIndex index)
{
    m_index = std::move(index);
    hide();
}

void FoldedRows::setFolds(QList<jsontext::Fold> folds)
{
    m_folds = std::move(folds);
    m_folded.clear();
    hide();
}

PayloadRow FoldedRows::shownAt(qint64 shown) const
{
    qint64 row = shown;
    for (const Hidden &hidden : m_hidden) {
        if (hidden.first > row)
            break;
        row += hidden.count;
    }
    return m_index.at(row);
}

PayloadRow FoldedRows::after(const PayloadRow &row) const
{
    if (m_hidden.isEmpty())
        return m_index.following(row);
    return shownAt(shownNumber(row.row) + 1);
}

qint64 FoldedRows::shownNumber(qint64 row) const
{
    qint64 before = 0;
    for (const Hidden &hidden : m_hidden) {
        if (hidden.first > row)
            break;
        if (row < hidden.first + hidden.count)
            return hidden.first - 1 - before;
        before += hidden.count;
    }
    return row - before;
}

std::optional<jsontext::Fold> FoldedRows::foldAt(qint64 line) const
{
    const auto at = std::lower_bound(
        m_folds.begin(), m_folds.end(), line,
        [](const jsontext::Fold &fold, qint64 value) { return fold.first < value; });
    if (at == m_folds.end() || at->first != line || at->last <= at->first)
        return std::nullopt;
    return *at;
}

void FoldedRows::setFolded(qint64 line, bool folded)
{
    if (folded && foldAt(line))
        m_folded.insert(line);
    else
        m_folded.remove(line);
    hide();
}

bool FoldedRows::reveal(qint64 line)
{
    const auto covers = [&](qint64 first) {
        const auto fold = foldAt(first);
        return fold && first < line && line <= fold->last;
    };
    QSet<qint64> kept;
    for (const qint64 first : std::as_const(m_folded))
        if (!covers(first))
            kept.insert(first);
    if (kept.size() == m_folded.size())
        return false;
    m_folded = kept;
    hide();
    return true;
}

void FoldedRows::hide()
{
    m_hidden.clear();
    m_hiddenRows = 0;
    QList<qint64> firsts(m_folded.begin(), m_folded.end());
    std::sort(firsts.begin(), firsts.end());
    qint64 coveredTo = -1;
    for (const qint64 first : std::as_const(firsts)) {
        const auto fold = foldAt(first);
        // Inside a larger fold, or beyond what the index knows so far.
        if (!fold || first <= coveredTo || fold->last >= m_index.lines())
            continue;
        coveredTo = fold->last;
        const qint64 from = m_index.ofLine(first + 1).row;
        const qint64 to =
            coveredTo + 1 < m_index.lines() ? m_index.ofLine(coveredTo + 1).row : m_index.rows();
        m_hidden.append({from, to - from});
        m_hiddenRows += to - from;
    }
}

} // namespace sendbench::ui
