// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/jsontext.h"

#include <QByteArray>
#include <QList>

#include <atomic>

namespace sendbench::ui
{

/// One row on screen: a line of the text, or a part of a line too long for one row.
struct PayloadRow {
    qsizetype begin = 0;
    qsizetype end = 0;  ///< without the line feed
    qsizetype next = 0; ///< where the following row begins
    qint64 row = 0;
    qint64 line = 0; ///< 0-based
    bool startsLine = true;
    bool endsLine = true;
    bool inString = false; ///< begins inside a JSON string (only when followed)

    bool operator==(const PayloadRow &) const = default;
};

struct RowRules {
    /// Columns a row may take; 0: rows are cut only at kMaxRowBytes.
    int columns = 0;
    bool followStrings = false;
};

/// Finds rows in a text of any size by keeping every 64th of them. Built in a worker, read from
/// anywhere.
class RowIndex
{
public:
    static constexpr qsizetype kMaxRowBytes = 1000; ///< keeps the shaping of one row cheap

    RowIndex() = default;
    /// Empty when `stop` was set on the way.
    [[nodiscard]] static RowIndex build(const QByteArray &text, RowRules rules,
                                        const std::atomic_bool *stop = nullptr);

    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] qint64 lines() const { return m_lines; }
    [[nodiscard]] int columns() const { return m_rules.columns; }

    [[nodiscard]] PayloadRow at(qint64 row) const;
    [[nodiscard]] PayloadRow following(const PayloadRow &row) const;
    /// The row that holds this byte; the later one where two meet without a line feed.
    [[nodiscard]] PayloadRow holding(qsizetype offset) const;
    /// The first row of this line.
    [[nodiscard]] PayloadRow ofLine(qint64 line) const;

private:
    static constexpr qint64 kEvery = 64;
    struct Mark {
        qsizetype offset = 0;
        qint64 line = 0;
        bool startsLine = true;
        bool inString = false;
    };
    [[nodiscard]] PayloadRow fromMark(qsizetype index) const;
    void fillEnd(PayloadRow &row) const;

    QByteArray m_text;
    RowRules m_rules;
    QList<Mark> m_marks;
    qint64 m_rows = 0;
    qint64 m_lines = 0;
};

} // namespace sendbench::ui
