// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/textcontrol.h"

#include "ui/forms/boundedlineedit.h"
#include "ui/forms/eyebutton.h"

#include <QHBoxLayout>

namespace sendbench::ui
{

TextControl::TextControl(const FormContext &context, const forms::FieldDescriptor &field,
                         QWidget *parent)
    : FieldControl(context, field, Head::Label, parent)
    , m_line(new BoundedLineEdit)
{
    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kSpace4);
    row->addWidget(m_line, 1);
    if (field.masked) {
        auto *eye = new EyeButton(context.theme, *m_line, field.label, body);
        row->addWidget(eye);
        connect(eye, &EyeButton::shownChanged, this,
                [this](bool shown) { model().setCovered(key(), !shown); });
    }
    m_line->setPlaceholderText(field.placeholder);
    setBody(body, m_line);
    connect(m_line, &BoundedLineEdit::cut, this,
            [this](qsizetype whole) { setCut(whole, BoundedLineEdit::kLimit); });
    connect(m_line, &BoundedLineEdit::edited, this,
            [this](const QString &text) { model().setValue(key(), valueOf(text)); });
}

void TextControl::refresh()
{
    const forms::FieldValue value = model().value(key());
    // What is typed may stand for the value in another spelling: leave it alone.
    if (m_line->hasFocus() && valueOf(m_line->text()) == value)
        return;
    m_line->show(value.text());
}

forms::FieldValue TextControl::valueOf(const QString &text) const
{
    return forms::FieldValue(text);
}

} // namespace sendbench::ui
