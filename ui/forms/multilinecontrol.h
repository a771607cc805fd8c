// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/fieldcontrol.h"

namespace sendbench::ui
{

class BoundedTextEdit;

/// Several lines with a counter: "36 / 512".
class MultilineControl : public FieldControl
{
    Q_OBJECT

public:
    MultilineControl(const FormContext &context, const forms::FieldDescriptor &field,
                     QWidget *parent);

    void refresh() override;

protected:
    [[nodiscard]] BoundedTextEdit *text() const { return m_text; }

private:
    void count();

    BoundedTextEdit *m_text;
    QLabel *m_counter;
};

} // namespace sendbench::ui
