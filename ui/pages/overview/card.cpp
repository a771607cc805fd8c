// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/overview/card.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

QLabel *makeText(const QString &text, const QString &role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", role);
    return label;
}

QLabel *makeTitle(const Theme &theme, const QString &text, QWidget *parent)
{
    auto *label = makeText(text, u"title"_s, parent);
    label->setFont(theme.font(Theme::FontRole::Section));
    return label;
}

Card::Card(const Theme &theme, const QString &title, QWidget *parent)
    : QFrame(parent)
{
    setProperty("card", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kCardPadding, Theme::kCardPadding, Theme::kCardPadding,
                               Theme::kCardPadding);
    column->setSpacing(Theme::kSpace8);
    column->addWidget(makeTitle(theme, title, this));
}

} // namespace sendbench::ui
