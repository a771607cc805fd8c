// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/templates/offerpart.h"

#include "ui/templates/phoneicon.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr int kPadding = 10;
constexpr int kCircle = 36;
constexpr int kTextAt = kPadding + kCircle + 10;
} // namespace

OfferPart::OfferPart(const BubbleStyle &look, QWidget *parent)
    : BubblePart(look, QAccessible::StaticText, parent)
{
}

void OfferPart::setOffer(const templates::PreviewOffer &offer)
{
    m_offer = offer;
    QStringList said{tr("Limited-time offer: %1").arg(offer.title)};
    if (!offer.countdown.isEmpty())
        said.append(offer.urgent ? tr("%1, less than an hour").arg(offer.countdown)
                                 : offer.countdown);
    if (!offer.code.isEmpty())
        said.append(tr("Code: %1").arg(offer.code));
    setAccessibleName(said.join(u". "_s));
    update();
}

int OfferPart::arrange(int width)
{
    using enum BubbleStyle::Color;
    const int room = width - kTextAt - kPadding;
    const QFont small = BubbleStyle::font(BubbleStyle::Font::Small);
    QFont bold = BubbleStyle::font(BubbleStyle::Font::Body);
    bold.setWeight(QFont::DemiBold);
    const QString title = m_offer.title.isEmpty() ? tr("Heading of the offer") : m_offer.title;
    m_title.arrange(title, look(),
                    {.font = bold, .color = color(m_offer.title.isEmpty() ? PanelText : Text)},
                    room);
    m_countdown.arrange(m_offer.countdown, look(),
                        {.font = small, .color = color(m_offer.urgent ? Urgent : PanelText)}, room);
    m_code.arrange(tr("Code: %1").arg(m_offer.code), look(),
                   {.font = small, .color = color(PanelText)}, room);
    qreal high = m_title.height();
    if (!m_offer.countdown.isEmpty())
        high += m_countdown.height();
    if (!m_offer.code.isEmpty())
        high += m_code.height();
    return std::max(kCircle, static_cast<int>(std::ceil(high))) + 2 * kPadding;
}

void OfferPart::paintEvent(QPaintEvent *)
{
    using enum BubbleStyle::Color;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Panel));
    painter.drawRoundedRect(QRectF(rect()), 6, 6);
    const QRectF circle = mirrored(QRectF(kPadding, (height() - kCircle) / 2.0, kCircle, kCircle));
    painter.setBrush(color(Bubble));
    painter.drawEllipse(circle);
    drawPhoneIcon(painter, m_offer.urgent ? u"clock"_s : u"offer"_s, circle.adjusted(9, 9, -9, -9),
                  color(m_offer.urgent ? Urgent : Link));
    qreal high = m_title.height();
    high += m_offer.countdown.isEmpty() ? 0 : m_countdown.height();
    high += m_offer.code.isEmpty() ? 0 : m_code.height();
    QPointF at = mirrored(QRectF(kTextAt, (height() - high) / 2, m_title.width(), high)).topLeft();
    m_title.paint(painter, at);
    at.ry() += m_title.height();
    if (!m_offer.countdown.isEmpty()) {
        m_countdown.paint(painter, at);
        at.ry() += m_countdown.height();
    }
    if (!m_offer.code.isEmpty())
        m_code.paint(painter, at);
}

} // namespace sendbench::ui
