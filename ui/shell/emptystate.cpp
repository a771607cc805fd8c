// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/emptystate.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sendbench::ui
{

using namespace Qt::StringLiterals;

EmptyState::EmptyState(const Theme &theme, const QString &iconName, const QString &sentence,
                       const QString &button, const QString &link, QWidget *parent)
    : QWidget(parent)
    , m_sentence(new QLabel(this))
{
    setObjectName(u"emptyState"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin,
                               Theme::kPageMargin);
    layout->setSpacing(Theme::kSpace12);
    layout->addStretch(2);
    auto *icon = new QLabel(this);
    const auto redraw = [&theme, icon, iconName] {
        icon->setPixmap(
            theme.icon(iconName, Theme::Color::Muted).pixmap({32, 32}, icon->devicePixelRatio()));
    };
    redraw();
    connect(&theme, &Theme::changed, icon, redraw);
    layout->addWidget(icon, 0, Qt::AlignHCenter);
    m_sentence->setObjectName(u"emptySentence"_s);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setFixedWidth(Theme::kFormMin);
    m_sentence->setFont(theme.font(Theme::FontRole::Body));
    layout->addWidget(m_sentence, 0, Qt::AlignHCenter);
    setSentence(sentence);
    if (!button.isEmpty()) {
        m_begin = new QPushButton(button, this);
        m_begin->setObjectName(u"emptyBegin"_s);
        m_begin->setProperty("primary", true);
        layout->addWidget(m_begin, 0, Qt::AlignHCenter);
        connect(m_begin, &QPushButton::clicked, this, &EmptyState::begun);
    }
    if (!link.isEmpty()) {
        auto *guide = new QPushButton(link, this);
        guide->setObjectName(u"emptyLink"_s);
        guide->setProperty("link", true);
        layout->addWidget(guide, 0, Qt::AlignHCenter);
        connect(guide, &QPushButton::clicked, this, &EmptyState::linkOpened);
    }
    layout->addStretch(3);
}

void EmptyState::setObstacle(const QString &reason)
{
    if (!m_begin)
        return;
    m_begin->setEnabled(reason.isEmpty());
    m_begin->setToolTip(reason);
    m_begin->setAccessibleDescription(reason);
}

QPoint EmptyState::menuPlace() const
{
    return m_begin ? m_begin->mapToGlobal(m_begin->rect().bottomLeft()) : mapToGlobal(QPoint());
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    // The layout asks for the height at the page's width; the label is narrower than that.
    m_sentence->setMinimumHeight(std::max(0, m_sentence->heightForWidth(Theme::kFormMin)));
    setAccessibleName(sentence);
}

} // namespace sendbench::ui
