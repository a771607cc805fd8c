// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/exchange/payloadview.h"

#include "base/pool.h"
#include "ui/exchange/payloadaccessible.h"
#include "ui/theme/clipboard.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QScrollBar>

namespace sendbench::ui
{

namespace
{
constexpr qsizetype kAtOnce = 128 * 1024; ///< indexed without a worker
constexpr qsizetype kLarge = 1024 * 1024;

/// Giving back 100 MB takes longer than a frame: a worker does it, if it is the last to hold them.
template <typename T>
void dropElsewhere(T old)
{
    inPool([old = std::move(old)] {});
}
} // namespace

PayloadView::PayloadView(const Theme &theme, const Clipboard &clipboard, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
    , m_clipboard(clipboard)
{
    installPayloadAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    // Bytes run from left to right in every language; what turns them is drawn as an escape.
    setLayoutDirection(Qt::LeftToRight);
    setFont(theme.font(Theme::FontRole::Mono));
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setFont(font());
    setMinimumHeight(4 * rowHeight());
    m_rows.setIndex(RowIndex::build({}, {}));
    connect(&theme, &Theme::changed, this, &PayloadView::dropDrawn);
}

PayloadView::~PayloadView() = default;

void PayloadView::setDocument(PayloadDocument document)
{
    if (m_document.bytes.size() > kLarge) {
        dropElsewhere(std::pair(std::move(m_document), m_rows.index()));
        m_rows.setIndex(RowIndex::build({}, {}));
    }
    m_document = std::move(document);
    m_anchor = m_caret = 0;
    m_matches.clear();
    m_widest = 0;
    m_rows.setFolds(m_document.folds);
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    rebuild(true);
    QAccessibleTextUpdateEvent changed(this, 0, {}, {});
    QAccessible::updateAccessibility(&changed);
}

RowRules PayloadView::rules() const
{
    RowRules rules{.columns = 0, .followStrings = m_document.json};
    if (m_wrap) {
        const int width = viewport()->width() - textLeft() - Theme::kSpace8;
        rules.columns =
            std::max(16, width / std::max(1, fontMetrics().horizontalAdvance(QLatin1Char('0'))));
    }
    return rules;
}

void PayloadView::rebuild(bool newDocument)
{
    if (m_document.bytes.size() <= kAtOnce) {
        m_indexing.stop();
        take(RowIndex::build(m_document.bytes, rules()));
        return;
    }
    m_indexed = false;
    // The beginning can be read while the rest is counted.
    if (newDocument)
        take(RowIndex::build(m_document.bytes.left(kAtOnce), rules()));
    m_indexed = false;
    m_indexing.run([text = m_document.bytes, how = rules()](
                       const std::atomic_bool &stop) { return RowIndex::build(text, how, &stop); },
                   [this](const RowIndex &index) { take(index); });
}

void PayloadView::take(const RowIndex &index)
{
    const qsizetype top = m_rows.shownAt(verticalScrollBar()->value()).begin;
    const bool atTop = verticalScrollBar()->value() == 0;
    m_rows.setIndex(index);
    m_indexed = true;
    dropDrawn();
    updateScrollBars();
    if (!atTop)
        verticalScrollBar()->setValue(
            static_cast<int>(m_rows.shownNumber(m_rows.index().holding(top).row)));
    Q_EMIT indexed();
}

void PayloadView::setWrap(bool on)
{
    if (m_wrap == on)
        return;
    m_wrap = on;
    m_widest = 0;
    rebuild(false);
}

void PayloadView::updateScrollBars()
{
    verticalScrollBar()->setPageStep(pageRows());
    verticalScrollBar()->setSingleStep(1);
    verticalScrollBar()->setRange(
        0, static_cast<int>(std::max<qint64>(0, m_rows.count() - pageRows())));
    const int room = viewport()->width() - textLeft() - Theme::kSpace8;
    horizontalScrollBar()->setPageStep(std::max(1, room));
    horizontalScrollBar()->setSingleStep(fontMetrics().averageCharWidth() * 4);
    horizontalScrollBar()->setRange(0, std::max(0, m_widest - room));
}

void PayloadView::dropDrawn()
{
    m_drawn.clear();
    viewport()->update();
}

void PayloadView::setMatches(QList<PayloadRange> matches)
{
    m_matches = std::move(matches);
    viewport()->update();
}

PayloadRange PayloadView::selection() const
{
    return {std::min(m_anchor, m_caret), std::max(m_anchor, m_caret)};
}

void PayloadView::select(PayloadRange range)
{
    m_anchor = std::clamp<qsizetype>(range.begin, 0, m_document.bytes.size());
    moveCaret(std::clamp<qsizetype>(range.end, 0, m_document.bytes.size()), true);
    ensureVisible(m_anchor);
}

void PayloadView::selectAll()
{
    m_anchor = 0;
    m_caret = m_document.bytes.size();
    viewport()->update();
    Q_EMIT selectionChanged();
}

void PayloadView::copy()
{
    const PayloadRange range = selection();
    if (range.begin == range.end)
        return;
    if (range.end - range.begin > kMaxCopy) {
        Q_EMIT tooLargeToCopy();
        return;
    }
    m_clipboard.copy(
        this, copyableText(
                  QByteArrayView(m_document.bytes).sliced(range.begin, range.end - range.begin)));
}

void PayloadView::setFolded(qint64 line, bool folded)
{
    if (m_rows.isFolded(line) == folded)
        return;
    m_rows.setFolded(line, folded);
    dropDrawn();
    updateScrollBars();
}

void PayloadView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_wrap && rules().columns != m_rows.index().columns())
        rebuild(false);
    else
        updateScrollBars();
}

void PayloadView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void PayloadView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        dropDrawn();
}

} // namespace sendbench::ui
