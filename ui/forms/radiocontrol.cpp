// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/radiocontrol.h"

#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

namespace sendbench::ui
{

RadioControl::RadioControl(const FormContext &context, const forms::FieldDescriptor &field,
                           QWidget *parent)
    : FieldControl(context, field, Head::Label, parent)
    , m_buttons(new QButtonGroup(this))
{
    auto *box = new QWidget(this);
    box->setObjectName(field.key);
    box->setAccessibleName(field.label);
    box->setAccessibleDescription(field.help);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kSpace4);
    for (qsizetype i = 0; i < field.choices.size(); ++i) {
        const forms::Choice &choice = field.choices[i];
        auto *button =
            new QRadioButton(QString(choice.label).replace(u'&', QStringLiteral("&&")), box);
        button->setObjectName(field.key + u'.' + choice.value);
        button->setAccessibleName(choice.label);
        m_buttons->addButton(button, static_cast<int>(i));
        column->addWidget(button);
    }
    setBody(box, nullptr);
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) {
        model().setValue(key(), forms::FieldValue(this->field().choices[id].value));
    });
}

void RadioControl::refresh()
{
    const QString value = model().value(key()).text();
    // An exclusive group would keep the last one marked.
    m_buttons->setExclusive(false);
    const auto buttons = m_buttons->buttons();
    for (QAbstractButton *one : buttons)
        one->setChecked(field().choices[m_buttons->id(one)].value == value);
    m_buttons->setExclusive(true);
}

void RadioControl::focusValue(const QString &)
{
    QAbstractButton *one = m_buttons->checkedButton();
    (one ? one : m_buttons->buttons().first())->setFocus(Qt::OtherFocusReason);
}

} // namespace sendbench::ui
