// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/templates/noticepart.h"

#include "ui/templates/phoneicon.h"

#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr int kIcon = 16;
constexpr int kTextAt = kIcon + 8;
constexpr int kGap = 6;
} // namespace

NoticePart::NoticePart(const BubbleStyle &look, QWidget *parent)
    : BubblePart(look, QAccessible::StaticText, parent)
{
    setObjectName(u"previewNotices"_s);
}

void NoticePart::setNotices(const QStringList &notices)
{
    m_notices = notices;
    setAccessibleName(notices.join(u'\n'));
    setVisible(!notices.isEmpty());
    update();
}

int NoticePart::arrange(int width)
{
    BubbleStyle page; // the program's own words, whatever way the message runs
    page.rightToLeft = layoutDirection() == Qt::RightToLeft;
    qreal high = 0;
    m_texts = std::vector<RichText>(static_cast<std::size_t>(m_notices.size()));
    auto text = m_texts.begin();
    for (const QString &notice : std::as_const(m_notices)) {
        text->arrange(notice, page,
                      {.font = BubbleStyle::font(BubbleStyle::Font::Small),
                       .color = palette().color(QPalette::Dark)},
                      width - kTextAt);
        high += text->height() + kGap;
        ++text;
    }
    return static_cast<int>(std::ceil(high));
}

void NoticePart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool mirror = layoutDirection() == Qt::RightToLeft;
    qreal y = 0;
    for (const RichText &text : m_texts) {
        drawPhoneIcon(painter, u"note"_s, QRectF(mirror ? width() - kIcon : 0, y + 1, kIcon, kIcon),
                      palette().color(QPalette::Dark));
        text.paint(painter, {mirror ? 0.0 : kTextAt, y});
        y += text.height() + kGap;
    }
}

} // namespace sendbench::ui
