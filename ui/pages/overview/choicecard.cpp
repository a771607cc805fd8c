// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/overview/choicecard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

ChoiceCard::ChoiceCard(const Theme &theme, const Texts &texts, bool primary, QWidget *parent)
    : QWidget(parent)
    , m_button(new QPushButton(texts.button, this))
{
    setFixedWidth(Theme::kFormMax);
    auto *card = new Card(theme, texts.title, this);
    auto *about = makeText(texts.about, u"help"_s, card);
    // Inside a scroll area a wrapped label is asked for one line only; the card's width is fixed,
    // so its height is known.
    about->setMinimumHeight(about->heightForWidth(Theme::kFormMax - 2 * Theme::kCardPadding));
    m_button->setProperty("primary", primary);
    auto *row = new QHBoxLayout;
    row->addWidget(m_button);
    row->addStretch();
    auto *inside = static_cast<QVBoxLayout *>(card->layout());
    inside->addWidget(about);
    inside->addLayout(row);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    connect(m_button, &QPushButton::clicked, this, &ChoiceCard::chosen);
}

void ChoiceCard::setObstacle(const QString &reason)
{
    m_button->setEnabled(reason.isEmpty());
    m_button->setToolTip(reason);
    m_button->setAccessibleDescription(reason);
}

} // namespace sendbench::ui
