// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/send/windowhint.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

namespace
{

QLabel *makeLine(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

WindowHint::WindowHint(const PageContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_first(makeLine({}, this))
    , m_link(new QLineEdit(this))
{
    setProperty("notice", u"caution"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpace12, Theme::kSpace12, Theme::kSpace12, Theme::kSpace12);
    layout->setSpacing(Theme::kSpace8);
    auto *warning = makeLine(tr("You can only send the message after the receiver activates the "
                                "conversation window. One of the options "
                                "below can activate it."),
                             this);
    warning->setFont(context.theme.font(Theme::FontRole::Body));
    layout->addWidget(warning);
    layout->addWidget(m_first);
    layout->addWidget(makeLine(tr("2. Or share this link:"), this));

    m_link->setReadOnly(true);
    m_link->setAccessibleName(tr("Chat link"));
    m_link->setObjectName(u"chatLink"_s);
    auto *copy = new QToolButton(this);
    copy->setText(tr("Copy"));
    copy->setIcon(context.theme.icon(u"copy"_s));
    copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    copy->setAccessibleDescription(tr("The chat link"));
    auto *open = new QToolButton(this);
    open->setText(tr("Click here"));
    open->setIcon(context.theme.icon(u"external"_s));
    open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    open->setAccessibleDescription(tr("Opens the chat link"));
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::kSpace8);
    row->addWidget(m_link, 1);
    row->addWidget(copy);
    row->addWidget(open);
    layout->addLayout(row);

    connect(copy, &QToolButton::clicked, this, [this] {
        m_context.clipboard.copy(this, link(), [this] { m_context.toast(tr("Copied")); });
    });
    connect(open, &QToolButton::clicked, this, [this] { m_context.prompts.openUrl(link()); });
    connect(&m_context.theme, &Theme::changed, this, [copy, open, this] {
        copy->setIcon(m_context.theme.icon(u"copy"_s));
        open->setIcon(m_context.theme.icon(u"external"_s));
    });
}

QString WindowHint::link() const
{
    return m_link->text();
}

void WindowHint::setNumber(const QString &number)
{
    QString digits;
    for (const QChar c : number)
        if (c.isDigit())
            digits += c;
    m_first->setText(tr("1. The receiver sends “Hi”, “Hello” or “Start” to %1.").arg(number));
    m_link->setText(u"https://api.whatsapp.com/send/?phone=%1&text=hi"_s.arg(digits));
    m_link->setCursorPosition(0);
}

} // namespace sendbench::ui
