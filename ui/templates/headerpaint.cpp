// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/templates/headerpart.h"

#include "ui/templates/phonebutton.h"
#include "ui/templates/phoneicon.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using templates::HeaderFormat;

namespace
{

constexpr qreal kRound = 6;

QPainterPath rounded(const QRectF &place)
{
    QPainterPath path;
    path.addRoundedRect(place, kRound, kRound);
    return path;
}

/// Streets of nowhere: a place without a map of it.
void paintStreets(QPainter &painter, const BubbleStyle &look, const QRectF &map)
{
    painter.fillRect(map, look.color(BubbleStyle::Color::Land));
    painter.save();
    painter.translate(map.topLeft());
    painter.scale(map.width() / 100, map.height() / 52);
    QPainterPath water;
    water.moveTo(66, 52);
    water.cubicTo(70, 38, 84, 40, 100, 28);
    water.lineTo(100, 52);
    water.closeSubpath();
    painter.fillPath(water, look.color(BubbleStyle::Color::Water));
    QPainterPath roads;
    roads.moveTo(0, 36);
    roads.cubicTo(30, 30, 60, 34, 100, 12);
    roads.moveTo(24, 0);
    roads.lineTo(32, 52);
    roads.moveTo(60, 0);
    roads.lineTo(56, 52);
    QPen pen(look.color(BubbleStyle::Color::Road), 3);
    painter.strokePath(roads, pen);
    QPainterPath lanes;
    for (const QLineF &lane : {QLineF(0, 14, 60, 10), QLineF(42, 12, 44, 32), QLineF(78, 0, 82, 20),
                               QLineF(12, 33, 14, 52), QLineF(30, 44, 57, 44)}) {
        lanes.moveTo(lane.p1());
        lanes.lineTo(lane.p2());
    }
    pen.setWidthF(1.4);
    painter.strokePath(lanes, pen);
    painter.restore();
}

} // namespace

void HeaderPart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isText())
        m_text.paint(painter, {0, 0});
    else if (m_header.format == HeaderFormat::Document)
        paintDocument(painter);
    else if (m_header.format == HeaderFormat::Location)
        paintPlace(painter);
    else
        paintMedia(painter);
}

void HeaderPart::paintLoaded(QPainter &painter, const QImage &image) const
{
    const QRectF place(0, 0, width(), m_mediaHeight);
    painter.save();
    painter.setClipPath(rounded(place));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QSizeF shown = QSizeF(place.size()).scaled(image.size(), Qt::KeepAspectRatio);
    const QRectF source(
        QPointF((image.width() - shown.width()) / 2, (image.height() - shown.height()) / 2), shown);
    painter.drawImage(place, image, source);
    painter.restore();
}

void HeaderPart::paintMedia(QPainter &painter) const
{
    const AskedPictures::Entry entry = asked();
    if (entry.state == AskedPictures::State::Here) {
        paintLoaded(painter, entry.image);
        return;
    }
    const QRectF place(0, 0, width(), m_mediaHeight);
    painter.fillPath(rounded(place), color(BubbleStyle::Color::Panel));
    const bool film =
        m_header.format == HeaderFormat::Video || m_header.format == HeaderFormat::Gif;
    const qreal circle = 40;
    const qreal below = !m_load->isHidden() ? 36 : 0;
    const qreal used = circle + 6 + m_text.height() + m_under.height();
    const qreal top = std::max<qreal>(4, (m_mediaHeight - below - used) / 2);
    const QRectF ring((width() - circle) / 2, top, circle, circle);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(BubbleStyle::Color::Line));
    painter.drawEllipse(ring);
    drawPhoneIcon(painter, film ? u"play"_s : phoneIcon(m_header.format),
                  ring.adjusted(10, 10, -10, -10), color(BubbleStyle::Color::PanelText));
    m_text.paint(painter, {(width() - m_text.width()) / 2, ring.bottom() + 6});
    m_under.paint(painter, {(width() - m_under.width()) / 2, ring.bottom() + 6 + m_text.height()});
}

void HeaderPart::paintDocument(QPainter &painter) const
{
    const QRectF place(rect());
    painter.fillPath(rounded(place), color(BubbleStyle::Color::Panel));
    const qreal high = m_text.height() + m_under.height();
    drawPhoneIcon(painter, phoneIcon(m_header.format),
                  mirrored(QRectF(10, (place.height() - 28) / 2, 28, 28)),
                  color(BubbleStyle::Color::PanelText));
    const QRectF text = mirrored(QRectF(48, (place.height() - high) / 2, m_text.width(), high));
    m_text.paint(painter, text.topLeft());
    m_under.paint(painter, text.topLeft() + QPointF(0, m_text.height()));
}

void HeaderPart::paintPlace(QPainter &painter) const
{
    const QRectF map(0, 0, width(), m_mediaHeight);
    painter.fillPath(rounded(QRectF(rect())), color(BubbleStyle::Color::Panel));
    painter.save();
    painter.setClipPath(rounded(QRectF(rect())));
    paintStreets(painter, look(), map);
    painter.restore();
    const QPointF middle = map.center();
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(BubbleStyle::Color::Bubble));
    painter.drawEllipse(middle, 18, 18);
    drawPhoneIcon(painter, u"pin"_s, {middle.x() - 12, middle.y() - 12, 24, 24},
                  color(BubbleStyle::Color::Urgent));
    m_text.paint(painter, {(width() - m_text.width()) / 2, map.bottom() + 6});
    m_under.paint(painter, {(width() - m_under.width()) / 2, map.bottom() + 6 + m_text.height()});
}

} // namespace sendbench::ui
