// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/sectioncontrol.h"

#include "ui/forms/fieldcolumn.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>

namespace sendbench::ui
{

SectionControl::SectionControl(const FormContext &context, const forms::FieldDescriptor &field,
                               QWidget *parent)
    : FieldControl(context, field, Head::Own, parent)
{
    auto *card = new QFrame(this);
    card->setProperty("card", true);
    card->setObjectName(field.key);
    card->setAccessibleName(field.label);
    auto *title = new QLabel(field.label, card);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    title->setFont(context.theme.font(Theme::FontRole::Section));
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    if (QWidget *help = makeTooltipButton())
        head->addWidget(help);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(Theme::kCardPadding, Theme::kSpace12, Theme::kCardPadding,
                               Theme::kCardPadding);
    layout->setSpacing(Theme::kSpace12);
    layout->addLayout(head);
    layout->addWidget(new FieldColumn(context, field.children, card));
    setBody(card, nullptr);
}

} // namespace sendbench::ui
