// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
//
// How PayloadView draws: only the rows on screen, each laid out once and kept for a while.
#include "ui/exchange/payloadview.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QScrollBar>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr int kFoldColumn = 16;

Theme::Color colourOf(jsontext::TokenKind kind)
{
    switch (kind) {
    case jsontext::TokenKind::Key:
        return Theme::Color::JsonKey;
    case jsontext::TokenKind::String:
        return Theme::Color::JsonString;
    case jsontext::TokenKind::Number:
        return Theme::Color::JsonNumber;
    case jsontext::TokenKind::Keyword:
        return Theme::Color::JsonKeyword;
    case jsontext::TokenKind::Punctuation:
        break;
    }
    return Theme::Color::Text;
}

QTextLayout::FormatRange range(int begin, int end)
{
    QTextLayout::FormatRange format;
    format.start = begin;
    format.length = end - begin;
    return format;
}
} // namespace

int PayloadView::rowHeight() const
{
    return fontMetrics().height() + 2;
}

int PayloadView::gutterWidth() const
{
    const auto digits = QString::number(std::max<qint64>(99, m_rows.index().lines())).size();
    return static_cast<int>(digits) * fontMetrics().horizontalAdvance(QLatin1Char('9')) +
           Theme::kSpace12 + kFoldColumn;
}

int PayloadView::textLeft() const
{
    return gutterWidth() + Theme::kSpace8;
}

int PayloadView::pageRows() const
{
    return std::max(1, viewport()->height() / rowHeight());
}

/// "… }," after the opening bracket of a folded line.
QString PayloadView::foldedTail(const PayloadRow &row) const
{
    const auto fold = m_rows.foldAt(row.line);
    if (!row.endsLine || !fold || !m_rows.isFolded(row.line))
        return {};
    const PayloadRow last = m_rows.index().ofLine(fold->last);
    return u" … "_s +
           QString::fromUtf8(m_document.bytes.mid(last.begin, last.end - last.begin).trimmed());
}

PayloadView::Drawn &PayloadView::drawn(const PayloadRow &row) const
{
    if (Drawn *const known = m_drawn.object(row.begin))
        return *known;
    auto fresh = std::make_unique<Drawn>();
    fresh->visible =
        visibleBytes(QByteArrayView(m_document.bytes).sliced(row.begin, row.end - row.begin));
    fresh->tailBegin = static_cast<int>(fresh->visible.text.size());
    QTextOption option;
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    option.setUseDesignMetrics(false);
    fresh->layout.setTextOption(option);
    fresh->layout.setFont(font());
    fresh->layout.setText(fresh->visible.text + foldedTail(row));
    fresh->layout.setFormats(colours(row, fresh->visible));
    fresh->layout.beginLayout();
    QTextLine line = fresh->layout.createLine();
    line.setLineWidth(1e6);
    line.setPosition({0, 0});
    fresh->layout.endLayout();
    m_widest = std::max(m_widest, static_cast<int>(std::ceil(line.naturalTextWidth())));
    Drawn *const kept = fresh.release();
    m_drawn.insert(row.begin, kept);
    return *kept;
}

QList<QTextLayout::FormatRange> PayloadView::colours(const PayloadRow &row,
                                                     const VisibleText &visible) const
{
    QList<QTextLayout::FormatRange> formats;
    if (m_document.json) {
        const auto found = jsontext::tokens(m_document.bytes, row.begin, row.end, row.inString);
        for (const jsontext::Token &token : found) {
            auto format = range(visible.unitOf(token.begin - row.begin),
                                visible.unitOf(token.end - row.begin));
            format.format.setForeground(m_theme.color(colourOf(token.kind)));
            formats.append(format);
        }
    }
    for (const VisibleText::Span &span : visible.escapes) {
        auto format = range(span.begin, span.end);
        const bool tab = visible.text[span.begin] == u'\u2192';
        format.format.setForeground(
            m_theme.color(tab ? Theme::Color::Line : Theme::Color::Caution));
        if (!tab)
            format.format.setBackground(m_theme.color(Theme::Color::CautionBack));
        formats.append(format);
    }
    const auto text = static_cast<int>(visible.text.size());
    auto tail = range(text, text + static_cast<int>(foldedTail(row).size()));
    tail.format.setForeground(m_theme.color(Theme::Color::Muted));
    if (tail.length > 0)
        formats.append(tail);
    return formats;
}

/// Search hits and the selection, as they cross this row.
QList<QTextLayout::FormatRange> PayloadView::marks(const PayloadRow &row, const Drawn &drawn) const
{
    QList<QTextLayout::FormatRange> formats;
    const auto add = [&](PayloadRange place, Theme::Color back, std::optional<Theme::Color> front) {
        const qsizetype begin = std::max(place.begin, row.begin);
        const qsizetype end = std::min(place.end, row.end);
        if (begin >= end)
            return;
        auto format =
            range(drawn.visible.unitOf(begin - row.begin), drawn.visible.unitOf(end - row.begin));
        format.format.setBackground(m_theme.color(back));
        if (front)
            format.format.setForeground(m_theme.color(*front));
        formats.append(format);
    };
    auto match = std::partition_point(m_matches.begin(), m_matches.end(),
                                      [&](const auto &place) { return place.end <= row.begin; });
    for (; match != m_matches.end() && match->begin < row.end; ++match)
        add(*match, Theme::Color::CautionBack, Theme::Color::Caution);
    add(selection(), Theme::Color::Accent, Theme::Color::OnAccent);
    return formats;
}

void PayloadView::paintRow(QPainter &painter, const PayloadRow &row, int y) const
{
    const Drawn &shown = drawn(row);
    const int x = textLeft() - horizontalScrollBar()->value();
    painter.setPen(m_theme.color(Theme::Color::Text));
    shown.layout.draw(&painter, QPointF(x, y + 1), marks(row, shown));
    const bool here =
        m_caret >= row.begin && (m_caret < row.next || row.row + 1 >= m_rows.index().rows());
    if (hasFocus() && here && m_caret <= row.end) {
        const qreal at = x + xOf(row, m_caret);
        painter.fillRect(QRectF(at, y + 1, 1.5, rowHeight() - 2),
                         m_theme.color(Theme::Color::Accent));
    }
}

void PayloadView::paintGutter(QPainter &painter, const PayloadRow &row, int y) const
{
    const QRect number(0, y, gutterWidth() - kFoldColumn - Theme::kSpace4, rowHeight());
    painter.setPen(m_theme.color(Theme::Color::Muted));
    painter.drawText(number, Qt::AlignRight | Qt::AlignVCenter,
                     row.startsLine ? QString::number(row.line + 1) : u"·"_s);
    if (row.startsLine && m_rows.foldAt(row.line)) {
        const QString name = m_rows.isFolded(row.line) ? u"chevron-right"_s : u"chevron-down"_s;
        const QRect box(gutterWidth() - kFoldColumn, y + (rowHeight() - 12) / 2, 12, 12);
        m_theme.icon(name, Theme::Color::Muted).paint(&painter, box);
    }
}

void PayloadView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const int height = viewport()->height();
    painter.fillRect(viewport()->rect(), m_theme.color(Theme::Color::Surface));
    const int widestBefore = m_widest;
    const int shown = pageRows() + 1;
    PayloadRow row = m_rows.shownAt(verticalScrollBar()->value());
    const qint64 first = verticalScrollBar()->value();
    const qint64 count = std::min<qint64>(shown, m_rows.count() - first);
    QList<PayloadRow> rows;
    for (qint64 i = 0; i < count; ++i) {
        rows.append(row);
        if (i + 1 < count)
            row = m_rows.after(row);
    }
    painter.save();
    painter.setClipRect(textLeft() - 2, 0, viewport()->width() - textLeft() + 2, height);
    for (qsizetype i = 0; i < rows.size(); ++i)
        paintRow(painter, rows.at(i), static_cast<int>(i) * rowHeight());
    painter.restore();
    painter.fillRect(0, 0, gutterWidth(), height, m_theme.color(Theme::Color::Window));
    for (qsizetype i = 0; i < rows.size(); ++i)
        paintGutter(painter, rows.at(i), static_cast<int>(i) * rowHeight());
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(Theme::Color::Accent), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
    // Wider rows came into view: the range follows, but never from inside a paint event.
    if (m_widest > widestBefore)
        QMetaObject::invokeMethod(this, &PayloadView::updateScrollBars, Qt::QueuedConnection);
}

QStringList PayloadView::shownText() const
{
    QStringList texts;
    const qint64 first = verticalScrollBar()->value();
    const qint64 count = std::min<qint64>(pageRows(), m_rows.count() - first);
    for (qint64 i = 0; i < count; ++i)
        texts.append(drawn(m_rows.shownAt(first + i)).layout.text());
    return texts;
}

} // namespace sendbench::ui
