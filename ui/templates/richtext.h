// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "templates/preview.h"
#include "ui/templates/bubblestyle.h"

#include <QList>
#include <QPointF>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace sendbench::ui
{

/// Paragraphs laid out one by one, so that each has its own direction, and painted.
class RichText
{
public:
    struct Look {
        QFont font;
        QColor color;
        bool centred = false;
        bool snug = false;       ///< as wide as its widest line
        qsizetype mostLines = 0; ///< 0: all
    };

    void arrange(const QList<templates::Paragraph> &paragraphs, const BubbleStyle &style,
                 const Look &look, qreal width);
    /// A text without marks.
    void arrange(const QString &text, const BubbleStyle &style, const Look &look, qreal width);
    void paint(QPainter &painter, QPointF at) const;

    [[nodiscard]] qreal height() const { return m_height; }
    [[nodiscard]] qreal width() const { return m_width; }
    /// More lines than were asked for.
    [[nodiscard]] bool isCut() const { return m_look.mostLines > 0 && m_lines > m_look.mostLines; }
    /// Room at the end of the last line that shows, as the style's direction sees it; 0 where the
    /// line runs the other way.
    [[nodiscard]] qreal roomAtEnd() const;

private:
    struct Block {
        templates::Paragraph::Kind kind;
        std::unique_ptr<QTextLayout> layout;
        QString marker;
        qreal x = 0;      ///< of the text
        qreal indent = 0; ///< from the side on which it begins
        qreal y = 0;
        qreal height = 0;
        int shown = 0; ///< lines
        bool rightToLeft = false;
    };
    void add(const templates::Paragraph &paragraph);
    [[nodiscard]] QList<QTextLayout::FormatRange>
    formats(const templates::Paragraph &paragraph) const;
    void place(Block &block);
    void paintBehind(QPainter &painter, QPointF at, const Block &block) const;

    BubbleStyle m_style;
    Look m_look;
    std::vector<Block> m_blocks;
    qreal m_width = 0;
    qreal m_height = 0;
    qreal m_naturalWidth = 0;
    qsizetype m_lines = 0; ///< as far as it was laid out
};

/// The text of paragraphs as it is read: "• " before a row of a list, "1. " before a numbered one.
[[nodiscard]] QString plainText(const QList<templates::Paragraph> &paragraphs);
[[nodiscard]] QString plainText(const QList<templates::Run> &runs);

} // namespace sendbench::ui
