// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/exchange/payloaddocument.h"
#include "ui/exchange/rowindex.h"

#include <QSet>

#include <optional>

namespace sendbench::ui
{

/// The rows of a document less those that folding hides. "Shown" numbers count what is on screen.
class FoldedRows
{
public:
    /// Keeps what is folded when only the rows changed.
    void setIndex(RowIndex index);
    void setFolds(QList<jsontext::Fold> folds);

    [[nodiscard]] const RowIndex &index() const { return m_index; }
    [[nodiscard]] qint64 count() const { return m_index.rows() - m_hiddenRows; }
    [[nodiscard]] PayloadRow shownAt(qint64 shown) const;
    [[nodiscard]] PayloadRow after(const PayloadRow &row) const;
    /// Where the row stands on screen; a hidden one counts as the row it is folded into.
    [[nodiscard]] qint64 shownNumber(qint64 row) const;

    [[nodiscard]] std::optional<jsontext::Fold> foldAt(qint64 line) const;
    [[nodiscard]] bool isFolded(qint64 line) const { return m_folded.contains(line); }
    void setFolded(qint64 line, bool folded);
    /// Opens every fold that hides this line; true if there was one.
    bool reveal(qint64 line);

private:
    struct Hidden {
        qint64 first = 0;
        qint64 count = 0;
    };
    void hide();

    RowIndex m_index;
    QList<jsontext::Fold> m_folds;
    QSet<qint64> m_folded;  ///< first lines
    QList<Hidden> m_hidden; ///< by row, apart from each other
    qint64 m_hiddenRows = 0;
};

} // namespace sendbench::ui
