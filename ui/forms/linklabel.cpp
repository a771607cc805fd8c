// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/linklabel.h"

#include <QApplication>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

LinkLabel::LinkLabel(const QString &text, const QString &target, QWidget *parent)
    : QLabel(parent)
    , m_shown(text)
    , m_target(target)
{
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setWordWrap(true);
    setAccessibleName(text);
    draw();
}

void LinkLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        draw();
}

void LinkLabel::focusInEvent(QFocusEvent *event)
{
    QLabel::focusInEvent(event);
    // A QLabel takes one Tab for itself and another for the link inside, which alone hears Enter.
    if (!hasSelectedText())
        (void)QLabel::focusNextPrevChild(true);
}

bool LinkLabel::focusNextPrevChild(bool next)
{
    return QWidget::focusNextPrevChild(next);
}

void LinkLabel::draw()
{
    // Rich text takes the link colour once, when it is read; ours changes with the theme.
    const QColor color = QApplication::palette().color(QPalette::Link);
    if (color == m_color)
        return;
    m_color = color;
    setText(u"<a href=\""_s + m_target.toHtmlEscaped() + u"\" style=\"color:"_s + color.name() +
            u"\">"_s + m_shown.toHtmlEscaped() + u"</a>"_s);
}

} // namespace sendbench::ui
