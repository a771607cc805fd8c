// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/fieldcontrol.h"

namespace sendbench::ui
{

class BoundedTextEdit;

/// JSON text in fixed pitch; its findings name line and column, and that line is tinted.
class JsonControl final : public FieldControl
{
    Q_OBJECT

public:
    JsonControl(const FormContext &context, const forms::FieldDescriptor &field, QWidget *parent);

    void refresh() override;

private:
    void tintMistake();

    BoundedTextEdit *m_text;
};

} // namespace sendbench::ui
