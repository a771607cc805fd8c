// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/urlcontrol.h"

#include "ui/forms/boundedlineedit.h"

namespace sendbench::ui
{

UrlControl::UrlControl(const FormContext &context, const forms::FieldDescriptor &field,
                       QWidget *parent)
    : TextControl(context, field, parent)
{
    line()->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    connect(line(), &QLineEdit::editingFinished, this,
            [this] { line()->show(model().value(key()).text()); });
}

forms::FieldValue UrlControl::valueOf(const QString &text) const
{
    return forms::FieldValue(text.trimmed());
}

} // namespace sendbench::ui
