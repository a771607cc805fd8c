// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/templates/bubblepart.h"

#include <QAccessibleWidget>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *part = qobject_cast<BubblePart *>(object);
    return part != nullptr ? new QAccessibleWidget(part, part->role()) : nullptr;
}

} // namespace

BubblePart::BubblePart(const BubbleStyle &look, QAccessible::Role role, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_role(role)
{
    QAccessible::installFactory(make); // Qt keeps a factory once
}

void BubblePart::setPlainToolTip(const QString &text)
{
    setToolTip(text.isEmpty() ? QString() : u"<span>%1</span>"_s.arg(text.toHtmlEscaped()));
}

QRectF BubblePart::mirrored(const QRectF &place) const
{
    if (!m_look.rightToLeft)
        return place;
    return QRectF(width() - place.right(), place.top(), place.width(), place.height());
}

QRect BubblePart::mirrored(const QRect &place, int width) const
{
    if (!m_look.rightToLeft)
        return place;
    return QRect(width - place.x() - place.width(), place.y(), place.width(), place.height());
}

BubblePart *partAt(QWidget *root, const QPoint &at)
{
    QWidget *found = root->childAt(at);
    while (found != nullptr && found != root) {
        if (auto *part = qobject_cast<BubblePart *>(found))
            return part;
        found = found->parentWidget();
    }
    return qobject_cast<BubblePart *>(root);
}

void drawFocusRing(QPainter &painter, const BubbleStyle &look, const QRectF &around)
{
    if (look.forPicture)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.color(BubbleStyle::Color::Focus), 2));
    painter.drawRoundedRect(around.adjusted(1, 1, -1, -1), 6, 6);
}

} // namespace sendbench::ui
