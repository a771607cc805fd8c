// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/fieldcontrol.h"

namespace sendbench::ui
{

class BoundedLineEdit;

/// One line of text; with an eye if the field is masked. URL and whole number are kinds of it.
class TextControl : public FieldControl
{
    Q_OBJECT

public:
    TextControl(const FormContext &context, const forms::FieldDescriptor &field, QWidget *parent);

    void refresh() override;

protected:
    [[nodiscard]] BoundedLineEdit *line() const { return m_line; }
    /// The value that a text typed stands for.
    [[nodiscard]] virtual forms::FieldValue valueOf(const QString &text) const;

private:
    BoundedLineEdit *m_line;
};

} // namespace sendbench::ui
