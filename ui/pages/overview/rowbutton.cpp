// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/overview/rowbutton.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr int kPicture = 16, kLeastDetail = 60;
}

RowButton::RowButton(const Theme &theme, const QIcon &icon, const QString &title,
                     const QString &detail, QWidget *parent)
    : QPushButton(parent)
    , m_theme(theme)
    , m_title(title)
{
    setProperty("flat", true);
    setState(icon, detail);
}

void RowButton::setState(const QIcon &icon, const QString &detail)
{
    m_picture = icon;
    if (m_detail != detail) {
        m_detailWidth = -1;
        updateGeometry();
    }
    m_detail = detail;
    setAccessibleName(detail.isEmpty() ? m_title : m_title + u", "_s + detail);
    update();
}

int RowButton::widthOf(const QString &text, int &known) const
{
    if (known < 0)
        known = fontMetrics().horizontalAdvance(text);
    return known;
}

int RowButton::widthBeforeDetail() const
{
    return Theme::kSpace8 + kPicture + Theme::kSpace8 + widthOf(m_title, m_titleWidth) +
           Theme::kSpace8;
}

QSize RowButton::sizeHint() const
{
    const int detail = std::max(kLeastDetail, widthOf(m_detail, m_detailWidth));
    return {widthBeforeDetail() + detail + Theme::kSpace8, Theme::kRowHeight};
}

QSize RowButton::minimumSizeHint() const
{
    return {widthBeforeDetail() + kLeastDetail + Theme::kSpace8, Theme::kRowHeight};
}

void RowButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_titleWidth = m_detailWidth = -1;
    QPushButton::changeEvent(event);
}

void RowButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event); // without a text of its own: back and focus ring
    QPainter painter(this);
    const auto mirrored = [this](int from, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(from, 0, width, height()));
    };
    const auto write = [&](int from, int width, const QString &text, int needed,
                           const QColor &color) {
        painter.setPen(color);
        painter.drawText(mirrored(from, width),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) |
                             Qt::AlignVCenter | Qt::TextSingleLine,
                         needed <= width ? text
                                         : fontMetrics().elidedText(text, Qt::ElideRight, width));
    };
    m_picture.paint(&painter, mirrored(Theme::kSpace8, kPicture));
    const int title = Theme::kSpace8 + kPicture + Theme::kSpace8;
    const int detail = widthBeforeDetail();
    const int end = width() - Theme::kSpace8;
    write(title, std::min(detail, end) - title, m_title, m_titleWidth,
          m_theme.color(Theme::Color::Text));
    if (detail < end)
        write(detail, end - detail, m_detail, widthOf(m_detail, m_detailWidth),
              m_theme.color(Theme::Color::Muted));
}

} // namespace sendbench::ui
