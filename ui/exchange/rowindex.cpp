// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/rowindex.h"

#include "ui/exchange/visiblebytes.h"

#include <algorithm>
#include <cstring>

namespace sendbench::ui
{

RowIndex RowIndex::build(const QByteArray &text, RowRules rules, const std::atomic_bool *stop)
{
    RowIndex index;
    index.m_text = text;
    index.m_rules = rules;
    PayloadRow row;
    index.fillEnd(row);
    for (;;) {
        if (row.row % kEvery == 0) {
            index.m_marks.append({row.begin, row.line, row.startsLine, row.inString});
            if (stop != nullptr && stop->load(std::memory_order_relaxed))
                return {};
        }
        index.m_rows = row.row + 1;
        index.m_lines = row.line + 1;
        // A line feed at the very end closes its line and opens no further one.
        if (row.next >= text.size())
            break;
        row = index.following(row);
    }
    return index;
}

/// Where the row that begins at row.begin stops.
void RowIndex::fillEnd(PayloadRow &row) const
{
    const char *const data = m_text.constData();
    const qsizetype size = m_text.size();
    const qsizetype limit = std::min(size, row.begin + kMaxRowBytes + 1);
    const void *feed = limit > row.begin
                           ? std::memchr(data + row.begin, '\n', size_t(limit - row.begin))
                           : nullptr;
    const qsizetype lineEnd =
        feed != nullptr ? static_cast<const char *>(feed) - data : std::min(size, limit);
    row.end = lineEnd;
    if (row.end - row.begin > kMaxRowBytes)
        row.end = codePointStart(m_text, row.begin + kMaxRowBytes);
    if (m_rules.columns > 0)
        row.end = fittingEnd(m_text, row.begin, row.end, m_rules.columns);
    // An escape stays whole, so that the string state of the next row needs no look back.
    if (m_rules.followStrings && row.end < lineEnd && row.end - row.begin > 1) {
        qsizetype slashes = 0;
        while (slashes < row.end - row.begin && data[row.end - 1 - slashes] == '\\')
            ++slashes;
        row.end -= slashes % 2;
    }
    row.endsLine = row.end == size || (feed != nullptr && row.end == lineEnd);
    row.next = row.endsLine ? std::min(size, row.end + 1) : row.end;
}

PayloadRow RowIndex::following(const PayloadRow &row) const
{
    PayloadRow next;
    next.begin = row.next;
    next.row = row.row + 1;
    next.line = row.line + (row.endsLine ? 1 : 0);
    next.startsLine = row.endsLine;
    if (m_rules.followStrings && !row.endsLine) {
        // Valid JSON has no line feed inside a string, so a line always begins outside.
        next.inString = row.inString;
        const char *at = m_text.constData() + row.begin;
        const char *const end = m_text.constData() + row.end;
        for (; at < end; ++at) {
            if (*at == '\\' && next.inString)
                ++at;
            else if (*at == '"')
                next.inString = !next.inString;
        }
    }
    fillEnd(next);
    return next;
}

PayloadRow RowIndex::fromMark(qsizetype index) const
{
    PayloadRow row;
    if (m_marks.isEmpty())
        return row;
    const Mark &mark = m_marks.at(index);
    row.begin = mark.offset;
    row.line = mark.line;
    row.row = index * kEvery;
    row.startsLine = mark.startsLine;
    row.inString = mark.inString;
    fillEnd(row);
    return row;
}

PayloadRow RowIndex::at(qint64 wanted) const
{
    if (m_marks.isEmpty())
        return {};
    wanted = std::clamp<qint64>(wanted, 0, m_rows - 1);
    PayloadRow row = fromMark(wanted / kEvery);
    while (row.row < wanted)
        row = following(row);
    return row;
}

PayloadRow RowIndex::holding(qsizetype offset) const
{
    if (m_marks.isEmpty())
        return {};
    const auto later =
        std::upper_bound(m_marks.begin(), m_marks.end(), offset,
                         [](qsizetype value, const Mark &mark) { return value < mark.offset; });
    PayloadRow row = fromMark(std::max<qsizetype>(0, later - m_marks.begin() - 1));
    while (row.row + 1 < m_rows && row.next <= offset)
        row = following(row);
    return row;
}

PayloadRow RowIndex::ofLine(qint64 line) const
{
    if (m_marks.isEmpty())
        return {};
    line = std::clamp<qint64>(line, 0, m_lines - 1);
    const auto reached =
        std::lower_bound(m_marks.begin(), m_marks.end(), line,
                         [](const Mark &mark, qint64 value) { return mark.line < value; });
    // The line may begin before the first mark that names it.
    PayloadRow row = fromMark(std::max<qsizetype>(0, reached - m_marks.begin() - 1));
    while (row.line < line && row.row + 1 < m_rows)
        row = following(row);
    return row;
}

} // namespace sendbench::ui
