// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/toast.h"

#include "ui/shell/announce.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>

namespace sendbench::ui
{

using namespace Qt::StringLiterals;

Toast::Toast(const Theme &theme, QWidget *window)
    : QFrame(window)
    , m_text(new QLabel(this))
    , m_timer(new QTimer(this))
{
    setObjectName(u"toast"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::kSpace12, Theme::kSpace8, Theme::kSpace16, Theme::kSpace8);
    layout->setSpacing(Theme::kSpace8);
    auto *tick = new QLabel(this);
    tick->setPixmap(
        theme.icon(u"check"_s, Theme::Color::Good).pixmap({16, 16}, devicePixelRatio()));
    layout->addWidget(tick);
    layout->addWidget(m_text);
    m_text->setTextFormat(Qt::PlainText);
    m_timer->setSingleShot(true);
    m_timer->setInterval(2500);
    connect(m_timer, &QTimer::timeout, this, &QObject::deleteLater);
    window->installEventFilter(this);
}

void Toast::show(const Theme &theme, QWidget *anchor, const QString &text)
{
    QWidget *window = anchor->window();
    auto *toast = window->findChild<Toast *>(u"toast"_s, Qt::FindDirectChildrenOnly);
    if (!toast)
        toast = new Toast(theme, window);
    toast->say(text);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::say(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    place();
    setVisible(true);
    raise();
    m_timer->start();
    announce(this, text);
}

void Toast::place()
{
    adjustSize();
    const QSize room = parentWidget()->size();
    move((room.width() - width()) / 2, room.height() - height() - 48);
}

} // namespace sendbench::ui
