// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/fieldcontrol.h"

class QPushButton;

namespace sendbench::ui
{

class BoundedTextEdit;

/// JSON text in fixed pitch, with published samples to take over; its findings name line and
/// column, and that line is tinted.
class JsonControl final : public FieldControl
{
    Q_OBJECT

public:
    JsonControl(const FormContext &context, const forms::FieldDescriptor &field, QWidget *parent);

    void refresh() override;

private:
    [[nodiscard]] QWidget *makeButtons();
    void addSamples(QPushButton *button);
    /// As if it were typed: it can be taken back.
    void replaceText(const QString &text);
    void layOut();
    void tintMistake();

    BoundedTextEdit *m_text;
    QPushButton *m_format = nullptr;
};

} // namespace sendbench::ui
