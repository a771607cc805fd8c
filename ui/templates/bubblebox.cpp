// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/templates/bubblebox.h"

#include "ui/templates/bodypart.h"
#include "ui/templates/buttonrow.h"
#include "ui/templates/footpart.h"
#include "ui/templates/headerpart.h"
#include "ui/templates/offerpart.h"
#include "ui/templates/phonebutton.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

using templates::Place;

namespace
{

constexpr int kInset = BubbleStyle::kInset;
constexpr int kPadding = BubbleStyle::kPadding;

} // namespace

BubbleBox::BubbleBox(const BubbleStyle &look, const AskedPictures &pictures, QAccessible::Role role,
                     QWidget *parent)
    : BubblePart(look, role, parent)
    , m_header(new HeaderPart(look, pictures, this))
    , m_offer(new OfferPart(look, this))
    , m_body(new BodyPart(look, this))
    , m_foot(new FootPart(look, this))
    , m_seeAll(new PhoneButton(look, PhoneButton::Shape::Row, this))
{
    setFocusPolicy(Qt::TabFocus);
    m_seeAll->setObjectName(u"seeAllOptions"_s);
    connect(m_header, &HeaderPart::mediaWanted, this, &BubbleBox::mediaWanted);
    connect(m_body->readMore(), &QAbstractButton::clicked, this, [this] {
        if (m_body->readMore()->hasFocus())
            setFocus(Qt::OtherFocusReason); // the button goes
        Q_EMIT readMoreWanted();
    });
    connect(m_seeAll, &QAbstractButton::clicked, this, [this] {
        m_allOptions = !m_allOptions;
        Q_EMIT arrangeWanted();
    });
    for (PhoneButton *button : {m_header->loadButton(), m_body->readMore(), m_seeAll})
        connect(button, &PhoneButton::focused, this, &BubbleBox::focused);
}

void BubbleBox::setContent(const Content &content)
{
    m_content = content;
    const bool isEmpty = !content.header && !content.offer && content.body.isEmpty() &&
                         content.footer.isEmpty() && content.buttons.isEmpty();
    if (isEmpty)
        m_content.body = {templates::Paragraph{
            .runs = {templates::Run{.text = tr("Nothing is written yet."), .italic = true}}}};
    m_header->setVisible(content.header.has_value());
    if (content.header)
        m_header->setHeader(*content.header);
    m_offer->setVisible(content.offer.has_value());
    if (content.offer)
        m_offer->setOffer(*content.offer);
    m_body->setVisible(!m_content.body.isEmpty());
    m_body->setText(m_content.body, content.folded);
    m_foot->setVisible(content.card < 0);
    m_foot->setFooter(content.footer);
    setRows();
    setPlaces();
}

void BubbleBox::setRows()
{
    while (m_rows.size() > m_content.buttons.size()) {
        m_rows.last()->hide();
        m_rows.takeLast()->deleteLater();
    }
    while (m_rows.size() < m_content.buttons.size()) {
        m_rows.append(new ButtonRow(look(), this));
        m_seeAll->raise(); // is read last
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->setButton(m_content.buttons.at(i));
}

void BubbleBox::setPlaces()
{
    const qsizetype card = m_content.card;
    const QString text = u"text"_s;
    setPlace(
        {.part = card < 0 ? Place::Part::Template : Place::Part::Card, .card = card, .member = {}});
    m_header->setPlace({.part = Place::Part::Header,
                        .card = card,
                        .member = m_header->isText() ? text : QString()});
    m_offer->setPlace({.part = Place::Part::Offer, .card = card, .member = text});
    m_body->setPlace({.part = Place::Part::Body, .card = card, .member = text});
    m_foot->setPlace({.part = Place::Part::Footer, .card = card, .member = text});
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->setPlace(
            {.part = Place::Part::Button, .card = card, .button = i, .member = text});
}

int BubbleBox::put(BubblePart &part, int inset, int y, int width)
{
    const int room = width - 2 * inset;
    const int high = part.arrange(room);
    part.setGeometry(inset, y, room, high);
    part.update();
    return y + high;
}

int BubbleBox::arrange(int width)
{
    int y = kInset;
    if (!m_header->isHidden()) {
        const bool text = m_header->isText();
        y = put(*m_header, text ? kPadding : kInset, text ? 8 : y, width);
    }
    if (!m_offer->isHidden())
        y = put(*m_offer, kInset, y + (m_header->isHidden() ? 0 : 4), width);
    y += m_header->isHidden() || m_header->isText() ? 4 : 6;
    if (!m_body->isHidden())
        y = put(*m_body, kPadding - BodyPart::kSide, y, width);
    if (!m_foot->isHidden()) {
        const bool beside = m_foot->isTimeAlone() && !m_body->isHidden() &&
                            m_body->roomAtEnd() > m_foot->timeWidth() + 8;
        const int from = y + 2;
        y = put(*m_foot, kPadding, from, width);
        if (beside) {
            m_foot->move(kPadding, from - m_foot->height());
            y = from;
        }
    }
    y += 6;
    m_rowsTop = y;
    arrangeRows(width);
    setAccessibleName(spoken());
    return m_height;
}

void BubbleBox::arrangeRows(int width)
{
    int y = m_rowsTop;
    const bool isLong = m_content.shownButtons < m_rows.size();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        ButtonRow &row = *m_rows.at(i);
        row.setVisible(m_allOptions || i < m_content.shownButtons);
        if (!row.isHidden())
            y = put(row, 0, y, width);
    }
    m_seeAll->setVisible(isLong);
    if (isLong) {
        m_seeAll->setLabel(m_allOptions ? tr("Show fewer options") : tr("See all options"),
                           m_allOptions ? u"chevron-up"_s : u"list"_s);
        const QSize size = m_seeAll->arrange(width);
        m_seeAll->setGeometry(0, y, size.width(), size.height());
        y += size.height();
    }
    m_height = y;
}

void BubbleBox::stretch(int height)
{
    const int by = height - m_height;
    for (ButtonRow *row : std::as_const(m_rows))
        row->move(row->x(), row->y() + by);
    m_seeAll->move(m_seeAll->x(), m_seeAll->y() + by);
    m_height = height;
}

QString BubbleBox::spoken() const
{
    QStringList said;
    const auto say = [&said](const BubblePart &part) {
        if (!part.isHidden() && !part.accessibleName().isEmpty())
            said.append(part.accessibleName());
    };
    say(*m_header);
    say(*m_offer);
    say(*m_body);
    say(*m_foot);
    for (const ButtonRow *row : m_rows)
        say(*row);
    if (!m_seeAll->isHidden() && !m_allOptions)
        said.append(m_seeAll->text());
    return said.join(u'\n');
}

void BubbleBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor shadow(Qt::black);
    shadow.setAlphaF(look().dark ? 0.3F : 0.1F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(shadow);
    painter.drawRoundedRect(QRectF(rect()), BubbleStyle::kRadius, BubbleStyle::kRadius);
    painter.setBrush(color(BubbleStyle::Color::Bubble));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0, 0, 0, -1), BubbleStyle::kRadius,
                            BubbleStyle::kRadius);
    if (hasFocus())
        drawFocusRing(painter, look(), QRectF(rect()));
}

void BubbleBox::focusInEvent(QFocusEvent *event)
{
    BubblePart::focusInEvent(event);
    Q_EMIT focused();
}

void BubbleBox::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (hasFocus() && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space))
        Q_EMIT activated();
    else
        BubblePart::keyPressEvent(event);
}

} // namespace sendbench::ui
