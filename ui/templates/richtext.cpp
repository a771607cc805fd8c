// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/templates/richtext.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using templates::Paragraph;
using templates::Run;

namespace
{

constexpr qreal kListIndent = 18;
constexpr qreal kQuoteIndent = 10;
constexpr qreal kLeading = 2;

/// As a phone decides: the first strong letter; a text of numbers and signs follows the message.
bool runsRightToLeft(const QString &text, bool message)
{
    for (const char32_t letter : text.toUcs4()) {
        switch (QChar::direction(letter)) {
        case QChar::DirL:
            return false;
        case QChar::DirR:
        case QChar::DirAL:
            return true;
        default:
            break;
        }
    }
    return message;
}

} // namespace

QString plainText(const QList<Run> &runs)
{
    QString text;
    for (const Run &run : runs)
        text += run.text;
    return text;
}

QString plainText(const QList<Paragraph> &paragraphs)
{
    QStringList lines;
    for (const Paragraph &paragraph : paragraphs) {
        QString line = plainText(paragraph.runs);
        if (paragraph.kind == Paragraph::Kind::Bullet)
            line.prepend(u"• "_s);
        else if (paragraph.kind == Paragraph::Kind::Numbered)
            line.prepend(QString::number(paragraph.number) + u". "_s);
        lines.append(line);
    }
    return lines.join(u'\n');
}

void RichText::arrange(const QString &text, const BubbleStyle &style, const Look &look, qreal width)
{
    QList<Paragraph> paragraphs;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines)
        paragraphs.append(Paragraph{.runs = {Run{.text = line}}});
    arrange(paragraphs, style, look, width);
}

void RichText::arrange(const QList<Paragraph> &paragraphs, const BubbleStyle &style,
                       const Look &look, qreal width)
{
    m_style = style;
    m_look = look;
    m_width = width;
    m_blocks.clear();
    m_height = 0;
    m_naturalWidth = 0;
    m_lines = 0;
    for (const Paragraph &paragraph : paragraphs) {
        add(paragraph);
        if (isCut())
            break;
    }
    if (look.snug && std::ceil(m_naturalWidth) < width) {
        Look again = look;
        again.snug = false;
        arrange(paragraphs, style, again, std::ceil(m_naturalWidth));
    }
}

void RichText::add(const Paragraph &paragraph)
{
    const QString text = plainText(paragraph.runs);
    Block block{.kind = paragraph.kind, .layout = {}, .marker = {}};
    block.rightToLeft = runsRightToLeft(text, m_style.rightToLeft);
    if (paragraph.kind == Paragraph::Kind::Bullet)
        block.marker = u"•"_s;
    else if (paragraph.kind == Paragraph::Kind::Numbered)
        block.marker = QString::number(paragraph.number) + u'.';
    block.layout = std::make_unique<QTextLayout>(text, m_look.font);
    const auto start = block.rightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    QTextOption option(m_look.centred ? Qt::AlignHCenter : start);
    option.setTextDirection(block.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    block.layout->setTextOption(option);
    block.layout->setFormats(formats(paragraph));
    place(block);
    m_blocks.push_back(std::move(block));
}

QList<QTextLayout::FormatRange> RichText::formats(const Paragraph &paragraph) const
{
    QList<QTextLayout::FormatRange> ranges;
    int at = 0;
    for (const Run &run : paragraph.runs) {
        QTextCharFormat format;
        if (run.mono) {
            const QFont mono = BubbleStyle::font(BubbleStyle::Font::Mono);
            format.setFontFamilies(mono.families());
            format.setProperty(QTextFormat::FontPixelSize, mono.pixelSize());
            format.setBackground(m_style.color(BubbleStyle::Color::Panel));
        }
        if (run.bold)
            format.setFontWeight(QFont::Bold);
        if (run.italic)
            format.setFontItalic(true);
        if (run.strike)
            format.setFontStrikeOut(true);
        if (run.variable && !m_style.forPicture) {
            format.setBackground(m_style.color(BubbleStyle::Color::MarkBack));
            format.setUnderlineStyle(QTextCharFormat::DotLine);
            format.setUnderlineColor(m_style.color(BubbleStyle::Color::Mark));
        }
        const auto length = static_cast<int>(run.text.size());
        if (format.propertyCount() > 0)
            ranges.append({at, length, format});
        at += length;
    }
    return ranges;
}

void RichText::place(Block &block)
{
    qreal before = 0;
    if (block.kind == Paragraph::Kind::Quote) {
        before = kQuoteIndent;
    } else if (!block.marker.isEmpty()) {
        const qreal marker = QFontMetricsF(m_look.font).horizontalAdvance(block.marker);
        before = std::max(kListIndent, std::ceil(marker) + 8);
    }
    block.indent = before;
    block.x = block.rightToLeft ? 0 : before;
    block.y = m_height;
    qreal y = 0;
    block.layout->beginLayout();
    for (QTextLine line = block.layout->createLine(); line.isValid();
         line = block.layout->createLine()) {
        line.setLineWidth(std::max<qreal>(1, m_width - before));
        line.setPosition({0, y});
        ++m_lines;
        if (isCut())
            break;
        m_naturalWidth = std::max(m_naturalWidth, line.naturalTextWidth() + before);
        y += std::ceil(line.height()) + kLeading;
        ++block.shown;
    }
    block.layout->endLayout();
    block.height = y;
    m_height += y;
}

void RichText::paintBehind(QPainter &painter, QPointF at, const Block &block) const
{
    const QPointF corner = at + QPointF(0, block.y);
    if (block.kind == Paragraph::Kind::Quote) {
        const qreal x = block.rightToLeft ? m_width - 3 : 0;
        painter.fillRect(QRectF(corner + QPointF(x, 1), QSizeF(3, block.height - 2)),
                         m_style.color(BubbleStyle::Color::Muted));
    } else if (!block.marker.isEmpty()) {
        painter.setFont(m_look.font);
        painter.setLayoutDirection(block.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        painter.setPen(m_look.color);
        const QTextLine first = block.layout->lineAt(0);
        const qreal width = QFontMetricsF(m_look.font).horizontalAdvance(block.marker);
        const qreal x = block.rightToLeft ? m_width - width - 4 : 4;
        painter.drawText(corner + QPointF(x, first.ascent()), block.marker);
    }
}

void RichText::paint(QPainter &painter, QPointF at) const
{
    for (const Block &block : m_blocks) {
        if (block.shown == 0)
            return;
        paintBehind(painter, at, block);
        const bool quoted = block.kind == Paragraph::Kind::Quote;
        painter.setPen(quoted ? m_style.color(BubbleStyle::Color::Muted) : m_look.color);
        for (int i = 0; i < block.shown; ++i)
            block.layout->lineAt(i).draw(&painter, at + QPointF(block.x, block.y));
    }
}

qreal RichText::roomAtEnd() const
{
    const auto shown = std::find_if(m_blocks.crbegin(), m_blocks.crend(),
                                    [](const Block &block) { return block.shown > 0; });
    if (shown == m_blocks.crend() || shown->rightToLeft != m_style.rightToLeft)
        return 0;
    return m_width - shown->indent - shown->layout->lineAt(shown->shown - 1).naturalTextWidth();
}

} // namespace sendbench::ui
