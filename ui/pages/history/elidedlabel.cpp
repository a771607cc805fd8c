// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/elidedlabel.h"

#include "ui/exchange/visiblebytes.h"

#include <QGuiApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{
constexpr int kMost = 2000;
constexpr int kLeast = 40;
} // namespace

QString isolated(const QString &text)
{
    if (text.isEmpty() || !QGuiApplication::isRightToLeft())
        return text;
    return QChar(0x2068) + text + QChar(0x2069); // first strong isolate … its end
}

ElidedLabel::ElidedLabel(QWidget *parent)
    : QFrame(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    const QString shown = visibleLine(text.left(kMost));
    if (shown == m_text)
        return;
    m_text = shown;
    setAccessibleName(shown);
    setToolTip(shown.isEmpty() ? QString() : u"<span>%1</span>"_s.arg(shown.toHtmlEscaped()));
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 2, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(kLeast, sizeHint().width()), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeading,
                     isolated(fontMetrics().elidedText(m_text, Qt::ElideMiddle, width())));
}

} // namespace sendbench::ui
