// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/templates/bodypart.h"

#include "ui/templates/phonebutton.h"

#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

BodyPart::BodyPart(const BubbleStyle &look, QWidget *parent)
    : BubblePart(look, QAccessible::StaticText, parent)
    , m_readMore(new PhoneButton(look, PhoneButton::Shape::Link, this))
{
    m_readMore->setObjectName(u"readMore"_s);
    m_readMore->setLabel(tr("Read more"));
    m_readMore->hide();
}

void BodyPart::setText(const QList<templates::Paragraph> &paragraphs, bool folded)
{
    m_paragraphs = paragraphs;
    m_folded = folded;
    setAccessibleName(plainText(paragraphs));
    update();
}

int BodyPart::arrange(int width)
{
    m_text.arrange(m_paragraphs, look(),
                   {.font = BubbleStyle::font(BubbleStyle::Font::Body),
                    .color = color(BubbleStyle::Color::Text),
                    .mostLines = m_folded ? templates::kFoldedLines : 0},
                   width - 2 * kSide);
    int high = static_cast<int>(std::ceil(m_text.height()));
    m_readMore->setVisible(isCut());
    if (isCut()) {
        const QSize size = m_readMore->arrange(width);
        m_readMore->setGeometry(mirrored(QRect(QPoint(0, high), size), width));
        high += size.height();
    }
    return high;
}

qreal BodyPart::roomAtEnd() const
{
    return isCut() ? 0 : m_text.roomAtEnd();
}

void BodyPart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_text.paint(painter, {kSide, 0});
}

} // namespace sendbench::ui
