// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/choicecontrol.h"

#include "forms/oddcharacters.h"
#include "ui/theme/elidedcombo.h"

#include <QEvent>

namespace sendbench::ui
{

ChoiceControl::ChoiceControl(const FormContext &context, const forms::FieldDescriptor &field,
                             QWidget *parent)
    : FieldControl(context, field, Head::Label, parent)
    , m_box(new ElidedCombo)
{
    for (const forms::Choice &choice : field.choices)
        m_box->addItem(choice.label, choice.value);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(6);
    m_box->setFocusPolicy(Qt::StrongFocus);
    m_box->setPlaceholderText(field.placeholder.isEmpty() ? tr("Choose") : field.placeholder);
    setBody(m_box, m_box);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        model().setValue(key(), forms::FieldValue(m_box->itemData(index).toString()));
    });
}

void ChoiceControl::refresh()
{
    const QString value = model().value(key()).text();
    const auto known = static_cast<int>(field().choices.size());
    while (m_box->count() > known)
        m_box->removeItem(known);
    int index = m_box->findData(value);
    if (index < 0 && !value.isEmpty()) {
        m_box->addItem(tr("%1 (unknown)").arg(forms::visibleText(value)), value);
        index = known;
    }
    m_box->setCurrentIndex(index);
}

bool ChoiceControl::eventFilter(QObject *watched, QEvent *event)
{
    // Scrolling the form must not change what stands under the mouse.
    if (watched == m_box && event->type() == QEvent::Wheel && !m_box->hasFocus()) {
        event->ignore();
        return true;
    }
    return FieldControl::eventFilter(watched, event);
}

} // namespace sendbench::ui
