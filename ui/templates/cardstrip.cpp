// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/templates/cardstrip.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr int kGap = 8;
constexpr int kMargin = BubbleStyle::kMargin;
constexpr int kShadow = 2;
} // namespace

CardStrip::CardStrip(const BubbleStyle &look, const AskedPictures &pictures, QWidget *parent)
    : BubblePart(look, QAccessible::List, parent)
    , m_pictures(pictures)
{
}

void CardStrip::addCard()
{
    auto *card = new BubbleBox(look(), m_pictures, QAccessible::ListItem, this);
    const qsizetype index = m_cards.size();
    card->setObjectName(u"card"_s);
    connect(card, &BubbleBox::mediaWanted, this, &CardStrip::mediaWanted);
    connect(card, &BubbleBox::arrangeWanted, this, &CardStrip::arrangeWanted);
    connect(card, &BubbleBox::focused, this, [this, index] { reveal(index); });
    connect(card, &BubbleBox::activated, this, [this, card] { Q_EMIT picked(card->place()); });
    m_cards.append(card);
    card->show();
}

void CardStrip::setCards(const QList<templates::PreviewCard> &cards)
{
    while (m_cards.size() > cards.size()) {
        m_cards.last()->hide();
        m_cards.takeLast()->deleteLater();
    }
    while (m_cards.size() < cards.size())
        addCard();
    for (qsizetype i = 0; i < cards.size(); ++i) {
        const templates::PreviewCard &card = cards.at(i);
        m_cards.at(i)->setContent({.card = i,
                                   .header = card.header,
                                   .body = card.body,
                                   .buttons = card.buttons,
                                   .shownButtons = card.buttons.size()});
    }
    setAccessibleName(tr("Cards"));
}

int CardStrip::arrange(int width)
{
    m_width = width;
    m_cardWidth = width * 7 / 10;
    m_height = 0;
    for (BubbleBox *card : std::as_const(m_cards))
        m_height = std::max(m_height, card->arrange(m_cardWidth));
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        BubbleBox &card = *m_cards.at(i);
        card.stretch(m_height);
        card.setAccessibleName(tr("Card %1 of %2").arg(i + 1).arg(m_cards.size()) + u'\n' +
                               card.spoken());
    }
    if (!scrollTo(m_scrolled))
        moveCards();
    return m_height + kShadow;
}

bool CardStrip::scrollTo(int at)
{
    const auto count = static_cast<int>(m_cards.size());
    const int all = 2 * kMargin + count * m_cardWidth + std::max(0, count - 1) * kGap;
    const int to = std::clamp(at, 0, std::max(0, all - m_width));
    if (to == m_scrolled)
        return false;
    m_scrolled = to;
    moveCards();
    return true;
}

void CardStrip::moveCards()
{
    int x = kMargin - m_scrolled;
    for (BubbleBox *card : std::as_const(m_cards)) {
        card->setGeometry(mirrored(QRect(x, 0, m_cardWidth, m_height), m_width));
        x += m_cardWidth + kGap;
    }
}

void CardStrip::reveal(qsizetype card)
{
    const int from = static_cast<int>(card) * (m_cardWidth + kGap);
    const int to = from + m_cardWidth + 2 * kMargin;
    if (from < m_scrolled)
        scrollTo(from);
    else if (to > m_scrolled + m_width)
        scrollTo(to - m_width);
}

QString CardStrip::spoken() const
{
    QStringList said;
    for (const BubbleBox *card : m_cards)
        said.append(card->accessibleName());
    return said.join(u'\n');
}

qsizetype CardStrip::focusedCard() const
{
    const QWidget *focused = focusWidget();
    for (qsizetype i = 0; i < m_cards.size(); ++i)
        if (m_cards.at(i) == focused || m_cards.at(i)->isAncestorOf(focused))
            return i;
    return -1;
}

void CardStrip::wheelEvent(QWheelEvent *event)
{
    const QPoint pixels = event->pixelDelta();
    const QPoint delta = pixels.isNull() ? event->angleDelta() / 2 : pixels;
    const bool sideways = std::abs(delta.x()) > std::abs(delta.y());
    const int by = sideways ? (look().rightToLeft ? -delta.x() : delta.x()) : delta.y();
    // At its end the page below scrolls on.
    event->setAccepted(scrollTo(m_scrolled - by));
}

void CardStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_pressedAt = event->position().toPoint().x();
    m_scrolledAt = m_scrolled;
    m_dragging = false;
}

void CardStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    const int by = event->position().toPoint().x() - m_pressedAt;
    m_dragging |= std::abs(by) >= QGuiApplication::styleHints()->startDragDistance();
    if (m_dragging)
        scrollTo(m_scrolledAt + (look().rightToLeft ? by : -by));
}

void CardStrip::mouseReleaseEvent(QMouseEvent *event)
{
    const BubblePart *part = partAt(this, event->position().toPoint());
    if (!m_dragging && event->button() == Qt::LeftButton && part != nullptr && part != this)
        Q_EMIT picked(part->place());
    m_dragging = false;
}

void CardStrip::keyPressEvent(QKeyEvent *event)
{
    const qsizetype at = focusedCard();
    const int ahead = look().rightToLeft ? -1 : 1;
    qsizetype to = at;
    switch (event->key()) {
    case Qt::Key_Left:
        to = at - ahead;
        break;
    case Qt::Key_Right:
        to = at + ahead;
        break;
    case Qt::Key_Home:
        to = 0;
        break;
    case Qt::Key_End:
        to = m_cards.size() - 1;
        break;
    default:
        BubblePart::keyPressEvent(event);
        return;
    }
    if (at >= 0)
        m_cards.at(std::clamp<qsizetype>(to, 0, m_cards.size() - 1))
            ->setFocus(Qt::ShortcutFocusReason);
}

} // namespace sendbench::ui
