// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/groupcontrol.h"

#include "ui/forms/checkhead.h"
#include "ui/forms/fieldcolumn.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QFrame>
#include <QVBoxLayout>

namespace sendbench::ui
{

GroupControl::GroupControl(const FormContext &context, const forms::FieldDescriptor &field,
                           QWidget *parent)
    : FieldControl(context, field, Head::Own, parent)
{
    auto *card = new QFrame(this);
    card->setProperty("card", true);
    card->setAccessibleName(field.label);
    auto *head = new CheckHead(field.label, makeTooltipButton(), card);
    head->setMinimumHeight(Theme::kControlHeight); // with a "?" or without
    m_inside = new FieldColumn(context, field.children, card);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(Theme::kCardPadding, Theme::kSpace12, Theme::kCardPadding,
                               Theme::kSpace12);
    layout->setSpacing(Theme::kSpace12);
    layout->addWidget(head);
    layout->addWidget(m_inside);
    m_box = head->box();
    setBody(card, m_box);
    m_inside->hide();
    connect(m_box, &QCheckBox::clicked, this,
            [this](bool on) { model().setValue(key(), forms::FieldValue(on)); });
}

void GroupControl::refresh()
{
    const bool open = model().value(key()).flag();
    m_box->setChecked(open);
    m_inside->setVisible(open);
}

} // namespace sendbench::ui
