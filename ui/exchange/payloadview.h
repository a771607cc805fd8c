// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/exchange/foldedrows.h"
#include "ui/exchange/latesttask.h"
#include "ui/exchange/payloaddocument.h"
#include "ui/exchange/visiblebytes.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QCache>
#include <QTextLayout>

namespace sendbench::ui
{

class Clipboard;
class Theme;

/// Shows bytes of any size as text with line numbers, without ever laying out more than is on
/// screen. Read-only; selection and caret by mouse and keyboard; positions are byte offsets.
class PayloadView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr qsizetype kMaxCopy = 4 * 1024 * 1024;

    PayloadView(const Theme &theme, const Clipboard &clipboard, QWidget *parent = nullptr);
    ~PayloadView() override;

    void setDocument(PayloadDocument document);
    [[nodiscard]] const PayloadDocument &document() const { return m_document; }
    /// All rows are known.
    [[nodiscard]] bool isIndexed() const { return m_indexed; }
    [[nodiscard]] const FoldedRows &rows() const { return m_rows; }

    void setWrap(bool on);
    [[nodiscard]] bool wrap() const { return m_wrap; }

    [[nodiscard]] PayloadRange selection() const;
    [[nodiscard]] qsizetype caret() const { return m_caret; }
    /// Selects, unfolds and scrolls there.
    void select(PayloadRange range);
    void selectAll();
    /// Through the clipboard's redactor; larger than kMaxCopy only emits tooLargeToCopy().
    void copy();
    void setMatches(QList<PayloadRange> matches);
    void setFolded(qint64 line, bool folded);

    [[nodiscard]] qsizetype offsetAt(const QPoint &point) const;
    /// Where this byte is drawn, in the viewport.
    [[nodiscard]] QRect rectOf(qsizetype offset) const;
    void ensureVisible(qsizetype offset);

    /// What is on screen, row by row, as drawn.
    [[nodiscard]] QStringList shownText() const;

Q_SIGNALS:
    void indexed();
    void tooLargeToCopy();
    void selectionChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Drawn {
        VisibleText visible;
        QTextLayout layout;
        int tailBegin = 0; ///< where "… }" of a folded line begins; the end if it is not folded
    };

    // Rows.
    void rebuild(bool newDocument);
    void take(const RowIndex &index);
    [[nodiscard]] RowRules rules() const;
    void updateScrollBars();
    void dropDrawn();

    // Painting.
    [[nodiscard]] Drawn &drawn(const PayloadRow &row) const;
    [[nodiscard]] QList<QTextLayout::FormatRange> colours(const PayloadRow &row,
                                                          const VisibleText &visible) const;
    [[nodiscard]] QList<QTextLayout::FormatRange> marks(const PayloadRow &row,
                                                        const Drawn &drawn) const;
    [[nodiscard]] QString foldedTail(const PayloadRow &row) const;
    void paintRow(QPainter &painter, const PayloadRow &row, int y) const;
    void paintGutter(QPainter &painter, const PayloadRow &row, int y) const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int gutterWidth() const;
    [[nodiscard]] int textLeft() const;
    [[nodiscard]] int pageRows() const;

    // Caret.
    [[nodiscard]] PayloadRow rowAt(int y) const;
    [[nodiscard]] qsizetype offsetInRow(const PayloadRow &row, qreal x) const;
    [[nodiscard]] qreal xOf(const PayloadRow &row, qsizetype offset) const;
    void moveCaret(qsizetype offset, bool select);
    [[nodiscard]] bool moveByKey(const QKeyEvent &event);
    void moveRows(qint64 by, bool select);
    [[nodiscard]] qsizetype stepFrom(qsizetype offset, int direction) const;
    [[nodiscard]] bool toggleFoldAt(const QPoint &point);

    const Theme &m_theme;
    const Clipboard &m_clipboard;
    PayloadDocument m_document;
    FoldedRows m_rows;
    LatestTask<RowIndex> m_indexing{this};
    bool m_indexed = true;
    bool m_wrap = true;

    mutable QCache<qint64, Drawn> m_drawn{300};
    mutable int m_widest = 0;

    QList<PayloadRange> m_matches;
    qsizetype m_anchor = 0;
    qsizetype m_caret = 0;
    qreal m_wantedX = -1;
    QBasicTimer m_dragScroll;
    QPoint m_dragPoint;
    bool m_dragging = false;
};

} // namespace sendbench::ui
