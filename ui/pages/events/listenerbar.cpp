// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/events/listenerbar.h"

#include "diagnosis/errortext.h"
#include "ui/exchange/iconbutton.h"
#include "ui/pages/history/elidedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

ListenerBar::ListenerBar(const PageContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_icon(new QLabel(this))
    , m_state(new QLabel(this))
    , m_address(new ElidedLabel(this))
    , m_copy(makeIconButton(context.theme, u"copy"_s, tr("Copy the address"), this))
    , m_toggle(new QPushButton(this))
    , m_error(new QLabel(this))
{
    setProperty("card", true);
    m_state->setObjectName(u"listenerState"_s);
    m_address->setObjectName(u"listenerAddress"_s);
    m_address->setFont(context.theme.font(Theme::FontRole::Mono));
    m_copy->setObjectName(u"listenerCopy"_s);
    m_toggle->setObjectName(u"listenerToggle"_s);
    m_error->setObjectName(u"listenerError"_s);
    m_error->setProperty("role", u"error"_s);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_error->hide();

    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::kSpace8);
    row->addWidget(m_icon);
    row->addWidget(m_state);
    row->addWidget(m_address);
    row->addWidget(m_copy);
    row->addStretch(1);
    row->addWidget(m_toggle);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace12, Theme::kSpace8, Theme::kSpace8, Theme::kSpace8);
    column->setSpacing(Theme::kSpace4);
    column->addLayout(row);
    column->addWidget(m_error);

    connect(m_copy, &QToolButton::clicked, this, [this] {
        m_context.clipboard.copy(this, address(), [this] {
            if (m_context.toast)
                m_context.toast(tr("Address copied"));
        });
    });
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        if (m_context.engine.listener().port() == 0)
            start();
        else
            stop();
    });
    connect(&context.engine, &engine::Engine::sandboxStarted, this, &ListenerBar::refresh);
    connect(&context.engine, &engine::Engine::eventReceived, this, &ListenerBar::refresh);
    connect(&context.theme, &Theme::changed, this, &ListenerBar::draw);
    draw();
}

QString ListenerBar::address() const
{
    return m_context.engine.listener().url().toString();
}

void ListenerBar::refresh()
{
    if (const quint16 port = m_context.engine.listener().port(); port != 0)
        m_lastPort = port;
    if (address() == m_shown)
        return;
    draw();
    Q_EMIT changed();
}

void ListenerBar::start()
{
    listener::Listener &listener = m_context.engine.listener();
    auto port = listener.listen(m_lastPort);
    if (!port && m_lastPort != 0)
        port = listener.listen(); // somebody else has it now
    m_error->setVisible(!port);
    if (!port)
        m_error->setText(diagnosis::fullText(port.error()));
    else
        m_context.engine.sandbox().setReceiptUrl(listener.url());
    refresh();
}

void ListenerBar::stop()
{
    refresh(); // notes the port
    m_context.engine.listener().close();
    m_error->hide();
    refresh();
}

void ListenerBar::draw()
{
    m_shown = address();
    const bool isOn = !m_shown.isEmpty();
    m_icon->setPixmap(
        m_context.theme
            .icon(isOn ? u"check"_s : u"stop"_s, isOn ? Theme::Color::Good : Theme::Color::Muted)
            .pixmap(QSize(16, 16), devicePixelRatioF()));
    m_state->setText(isOn ? tr("Listening at") : tr("Not listening: receipts cannot arrive."));
    m_address->setText(m_shown);
    m_address->setVisible(isOn);
    m_copy->setVisible(isOn);
    m_toggle->setText(isOn ? tr("Stop listening") : tr("Start listening"));
}

} // namespace sendbench::ui
