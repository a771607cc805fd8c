// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/forms/fieldcontrol.h"

class QComboBox;

namespace sendbench::ui
{

/// A drop-down. A value that is none of the choices is shown as what it is, not as the first one.
class ChoiceControl final : public FieldControl
{
    Q_OBJECT

public:
    ChoiceControl(const FormContext &context, const forms::FieldDescriptor &field, QWidget *parent);

    void refresh() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QComboBox *m_box;
};

} // namespace sendbench::ui
