// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/secretcontrol.h"

#include "ui/forms/secreteditor.h"
#include "ui/forms/secretline.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendbench::ui
{

SecretControl::SecretControl(const FormContext &context, const forms::FieldDescriptor &field,
                             QWidget *parent)
    : FieldControl(context, field, Head::Label, parent)
    , m_secret(new SecretEditor(context, field.key, field.label, false, this))
{
    m_secret->setHint(field.placeholder);
    setBody(m_secret, m_secret->line());
    connect(m_secret, &SecretEditor::cut, this,
            [this](qsizetype whole) { setCut(whole, BoundedLineEdit::kLimit); });
}

void SecretControl::refresh()
{
    m_secret->refresh();
    refreshFindings();
}

void SecretControl::refreshFindings()
{
    FieldControl::refreshFindings();
    // Whether it is there belongs to what is read out.
    const Findings found = model().findings(key());
    const QString more = found.isEmpty() ? field().help : found.first().message;
    const QString state = m_secret->line()->placeholderText();
    editor()->setAccessibleDescription(
        QStringList{state, more}.filter(QRegularExpression(u"."_s)).join(u". "_s));
}

} // namespace sendbench::ui
