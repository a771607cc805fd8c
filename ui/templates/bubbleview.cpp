// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/templates/bubbleview.h"

#include "ui/templates/bubblebox.h"
#include "ui/templates/cardstrip.h"
#include "ui/templates/noticepart.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

constexpr int kTail = 7;
constexpr int kTop = 14;
constexpr int kNoticeGap = 12;

bool has(const templates::Preview &preview, templates::ButtonType type)
{
    return std::any_of(preview.buttons.cbegin(), preview.buttons.cend(),
                       [type](const auto &button) { return button.type == type; });
}

/// A message of the catalogue has a picture on top that the template does not name.
std::optional<templates::PreviewHeader> headerOf(const templates::Preview &preview)
{
    using enum templates::ButtonType;
    if (!preview.header && (has(preview, Catalog) || has(preview, Spm)))
        return templates::PreviewHeader{.format = templates::HeaderFormat::Product};
    return preview.header;
}

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *view = qobject_cast<BubbleView *>(object);
    return view != nullptr ? new QAccessibleWidget(view, QAccessible::Grouping) : nullptr;
}

/// No larger than a sharp picture of the wide phone needs, so that painting stays quick.
QImage shrunk(const QImage &image)
{
    constexpr int most = 3 * BubbleStyle::kWide;
    if (image.width() <= most && image.height() <= most)
        return image;
    return image.scaled(2 * most, 2 * most, Qt::KeepAspectRatio, Qt::FastTransformation)
        .scaled(most, most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace

BubbleView::BubbleView(QWidget *parent)
    : QWidget(parent)
    , m_message(new BubbleBox(m_look, m_pictures, QAccessible::Grouping, this))
    , m_cards(new CardStrip(m_look, m_pictures, this))
    , m_notices(new NoticePart(m_look, this))
{
    QAccessible::installFactory(make); // Qt keeps a factory once
    setObjectName(u"messagePreview"_s);
    setAccessibleName(tr("Message preview"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_message, &BubbleBox::mediaWanted, this, &BubbleView::ask);
    connect(m_cards, &CardStrip::mediaWanted, this, &BubbleView::ask);
    connect(m_message, &BubbleBox::arrangeWanted, this, &BubbleView::arrange);
    connect(m_cards, &CardStrip::arrangeWanted, this, &BubbleView::arrange);
    connect(m_cards, &CardStrip::picked, this, &BubbleView::partPicked);
    connect(m_message, &BubbleBox::readMoreWanted, this, [this] {
        setFolded(false);
        Q_EMIT foldedChanged(false);
    });
    fill();
}

BubbleView::~BubbleView() = default;

void BubbleView::setPreview(const templates::Preview &preview)
{
    if (preview == m_preview)
        return;
    m_preview = preview;
    fill();
}

void BubbleView::startAnew()
{
    m_message->setAllOptions(false);
    m_cards->scrollTo(0);
    setFolded(true);
}

void BubbleView::setDark(bool dark)
{
    m_look.dark = dark;
    arrange();
}

void BubbleView::setNarrow(bool narrow)
{
    m_narrow = narrow;
    arrange();
}

void BubbleView::setFolded(bool folded)
{
    m_folded = folded;
    fill();
}

void BubbleView::setMedia(const QUrl &url, const QImage &image)
{
    using State = AskedPictures::State;
    const QImage small = shrunk(image);
    m_pictures.entries[url] = {small.isNull() ? State::Failed : State::Here, small};
    arrange();
}

void BubbleView::ask(const QUrl &url)
{
    using State = AskedPictures::State;
    const bool stops = m_pictures.entries.value(url).state == State::Asked;
    m_pictures.entries[url] = {stops ? State::NotAsked : State::Asked, {}};
    arrange();
    if (stops)
        Q_EMIT mediaUnwanted(url);
    else
        Q_EMIT mediaWanted(url);
}

void BubbleView::fill()
{
    m_look.rightToLeft = m_preview.rightToLeft;
    m_message->setContent({.header = headerOf(m_preview),
                           .offer = m_preview.offer,
                           .body = m_preview.body,
                           .folded = m_preview.folds && m_folded,
                           .footer = m_preview.footer,
                           .buttons = m_preview.buttons,
                           .shownButtons = m_preview.shownButtons});
    m_cards->setCards(m_preview.cards);
    m_cards->setVisible(!m_preview.cards.isEmpty());
    m_notices->setNotices(m_preview.notices);
    arrange();
}

void BubbleView::arrange()
{
    const int width = m_narrow ? BubbleStyle::kNarrow : BubbleStyle::kWide;
    const int bubble = width * 7 / 8 - BubbleStyle::kMargin;
    int y = kTop;
    const int high = m_message->arrange(bubble);
    const int x = m_look.rightToLeft ? width - BubbleStyle::kMargin - bubble : BubbleStyle::kMargin;
    m_message->setGeometry(x, y, bubble, high);
    y += high;
    if (!m_cards->isHidden()) {
        const int cards = m_cards->arrange(width);
        m_cards->setGeometry(0, y + 6, width, cards);
        y += 6 + cards;
    }
    y += kTop;
    m_phone = QRect(0, 0, width, y);
    if (!m_notices->isHidden()) {
        const int notices = m_notices->arrange(width);
        m_notices->setGeometry(0, y + kNoticeGap, width, notices);
        y += kNoticeGap + notices;
    }
    setFixedSize(width, y);
    setAccessibleDescription(spoken());
    update();
}

QString BubbleView::spoken() const
{
    QString said = m_message->spoken();
    if (!m_cards->isHidden())
        said += u'\n' + m_cards->spoken();
    if (!m_notices->isHidden())
        said += u'\n' + m_notices->accessibleName();
    return said;
}

QImage BubbleView::picture(qreal scale) const
{
    BubbleView phone;
    phone.m_look.dark = m_look.dark;
    phone.m_look.forPicture = true;
    phone.m_pictures = m_pictures;
    phone.m_narrow = m_narrow;
    phone.m_folded = m_folded;
    phone.m_message->setAllOptions(m_message->showsAllOptions());
    phone.setPreview(m_preview);
    phone.fill();
    phone.m_cards->scrollTo(m_cards->scrolled());
    const QSizeF size = QSizeF(phone.m_phone.size()) * scale;
    QImage image(size.toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(m_look.color(BubbleStyle::Color::Wallpaper));
    phone.render(&image, QPoint(), QRegion(phone.m_phone), QWidget::DrawChildren);
    return image;
}

void BubbleView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_look.color(BubbleStyle::Color::Wallpaper));
    const int round = m_look.forPicture ? 0 : BubbleStyle::kRadius;
    painter.drawRoundedRect(QRectF(m_phone), round, round);
    const QRectF bubble(m_message->geometry());
    QPainterPath tail; // where the other side's messages begin
    tail.moveTo(bubble.topLeft() + QPointF(-kTail, 0));
    tail.lineTo(bubble.topLeft() + QPointF(12, 0));
    tail.lineTo(bubble.topLeft() + QPointF(0, 12));
    tail.closeSubpath();
    if (m_look.rightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
        tail.translate(width() - bubble.right() - bubble.left(), 0);
    }
    painter.fillPath(tail, m_look.color(BubbleStyle::Color::Bubble));
}

void BubbleView::mousePressEvent(QMouseEvent *event)
{
    event->setAccepted(event->button() == Qt::LeftButton);
}

void BubbleView::mouseReleaseEvent(QMouseEvent *event)
{
    const BubblePart *part = partAt(this, event->position().toPoint());
    // Neither the notices nor the rim of the bubble are a part of the template.
    if (event->button() == Qt::LeftButton && part != nullptr && part != m_notices &&
        part != m_message)
        Q_EMIT partPicked(part->place());
}

void BubbleView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LayoutDirectionChange)
        arrange();
}

} // namespace sendbench::ui
