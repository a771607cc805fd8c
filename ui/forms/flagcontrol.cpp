// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/flagcontrol.h"

#include "ui/forms/checkhead.h"

#include <QCheckBox>

namespace sendbench::ui
{

FlagControl::FlagControl(const FormContext &context, const forms::FieldDescriptor &field,
                         QWidget *parent)
    : FieldControl(context, field, Head::Own, parent)
{
    auto *head = new CheckHead(field.label, makeTooltipButton(), this);
    m_box = head->box();
    setBody(head, m_box);
    connect(m_box, &QCheckBox::clicked, this,
            [this](bool on) { model().setValue(key(), forms::FieldValue(on)); });
}

void FlagControl::refresh()
{
    m_box->setChecked(model().value(key()).flag());
}

} // namespace sendbench::ui
